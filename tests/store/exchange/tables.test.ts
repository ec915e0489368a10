import fc from 'fast-check'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Framework } from '../../../app/domain/catalogue'
import { readCatalogue } from '../../../app/store/catalogue/read-catalogue.server'
import { frameworkCsv } from '../../../app/store/exchange/framework-csv'
import { frameworkFromTable } from '../../../app/store/exchange/framework-from-table'
import { frameworkXlsx } from '../../../app/store/exchange/framework-xlsx'
import type { AboutFramework, Sheet, TableColumns } from '../../../app/store/exchange/import-types'
import { layOver } from '../../../app/domain/working-catalogue'
import { textsOf } from '../../../app/store/exchange/official-texts'
import { textsFromTable } from '../../../app/store/exchange/texts-from-table'
import { projectRoot } from '../../../app/store/project-root.server'
import { hardText, randomFramework } from './random-framework'
import { idsOf, mistakesIn, read, textOf } from './reading'
import { rowsOf, workbook } from './workbook'

const about: AboutFramework = {
  id: 'norm-1',
  title: 'Norm',
  version: '1',
  publisher: 'Uitgever',
  date: '2026-01-01',
  source: 'https://example.org/norm',
}

const columns: TableColumns = { number: 0, title: 1, text: 2 }

async function csv(text: string): Promise<Sheet> {
  return (await read('table', text, 'normen.csv')).sheets[0]
}

async function xlsx(rows: Parameters<typeof rowsOf>[0], parts = {}): Promise<Sheet> {
  return (await read('table', workbook(rowsOf(rows), parts), 'normen.xlsx')).sheets[0]
}

const texts = (sheet: Sheet) => sheet.rows.map((row) => row.cells.map((cell) => cell.text))

test.each([
  ['semicolons', 'nr;titel;tekst\n5.01;A;Een\n5.02;B;Twee\n'],
  ['commas', 'nr,titel,tekst\n5.01,A,Een\n5.02,B,Twee'],
  ['tabs', 'nr\ttitel\ttekst\r\n5.01\tA\tEen\r\n5.02\tB\tTwee\r\n'],
  ['a byte order mark', '\ufeffnr;titel;tekst\r\n5.01;A;Een\r\n5.02;B;Twee'],
  ['a line that says the separator', 'sep=,\nnr,titel,tekst\n5.01,A,Een\n5.02,B,Twee'],
  ['quotes', '"nr";"titel";"tekst"\n"5.01";"A";"Een"\n="5.02";B;Twee'],
  ['a title and an empty line above', 'Normen van 2026\n\nnr;titel;tekst\n5.01;A;Een\n5.02;B;Twee'],
])('a CSV with %s reads as the same table, with its columns guessed', async (_, text) => {
  const sheet = await csv(text)
  expect(sheet.columns).toEqual(['nr', 'titel', 'tekst'])
  expect(sheet.guess).toEqual({ number: 0, title: 1, text: 2 })
  expect(texts(sheet)).toEqual([
    ['5.01', 'A', 'Een'],
    ['5.02', 'B', 'Twee'],
  ])
})

test('a row of a CSV is known by the line on which it begins, also after a cell with line ends', async () => {
  const sheet = await csv('nr;tekst\n5.01;"een\ntwee; ""drie"""\n5.02;vier\n\n5.03;vijf')
  expect(sheet.rows.map((row) => [row.row, row.cells[1]?.text])).toEqual([
    [2, 'een\ntwee; "drie"'],
    [4, 'vier'],
    [6, 'vijf'],
  ])
})

test('a short row lacks its last cells; a long one is refused with its line', async () => {
  expect(texts(await csv('a;b;c\n1;2\n3;4;5;\n'))).toEqual([
    ['1', '2', ''],
    ['3', '4', '5'],
  ])
  expect(await mistakesIn('a,b\n1,2\n3,vier, vijf\n', 'x.csv')).toMatchObject([{ line: 3, kind: 'rowTooLong', cells: 3, columns: 2 }])
})

test('a sheet of a workbook reads with its own row numbers, shared strings, dates and what formulas came to', async () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="2"/></cellXfs></styleSheet>'
  const shared = '<sst><si><t>nr</t></si><si><r><t>te</t></r><r><t xml:space="preserve">kst </t></r><rPh><t>x</t></rPh></si></sst>'
  const rows = `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c></row>
    <row r="5"><c r="A5"><v>5.0999999999999996</v></c><c r="C5" t="str"><f>1+1</f><v>a &amp; b</v></c></row>
    <row r="9"><c r="A9" s="1"><v>45935</v></c><c r="C9" s="2"><v>45935</v></c></row>
    <row r="10"><c r="A10" s="3"><v>7</v></c><c r="C10" t="b"><v>1</v></c></row>`
  const sheet = (await read('table', workbook(rows, { 'xl/sharedStrings.xml': shared, 'xl/styles.xml': styles }), 'n.xlsx')).sheets[0]
  expect(sheet).toMatchObject({ name: 'Normen', columns: ['nr', '', 'tekst'] })
  expect(sheet.rows).toEqual([
    { row: 5, cells: [{ text: '5.1', numeric: true }, { text: '' }, { text: 'a & b' }] },
    { row: 9, cells: [{ text: '2025-10-05', date: true }, { text: '' }, { text: '2025-10-05', date: true }] },
    { row: 10, cells: [{ text: '7', numeric: true }, { text: '' }, { text: 'TRUE' }] },
  ])
})

