import { unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { gzipSync, deflateRawSync, crc32 } from 'node:zlib'
import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import type { FaultKind } from '../../../app/domain/catalogue-mistake'
import { zip } from '../../../app/store/exchange/zip'
import { tellMistake } from '../../../app/text/tell-mistake'
import { goodFiles } from '../catalogue/good-files'
import { foreignCatalog } from './foreign-catalog'
import { bytesOf, mistakesIn } from './reading'
import { rowsOf, workbook } from './workbook'

const json = JSON.stringify(foreignCatalog, null, 1)
const table = workbook(
  rowsOf([
    ['nr', 'tekst'],
    ['5.01', 'a'],
  ]),
)
const megabyte = 1024 * 1024

/** A ZIP of one file whose header says what it likes. */
function zipOf(
  name: string,
  content: Uint8Array,
  lie: { size?: number; flags?: number; method?: number; checksum?: number } = {},
): Uint8Array {
  const packed = deflateRawSync(content)
  const [file, size, checksum] = [Buffer.from(name), lie.size ?? content.length, lie.checksum ?? crc32(content)]
  const head = Buffer.alloc(26)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(lie.flags ?? 0, 2)
  head.writeUInt16LE(lie.method ?? 8, 4)
  head.writeUInt32LE(checksum, 10)
  head.writeUInt32LE(packed.length, 14)
  head.writeUInt32LE(size, 18)
  head.writeUInt16LE(file.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, file, packed])
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), head, Buffer.alloc(14), file])
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}

const good = bytesOf(goodFiles['systems/laptops.yaml'] ?? '')
const zeros = Buffer.alloc(60 * megabyte)

const laughs = (levels: number) =>
  [
    'a: &a0 [x, x, x, x, x, x, x, x, x]',
    ...Array.from({ length: levels }, (_, level) => `b${level}: &a${level + 1} [*a${level}, *a${level}, *a${level}, *a${level}]`),
  ].join('\n')

const sheetOf = (xml: string) => workbook(xml)

