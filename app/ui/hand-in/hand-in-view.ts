import type { Engagement } from '../../domain/engagement'
import type { EvidenceFile, Inspection } from '../../domain/evidence'
import type { EvidenceContext } from '../../domain/evidence-context'
import type { EvidenceRequest } from '../../domain/evidence-request'
import type { Norm } from '../../domain/norm'
import type { Id, Moment } from '../../domain/values'

/** A hand-in that is being prepared, and what is already known about it. */
export interface HandInView {
  draft: {
    id: Id
    title: string
    /** One inspection, or the files that share this context. */
    bodies: (EvidenceFile | Inspection)[]
    context: EvidenceContext
    changedAt: Moment
  }
  engagement: Pick<Engagement, 'id' | 'title' | 'sample' | 'period' | 'referenceDate'>
  systemName: string
  request: Pick<EvidenceRequest, 'id' | 'number' | 'title' | 'expected' | 'questions'> | null
  /** Number of the evidence of which this is a new revision. */
  revises: string | null
  /** Norms that it can count for: those of the request, or all of the system. */
  norms: Pick<Norm, 'id' | 'title' | 'aspects'>[]
  /** People who may be let into an embargo. */
  auditors: { id: Id; name: string }[]
  /** Answers taken from earlier evidence of the same giver, by field: to check, not to type again. */
  taken: { people?: string }
}
