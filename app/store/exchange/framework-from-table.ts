import { aspects, type Control, type Group, type Measure } from '../../domain/catalogue'
import type { Mistake } from '../../domain/catalogue-mistake'
import { inNaturalOrder } from '../../domain/natural-order'
import type { AboutFramework, FrameworkFromTable, Sheet, TableColumns } from './import-types'
import { numberRows, placeIn, type NumberedRow } from './table-numbers'
import { themesBy } from './theme-of'
import { oneLine, titleFrom } from './title-from'

/** A framework of the rows of a table: the topmost numbers are its controls, all below them their measures. */
export const frameworkFromTable: FrameworkFromTable = (sheet, columns, about) => {
  const { rows, mistakes } = numberRows(sheet, columns)
  const ids = new Set(rows.map((row) => row.id))
  const below = new Map<string, NumberedRow[]>()
  for (const row of rows) {
    const top = topmostOf(row.id, ids)
    below.set(top, [...(below.get(top) ?? []), ...(top === row.id ? [] : [row])])
  }
  const told = [...mistakes, ...emptyRows(rows, below, sheet, columns)].sort((left, right) => left.line - right.line)
  if (sheet.rows.length === 0) told.push({ ...placeIn(sheet, 1, 0), kind: 'tableEmpty' })
  if (told.length > 0) return { ok: false, mistakes: told }
  const tops = rows.filter(({ id }) => below.has(id))
  const [groups, theme] = [groupsOf(tops, columns), themesBy(tops.map((row) => row.id))]
  const controls = tops.map((row): Control => {
    const measures = (below.get(row.id) ?? []).map((one): Measure => ({ ...wordsOf(one, columns, about), categories: [] }))
    const group = groups.find(({ title }) => title === textIn(row, columns.group))
    return {
      ...wordsOf(row, columns, about),
      theme: theme(row.id),
      evidenceHints: {},
      ...(group === undefined ? {} : { group: group.id }),
      measures: inNaturalOrder(measures, (measure) => measure.id),
    }
  })
  return { ok: true, framework: { ...about, categories: [], groups, controls: inNaturalOrder(controls, (control) => control.id) } }
}

/** The shortest number that this one begins with: 8.08 for 8.08.01; itself when there is none. */
function topmostOf(id: string, ids: Set<string>): string {
  for (let end = 1; end < id.length; end++) {
    if (/[.\s(_/-]/.test(id[end] ?? '') && ids.has(id.slice(0, end))) return id.slice(0, end)
  }
  return id
}

/** A norm has a text; only what has measures below it may be a heading. */
function emptyRows(rows: NumberedRow[], below: Map<string, NumberedRow[]>, sheet: Sheet, columns: TableColumns): Mistake[] {
  return rows
    .filter((row) => textIn(row, columns.text) === '' && !(textIn(row, columns.title) !== '' && (below.get(row.id)?.length ?? 0) > 0))
    .map(({ id, row }) => ({ ...placeIn(sheet, row.row, columns.text), kind: 'cellEmpty' as const, number: id }))
}

function groupsOf(rows: NumberedRow[], columns: TableColumns): Group[] {
  const titles = new Set(rows.map((row) => textIn(row, columns.group)).filter((title) => title !== ''))
  return [...titles].map((title, index) => ({ id: `g${index + 1}`, title }))
}

function wordsOf(row: NumberedRow, columns: TableColumns, about: AboutFramework) {
  const text = textIn(row, columns.text)
  const title = oneLine(textIn(row, columns.title)) || titleFrom(text)
  return { id: row.id, title, statement: text || title, aspects: [...aspects], source: about.source }
}

function textIn({ row }: NumberedRow, column: number | undefined): string {
  return column === undefined ? '' : (row.cells[column]?.text.trim() ?? '')
}