const cases: [string, string, Uint8Array | string, FaultKind][] = [
  ['nothing', 'a.yaml', '', 'fileEmpty'],
  ['only spaces', 'a.json', ' \n ', 'fileEmpty'],
  ['a PDF', 'a.pdf', '%PDF-1.7 x', 'unknownFormat'],
  ['a PDF that is called YAML', 'a.yaml', '%PDF-1.7 x', 'unknownFormat'],
  ['an old Excel file', 'a.xls', Buffer.from('d0cf11e0a1b11ae100', 'hex'), 'unknownFormat'],
  ['gzip', 'a.json.gz', gzipSync('{}'), 'unknownFormat'],
  ['OSCAL in XML', 'a.xml', '<?xml version="1.0"?><catalog/>', 'unknownFormat'],
  ['a picture', 'a.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'unknownFormat'],
  ['loose words', 'a.txt', 'zomaar iets', 'unknownFormat'],
  ['a Word file', 'a.docx', zip({ 'word/document.xml': '<a/>' }), 'unknownFormat'],
  ['an OpenDocument file', 'a.ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'unknownFormat'],
  ['another kind of OSCAL', 'a.json', '{"assessment-plan": {}}', 'unknownContent'],
  ['YAML of nothing known', 'a.yaml', 'naam: x', 'unknownContent'],
  ['JSON that is a list', 'a.json', '[1]', 'unknownContent'],
  ['JSON cut in the middle', 'a.json', json.slice(0, 500), 'jsonSyntax'],
  ['a key twice in JSON', 'a.json', json.replace('"title": "Loose"', '"title": "Loose", "title": "x"'), 'duplicateKey'],
  ['JSON without a title', 'a.json', json.replace('"title": "Sample Controls",', ''), 'missingKey'],
  ['JSON with a list for a title', 'a.json', json.replace('"title": "Loose"', '"title": []'), 'wrongType'],
  ['JSON with a number for an id', 'a.json', json.replace('"id": "zz-1"', '"id": 5.10'), 'numberUnquoted'],
  ['JSON with an empty id', 'a.json', json.replace('"id": "zz-1"', '"id": " "'), 'emptyText'],
  ['JSON with a date that does not exist', 'a.json', json.replace('2024-03-01', '2024-02-31'), 'wrongForm'],
  ['a catalog without controls', 'a.json', json.replace(/"groups"[^]*"back-matter"/, '"back-matter"'), 'emptyList'],
  ['brackets without end', 'a.json', '['.repeat(100_000), 'tooDeep'],
  ['braces without end', 'a.yaml', '{a: '.repeat(20_000), 'tooDeep'],
  ['aliases that multiply', 'a.yaml', laughs(12), 'aliasesExplode'],
  ['a key twice in YAML', 'a.yaml', 'urn: a\nurn: b', 'duplicateKey'],
  ['a tab in YAML', 'a.yaml', 'objects:\n\tframework: {}', 'tabIndent'],
  ['UTF-16', 'a.csv', Buffer.from('\ufeffnr;tekst\n5.01;a', 'utf16le'), 'wrongEncoding'],
  ['Latin 1', 'a.csv', Buffer.from('nr;tekst\n5.01;één', 'latin1'), 'wrongEncoding'],
  ['a zero byte', 'a.csv', 'nr;tekst\n5.01;a\0', 'unknownFormat'],
  ['a zero in JSON', 'a.json', json.replace('Loose', 'Lo\\u0000se'), 'forbiddenCharacter'],
  ['text that turns its direction', 'a.csv', 'nr;tekst\n5.01;a\u202eb', 'forbiddenCharacter'],
  ['21 MB', 'a.json', Buffer.alloc(21 * megabyte, 32), 'fileTooLarge'],
  ['YAML of 11 MB', 'a.yaml', Buffer.concat([Buffer.from('objects: '), Buffer.alloc(11 * megabyte, 120)]), 'fileTooLarge'],
  ['YAML of nothing but quotes', 'a.yaml', '"'.repeat(9 * megabyte), 'tooMuchInside'],
  ['YAML of two million lines', 'a.yaml', '- a\n'.repeat(2_000_000), 'tooMuchInside'],
  ['YAML with tens of thousands of mistakes', 'a.yaml', '"" '.repeat(40_000), 'syntax'],
  ['headings without rows', 'a.csv', 'nr;tekst\n', 'tableEmpty'],
  ['one column', 'a.csv', 'nr\n5.01\n', 'tableEmpty'],
  ['a quote that stays open', 'a.csv', 'nr;tekst\n5.01;"a\n5.02;b', 'quoteOpen'],
  ['a quote in the middle', 'a.csv', 'nr;tekst\n5.01;a"b"\n5.02;"b"c', 'quoteOpen'],
  ['a CSV of 20000 rows', 'a.csv', `nr;tekst\n${'1;a\n'.repeat(20_000)}`, 'sheetTooLarge'],
  ['a CSV of 200 columns', 'a.csv', `${'a;'.repeat(200)}\n${'b;'.repeat(200)}`, 'sheetTooLarge'],
  ['a CSV of nothing but separators', 'a.csv', ';'.repeat(5_000_000), 'sheetTooLarge'],
  ['a CSV of nothing but quotes', 'a.csv', `a;b\n${'"'.repeat(5_000_000)}`, 'quoteOpen'],
  ['a CSV of a million lines', 'a.csv', 'a\n'.repeat(1_000_000), 'sheetTooLarge'],
  ['a CSV of 6 MB', 'a.csv', 'x'.repeat(6 * megabyte), 'fileTooLarge'],
  ['a ZIP that is cut', 'a.zip', zip(goodFiles).subarray(0, 500), 'zipBroken'],
  ['an empty ZIP', 'a.zip', zipSync({}), 'folderEmpty'],
  ['a ZIP of something else', 'a.zip', zip({ 'a.txt': 'x' }), 'unexpectedEntry'],
  ['a ZIP with a way out', 'a.zip', zipOf('../systems/laptops.yaml', good), 'zipName'],
  ['a ZIP with an absolute name', 'a.zip', zipOf('/systems/laptops.yaml', good), 'zipName'],
  ['a ZIP with a name of Windows', 'a.zip', zipOf('systems\\..\\..\\a.yaml', good), 'zipName'],
  ['a ZIP with a password', 'a.zip', zipOf('systems/laptops.yaml', good, { flags: 1 }), 'zipEncrypted'],
  ['a ZIP packed in a way of its own', 'a.zip', zipOf('systems/laptops.yaml', good, { method: 14 }), 'zipBroken'],
  ['a ZIP with a wrong checksum', 'a.zip', zipOf('systems/laptops.yaml', good, { checksum: 1 }), 'zipBroken'],
  ['a ZIP that says how large it becomes', 'a.zip', zipOf('systems/laptops.yaml', zeros), 'zipTooLarge'],
  ['a ZIP that lies about it', 'a.zip', zipOf('systems/laptops.yaml', zeros, { size: 100 }), 'zipTooLarge'],
  ['a ZIP with a file of 2 MB', 'a.zip', zip({ ...goodFiles, 'systems/x.yaml': 'x'.repeat(2 * megabyte) }), 'fileTooLarge'],
  [
    'a ZIP with 3000 files',
    'a.zip',
    zip(Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`systems/s${index}.yaml`, 'x']))),
    'tooManyFiles',
  ],
  [
    'a workbook with macros',
    'a.xlsm',
    workbook(
      rowsOf([
        ['a', 'b'],
        ['c', 'd'],
      ]),
      { 'xl/vbaProject.bin': 'x' },
    ),
    'macros',
  ],
  ['a workbook without rows', 'a.xlsx', sheetOf(''), 'tableEmpty'],
  ['a workbook without sheets', 'a.xlsx', workbook('', { 'xl/workbook.xml': '<workbook/>' }), 'sheetBroken'],
  ['a workbook whose XML is cut', 'a.xlsx', workbook('<row r="1"><c r="A1"'), 'sheetBroken'],
  [
    'a workbook with a document type',
    'a.xlsx',
    workbook('', { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "aa">]><sst><si><t>&a;</t></si></sst>' }),
    'sheetBroken',
  ],
  ['a workbook with XML without end', 'a.xlsx', workbook('<a>'.repeat(5000)), 'sheetBroken'],
  [
    'a workbook with a row far away',
    'a.xlsx',
    sheetOf('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    'sheetTooLarge',
  ],
  [
    'a workbook with a column far away',
    'a.xlsx',
    sheetOf('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>'),
    'sheetTooLarge',
  ],
  ['a workbook with cells that do not exist', 'a.xlsx', sheetOf('<row r="1"><c r="?"><v>1</v></c></row>'), 'sheetTooLarge'],
  [
    'a workbook with rows in disorder',
    'a.xlsx',
    sheetOf('<row r="2"><c><v>1</v></c><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row>'),
    'sheetBroken',
  ],
  [
    'a workbook whose cells all share one long text',
    'a.xlsx',
    workbook(rowsOf(Array.from({ length: 200 }, () => [{ xml: '<c t="s"><v>0</v></c>' }, 'x'])), {
      'xl/sharedStrings.xml': `<sst><si><t>${'x'.repeat(megabyte)}</t></si></sst>`,
    }),
    'sheetTooLarge',
  ],
]

test.each(cases)('%s is refused with a sentence, whatever it is called', async (_, name, file, kind) => {
  const started = performance.now()
  const mistakes = await mistakesIn(file, name)
  expect(mistakes.map((mistake) => mistake.kind)).toContain(kind)
  expectSentences(mistakes, name)
  // No measure of speed, but of an end: what multiplies or repeats itself would take minutes.
  expect(performance.now() - started).toBeLessThan(15_000)
})

test('more mistakes than somebody can work through are counted', async () => {
  const controls = Array.from({ length: 300 }, (_, index) => ({ id: `x-${index}`, title: '' }))
  const mistakes = await mistakesIn(JSON.stringify({ catalog: { metadata: foreignCatalog.catalog.metadata, controls } }), 'a.json')
  expect(mistakes).toHaveLength(101)
  expect(mistakes.at(-1)).toMatchObject({ kind: 'moreMistakes', more: 200 })
})

test('a fault in JSON is told at the line and column of the value that is wrong', async () => {
  const wrong = json.replace('"id": "zz-1"', '"id": ["zz-1"]')
  const [mistake] = await mistakesIn(wrong, 'a.json')
  const line = wrong.split('\n')[(mistake?.line ?? 0) - 1] ?? ''
  expect(line.slice((mistake?.column ?? 0) - 1)).toMatch(/^\["zz-1"\]/)
})

const library = stringify({
  urn: 'urn:a',
  locale: 'en',
  ref_id: 'a',
  name: 'A',
  version: 1,
  publication_date: '2025-01-01',
  provider: 'b',
  objects: {
    framework: {
      ref_id: 'a',
      name: 'A',
      requirement_nodes: [
        { urn: 'urn:1', assessable: false, depth: 1, ref_id: '1', name: 'One' },
        {
          urn: 'urn:1.1',
          parent_urn: 'urn:1',
          assessable: true,
          depth: 2,
          ref_id: '1.1',
          description: 'x',
          translations: { nl: { description: 'y' } },
        },
      ],
    },
  },
})

const { metadata } = foreignCatalog.catalog

const profile = JSON.stringify({
  profile: { metadata, imports: [{ href: '#a', 'include-controls': [{ 'with-ids': ['ac-2'] }, { matching: [{ pattern: 'a*' }] }] }] },
})

const mapping = JSON.stringify({
  'mapping-collection': {
    metadata,
    provenance: { 'confidence-score': { category: 'low' } },
    mappings: [
      {
        'source-resource': { href: 'a.json' },
        'target-resource': { href: 'b.json' },
        maps: [
          { relationship: 'equal-to', sources: [{ 'id-ref': 'a' }], targets: [{ 'id-ref': 'b' }], 'confidence-score': { percentage: 1 } },
        ],
        props: [{ name: 'change', ns: 'urn:duiding:oscal', value: '{}' }],
        'source-gap-summary': { 'unmapped-controls': [{ 'with-ids': ['c'] }] },
      },
    ],
  },
})

const csv = 'nr;titel;tekst\r\n5.01;"A; b";"een\r\ntwee"\r\n5.02;C;=1+1\r\n'

const originals: [string, Uint8Array][] = [
  ['a.json', bytesOf(json)],
  ['a.yaml', bytesOf(library)],
  ['a.csv', bytesOf(csv)],
  ['a.xlsx', table],
  ['a.zip', zip(goodFiles)],
  ['b.yaml', good],
]

test('a good file that is cut, overwritten, doubled or mixed up gives content or sentences with a place in it, and never an exception', async () => {
  const put = fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc
      .constantFrom(
        '"',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '\n',
        '\r\n',
        '\t',
        '\ufeff',
        '&a ',
        '*a',
        '5.10',
        'null',
        '<',
        '>',
        '&#0;',
        '\0',
        ';',
      )
      .map(bytesOf),
  )
  const spoil = fc.record({ at: fc.nat(), length: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.nat()), put })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...originals),
      fc.array(spoil, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', 'a.json', 'a.yaml', 'a.csv'),
      async ([name, bytes], spoils, other) => {
        let spoilt = Buffer.from(bytes)
        for (const { at, length, put: piece } of spoils) {
          const start = at % (spoilt.length + 1)
          spoilt = Buffer.concat([spoilt.subarray(0, start), piece, spoilt.subarray(start + (length % (spoilt.length + 1)))])
        }
        await expectAnswer(spoilt, other || name)
      },
    ),
    { numRuns: 600 },
  )
})

