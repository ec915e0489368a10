import { statementOf, type StatementRow, type StatementState } from '../../domain/applicability'
import type { Catalogue, Framework, Theme } from '../../domain/catalogue'
import { wordsIn } from '../../domain/find-words'
import { searchControl } from '../../domain/search-control'
import type { CatalogueState } from '../../text/nl/controls'
import { isWithin } from './control-listing'

/** Norm × system over the catalogue. */
export interface CatalogueMatrix {
  systems: { id: string; name: string }[]
  rows: CatalogueRow[]
}

export interface CatalogueRow {
  id: string
  title: string
  theme: Theme
  group?: string
  /** One sign for each system, in the order of the columns (`readCell`): fifty systems make thousands of cells. */
  cells: string
}

export interface CatalogueCell {
  state: StatementState
  /** Follows from another version; nobody wrote it for this one. */
  derived: boolean
}

const signs: Record<StatementState, string> = { applies: 'a', partly: 'p', excluded: 'e', undecided: 'u' }
const cells = new Map<string, CatalogueCell>(
  (Object.keys(signs) as StatementState[]).flatMap((state) => [
    [signs[state], { state, derived: false }],
    [signs[state].toUpperCase(), { state, derived: true }],
  ]),
)

const signOf = ({ state, derivedFrom }: StatementRow): string => (derivedFrom ? signs[state].toUpperCase() : signs[state])

/** The cell that a sign stands for. */
export const readCell = (sign: string): CatalogueCell => cells.get(sign) ?? { state: 'undecided', derived: false }

export interface CatalogueFilter {
  words: string
  theme: string
  group: string
  system: string
  state: string
}

/** The order in which states are offered and counted. */
export const CATALOGUE_STATES: readonly CatalogueState[] = ['applies', 'partly', 'excluded', 'undecided', 'derived']

export const cellFits = (cell: CatalogueCell, state: CatalogueState): boolean => (state === 'derived' ? cell.derived : cell.state === state)

/** The controls of one framework against the systems, as a reader asked for them: a row stays when one of its cells fits. */
export function catalogueMatrix(
  catalogue: Catalogue,
  framework: Framework,
  filter: CatalogueFilter,
): { matrix: CatalogueMatrix; counts: Record<CatalogueState, number> } {
  const profiles = catalogue.systems.filter((profile) => !filter.system || profile.id === filter.system)
  const words = wordsIn(filter.words)
  const controls = framework.controls.filter(
    (control) =>
      (!filter.theme || control.theme === filter.theme) &&
      (!filter.group || isWithin(framework, control.group, filter.group)) &&
      searchControl(control, words) !== null,
  )
  const narrowed = { ...framework, controls }
  const columns = profiles.map((profile) => statementOf(catalogue, profile, narrowed).rows.map(signOf))
  const all = controls.map(({ id, title, theme, group }, row): CatalogueRow => ({
    id,
    title,
    theme,
    ...(group === undefined ? {} : { group }),
    cells: columns.map((column) => column[row] ?? signs.undecided).join(''),
  }))
  const state = CATALOGUE_STATES.find((one) => one === filter.state)
  const rows = state ? all.filter((row) => [...row.cells].some((sign) => cellFits(readCell(sign), state))) : all
  return { matrix: { systems: profiles.map(({ id, name }) => ({ id, name })), rows }, counts: countCells(all) }
}

/** Over all rows before the filter on state: what there is to choose. */
function countCells(rows: CatalogueRow[]): Record<CatalogueState, number> {
  const counts: Record<CatalogueState, number> = { applies: 0, partly: 0, excluded: 0, undecided: 0, derived: 0 }
  for (const row of rows)
    for (const sign of row.cells) {
      const { state, derived } = readCell(sign)
      counts[state]++
      if (derived) counts.derived++
    }
  return counts
}
