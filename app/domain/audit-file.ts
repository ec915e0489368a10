import type { Annotation } from './annotation'
import type { AuditedSystem, Engagement, QuestionAnswer } from './engagement'
import type { Evidence } from './evidence'
import type { EvidenceRequest } from './evidence-request'
import type { Finding } from './finding'
import type { Norm } from './norm'
import type { Member } from './person'
import type { IssuedReport, LimitationNote, ManagementResponse } from './report'
import type { Verdict } from './verdict'

/**
 * Dossier: everything of one engagement, as plain data. Reports and limitations are computed from it;
 * what one person may see of it is computed from it too (`showTo`, R9).
 */
export interface AuditFile {
  engagement: Engagement
  members: Member[]
  systems: AuditedSystem[]
  norms: Norm[]
  requests: EvidenceRequest[]
  evidence: Evidence[]
  annotations: Annotation[]
  /** All versions; see `currentVerdicts`. */
  verdicts: Verdict[]
  findings: Finding[]
  answers: QuestionAnswer[]
  limitationNotes: LimitationNote[]
  managementResponses: ManagementResponse[]
  reports: IssuedReport[]
}
