import type { Aspect } from './catalogue'
import type { Actor } from './person'
import type { CarriedFrom } from './upgrade'
import type { Id, Moment } from './values'

/** Where in the evidence a mark stands. Full anchoring with several selectors is for later. */
export type Anchor =
  | { kind: 'whole' }
  /** Page number from 1. */
  | { kind: 'page'; page: number }
  /** Row number from 1, the header row not counted. */
  | { kind: 'row'; row: number }
  /** Literal words, with the page or line they stand on where known. */
  | { kind: 'quote'; quote: string; page: number | null }

export interface Annotation {
  id: Id
  /** Number in the engagement, shown as A-001. */
  number: number
  evidenceId: Id
  revisionId: Id
  anchor: Anchor
  text: string
  /** For which norms and aspects it counts, and which way. */
  bearings: Bearing[]
  /** Those on norms of an earlier edition to which nothing came after. */
  lapsedBearings?: Bearing[]
  by: Actor
  at: Moment
}

export interface Bearing {
  normId: string
  aspect: Aspect
  direction: 'for' | 'against' | 'neutral'
  /** Where it was marked, when that was under an earlier edition of the framework. */
  carriedFrom?: CarriedFrom
}

/** */
export const annotationNumber = (annotation: { number: number }): string => `A-${String(annotation.number).padStart(3, '0')}`
