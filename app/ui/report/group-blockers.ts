import type { Blocker } from '../../domain/progress'

/** Blockers as a reader can take them in: the few one by one, many of one kind as one line with their number. */
export type BlockerLine = { kind: 'one'; blocker: Blocker } | { kind: 'many'; of: ManyKind; count: number }

const MANY = ['verdict-missing', 'verdict-on-weak-evidence', 'verdict-not-reviewed'] as const
export type ManyKind = (typeof MANY)[number]
/** More of one kind than this stand together. */
const FEW = 6

export function groupBlockers(blockers: Blocker[]): BlockerLine[] {
  const counts = new Map(MANY.map((kind) => [kind, blockers.filter((blocker) => blocker.kind === kind).length]))
  const told = new Set<ManyKind>()
  return blockers.flatMap((blocker): BlockerLine[] => {
    const kind = MANY.find((one) => one === blocker.kind)
    const count = kind ? (counts.get(kind) ?? 0) : 0
    if (!kind || count <= FEW) return [{ kind: 'one', blocker }]
    if (told.has(kind)) return []
    told.add(kind)
    return [{ kind: 'many', of: kind, count }]
  })
}
