import type { Control } from './catalogue'
import { changesFrom, changesTo, type Change, type ChangeMap } from './change-map'

/** What another version has of a control and its measures, by one change map. */
export interface Relatives {
  mapId: string
  /** Id of the other framework. */
  framework: string
  /** Which way it lies from here. */
  direction: 'newer' | 'older'
  /** The control first, then its measures; an id without changes is left out. */
  of: { id: string; changes: Change[] }[]
}

/** Through every change map: what the control and its measures became, or came from. */
export function relativesOf(changes: ChangeMap[], frameworkId: string, control: Control): Relatives[] {
  const ids = [control.id, ...control.measures.map((measure) => measure.id)]
  return changes.flatMap((map): Relatives[] => {
    if (map.from !== frameworkId && map.to !== frameworkId) return []
    const newer = map.from === frameworkId
    const of = ids.map((id) => ({ id, changes: newer ? changesFrom(map, id) : changesTo(map, id) })).filter((one) => one.changes.length > 0)
    return [{ mapId: map.id, framework: newer ? map.to : map.from, direction: newer ? 'newer' : 'older', of }]
  })
}
