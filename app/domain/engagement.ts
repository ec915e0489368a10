import type { Actor } from './person'
import type { Day, Id, Moment, Period, Sha256 } from './values'

/**
 * The type decides the words of pages and report (R8):
 * agreed-upon procedures (NOREA 4401 / NBA 4400N) report facts, assurance (3000D direct, 3000A attestation) reports verdicts.
 */
export const ENGAGEMENT_TYPES = ['agreed-upon-procedures', 'assurance-direct', 'assurance-attestation'] as const
export type EngagementType = (typeof ENGAGEMENT_TYPES)[number]

/** Why the framework applies; stored per engagement, never assumed (R12). */
export const LEGAL_BASES = ['cbw', 'self-regulation', 'other'] as const
export type LegalBasis = { kind: 'cbw' | 'self-regulation' } | { kind: 'other'; text: string }

export interface ResearchQuestion {
  id: Id
  position: number
  text: string
}

export interface Engagement {
  id: Id
  title: string
  type: EngagementType
  legalBasis: LegalBasis
  /** Aanleiding. */
  occasion: string
  /** Doel. */
  purpose: string
  /** Object van onderzoek, in words. */
  object: string
  /** Afbakening: what is left out. */
  delimitation: string
  questions: ResearchQuestion[]
  /** Peildatum. */
  referenceDate: Day
  period: Period
  /** Opdrachtgever: organisation and function, not a person. */
  client: string
  /** Verspreidingskring. */
  distribution: string[]
  openedBy: Actor
  openedAt: Moment
  /** A sample engagement: fictitious people and evidence, and marked so everywhere. */
  sample: boolean
  /** What the engagement pinned of the catalogue (R6). */
  framework: { id: string; title: string; version: string; source: string; digest: Sha256 }
}

/** A system as pinned in an engagement: the profile of the catalogue at that moment (R6). */
export interface AuditedSystem {
  id: string
  name: string
  kind: string
  description: string
  owner: { organisation: string; function: string } | null
  supplier: { organisation: string; function: string } | null
  components: { id: string; name: string; description: string }[]
  dependencies: { system: string; description: string }[]
  digest: Sha256
}

/** An answer to a research question; a later one stands beside the earlier (R3). */
export interface QuestionAnswer {
  id: Id
  questionId: Id
  text: string
  by: Actor
  at: Moment
}
