import type { AuditFile } from './audit-file'
import { computeLimitations, type Limitation } from './limitations'
import { blockersOf, hasDraft, progressOf, type Blocker, type Progress } from './progress'
import type { Day, Id } from './values'
import { partOf, readsWorkingPapers, type Part } from './viewer'
import { showTo } from './visibility'

/** An audit file as one person sees it, with what is computed from the whole of it. */
export interface OpenedFile {
  file: AuditFile
  part: Part
  progress: Progress
  /** What stands in the way of the next report; empty for who does not read the working papers. */
  blockers: Blocker[]
  limitations: Limitation[]
}

/** Null for who has no part in it. */
export function openAs(personId: Id, whole: AuditFile, today: Day): OpenedFile | null {
  const file = showTo(personId, whole, today)
  if (!file) return null
  const part = partOf(personId, whole.members)
  const inside = readsWorkingPapers(part)
  const next = hasDraft(whole) ? 'final' : 'draft'
  return {
    file,
    part,
    progress: progressOf(whole, today),
    blockers: inside ? blockersOf(whole, next, today) : [],
    limitations: inside ? computeLimitations(whole, today) : [],
  }
}
