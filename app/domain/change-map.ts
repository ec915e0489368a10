import type { Framework } from './catalogue'

/** What became of each control and measure of one version of a framework in another: the crosswalk of an auditor's upgrade. */
export interface ChangeMap {
  /** Both versions in one: `bio2-1.2--bio2-1.3`. */
  id: string
  /** Id of the older framework. */
  from: string
  /** Id of the newer framework. */
  to: string
  /** Where the changes can be read, in words or as an address. */
  source: string
  changes: Change[]
}

/** Same, reworded: one id that stays. Moved: one id becomes another. Merged: several become one. Split: one becomes several. */
export const CHANGE_KINDS = ['same', 'reworded', 'moved', 'merged', 'split', 'lapsed', 'new'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export const CONFIDENCES = ['certain', 'likely', 'doubtful'] as const
/** How sure the map is; a doubtful pair is for a person to check. */
export type Confidence = (typeof CONFIDENCES)[number]

export interface Change {
  kind: ChangeKind
  /** Ids of controls or measures in the older version; empty for what is new. */
  from: string[]
  /** Ids in the newer version; empty for what lapsed. */
  to: string[]
  /** Whether a verdict on the old still says the same about the new: other words with the same demand are `same`. */
  meaning: 'same' | 'changed'
  confidence: Confidence
  /** What differs, in a sentence for the auditor. */
  note?: string
}

/** How many old and new ids a kind of change has. */
export function fitsKind({ kind, from, to }: Pick<Change, 'kind' | 'from' | 'to'>): boolean {
  switch (kind) {
    case 'same':
    case 'reworded':
      return from.length === 1 && to.length === 1 && from[0] === to[0]
    case 'moved':
      return from.length === 1 && to.length === 1
    case 'merged':
      return from.length > 1 && to.length >= 1
    case 'split':
      return from.length === 1 && to.length > 1
    case 'lapsed':
      return from.length >= 1 && to.length === 0
    case 'new':
      return from.length === 0 && to.length >= 1
  }
}

/** Whether a map says of every id of both versions what became of it, and names no other. */
export function accountsFor(map: ChangeMap, from: Framework, to: Framework): boolean {
  const mentioned = (side: 'from' | 'to') => new Set(map.changes.flatMap((change) => change[side]))
  const same = (ids: Set<string>, framework: Framework) => {
    const own = framework.controls.flatMap((control) => [control.id, ...control.measures.map((measure) => measure.id)])
    return ids.size === new Set(own).size && own.every((id) => ids.has(id))
  }
  return same(mentioned('from'), from) && same(mentioned('to'), to)
}

/** The changes in which an old id takes part. */
export const changesFrom = (map: ChangeMap, id: string): Change[] => indexOf(map).from.get(id) ?? []

/** The changes from which a new id came. */
export const changesTo = (map: ChangeMap, id: string): Change[] => indexOf(map).to.get(id) ?? []

interface Index {
  from: Map<string, Change[]>
  to: Map<string, Change[]>
}

/** A map has hundreds of changes and is asked for each id of a framework: it is walked once. */
const indexes = new WeakMap<ChangeMap, Index>()

function indexOf(map: ChangeMap): Index {
  const known = indexes.get(map)
  if (known) return known
  const index = { from: byId(map.changes, (change) => change.from), to: byId(map.changes, (change) => change.to) }
  indexes.set(map, index)
  return index
}

function byId(changes: Change[], idsOf: (change: Change) => string[]): Map<string, Change[]> {
  const index = new Map<string, Change[]>()
  for (const change of changes) for (const id of new Set(idsOf(change))) index.set(id, [...(index.get(id) ?? []), change])
  return index
}
