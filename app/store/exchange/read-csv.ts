import { CsvError, parse } from 'csv-parse/sync'
import type { LocatedFault } from '../catalogue/decode'
import type { Cell } from './import-types'
import { importLimits } from './limits'
import type { RawRow } from './read-workbook'
import { bare } from './spreadsheet-text'

export type CsvReading = { ok: true; rows: RawRow[] } | { ok: false; faults: LocatedFault[] }

/** RFC 4180 with the separator that the file itself uses: comma, semicolon or tab. A row is known by the line on which it begins. */
export function readCsv(text: string): CsvReading {
  const { content, separator, skipped } = separatorOf(text)
  const starts: number[] = []
  try {
    const records = parse(content, {
      delimiter: separator,
      relax_column_count: true,
      skip_empty_lines: false,
      info: true,
      max_record_size: 1_000_000,
      to: importLimits.rows + 1,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    if (records.length > importLimits.rows)
      return failed(1, { kind: 'sheetTooLarge', rows: importLimits.rows, columns: importLimits.columns })
    const widths = records.map(({ record }) => record.length)
    let line = 1 + skipped
    const rows = records.map(({ record }): RawRow => {
      const row = line
      starts.push(row)
      line += 1 + record.join('').split('\n').length - 1
      return { row, cells: cellsOf(record) }
    })
    return checkWidths(rows, widths)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const lines = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
    return failed(Math.min(Math.max(lines + skipped, 1), text.split('\n').length), { kind: 'quoteOpen' })
  }
}

/** Excel says its separator in a first line `sep=;`; otherwise it is the one that the first line uses most, outside quotes. */
function separatorOf(text: string): { content: string; separator: string; skipped: number } {
  const said = /^sep=([,;\t])\r?\n/i.exec(text)
  if (said?.[1] !== undefined) return { content: text.slice(said[0].length), separator: said[1], skipped: 1 }
  const first = text.split(/\r?\n/).find((line) => /[,;\t]/.test(line.replace(/"[^"]*"/g, ''))) ?? ''
  const outside = first.replace(/"[^"]*"/g, '')
  const counts = [';', ',', '\t'].map((separator) => ({ separator, count: outside.split(separator).length }))
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best))
  return { content: text, separator: most.separator, skipped: 0 }
}

function cellsOf(record: string[]): Map<number, Cell> {
  const filled = record.map((text, column) => [column, { text: bare(text.replace(/\r\n/g, '\n')) }] as const)
  return new Map(filled.filter(([, cell]) => cell.text.trim() !== ''))
}

function failed(line: number, fault: { kind: 'quoteOpen' } | { kind: 'sheetTooLarge'; rows: number; columns: number }): CsvReading {
  return { ok: false, faults: [{ line, column: 1, ...fault }] }
}

/** A row that goes on past the headings has a separator in a text without quotes; a shorter one only lacks its last cells. */
function checkWidths(rows: RawRow[], widths: number[]): CsvReading {
  const header = rows.findIndex((row) => row.cells.size > 1)
  const columns = widths[header] ?? 0
  if (columns > importLimits.columns) {
    return failed(rows[header]?.row ?? 1, { kind: 'sheetTooLarge', rows: importLimits.rows, columns: importLimits.columns })
  }
  const long = rows.flatMap(({ row, cells }, index) => {
    const last = Math.max(-1, ...cells.keys())
    if (index <= header || last < columns) return []
    return [{ line: row, column: 1, kind: 'rowTooLong' as const, cells: widths[index] ?? 0, columns }]
  })
  return long.length === 0 ? { ok: true, rows: rows.filter((row) => row.cells.size > 0) } : { ok: false, faults: long }
}
