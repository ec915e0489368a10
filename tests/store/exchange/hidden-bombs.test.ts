import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readImport } from '../../../app/store/exchange/read-import'

const oscal = (params: object[], prose: string) => ({
  catalog: {
    uuid: '11111111-1111-4111-8111-111111111111',
    metadata: { title: 'Klein', 'last-modified': '2026-01-01T00:00:00Z', version: '1', 'oscal-version': '1.2.1' },
    controls: [{ id: 'a-1', title: 'Eerste', params, parts: [{ id: 'a-1_smt', name: 'statement', prose }] }],
  },
})

test('parameters that multiply each other stop growing, whatever they insert', async () => {
  const insert = (id: string, times: number) => Array.from({ length: times }, () => `{{ insert: param, ${id} }}`).join(' ')
  const params = [1, 2, 3, 4, 5].map((level) => ({ id: `p${level}`, values: [insert(`p${level + 1}`, 30)] }))
  const file = JSON.stringify(oscal([...params, { id: 'p6', values: ['x'.repeat(50)] }], insert('p1', 30)))
  const start = performance.now()
  const reading = await readImport(Buffer.from(file), 'bom.json')
  expect(performance.now() - start).toBeLessThan(20_000)
  if (!reading.ok || reading.content.kind !== 'framework') throw new Error('not read as a framework')
  expect(reading.content.inLanguage().controls[0]!.statement.length).toBeLessThan(50_000_000)
}, 60_000)

test('a workbook that names one sheet a hundred times is refused before it is read a hundred times', async () => {
  const sheets = Array.from({ length: 90 }, (_, at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="r1"/>`).join('')
  const book = zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'),
    'xl/worksheets/sheet1.xml': strToU8(
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nummer</t></is></c></row></sheetData></worksheet>',
    ),
  })
  expect(await readImport(book, 'bom.xlsx')).toMatchObject({ ok: false, mistakes: [{ kind: 'sheetBroken' }] })
})

test.each([
  [
    'YAML',
    'a.yaml',
    'name: "x\\u0000y"\nref_id: x\nurn: urn:x\nobjects: {framework: {ref_id: x, name: "x\\u0000y", requirement_nodes: [{urn: urn:x:1, assessable: true, ref_id: A, description: d}]}}\n',
  ],
  ['JSON', 'a.json', JSON.stringify(oscal([], 'Eis met \u0000 erin'))],
])('a character that an escape in %s hides is told, not kept', async (_, name, text) => {
  expect(await readImport(Buffer.from(text), name)).toMatchObject({
    ok: false,
    mistakes: [{ kind: 'forbiddenCharacter', codePoint: 'U+0000' }],
  })
})
