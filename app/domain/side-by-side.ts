import type { Catalogue, Framework } from './catalogue'
import type { Change, ChangeMap } from './change-map'
import { compareNaturally } from './natural-order'
import { indexNorms, type IndexedNorm } from './norm-index'

/** A control in two versions: the older left, the newer right. */
export interface SideBySide {
  map: ChangeMap
  older: Framework
  newer: Framework
  /** Controls before measures, in the order of their numbers. */
  rows: SideRow[]
}

/** One change: what stood, and what came. A side is empty where something lapsed or is new. */
export interface SideRow {
  change: Change
  level: 'control' | 'measure'
  older: IndexedNorm[]
  newer: IndexedNorm[]
}

/** Null when no change map joins the two versions. */
export function compareSides(
  catalogue: Pick<Catalogue, 'frameworks' | 'changes'>,
  frameworkId: string,
  controlId: string,
  otherId: string,
): SideBySide | null {
  const map = catalogue.changes.find(({ from, to }) => (from === frameworkId && to === otherId) || (from === otherId && to === frameworkId))
  const older = catalogue.frameworks.find((one) => one.id === map?.from)
  const newer = catalogue.frameworks.find((one) => one.id === map?.to)
  if (!map || !older || !newer) return null
  const [olds, news] = [indexNorms(older), indexNorms(newer)]
  const controls = controlsOn(map, map.from === frameworkId, controlId)
  const rows = map.changes
    .filter((change) => change.from.some((id) => isOf(olds, id, controls.older)) || change.to.some((id) => isOf(news, id, controls.newer)))
    .map((change): SideRow => {
      const sides = { older: found(olds, change.from), newer: found(news, change.to) }
      const level = [...sides.older, ...sides.newer].some((one) => one.kind === 'control') ? 'control' : 'measure'
      return { change, level, ...sides }
    })
  return { map, older, newer, rows: inOrder(rows, controlId) }
}

/** The control and its direct counterparts: their measures are compared with those of the control. */
function controlsOn(map: ChangeMap, isOlder: boolean, controlId: string): { older: Set<string>; newer: Set<string> } {
  const sides = { older: new Set<string>(), newer: new Set<string>() }
  sides[isOlder ? 'older' : 'newer'].add(controlId)
  for (const { from, to } of map.changes) {
    const [here, there] = isOlder ? [from, to] : [to, from]
    if (here.includes(controlId)) for (const id of there) sides[isOlder ? 'newer' : 'older'].add(id)
  }
  return sides
}

const isOf = (index: Map<string, IndexedNorm>, id: string, controls: Set<string>): boolean => controls.has(index.get(id)?.controlId ?? id)

const found = (index: Map<string, IndexedNorm>, ids: string[]): IndexedNorm[] => ids.flatMap((id) => index.get(id) ?? [])

/** Controls first; then by the number that stands in the control itself, or else by the newer one. */
function inOrder(rows: SideRow[], controlId: string): SideRow[] {
  const key = ({ older, newer }: SideRow): string => {
    const all = [...newer, ...older]
    return (all.find((one) => one.controlId === controlId) ?? all[0])?.id ?? ''
  }
  return [...rows].sort((left, right) =>
    left.level === right.level ? compareNaturally(key(left), key(right)) : left.level === 'control' ? -1 : 1,
  )
}
