import type { Fault } from '../../domain/catalogue-mistake'
import type { Cell } from './import-types'
import { importLimits } from './limits'
import { scanXml } from './scan-xml'
import { columnOf, readBook, readDateStyles, readStrings, valueOf, type RawCell, type Styles } from './workbook-parts'

/** A sheet as it stands: rows with a cell for each column that has one. */
export interface RawSheet {
  name: string
  rows: RawRow[]
}

export interface RawRow {
  row: number
  /** By column, from 0. */
  cells: Map<number, Cell>
}

export type WorkbookReading = { ok: true; sheets: RawSheet[] } | { ok: false; sheet?: string; fault: Fault }

/** Characters in all cells of one workbook. */
const textLimit = 20_000_000

/**
 * The sheets of an XLSX (ECMA-376, SpreadsheetML) that was unpacked. Values only: of a formula what was computed when it was saved,
 * no macros, no links. Rows and columns far away cost nothing, and are refused.
 */
export function readWorkbook(files: Map<string, Uint8Array>): WorkbookReading {
  if ([...files.keys()].some((name) => /vbaProject\.bin$/i.test(name)) || /macroEnabled/i.test(textOf(files, '[Content_Types].xml'))) {
    return { ok: false, fault: { kind: 'macros' } }
  }
  const book = readBook(
    (name) => textOf(files, name),
    (name) => files.has(name),
  )
  const strings = readStrings(textOf(files, 'xl/sharedStrings.xml'))
  const dates = readDateStyles(textOf(files, 'xl/styles.xml'))
  if (book === null || strings === null || dates === null || book.sheets.length === 0) return { ok: false, fault: { kind: 'sheetBroken' } }
  const sheets: RawSheet[] = []
  let room = textLimit
  for (const { name, file } of book.sheets) {
    const reading = readSheet(textOf(files, file), { strings, dates, since1904: book.since1904 }, room)
    if ('kind' in reading) return { ok: false, sheet: name, fault: reading }
    room -= reading.characters
    sheets.push({ name, rows: reading.rows })
  }
  return { ok: true, sheets }
}

function textOf(files: Map<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(files.get(name))
}

function readSheet(xml: string, styles: Styles, room: number): { rows: RawRow[]; characters: number } | Fault {
  const tooLarge = { kind: 'sheetTooLarge', rows: importLimits.rows, columns: importLimits.columns } as const
  const rows: RawRow[] = []
  let [current, characters, tooMuch]: [RawRow, number, boolean] = [{ row: 0, cells: new Map() }, 0, false]
  let cell: RawCell | null = null
  let [collecting, column] = [false, -1]
  const read = scanXml(xml, {
    open(name, attribute) {
      if (tooMuch) return
      if (name === 'row') {
        current = { row: Number(attribute('r') ?? current.row + 1), cells: new Map() }
        column = -1
      } else if (name === 'c') {
        column = columnOf(attribute('r')) ?? column + 1
        cell = { type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), text: '' }
      } else if (name === 'v' || name === 't') collecting = true
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = false
      if (name === 'c' && cell !== null) {
        const value = valueOf(cell, styles)
        cell = null
        if (value.text.trim() === '') return
        characters += value.text.length
        tooMuch ||= characters > room || current.row > importLimits.rows || column >= importLimits.columns
        if (!tooMuch) current.cells.set(column, value)
      }
      if (name === 'row' && current.cells.size > 0) rows.push(current)
    },
    text: (text) => void (collecting && cell !== null && (cell.text += text)),
  })
  if (tooMuch) return tooLarge
  const orderly = rows.every(({ row }, index) => Number.isInteger(row) && row > (rows[index - 1]?.row ?? 0))
  return read && orderly ? { rows, characters } : { kind: 'sheetBroken' }
}
