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
  if (isEndless(content, separator)) return failed(1, { kind: 'sheetTooLarge', rows: importLimits.rows, columns: importLimits.columns })
  const parsed = parseRecords(content, separator)
  const last = text.split('\n').length
  if ('line' in parsed) return failed(Math.min(Math.max(parsed.line + skipped, 1), last), { kind: 'quoteOpen' })
  if (parsed.records.length > importLimits.rows) {
    return failed(1, { kind: 'sheetTooLarge', rows: importLimits.rows, columns: importLimits.columns })
  }
  let line = 1 + skipped
  const rows = parsed.records.map((record): RawRow => {
    const row = line
    line += record.join('').split('\n').length
    return { row, cells: cellsOf(record) }
  })
  return checkWidths(
    rows,
    parsed.records.map((record) => record.length),
  )
}

/** Lines and cells are counted before the parser makes something of each: a megabyte of separators is a million cells. */
function isEndless(content: string, separator: string): boolean {
  const [line, cell] = ['\n'.charCodeAt(0), separator.charCodeAt(0)]
  let [lines, cells] = [0, 0]
  for (let at = 0; at < content.length; at++) {
    const code = content.charCodeAt(at)
    if (code === line) [lines, cells] = [lines + 1, 0]
    else if (code === cell) cells += 1
    // Texts hold separators and line ends too, so that there may be more of them than of cells and rows.
    if (lines > 10 * importLimits.rows || cells > 100 * importLimits.columns) return true
  }
  return false
}

/** The records, or the line on which a quote stands wrong. */
function parseRecords(content: string, delimiter: string): { records: string[][] } | { line: number } {
  try {
    return { records: recordsOf(content, delimiter) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
    const written = quotedFormulas(content, delimiter)
    return written === content ? { line } : parseRecords(written, delimiter)
  }
}

function recordsOf(content: string, delimiter: string): string[][] {
  return parse(content, { delimiter, relax_column_count: true, max_record_size: 1_000_000, to: importLimits.rows + 1 })
}

/** `="5.10"` without quotes around it is how people keep Excel from making a number of it, but no CSV. */
function quotedFormulas(content: string, delimiter: string): string {
  return content.replace(new RegExp(`(^|${delimiter})="([^"\\n]*)"(?=${delimiter}|\\r?\\n|$)`, 'gm'), '$1"=""$2"""')
}

/** Excel says its separator in a first line `sep=;`; otherwise it is the one that the first line uses most, outside quotes. */
function separatorOf(text: string): { content: string; separator: string; skipped: number } {
  const said = /^sep=([,;\t])\r?\n/i.exec(text)
  if (said?.[1] !== undefined) return { content: text.slice(said[0].length), separator: said[1], skipped: 1 }
  const first =
    text
      .slice(0, 20_000)
      .split(/\r?\n/)
      .find((line) => /[,;\t]/.test(line.replace(/"[^"]*"/g, ''))) ?? ''
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
    if (header === -1 || index <= header || last < columns) return []
    return [{ line: row, column: 1, kind: 'rowTooLong' as const, cells: widths[index] ?? 0, columns }]
  })
  return long.length === 0 ? { ok: true, rows: rows.filter((row) => row.cells.size > 0) } : { ok: false, faults: long }
}
