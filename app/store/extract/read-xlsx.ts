import type { ExtractedFacts } from '../../domain/extraction'
import { columnOf, readBook, readDateStyles, readStrings, valueOf, type RawCell, type Styles } from '../exchange/workbook-parts'
import { officeFacts } from './office-facts'
import type { PackedDocument } from './packed-document'
import { Gathering, type Passages } from './passages'
import { TableWatch } from './table-facts'
import { broken } from './unreadable'
import { walkXml } from './walk-xml'

/** Columns of one row; what stands further to the right is left out. */
const MOST_COLUMNS = 1000

/** The sheets of an XLSX (ECMA-376, SpreadsheetML), row by row: what the cells said when it was saved. No macro or formula runs. */
export async function readXlsx(packed: PackedDocument, passages: Passages): Promise<ExtractedFacts> {
  const parts = new Map<string, string>()
  for (const name of ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/sharedStrings.xml'])
    parts.set(name, await packed.text(name))
  const partText = (name: string) => parts.get(name) ?? ''
  const book = readBook(partText, packed.has)
  const strings = readStrings(partText('xl/sharedStrings.xml'))
  const dates = readDateStyles(partText('xl/styles.xml'))
  if (!book || !strings || !dates) throw broken()
  const tables = []
  for (const { name, file } of book.sheets) {
    const watch = new TableWatch(name)
    await readSheet(packed.stream(file), { strings, dates, since1904: book.since1904 }, name, watch, passages)
    if (watch.begun) tables.push(watch.facts(!passages.late))
  }
  return { ...(await officeFacts(packed)), tables }
}

async function readSheet(xml: AsyncIterable<string>, styles: Styles, sheet: string, watch: TableWatch, passages: Passages): Promise<void> {
  const gathering = new Gathering(passages, (first, last) => ({ kind: 'rows', sheet, first, last }))
  let [row, column, collecting]: [number, number, boolean] = [0, -1, false]
  let cells: string[] = []
  let cell: RawCell | null = null
  await walkXml(xml, {
    open(name, attributes) {
      if (name === 'row') {
        // Programs number rows upward; a number that does not rise is not believed.
        row = Math.max(row + 1, Number(attributes['r']) || 0)
        column = -1
        cells = []
      } else if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), text: '' }
      } else if (name === 'v' || name === 't') collecting = true
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = false
      if (name === 'c' && cell !== null) {
        const { text } = valueOf(cell, styles)
        if (column < MOST_COLUMNS && text.trim() !== '') cells[column] = text
        cell = null
      }
      if (name !== 'row') return
      const filled = cells.filter((one) => one !== undefined)
      if (filled.length === 0) return
      watch.add(cells)
      gathering.add(row, filled.join(' · '))
    },
    text: (text) => void (collecting && cell !== null && (cell.text += text)),
    enough: () => passages.late && (passages.cut = true),
  })
  gathering.end()
}