test('a workbook or ZIP whose inside is spoilt and packed again gives content or sentences, and never an exception', async () => {
  const rows = rowsOf([
    ['nr', 'tekst'],
    ['5.01', 'a &amp; b'],
    [5.1, { xml: '<c t="s"><v>0</v></c>' }],
  ])
  const shared = {
    'xl/sharedStrings.xml': '<sst><si><r><t>a</t></r></si></sst>',
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
  }
  const packed = [workbook(rows, shared), zip(goodFiles)]
  const piece = fc.constantFrom(
    '<',
    '>',
    '/',
    '"',
    "'",
    '&',
    '&#x110000;',
    '=',
    ' r="A1"',
    '<c>',
    '</c>',
    '<!--',
    ']]>',
    '<![CDATA[',
    '-1',
    '1e9',
    '1e400',
    '\u0000',
    ':',
  )
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(0, 1),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 0, max: 20 }),
      piece,
      async (which, part, at, length, put) => {
        const files = unzipSync(packed[which] as Uint8Array)
        const names = Object.keys(files)
        const name = names[part % names.length] ?? ''
        const text = new TextDecoder().decode(files[name])
        const start = at % (text.length + 1)
        const spoilt = zipSync({ ...files, [name]: bytesOf(text.slice(0, start) + put + text.slice(start + length)) })
        await expectAnswer(spoilt, which === 0 ? 'a.xlsx' : 'a.zip')
      },
    ),
    { numRuns: 400 },
  )
})

