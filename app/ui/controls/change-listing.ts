import type { Catalogue } from '../../domain/catalogue'
import { CHANGE_KINDS, type Change, type ChangeKind, type ChangeMap } from '../../domain/change-map'
import { hasWord, wordsIn } from '../../domain/find-words'
import { indexNorms, type IndexedNorm } from '../../domain/norm-index'
import { listRows, type Listing } from '../listing'

/** One change in the list, its numbers with their titles. */
export interface ListedChange extends Omit<Change, 'from' | 'to'> {
  older: ListedNorm[]
  newer: ListedNorm[]
}

export interface ListedNorm {
  id: string
  /** Null when the framework has no such number. */
  title: string | null
  controlId: string
}

interface Row extends ListedChange {
  level: 'control' | 'measure'
}

/** The changes of a map as the address asks for them, and how many there are of each kind. */
export function listChanges(
  catalogue: Pick<Catalogue, 'frameworks'>,
  map: ChangeMap,
  params: URLSearchParams,
): { listing: Listing<ListedChange>; counts: Record<ChangeKind, number> } {
  const indexOf = (id: string) => {
    const framework = catalogue.frameworks.find((one) => one.id === id)
    return framework ? indexNorms(framework) : new Map<string, IndexedNorm>()
  }
  const [olds, news] = [indexOf(map.from), indexOf(map.to)]
  const rows = map.changes.map((change) => rowOf(change, olds, news))
  const words = wordsIn(params.get('q') ?? '')
  const listing = listRows(rows, params, {
    filters: {
      q: (row) => words.every((word) => hasWord(textOf(row), word)),
      level: (row, value) => row.level === value,
      kind: (row, value) => row.kind === value,
      // What lapsed or is new has no meaning to compare.
      meaning: (row, value) => row.older.length > 0 && row.newer.length > 0 && row.meaning === value,
      confidence: (row, value) => row.confidence === value,
    },
    sorts: {
      older: (row) => row.older[0]?.id ?? '~',
      newer: (row) => row.newer[0]?.id ?? '~',
      kind: (row) => CHANGE_KINDS.indexOf(row.kind),
    },
    size: 100,
  })
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, rows.filter((row) => row.kind === kind).length]))
  return { listing, counts: counts as Record<ChangeKind, number> }
}

function rowOf(change: Change, olds: Map<string, IndexedNorm>, news: Map<string, IndexedNorm>): Row {
  const { from, to, ...rest } = change
  const listed =
    (index: Map<string, IndexedNorm>) =>
    (id: string): ListedNorm => {
      const found = index.get(id)
      return { id, title: found?.title ?? null, controlId: found?.controlId ?? id }
    }
  const isControl = from.some((id) => olds.get(id)?.kind === 'control') || to.some((id) => news.get(id)?.kind === 'control')
  return { ...rest, older: from.map(listed(olds)), newer: to.map(listed(news)), level: isControl ? 'control' : 'measure' }
}

const textOf = ({ older, newer, note }: Row): string =>
  [...older, ...newer].map((one) => `${one.id} ${one.title ?? ''}`).join(' ') + ` ${note ?? ''}`
