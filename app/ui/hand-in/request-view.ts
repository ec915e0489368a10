import type { Engagement } from '../../domain/engagement'
import type { Evidence } from '../../domain/evidence'
import type { EvidenceRequest } from '../../domain/evidence-request'
import type { Day, Id, Moment } from '../../domain/values'

/** What the page of one request shows, as far as this person may see it. */
export interface RequestView {
  request: EvidenceRequest
  engagement: Pick<Engagement, 'id' | 'title' | 'sample'>
  systemName: string
  /** `8.08 Beheer van kwetsbaarheden`. */
  control: string
  /** Norms under the control, for who may open their boards. */
  norms: { id: string; title: string }[]
  evidence: Evidence[]
  /** What people were told of it by mail, newest first; for auditors. */
  letters: { name: string; kind: string; at: Moment; sent: boolean }[]
  /** To whom it may be passed on. */
  colleagues: { value: Id; label: string }[]
  drafts: { id: Id; title: string; changedAt: Moment; resume: string }[]
  /** answers: who was asked; audits: an auditor, who may give what they saw themselves. */
  part: 'answers' | 'audits' | 'reads'
  today: Day
}
