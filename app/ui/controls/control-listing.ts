import { statementOf } from '../../domain/applicability'
import { categoriesOf, type Catalogue, type Control, type Framework, type Measure, type Theme } from '../../domain/catalogue'
import { excerptOf, hasWord, markWords, wordsIn, type Piece } from '../../domain/find-words'
import { searchControl, type ControlHits } from '../../domain/search-control'
import { listRows, type Listing } from '../listing'

/** A control in the list, with what was found in it. */
export interface ListedControl {
  id: string
  frameworkId: string
  framework: { title: string; version: string }
  title: Piece[]
  theme: Theme
  /** Title of its chapter. */
  group: string | null
  level: number | null
  measures: number
  /** Where the sought words stand in the control itself; null when nothing was sought, or only its title has them. */
  found: Found | null
  /** Measures in which they stand. */
  hits: ({ id: string; title: Piece[] } & Found)[]
  systems: { id: string; name: string }[]
}

export interface Found {
  /** In the publisher's own words rather than in our paraphrase. */
  official: boolean
  pieces: Piece[]
}

interface Row {
  framework: Framework
  control: Control
  hits: ControlHits | null
  systems: { id: string; name: string }[]
}

/** The controls of these frameworks as the address asks for them. */
export function listControls(catalogue: Catalogue, frameworks: Framework[], params: URLSearchParams): Listing<ListedControl> {
  const words = wordsIn(params.get('q') ?? '')
  const rows = frameworks.flatMap((framework) => rowsOf(catalogue, framework, words))
  const listing = listRows(rows, params, {
    filters: {
      q: (row) => row.hits !== null,
      theme: ({ control }, value) => control.theme === value,
      group: ({ framework, control }, value) => isWithin(framework, control.group, value),
      category: ({ control }, value) => categoriesOf(control).includes(value),
      level: ({ control }, value) => [control, ...control.measures].some((norm) => String(norm.level) === value),
      measures: ({ control }, value) => (value === 'none' ? control.measures.length === 0 : control.measures.length > 0),
      system: (row, value) => row.systems.some((system) => system.id === value),
    },
    sorts: {
      id: (row) => row.control.id,
      title: (row) => row.control.title,
      measures: (row) => row.control.measures.length,
      systems: (row) => row.systems.length,
    },
    size: 100,
  })
  return { ...listing, rows: listing.rows.map((row) => listed(row, words)) }
}

function rowsOf(catalogue: Catalogue, framework: Framework, words: string[]): Row[] {
  const systems = catalogue.systems.map((profile) => ({
    system: { id: profile.id, name: profile.name },
    applies: new Set(
      statementOf(catalogue, profile, framework)
        .rows.filter((row) => row.state === 'applies' || row.state === 'partly')
        .map((row) => row.id),
    ),
  }))
  return framework.controls.map((control) => ({
    framework,
    control,
    hits: searchControl(control, words),
    systems: systems.filter(({ applies }) => applies.has(control.id)).map(({ system }) => system),
  }))
}

/** Whether a chapter is the one that is asked for, or stands somewhere below it. */
export function isWithin({ groups }: Pick<Framework, 'groups'>, group: string | undefined, asked: string): boolean {
  const seen = new Set<string>()
  for (let id = group; id !== undefined && !seen.has(id); id = groups.find((one) => one.id === id)?.parent) {
    if (id === asked) return true
    seen.add(id)
  }
  return false
}

function listed({ framework, control, hits, systems }: Row, words: string[]): ListedControl {
  const inMeasures = hits?.measures ?? []
  return {
    id: control.id,
    frameworkId: framework.id,
    framework: { title: framework.title, version: framework.version },
    title: markWords(control.title, words),
    theme: control.theme,
    group: framework.groups.find((group) => group.id === control.group)?.title ?? null,
    level: control.level ?? null,
    measures: control.measures.length,
    found: whereFound(control, words),
    hits: control.measures
      .filter((measure) => words.length > 0 && inMeasures.includes(measure.id))
      .map((measure) => ({
        id: measure.id,
        title: markWords(measure.title, words),
        ...(whereFound(measure, words) ?? { official: false, pieces: [{ text: excerptOf(measure.statement, words), hit: false }] }),
      })),
    systems,
  }
}

/** In our paraphrase when it has a word, else in the publisher's text. */
function whereFound({ statement, official }: Control | Measure, words: string[]): Found | null {
  const has = (text: string) => words.some((word) => hasWord(text, word))
  if (has(statement)) return { official: false, pieces: markWords(excerptOf(statement, words), words) }
  if (official && has(official.text)) return { official: true, pieces: markWords(excerptOf(official.text, words), words) }
  return null
}
