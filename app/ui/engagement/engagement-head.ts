import type { AuditFile } from '../../domain/audit-file'
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
  phase: Phase
  /** What blocks the next report: how many, and the first. */
  blocking: { count: number; first: Blocker | null }
  /** Which parts of the engagement this person has. */
  inside: boolean
  audits: boolean
  manages: boolean
  answers: boolean
  counts: { requests: number; evidence: number; findings: number; limitations: number }
}

export function headOf(opened: {
  file: AuditFile
  part: Part
  progress: Progress
  blockers: Blocker[]
  limitations: unknown[]
}): EngagementHead {
  const { file, part, progress, blockers, limitations } = opened
  const { id, title, type, object, period, referenceDate, sample } = file.engagement
  return {
    id,
    title,
    type,
    object,
    period,
    referenceDate,
    sample,
    phase: progress.phase,
    blocking: { count: blockers.length, first: blockers[0] ?? null },
    inside: readsWorkingPapers(part),
    audits: part.audits,
    manages: part.manages,
    answers: part.owns.length + part.supplies.length > 0,
    counts: {
      requests: file.requests.length,
      evidence: file.evidence.length,
      findings: file.findings.length,
      limitations: limitations.length + file.limitationNotes.length,
    },
  }
}
