import type { Mistake } from '../../domain/catalogue-mistake'
import type { Texts, TextsFromTable } from './import-types'
import { numberRows, placeIn } from './table-numbers'

/** The official texts that a table gives, by the number of their norm. */
export const textsFromTable: TextsFromTable = (sheet, columns, framework) => {
  const { rows, mistakes } = numberRows(sheet, columns, framework)
  const texts: Texts = new Map()
  const empty: Mistake[] = []
  for (const { id, row } of rows) {
    const [title, text] = [columns.title, columns.text].map((column) =>
      column === undefined ? '' : (row.cells[column]?.text.trim() ?? ''),
    )
    if (!text) empty.push({ ...placeIn(sheet, row.row, columns.text), kind: 'cellEmpty', number: id })
    else texts.set(id, { ...(title ? { title } : {}), text })
  }
  const all = [...mistakes, ...empty].sort((left, right) => left.line - right.line)
  return all.length === 0 ? { ok: true, texts } : { ok: false, mistakes: all }
}
