import type { ComparedColumn, ComparedRow, TableComparison } from '../../../domain/compare-tables'
import type { Engagement } from '../../../domain/engagement'
import type { Evidence, EvidenceRevision } from '../../../domain/evidence'
import type { EvidenceRequest } from '../../../domain/evidence-request'
import type { ComparedLine } from './compare-lines'

/** Two revisions of one piece of evidence, beside each other. */
export interface CompareView {
  evidence: Evidence
  engagement: Pick<Engagement, 'id' | 'title' | 'sample'>
  older: EvidenceRevision
  newer: EvidenceRevision
  questions: EvidenceRequest['questions']
  content: ComparedContent
}

/** What the two bodies hold, as far as it can be laid side by side. */
export type ComparedContent =
  | { kind: 'same' }
  | ({
      kind: 'table'
      key: string | null
      keys: string[]
      columns: ComparedColumn[]
      counts: TableComparison['counts']
    } & Part<ComparedRow>)
  | ({ kind: 'lines'; counts: TableComparison['counts'] } & Part<ComparedLine | Gap>)
  | { kind: 'images'; older: string; newer: string }
  | { kind: 'inspections' }
  | { kind: 'not'; why: NotCompared }

/** Closed: not open to this person, now. Unread: its text was not read out, or it has none. */
export type NotCompared = 'older-closed' | 'newer-closed' | 'other-kind' | 'unread' | 'too-different' | 'missing'

/** Lines that are the same on both sides and left out. */
export interface Gap {
  kind: 'gap'
  lines: number
}

/** One page of what was found. */
export interface Part<Item> {
  items: Item[]
  page: number
  pages: number
  /** Everything, or what changed alone. */
  all: boolean
  /** Only the beginning of the files was compared: so many bytes. */
  cut: number | null
}

/** So much on one page: a register of thousands of rows stays quick. */
const PAGE = 200

/** Which part of the comparison is asked for. */
export interface PartAsked {
  page: number
  all: boolean
}

export function partOf<Item>(items: Item[], { page, all }: PartAsked, cut: number | null): Part<Item> {
  const pages = Math.max(1, Math.ceil(items.length / PAGE))
  const at = Math.min(pages, Math.max(1, page))
  return { items: items.slice((at - 1) * PAGE, at * PAGE), page: at, pages, all, cut }
}

/** Lines around a change that help to see where it stands. */
const AROUND = 2

/** What changed, with a few lines around it; the rest becomes gaps. */
export function withoutSame(lines: ComparedLine[]): (ComparedLine | Gap)[] {
  const near = new Set<number>()
  lines.forEach((line, at) => {
    if (line.kind !== 'same') for (let by = -AROUND; by <= AROUND; by++) near.add(at + by)
  })
  const found: (ComparedLine | Gap)[] = []
  for (const [at, line] of lines.entries()) {
    const last = found.at(-1)
    if (near.has(at)) found.push(line)
    else if (last?.kind === 'gap') last.lines++
    else found.push({ kind: 'gap', lines: 1 })
  }
  return found
}
