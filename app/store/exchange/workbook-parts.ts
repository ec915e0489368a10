import { forbiddenCharacter } from '../catalogue/text-schema'
import type { Cell } from './import-types'
import { scanXml } from './scan-xml'

/** One of the parts of an XLSX as text; empty when it is not there. */
export type PartText = (name: string) => string

const MOST_SHEETS = 100

/** The sheets of a workbook, each with the part in which it stands. */
export interface Book {
  sheets: { name: string; file: string }[]
  since1904: boolean
}

export function readBook(partText: PartText, has: (name: string) => boolean): Book | null {
  const targets = new Map<string, string>()
  const relations = scanXml(partText('xl/_rels/workbook.xml.rels'), {
    open: (name, attribute) => void (name === 'Relationship' && targets.set(attribute('Id') ?? '', attribute('Target') ?? '')),
    close: () => undefined,
    text: () => undefined,
  })
  const book: Book = { sheets: [], since1904: false }
  let repeated = false
  const read = scanXml(partText('xl/workbook.xml'), {
    open(name, attribute) {
      if (name === 'workbookPr') book.since1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      if (name !== 'sheet') return
      const target = targets.get(attribute('id') ?? '') ?? ''
      const file = target.startsWith('/') ? target.slice(1) : `xl/${target}`
      // A sheet may be a chart or a dialogue: those hold no cells.
      if (!/worksheets\//.test(file) || !has(file)) return
      // No spreadsheet program names a part twice; a bomb does, for it is read again each time.
      repeated ||= book.sheets.some((sheet) => sheet.file === file) || book.sheets.length >= MOST_SHEETS
      if (!repeated) book.sheets.push({ name: attribute('name') ?? '', file })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return relations && read && !repeated ? book : null
}

/** Texts that cells share; phonetic readings left out. */
export function readStrings(xml: string): string[] | null {
  const strings: string[] = []
  let [current, inText, phonetic] = ['', false, false]
  const read = scanXml(xml, {
    open(name) {
      if (name === 'si') current = ''
      if (name === 'rPh') phonetic = true
      if (name === 't') inText = true
    },
    close(name) {
      if (name === 'si') strings.push(current)
      if (name === 'rPh') phonetic = false
      if (name === 't') inText = false
    },
    text: (text) => void (inText && !phonetic && (current += text)),
  })
  return read ? strings : null
}

/** Which cell styles show a number as a date. */
export function readDateStyles(xml: string): Set<number> | null {
  const [custom, dates]: [Set<number>, Set<number>] = [new Set(), new Set()]
  let [inCells, index] = [false, 0]
  const read = scanXml(xml, {
    open(name, attribute) {
      if (name === 'numFmt' && showsDate(attribute('formatCode') ?? '')) custom.add(Number(attribute('numFmtId')))
      if (name === 'cellXfs') inCells = true
      if (name !== 'xf' || !inCells) return
      const format = Number(attribute('numFmtId') ?? 0)
      if (custom.has(format) || isBuiltInDate(format)) dates.add(index)
      index += 1
    },
    close: (name) => void (name === 'cellXfs' && (inCells = false)),
    text: () => undefined,
  })
  return read ? dates : null
}

/** ECMA-376 part 1, 18.8.30. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 45 && format <= 47) || (format >= 50 && format <= 58)
  )
}

function showsDate(code: string): boolean {
  return /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|general/gi, ''))
}

/** What tells the value of a cell beside the cell itself. */
export interface Styles {
  strings: string[]
  dates: Set<number>
  since1904: boolean
}

export interface RawCell {
  type: string
  style: number
  text: string
}

/** `BC12` → 54, undefined when the reference is absent; a column that does not exist is far away. */
export function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference)?.[0]
  if (letters === undefined) return Infinity
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

export function valueOf({ type, style, text }: RawCell, { strings, dates, since1904 }: Styles): Cell {
  switch (type) {
    case 's':
      return { text: cleaned(strings[Number(text)] ?? '') }
    case 'inlineStr':
    case 'str':
    case 'e':
      return { text: cleaned(text) }
    case 'b':
      return { text: text === '1' ? 'TRUE' : 'FALSE' }
    case 'd':
      return { text: text.slice(0, 10), date: true }
    default:
      break
  }
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number)) return { text: cleaned(text) }
  if (dates.has(style)) return { text: dateOf(number, since1904), date: true }
  return { text: String(number), numeric: true }
}

/** Days since 30 December 1899, which makes up for the 29 February 1900 that never was; or since 1 January 1904. */
function dateOf(days: number, since1904: boolean): string {
  const moment = new Date(Date.UTC(1899, 11, 30) + (days + (since1904 ? 1462 : 0)) * 86_400_000)
  return Number.isNaN(moment.getTime()) ? String(days) : moment.toISOString().slice(0, 10)
}

/** `_x000D_` is how a workbook writes a control character (ECMA-376 part 1, 22.9.2.19). */
function cleaned(text: string): string {
  const written = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return written.replace(/\r\n?/g, '\n').replace(new RegExp(forbiddenCharacter.source, 'g'), '')
}