test('a good document in which any value has become another gives content or sentences, and never an exception', async () => {
  const values = fc.constantFrom<unknown>(
    null,
    true,
    5.1,
    0,
    '',
    ' ',
    'x',
    [],
    {},
    [null],
    [[]],
    { id: 'x' },
    '../x',
    '__proto__',
    'a\nb',
    -1,
    1e308,
  )
  await fc.assert(
    fc.asyncProperty(
      fc.nat(),
      values,
      fc.constantFrom(library, json, profile, mapping),
      fc.boolean(),
      async (which, value, text, remove) => {
        const inLibrary = text === library
        const document: unknown = inLibrary ? parse(text) : JSON.parse(text)
        const places = placesIn(document)
        const [holder, key] = places[which % places.length] as [Record<string, unknown>, string]
        if (remove) delete holder[key]
        else holder[key] = value
        await expectAnswer(bytesOf(inLibrary ? stringify(document) : JSON.stringify(document)), inLibrary ? 'a.yaml' : 'a.json')
      },
    ),
    { numRuns: 600 },
  )
})

const known = { id: 'a', title: 'A', version: '1', publisher: 'b', date: '2025-01-01', source: '', categories: [], groups: [] }

/** Every place in a document where a value stands. */
function placesIn(value: unknown): [object, string][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) => [[value, key] as [object, string], ...placesIn(below)])
}

