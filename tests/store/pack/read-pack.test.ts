import fc from 'fast-check'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Mistake } from '../../../app/domain/catalogue-mistake'
import { packEditorSchema } from '../../../app/store/pack/editor-schema'
import { listFolder } from '../../../app/store/pack/list-folder.server'
import { listZip } from '../../../app/store/pack/list-zip'
import { readPack } from '../../../app/store/pack/read-pack'
import { entryOf, filesOf, goodPack, yamlOf, zipOf, type PackFiles } from '../../support/make-pack'

const mistakesIn = async (files: PackFiles) => (await readPack(filesOf(files))).mistakes
const withYaml = (yaml: string | Uint8Array, files: PackFiles = { 'register.csv': 'a' }): PackFiles => ({ 'evidence.yaml': yaml, ...files })
const kinds = (mistakes: Mistake[]) => mistakes.map((mistake) => mistake.kind)

const inMemory = (bytes: Uint8Array) => ({
  size: bytes.length,
  stream: (first: number, length: number) => Promise.resolve(Readable.from([Buffer.from(bytes.subarray(first, first + length))])),
})
const listed = (bytes: Uint8Array) => listZip(inMemory(bytes), 'pak.zip')
async function mistakesInZip(bytes: Uint8Array): Promise<Mistake[]> {
  const listing = await listed(bytes)
  if (!listing.ok) return listing.mistakes
  const { mistakes } = await readPack(listing.files)
  return mistakes
}

test('a good pack reads, in a folder of its own, with CRLF and a byte order mark too', async () => {
  const good = goodPack()
  const yaml = String(good['evidence.yaml'])
  const variants: PackFiles[] = [
    good,
    Object.fromEntries(Object.entries(good).map(([name, content]) => [`laptops/${name}`, content])),
    { ...good, 'evidence.yaml': `\ufeff${yaml.replaceAll('\n', '\r\n')}` },
    { ...good, '__MACOSX/._register.csv': 'x', '.DS_Store': 'x', 'Thumbs.db': 'x' },
  ]
  for (const files of variants) {
    const listing = await listed(zipOf(files))
    const { pack, mistakes } = await readPack(listing.ok ? listing.files : [])
    expect(mistakes).toEqual([])
    expect([pack?.system, pack?.entries.map(({ file }) => file?.name)]).toEqual(['alpha', ['register.csv']])
  }
})

test('every mistake of evidence.yaml is told at once, with its line and column', async () => {
  const yaml = [
    'system: alpha',
    'evidence:',
    '  - control: 5.10',
    '    title: ""',
    '    file: regsiter.csv',
    '    context:',
    '      wat: Lijst',
    '      covers: {day: 2026-02-30}',
    '      shows: {norms: [{norm: 8.10, aspect: opzet}]}',
    '  - title: Twee',
    '    file: a.csv',
    '    inspection: {place: hier, day: 2026-01-01, present: wij, seen: dit, whyNoCopy: zo}',
    '    context: {covers: {from: 2026-02-01, to: 2026-01-01}}',
    'verdicts: []',
  ].join('\n')
  const told = (await mistakesIn(withYaml(yaml))).map(({ file, line, column, kind }) => `${file}:${line}:${column} ${kind}`)
  expect(told.sort()).toEqual(
    [
      'evidence.yaml:3:14 numberUnquoted',
      'evidence.yaml:4:12 emptyText',
      'evidence.yaml:5:11 fileAbsent',
      'evidence.yaml:7:7 unknownKey',
      'evidence.yaml:8:21 wrongForm',
      'evidence.yaml:9:30 numberUnquoted',
      'evidence.yaml:9:44 notOneOf',
      'evidence.yaml:10:5 chooseOne',
      'evidence.yaml:11:11 fileAbsent',
      'evidence.yaml:13:23 periodBackwards',
      'evidence.yaml:14:1 notForGivers',
      'register.csv:1:1 fileUnnamed',
    ].sort(),
  )
})

