import { readSheet } from 'read-excel-file/node'
import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { expect, test } from 'vitest'
import type { Framework } from '../../../app/domain/catalogue'
import { frameworkXlsx } from '../../../app/store/exchange/framework-xlsx'
import { read } from './reading'

const norm = { theme: 'other' as const, aspects: ['design' as const], evidenceHints: {}, source: '', measures: [] }

const framework: Framework = {
  id: 'a-1',
  title: 'A',
  version: '1',
  publisher: 'B',
  date: '2025-01-01',
  source: '',
  categories: [],
  groups: [],
  controls: [
    { ...norm, id: '5.10', title: 'Een & <twee>', statement: '=1+1\nregel twee "x"' },
    { ...norm, id: '5.20', title: '_x0041_', statement: ' spaties ' },
  ],
}

test('another program reads the workbook that we write, every cell as text', async () => {
  const rows = await readSheet(Buffer.from(await frameworkXlsx(framework)), { trim: false })
  expect(rows).toEqual([
    ['id', 'title', 'statement', 'theme', 'aspects'],
    ['5.10', 'Een & <twee>', '=1+1\nregel twee "x"', 'other', 'design'],
    ['5.20', expect.any(String), ' spaties ', 'other', 'design'],
  ])
})

test('we read the workbook that another program writes, and see which cells are numbers and dates', async () => {
  const data: SheetData = [
    ['nr', 'tekst', 'sinds'],
    ['5.10', 'Een & <twee>', { value: new Date(Date.UTC(2025, 9, 5)), type: Date, format: 'dd-mm-yyyy' }],
    [5.1, 'regel een\nregel twee', null],
  ]
  const bytes = await writeXlsxFile(data).toBuffer()
  const { sheets } = await read('table', bytes, 'a.xlsx')
  expect(sheets[0].rows.map((row) => row.cells)).toEqual([
    [{ text: '5.10' }, { text: 'Een & <twee>' }, { text: '2025-10-05', date: true }],
    [{ text: '5.1', numeric: true }, { text: 'regel een\nregel twee' }, { text: '' }],
  ])
})
