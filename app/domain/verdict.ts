import type { NormAspect } from './norm'
import type { Actor } from './person'
import type { CarriedFrom } from './upgrade'
import type { Id, Moment } from './values'

/** The values of a verdict (R2). */
export const VERDICT_VALUES = [
  'met',
  'partly-met',
  'not-met',
  'cannot-be-established',
  'no-occurrence',
  'not-applicable',
  'not-examined',
] as const
export type VerdictValue = (typeof VERDICT_VALUES)[number]

/** Why something cannot be established (R2: the reason is obligatory). */
export const UNESTABLISHED_REASONS = [
  'not-received',
  'inspection-refused',
  'not-interpretable',
  'contradictory',
  'period-not-covered',
  'embargo',
] as const
export type UnestablishedReason = (typeof UNESTABLISHED_REASONS)[number]

export type VerdictOutcome =
  | { value: 'met' | 'partly-met' | 'not-met' | 'no-occurrence' }
  | { value: 'cannot-be-established'; reason: UnestablishedReason }
  | { value: 'not-applicable'; reference: string }
  | { value: 'not-examined' }

/** One version of the verdict on one norm × system × aspect; a later version stands beside it and counts (R3). */
export interface Verdict extends NormAspect {
  id: Id
  /** 1, 2, 3 … */
  version: number
  outcome: VerdictOutcome
  /** The facts established, in the auditor's words; printed in the report. */
  facts: string
  /** Annotations on evidence that it rests on. */
  basis: Id[]
  by: Actor
  at: Moment
  /** The review of this very version; an edit is a new version and so reopens the review (R4). */
  reviews: Review[]
  /** Where it was given, when that was under an earlier edition of the framework and still holds. */
  carriedFrom?: CarriedFrom
  /** Numbers of the evidence under embargo on which its words rest, for who may not read that evidence: they are left out then. */
  withheld?: string[]
}

/** Collegiale toetsing of one version of a verdict or a finding, by somebody who did not make it (R4). */
export interface Review {
  id: Id
  outcome: 'approved' | 'returned'
  note: string
  by: Actor
  /** Reviewer from outside the team: counts as quality review. */
  outsideTeam: boolean
  at: Moment
}

export const isApproved = (version: { reviews: Review[] }): boolean => version.reviews.at(-1)?.outcome === 'approved'

/** Whether this outcome must rest on interpretable evidence (R1): whatever claims that a fact was established. */
export function needsInterpretableBasis(value: VerdictValue): boolean {
  switch (value) {
    case 'met':
    case 'partly-met':
    case 'not-met':
    case 'no-occurrence':
      return true
    case 'cannot-be-established':
    case 'not-applicable':
    case 'not-examined':
      return false
  }
}

/** The versions that count: the last one of each norm × system × aspect. */
export function currentVerdicts(verdicts: Verdict[]): Verdict[] {
  const last = new Map<string, Verdict>()
  for (const verdict of verdicts) {
    const key = verdictKey(verdict)
    if ((last.get(key)?.version ?? 0) < verdict.version) last.set(key, verdict)
  }
  return [...last.values()]
}

/** What a reviewer of one norm on one system has to judge: the versions that count and are not approved. */
export const openForReview = (verdicts: Verdict[], systemId: string, normId: string): Verdict[] =>
  currentVerdicts(verdicts).filter((verdict) => verdict.systemId === systemId && verdict.normId === normId && !isApproved(verdict))

export const verdictKey = (cell: NormAspect): string => `${cell.systemId}/${cell.normId}/${cell.aspect}`