test.each<[string, Record<string, unknown>, string]>([
  ['neither a title nor what it revises', { title: undefined }, 'chooseOne'],
  ['both', { revises: 'B-001' }, 'chooseOne'],
  ['a request and a control', { request: 'V-001' }, 'chooseOne'],
  ['a title of two lines', { title: 'Een\ntwee' }, 'severalLines'],
  ['a number that is no number of evidence', { title: undefined, control: undefined, revises: '7' }, 'wrongForm'],
  ['a way out of the pack', { file: '../register.csv' }, 'fileName'],
  ['an absolute path', { file: '/etc/passwd' }, 'fileName'],
  ['a drive', { file: 'C:/register.csv' }, 'fileName'],
  ['a backslash', { file: 'a\\register.csv' }, 'fileName'],
  ['a name that turns direction', { file: 'vsc.\u202eregister' }, 'forbiddenCharacter'],
  ['NUL', { file: 'register\u0000.csv' }, 'forbiddenCharacter'],
  ['what a sample says of who gives it', { givenBy: 'system-owner' }, 'notForGivers'],
  ['a judgement', { judgements: [] }, 'notForGivers'],
  [
    'more norms than anybody means',
    { context: { shows: { norms: Array.from({ length: 501 }, () => ({ norm: '8.09', aspect: 'design' })) } } },
    'listTooLong',
  ],
  ['an embargo without end', { context: { handling: { embargo: { reason: 'x', circle: [] } } } }, 'chooseOne'],
])('refused: an entry with %s', async (_, overrides, kind) => {
  const entry = Object.fromEntries(Object.entries(entryOf(overrides)).filter(([, value]) => value !== undefined))
  expect(kinds(await mistakesIn(withYaml(yamlOf([entry]))))).toContain(kind)
})

test('what lies in the pack is what is named, each once', async () => {
  const twice = yamlOf([entryOf(), entryOf({ title: 'Nog eens' })])
  expect(await mistakesIn(withYaml(twice))).toMatchObject([{ kind: 'entryTwice', name: 'register.csv' }])
  expect(await mistakesIn(withYaml(yamlOf([entryOf(), entryOf({ control: '8.01' })])))).toEqual([])
  expect(await mistakesIn(withYaml(yamlOf([entryOf()]), { 'register.csv': 'a', 'Register.csv': 'b' }))).toMatchObject([
    { kind: 'fileNameTwice', file: 'Register.csv' },
  ])
  expect(kinds(await mistakesIn(withYaml(yamlOf([entryOf()]), { 'register.csv': '' })))).toEqual(['fileEmpty'])
  expect(kinds(await mistakesIn({ 'register.csv': 'a' }))).toEqual(['noEvidenceYaml'])
  // A Mac writes é as e and a mark.
  expect(await mistakesIn(withYaml(yamlOf([entryOf({ file: 'caf\u00e9.csv' })]), { 'cafe\u0301.csv': 'a' }))).toEqual([])
})

test('other encodings, aliases that explode and depth are mistakes and take no time', async () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x,x]',
    ...'bcdefgh'.split('').map((key, index) => `${key}: &${key} [${Array(10).fill(`*${'abcdefg'[index]}`).join(',')}]`),
  ].join('\n')
  const cases: [string | Uint8Array, string][] = [
    [new Uint8Array(Buffer.from('\ufeffsystem: alpha', 'utf16le')), 'wrongEncoding'],
    [new Uint8Array(Buffer.from('system: caf\u00e9', 'latin1')), 'wrongEncoding'],
    [bomb, 'aliasesExplode'],
    ['['.repeat(5000), 'tooDeep'],
    ['', 'fileEmpty'],
    ['system: "alpha', 'syntax'],
    ['system: alpha\n---\nsystem: beta', 'severalDocuments'],
    ['x: y\n'.repeat(300_000), 'fileTooLarge'],
  ]
  for (const [yaml, kind] of cases) expect(kinds(await mistakesIn(withYaml(yaml)))[0]).toBe(kind)
})