test('a framework is made of a table: the topmost numbers are controls, those below them measures, chapters groups', async () => {
  const sheet = await csv(
    'nr;titel;tekst;hoofdstuk\n5.02;Tweede;Rollen zijn belegd.;Organisatie\n5.02.01;;Er is een register. Het is compleet.;\n5.10;Tiende;;Organisatie\n5.10.02;B;b;\n5.10.01;A;a;\nA.5-1;Los;los;Mensen',
  )
  const reading = frameworkFromTable(sheet, { ...columns, group: 3 }, about)
  expect(reading.ok ? [] : reading.mistakes).toEqual([])
  const framework = (reading as { framework: Framework }).framework
  expect(idsOf(framework)).toEqual(['5.02', '5.02 > 5.02.01', '5.10', '5.10 > 5.10.01', '5.10 > 5.10.02', 'A.5-1'])
  expect(framework.groups).toEqual([
    { id: 'g1', title: 'Organisatie' },
    { id: 'g2', title: 'Mensen' },
  ])
  expect(framework.controls.map((control) => control.group)).toEqual(['g1', 'g1', 'g2'])
  expect(framework.controls[0]?.measures[0]).toMatchObject({
    title: 'Er is een register',
    statement: 'Er is een register. Het is compleet.',
  })
  expect(framework.controls[1]).toMatchObject({ title: 'Tiende', statement: 'Tiende' })
})

test('all that is wrong with the numbers of a table is told by sheet, row and column', async () => {
  const date = { xml: '<c s="1"><v>45935</v></c>' }
  const styles = { 'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>' }
  const sheet = await xlsx(
    [
      ['nr', 'titel', 'tekst'],
      ['5.01', 'A', 'a'],
      ['', 'B', 'b'],
      [5.1, 'C', 'c'],
      ['5.01', 'D', 'd'],
      [date, 'E', 'e'],
      ['5.03', 'F', ''],
      [12, 'G', 'g'],
    ],
    styles,
  )
  const reading = frameworkFromTable(sheet, columns, about)
  expect(reading.ok ? [] : reading.mistakes).toEqual([
    { file: 'normen.xlsx', sheet: 'Normen', line: 3, column: 1, kind: 'numberEmpty' },
    { file: 'normen.xlsx', sheet: 'Normen', line: 4, column: 1, kind: 'numberShortened', number: '5.1', candidates: [] },
    { file: 'normen.xlsx', sheet: 'Normen', line: 5, column: 1, kind: 'numberRepeated', number: '5.01', firstRow: 2 },
    { file: 'normen.xlsx', sheet: 'Normen', line: 6, column: 1, kind: 'numberIsDate', written: '2025-10-05' },
    { file: 'normen.xlsx', sheet: 'Normen', line: 7, column: 3, kind: 'cellEmpty', number: '5.03' },
  ])
})

test('a column that the sheet does not have is told', async () => {
  const sheet = await csv('nr;tekst\n5.01;a')
  for (const reading of [frameworkFromTable(sheet, { number: 0, text: 7 }, about), textsFromTable(sheet, { number: -1, text: 1 })]) {
    expect(reading.ok ? [] : reading.mistakes).toMatchObject([{ kind: 'columnAbsent' }])
  }
})

const norm = (id: string) => ({
  id,
  title: id,
  statement: id,
  theme: 'other' as const,
  aspects: [],
  evidenceHints: {},
  source: '',
  measures: [],
})
const known: Framework = { ...about, categories: [], groups: [], controls: ['5.01', '5.02', '5.09', '5.10', '5.20', '8.08'].map(norm) }

test('official texts find their norm also where the publisher writes 5.1 for 5.01', async () => {
  const reading = textsFromTable(
    await csv('nr;titel;tekst\n5.2;B;twee\n05.09;;negen\n5.10;X;tien\n5.1;A;een\n5.20;;twintig'),
    columns,
    known,
  )
  expect(reading.ok && [...reading.texts]).toEqual([
    ['5.02', { title: 'B', text: 'twee' }],
    ['5.09', { text: 'negen' }],
    ['5.10', { title: 'X', text: 'tien' }],
    ['5.01', { title: 'A', text: 'een' }],
    ['5.20', { text: 'twintig' }],
  ])
})