async function expectAnswer(bytes: Uint8Array, name: string): Promise<void> {
  const { readImport } = await import('../../../app/store/exchange/read-import')
  const reading = await readImport(bytes, name)
  if (!reading.ok) return expectSentences(reading.mistakes, name, bytes)
  if (reading.content.kind === 'profile') reading.content.selectFrom({ ...known, controls: [] })
  if (reading.content.kind !== 'framework') return
  for (const language of reading.content.languages) {
    const { id, title, version, publisher, date, controls } = reading.content.inLanguage(language)
    for (const text of [id, title, version, publisher]) expect(text.trim()).not.toBe('')
    expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date)
    for (const norm of controls.flatMap((control) => [control, ...control.measures])) {
      for (const text of [norm.id, norm.title, norm.statement]) expect(text.trim()).not.toBe('')
    }
    const ids = controls.map((control) => control.id)
    expect(new Set(ids).size).toBe(ids.length)
  }
}

function expectSentences(mistakes: Awaited<ReturnType<typeof mistakesIn>>, name: string, bytes?: Uint8Array): void {
  expect(mistakes.length).toBeGreaterThan(0)
  expect(mistakes.length).toBeLessThanOrEqual(101)
  for (const mistake of mistakes) {
    for (const language of ['nl', 'en'] as const) {
      expect(tellMistake(mistake, language)).toMatch(/[.?:] .*[.?]$/)
      expect(tellMistake(mistake, language)).not.toMatch(/undefined|NaN|\[object/)
    }
    expect(Math.min(mistake.line, mistake.column)).toBeGreaterThanOrEqual(1)
    if (bytes === undefined || mistake.file !== name || name.endsWith('.xlsx')) continue
    const lines = new TextDecoder().decode(bytes).split('\n')
    expect(mistake.line).toBeLessThanOrEqual(lines.length)
  }
}
