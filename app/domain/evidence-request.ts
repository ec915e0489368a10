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
  /** Who is asked now; null while the system has no owner in this engagement (an ownership gap is a fact to report). */
  askedOf: Asked | null
  /** The day that counts now. */
  due: Day
  /** Of whom, and by which day, it was asked at first. */
  first: { askedOf: Asked | null; due: Day }
  /** Passed on to a colleague, oldest first; the last one is asked now. */
  delegations: { id: Id; to: Asked; note: string; by: Actor; at: Moment }[]
  /** More time that was asked for, oldest first. */
  extensions: Extension[]
  sentBy: Actor
  sentAt: Moment
  /** "We do not have this" with the reason; the last one counts until evidence arrives. */
  refusals: { id: Id; kind: 'not-available' | 'inspection-refused'; reason: string; by: Actor; at: Moment }[]
}

export interface Asked {
  personId: Id
  name: string
}

/** More time, asked for with a reason, and what an auditor decided of it; null while nobody did. */
export interface Extension {
  id: Id
  until: Day
  reason: string
  by: Actor
  at: Moment
  decision: { outcome: ExtensionDecision; until: Day | null; reason: string; by: Actor; at: Moment } | null
}
export type ExtensionDecision = 'granted' | 'declined'

export const openExtension = (request: Pick<EvidenceRequest, 'extensions'>): Extension | undefined =>
  request.extensions.find((one) => one.decision === null)

/** Of whom, and by which day, it is asked after what was passed on and granted. */
export function standingOf({ first, delegations, extensions }: Pick<EvidenceRequest, 'first' | 'delegations' | 'extensions'>) {
  const granted = extensions.flatMap((one) => (one.decision?.until ? [one.decision] : []))
  const last = granted.sort((left, right) => left.at.localeCompare(right.at)).at(-1)
  return { askedOf: delegations.at(-1)?.to ?? first.askedOf, due: last?.until ?? first.due }
}

/** V-012 */
export const requestNumber = (request: { number: number }): string => `V-${String(request.number).padStart(3, '0')}`