test('5.1 from a number cell may be 5.01 or 5.10, and is refused; 5.9 can only be one', async () => {
  const reading = textsFromTable(
    await xlsx([
      ['nr', 'titel', 'tekst'],
      [5.1, 'A', 'a'],
      [5.9, 'B', 'b'],
      [5.2, 'C', 'c'],
    ]),
    columns,
    known,
  )
  expect(reading.ok ? [] : reading.mistakes).toMatchObject([
    { line: 2, sheet: 'Normen', kind: 'numberShortened', number: '5.1', candidates: ['5.01', '5.10'] },
    { line: 4, sheet: 'Normen', kind: 'numberShortened', number: '5.2', candidates: ['5.02', '5.20'] },
  ])
})

test('a CSV that a spreadsheet shortened is recognised: nobody wrote 5.10 in full', async () => {
  const once = textsFromTable(await csv('nr;titel;tekst\n5.1;A;a\n5.9;B;b'), columns, known)
  expect(once.ok ? [] : once.mistakes).toMatchObject([{ line: 2, kind: 'numberShortened', candidates: ['5.01', '5.10'] }])
  const twice = frameworkFromTable(await csv('nr;titel;tekst\n5.1;A;a\n5.1;B;b'), columns, about)
  expect(twice.ok ? [] : twice.mistakes).toMatchObject([{ line: 3, kind: 'numberRepeated', number: '5.1', firstRow: 2 }])
})

test('a number that the framework lacks is told, with the one that was probably meant', async () => {
  const reading = textsFromTable(await csv('nr;titel;tekst\n8.88;A;a'), columns, known)
  expect(reading.ok ? [] : reading.mistakes).toMatchObject([{ kind: 'unknownReference', noun: 'norm', id: '8.88' }])
})

test('official texts lie over the paraphrase and leave it as it is', () => {
  const over = layOver(known, { frameworkId: known.id, from: 'bron.csv', texts: [{ id: '5.01', title: 'Beleid', text: 'Letterlijk.' }] })
  expect(over.controls[0]).toEqual({ ...norm('5.01'), official: { title: 'Beleid', text: 'Letterlijk.', from: 'bron.csv' } })
  expect(over.controls[1]).toEqual(norm('5.02'))
  expect(textsOf(over).get('5.01')).toEqual({ title: 'Beleid', text: 'Letterlijk.' })
  // A title that the reader made of the first words is nobody's.
  expect(textsOf(over).get('5.02')).toEqual({ text: '5.02' })
})

test('any framework written as CSV or XLSX reads back with every number, title and text, and has the same bytes each time', async () => {
  await fc.assert(
    fc.asyncProperty(randomFramework, async (framework) => {
      const files = [
        ['a.csv', frameworkCsv(framework), frameworkCsv(framework)],
        ['a.xlsx', await frameworkXlsx(framework), await frameworkXlsx(framework)],
      ] as const
      const norms = framework.controls.flatMap((control) => [control, ...control.measures])
      const expected = norms.map(({ id, title, statement, official }) => [id, title, statement, official?.text ?? ''])
      for (const [name, bytes, again] of files) {
        expect(Buffer.compare(bytes, again)).toBe(0)
        const [sheet] = (await read('table', bytes, name)).sheets
        const place = ['id', 'title', 'statement', 'officialText'].map((field) => sheet.columns.indexOf(field))
        expect(sheet.rows.map((row) => place.map((column) => row.cells[column]?.text ?? ''))).toEqual(expected)
        expect(sheet.rows.some((row) => row.cells.some((cell) => cell.numeric || cell.date))).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
})

test('no cell of a CSV that we write begins as a formula does', () => {
  fc.assert(
    fc.property(hardText, (text) => {
      const framework = { ...known, controls: [{ ...norm('5.01'), title: text, statement: text }] }
      const cells = textOf(frameworkCsv(framework)).matchAll(/(?:^|;|\n)"((?:[^"]|"")*)"/g)
      for (const [, cell] of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }),
    { numRuns: 200 },
  )
})

test('headings can be in the words of the page', async () => {
  const sheet = await csv(textOf(frameworkCsv(known, { id: 'Nummer', statement: 'Tekst' })))
  expect(sheet.columns.slice(0, 3)).toEqual(['Nummer', 'title', 'Tekst'])
})

test('each shipped framework goes through a table and comes back with its numbers, titles and texts', async () => {
  const reading = await readCatalogue(path.join(projectRoot, 'controls'))
  for (const framework of reading.ok ? reading.catalogue.frameworks : []) {
    const [sheet] = (await read('table', await frameworkXlsx(framework), 'x.xlsx')).sheets
    const made = frameworkFromTable(sheet, sheet.guess as TableColumns, about)
    expect(made.ok && idsOf(made.framework)).toEqual(idsOf(framework))
    expect(made.ok && textsOf(made.framework)).toEqual(textsOf(framework))
  }
})
