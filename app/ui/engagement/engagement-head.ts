import { frameOf, type AuditFile, type FileFrame } from '../../domain/audit-file'
import type { EngagementType } from '../../domain/engagement'
import type { Blocker, Phase, Progress } from '../../domain/progress'
import { readsWorkingPapers, type Part } from '../../domain/viewer'
import type { Day, Period } from '../../domain/values'

/** What stands above every page of an engagement: small, so that a page need not carry the whole file. */
export interface EngagementHead {
  id: string
  title: string
  type: EngagementType
  object: string
  period: Period
  referenceDate: Day
  sample: boolean
  /** Null, as are the two below, where there is too much evidence to compute it for a page of something else. */
  phase: Phase | null
  /** What blocks the next report: how many, and the first. */
  blocking: { count: number; first: Blocker | null } | null
  /** Which parts of the engagement this person has. */
  inside: boolean
  audits: boolean
  manages: boolean
  answers: boolean
  counts: { requests: number; evidence: number; findings: number; limitations: number | null }
}

export function headOf({
  file,
  part,
  progress,
  blockers,
  limitations,
}: {
  file: AuditFile
  part: Part
  progress: Progress
  blockers: Blocker[]
  limitations: unknown[]
}): EngagementHead {
  const head = headOfFrame(frameOf(file), part, file.evidence.length)
  return {
    ...head,
    phase: progress.phase,
    blocking: { count: blockers.length, first: blockers[0] ?? null },
    counts: { ...head.counts, limitations: limitations.length + file.limitationNotes.length },
  }
}

/** Where only the frame was read. */
export function headOfFrame(frame: FileFrame, part: Part, evidence: number): EngagementHead {
  const { id, title, type, object, period, referenceDate, sample } = frame.engagement
  return {
    id,
    title,
    type,
    object,
    period,
    referenceDate,
    sample,
    phase: null,
    blocking: null,
    inside: readsWorkingPapers(part),
    audits: part.audits,
    manages: part.manages,
    answers: part.owns.length + part.supplies.length > 0,
    counts: { requests: frame.requests, evidence, findings: frame.findings, limitations: null },
  }
}
