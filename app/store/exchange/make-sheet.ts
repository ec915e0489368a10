import { guessColumns } from './guess-columns'
import type { Sheet } from './import-types'
import type { RawSheet } from './read-workbook'

/** A sheet with headings: the first row with two filled cells, since publishers put a title above their table. Null without rows. */
export function makeSheet(file: string, { name, rows }: RawSheet): Sheet | null {
  const at = rows.findIndex((row) => row.cells.size > 1)
  const header = rows[at]
  const below = rows.slice(at + 1)
  if (header === undefined || below.length === 0) return null
  const width = Math.max(...[header, ...below].map((row) => Math.max(...row.cells.keys()))) + 1
  const columns = Array.from({ length: width }, (_, column) => header.cells.get(column)?.text.trim() ?? '')
  const table = below.map(({ row, cells }) => ({ row, cells: columns.map((_, column) => cells.get(column) ?? { text: '' }) }))
  return { file, name, columns, rows: table, guess: guessColumns(columns, table) }
}
