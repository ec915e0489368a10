import type { Framework } from '../../domain/catalogue'
import type { Fault, Mistake } from '../../domain/catalogue-mistake'
import { suggest } from '../catalogue/suggest'
import type { Cell, Row, Sheet, TableColumns } from './import-types'

/** A row of a table with the number of its norm. */
export interface NumberedRow {
  id: string
  row: Row
}

export interface Numbered {
  rows: NumberedRow[]
  mistakes: Mistake[]
}

/** The rows by their numbers, as written or as the framework writes them; all that is wrong with the numbers as mistakes. */
export function numberRows(sheet: Sheet, columns: TableColumns, framework?: Framework): Numbered {
  const absent = Object.values(columns).filter((column) => column !== undefined && sheet.columns[column] === undefined)
  if (absent.length > 0) return { rows: [], mistakes: [{ ...placeIn(sheet, 1, 0), kind: 'columnAbsent' }] }
  const finder = framework === undefined ? undefined : new NumberFinder(framework, sheet, columns.number)
  const [rows, mistakes, firsts]: [NumberedRow[], Mistake[], Map<string, number>] = [[], [], new Map()]
  for (const row of sheet.rows) {
    const cell = row.cells[columns.number] ?? { text: '' }
    const found = finder?.find(cell) ?? read(cell)
    const place = placeIn(sheet, row.row, columns.number)
    if (typeof found !== 'string') {
      mistakes.push({ ...place, ...found })
      continue
    }
    const firstRow = firsts.get(found)
    if (firstRow !== undefined) mistakes.push({ ...place, kind: 'numberRepeated', number: cell.text.trim(), firstRow })
    else rows.push({ id: found, row })
    firsts.set(found, firstRow ?? row.row)
  }
  return { rows, mistakes }
}

/** Line and column are row and column; of a workbook with the sheet. */
export function placeIn(sheet: Sheet, row: number, column: number) {
  return { file: sheet.file, line: row, column: column + 1, ...(sheet.name === sheet.file ? {} : { sheet: sheet.name }) }
}

/** Without a framework to compare with, one digit behind the point in a number cell may have been two. */
function read(cell: Cell): string | Fault {
  const number = cell.text.trim()
  if (number === '') return { kind: 'numberEmpty' }
  if (cell.date) return { kind: 'numberIsDate', written: number }
  if (cell.numeric && /^\d+\.\d$/.test(number)) return { kind: 'numberShortened', number, candidates: [] }
  return number
}

class NumberFinder {
  readonly #ids: Set<string>
  readonly #byParts = new Map<string, string[]>()
  readonly #written: Set<string>
  #unknown = 0

  constructor(framework: Framework, sheet: Sheet, column: number) {
    // A number that only points to another one stands in the publisher's table too.
    this.#ids = new Set(
      framework.controls.flatMap((control) => [control, ...control.measures, ...(control.pointers ?? [])].map(({ id }) => id)),
    )
    for (const id of this.#ids) this.#byParts.set(partsOf(id), [...(this.#byParts.get(partsOf(id)) ?? []), id])
    this.#written = new Set(sheet.rows.map((row) => row.cells[column]?.text.trim() ?? ''))
  }

  find(cell: Cell): string | Fault {
    const number = cell.text.trim()
    if (number === '') return { kind: 'numberEmpty' }
    if (cell.date) return { kind: 'numberIsDate', written: number }
    const same = this.#ids.has(number) ? [number] : (this.#byParts.get(partsOf(number)) ?? [])
    const longer = this.#mayBeShortened(cell, number) ? (this.#byParts.get(partsOf(`${number}0`)) ?? []) : []
    if (longer.length > 0) return { kind: 'numberShortened', number, candidates: [...same, ...longer] }
    const [only, other] = same
    if (only !== undefined && other === undefined) return only
    this.#unknown += 1
    // Comparing with every id takes long; whoever has a hundred unknown numbers has another table.
    const suggestion = this.#unknown > 100 ? null : suggest(number.slice(0, 100), this.#ids)
    return { kind: 'unknownReference', noun: 'norm', id: number.slice(0, 100), suggestion }
  }

  /** A CSV does not say which cells were numbers: there 5.1 is doubtful only when no row says 5.10 in full. */
  #mayBeShortened(cell: Cell, number: string): boolean {
    return /^\d+\.\d$/.test(number) && (cell.numeric === true || !this.#written.has(`${number}0`))
  }
}

/** 5.1, 5.01 and 05.1 are the same number; letters count as written. */
function partsOf(id: string): string {
  return id
    .toLowerCase()
    .split(/[.\s-]+/)
    .map((part) => (/^\d+$/.test(part) ? String(Number(part)) : part))
    .join('.')
}
