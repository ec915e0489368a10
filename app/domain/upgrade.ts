import type { Aspect } from './catalogue'
import type { Engagement } from './engagement'
import type { Actor } from './person'
import type { Id, Moment } from './values'
import type { Verdict } from './verdict'

/** Editie: the version of its framework that an engagement works with, from one moment on. What was made under an earlier one stays (R3). */
export interface Edition {
  /** 1 at the opening, then one for each upgrade. */
  number: number
  framework: Engagement['framework']
  by: Actor
  at: Moment
  /** How it came from the edition before; null at the opening, and for who does not read the working papers (R9). */
  upgrade: { id: Id; reason: string; plan: UpgradePlan } | null
}

/** What becomes of everything in an engagement that goes over to a newer version. */
export interface UpgradePlan {
  /** Each norm on each system of the edition before, once. */
  norms: NormOutcome[]
  /** Each control on each system of the edition before, once: where its evidence request goes on. */
  controls: ControlOutcome[]
  /** Norms of the new edition to which no earlier norm leads. */
  added: AddedNorm[]
}

/** Why a verdict does not hold for the norm that comes after. */
export const JUDGE_AGAIN_REASONS = [
  'changed',
  'split',
  'merged',
  'criterion',
  'applicability',
  'measures-came',
  'measures-gone',
  'doubtful',
  'unmapped',
] as const
export type JudgeAgainReason = (typeof JUDGE_AGAIN_REASONS)[number]

/** Lapsed: the newer version does not ask it any more. Out of scope: its successor is not in the new edition. */
export const LAPSE_REASONS = ['lapsed', 'out-of-scope', 'unmapped'] as const
export type LapseReason = (typeof LAPSE_REASONS)[number]

export type NormOutcome = {
  systemId: string
  /** Id in the edition before. */
  normId: string
  /** What the change map says of it. */
  notes: string[]
} & (
  | { kind: 'carries'; to: string; /** Aspects to which the successor does not speak. */ dropped: Aspect[] }
  | { kind: 'judge-again'; to: string[]; /** Successors outside the new edition. */ beyond: string[]; why: JudgeAgainReason[] }
  | { kind: 'lapses'; beyond: string[]; why: LapseReason }
)

export interface ControlOutcome {
  systemId: string
  controlId: string
  /** Controls of the new edition on this system; the first takes its evidence request. */
  to: string[]
}

export interface AddedNorm {
  systemId: string
  normId: string
  controlId: string
  /** Ids of the edition before from which it came, none of them in the engagement. */
  from: string[]
  notes: string[]
}

/** Where something that was made under an earlier edition stood then. */
export interface CarriedFrom {
  edition: number
  framework: Pick<Engagement['framework'], 'title' | 'version'>
  /** Id of a norm or control, as it was then. */
  id: string
}

/** A verdict that held under an earlier edition and does not hold for what came after: kept, and shown where it is judged again. */
export interface FormerVerdict {
  /** As it was given, with the id of the norm as it was then. */
  verdict: Verdict
  from: CarriedFrom
  /** Norms of the last edition where it is judged again; empty where it lapsed. */
  at: string[]
  /** The edition that ended it, and why. */
  because: { edition: number; why: (JudgeAgainReason | LapseReason | 'aspect-gone')[]; notes: string[] }
}

/** An upgrade that an auditor decided not to take; it stays possible. */
export interface UpgradeDecline {
  id: Id
  frameworkId: string
  /** Version of that framework, as text in history. */
  version: string
  reason: string
  by: Actor
  at: Moment
}
