import type { Aspect } from './catalogue'
import type { Actor } from './person'
import type { CarriedFrom } from './upgrade'
import type { Day, Id, Moment } from './values'

/** Informatieverzoek: what is asked of one owner about one control on one system. */
export interface EvidenceRequest {
  id: Id
  /** Number in the engagement, shown as V-001. */
  number: number
  systemId: string
  /** As it is called in the edition in force; as it was, when it lapsed. */
  controlId: string
  /** Where it was asked, when that was under an earlier edition of the framework. */
  carriedFrom?: CarriedFrom
  /** No control of the edition in force came after the one it was asked for. */
  lapsed?: true
  title: string
  /** Why we ask, in a sentence or two. */
  why: string
  expected: { id: string; title: string; aspects: Aspect[] }[]
  /** Questions that the context must answer, from the mapping. */
  questions: { id: string; text: string; example?: string }[]
  /** Who is asked; null while the system has no owner in this engagement (an ownership gap is a fact to report). */
  askedOf: { personId: Id; name: string } | null
  due: Day
  sentBy: Actor
  sentAt: Moment
  /** "We do not have this" with the reason; the last one counts until evidence arrives. */
  refusals: { id: Id; kind: 'not-available' | 'inspection-refused'; reason: string; by: Actor; at: Moment }[]
}

/** V-012 */
export const requestNumber = (request: { number: number }): string => `V-${String(request.number).padStart(3, '0')}`