test('a ZIP that leads outside, links, locks, lies or shares bytes is refused by name', async () => {
  const good = goodPack()
  expect(kinds(await mistakesInZip(zipOf({ ...good, '../weg.csv': 'x' })))).toEqual(['zipName'])
  expect(kinds(await mistakesInZip(zipOf({ ...good, '/etc/weg.csv': 'x' })))).toEqual(['zipName'])
  expect(kinds(await mistakesInZip(zipOf({ ...good, 'nul\u0000.csv': 'x' })))).toEqual(['zipName'])
  expect(kinds(await mistakesInZip(zipOf({ ...good, 'vsc.\u202efdp': 'x' })))).toEqual(['zipName'])
  const link = { 'link.csv': { os: 3, attrs: 0o120777 << 16 } }
  expect(await mistakesInZip(zipOf({ ...good, 'link.csv': '/etc/passwd' }, link))).toMatchObject([{ kind: 'notAFile', file: 'link.csv' }])
  expect(kinds(await mistakesInZip(new TextEncoder().encode('geen zip')))).toEqual(['noZip'])
  expect(kinds(await mistakesInZip(new Uint8Array()))).toEqual(['noZip'])
  const zip = zipOf(good)
  expect(kinds(await mistakesInZip(zip.subarray(0, zip.length - 30)))).toEqual(['zipBroken'])

  const patched = (at: (bytes: Buffer) => number, value: number) => {
    const bytes = Buffer.from(zip)
    bytes.writeUInt16LE(value, at(bytes))
    return bytes
  }
  const second = (bytes: Buffer) => bytes.indexOf('PK\u0001\u0002', bytes.indexOf('PK\u0001\u0002') + 4, 'latin1')
  expect(kinds(await mistakesInZip(patched((bytes) => second(bytes) + 8, 1)))).toEqual(['zipEncrypted'])
  // Both entries say that they begin at the same place.
  expect(kinds(await mistakesInZip(patched((bytes) => second(bytes) + 42, 0)))).toContain('zipBroken')
})

test('a file that unpacks to more than it declares is stopped there', async () => {
  const bytes = Buffer.from(zipOf({ ...goodPack(), 'groot.csv': 'x'.repeat(5_000_000) }))
  const entry = bytes.lastIndexOf('PK\u0001\u0002', bytes.length, 'latin1')
  bytes.writeUInt32LE(10, entry + 24)
  const listing = await listed(bytes)
  const file = listing.ok ? listing.files.find((one) => one.name === 'groot.csv') : undefined
  let came = 0
  await expect(
    (async () => {
      for await (const chunk of file!.open()) came += chunk.length
    })(),
  ).rejects.toThrow('zipBroken')
  expect(came).toBeLessThanOrEqual(10)
})

test('whatever the bytes are, the answer is files or mistakes', async () => {
  const zip = zipOf(goodPack())
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: zip.length - 1 }), fc.integer({ min: 0, max: 255 }), async (at, value) => {
      const broken = Uint8Array.from(zip)
      broken[at] = value
      const mistakes = await mistakesInZip(broken)
      for (const mistake of mistakes) expect(mistake.line).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 300 }), async (yaml) => {
      const { pack, mistakes } = await readPack(filesOf(withYaml(yaml)))
      expect(pack === null).toBe(true)
      expect(mistakes.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

test('a folder gives its files, and a link in it is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'duiding-pack-'))
  try {
    for (const [name, content] of Object.entries(goodPack())) writeFileSync(join(folder, name), content)
    const listing = await listFolder(folder)
    expect((await readPack(listing.ok ? listing.files : [])).mistakes).toEqual([])
    symlinkSync('/etc/passwd', join(folder, 'link.csv'))
    expect(await listFolder(folder)).toMatchObject({ ok: false, mistakes: [{ file: 'link.csv', kind: 'notAFile' }] })
    expect(await listFolder(join(folder, 'nergens'))).toMatchObject({ ok: false, mistakes: [{ kind: 'unreadable' }] })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('what editors are told of a pack is what the reader demands', () => {
  expect(readFileSync('evidence/schema/evidence.json', 'utf8'), 'run node --import tsx scripts/evidence-schema.ts').toBe(packEditorSchema())
})
