import type { Annotation } from './annotation'
import type { AuditedSystem, Engagement, QuestionAnswer } from './engagement'
import type { Evidence } from './evidence'
import type { EvidenceRequest } from './evidence-request'
import type { Finding } from './finding'
import type { Norm } from './norm'
import type { Member } from './person'
import type { IssuedReport, LimitationNote, ManagementResponse } from './report'
import type { Edition, FormerVerdict, UpgradeDecline } from './upgrade'
import type { Verdict } from './verdict'

/**
 * Dossier: everything of one engagement, as plain data. Reports and limitations are computed from it;
 * what one person may see of it is computed from it too (`showTo`, R9).
 */
export interface AuditFile {
  engagement: Engagement
  members: Member[]
  /** Editions of the framework, oldest first; never empty. The last is in force: systems and norms are its own. */
  editions: Edition[]
  /** Upgrades that were not taken, oldest first. */
  declines: UpgradeDecline[]
  systems: AuditedSystem[]
  norms: Norm[]
  requests: EvidenceRequest[]
  evidence: Evidence[]
  annotations: Annotation[]
  /** All versions; see `currentVerdicts`. */
  verdicts: Verdict[]
  /** Given under an earlier edition, and to be judged again or lapsed in the last one. */
  formerVerdicts: FormerVerdict[]
  findings: Finding[]
  answers: QuestionAnswer[]
  limitationNotes: LimitationNote[]
  managementResponses: ManagementResponse[]
  reports: IssuedReport[]
}

/** What stands around a long list of its evidence: no more than can be told without that evidence. */
export interface FileFrame {
  engagement: Omit<Engagement, 'questions'>
  systems: AuditedSystem[]
  /** How many of each. */
  requests: number
  findings: number
}

export const frameOf = ({ engagement, systems, requests, findings }: AuditFile): FileFrame => {
  const { questions: _, ...rest } = engagement
  return { engagement: rest, systems, requests: requests.length, findings: findings.length }
}
