import type { Actor } from './person'
import type { CarriedFrom } from './upgrade'
import type { Review } from './verdict'
import type { Id, Moment } from './values'

/** Bevinding: condition against criterion, with cause, effect and recommendation. */
export interface Finding {
  id: Id
  /** Number in the engagement. */
  number: number
  systemId: string
  /** As they are called in the edition in force; empty when all of them lapsed. */
  normIds: string[]
  /** Raised under an earlier edition: each norm as it was then, what came after, and whether that is to be judged again. */
  earlierNorms?: { from: CarriedFrom; to: string[]; again: boolean }[]
  /** Oldest first; never empty. The last one counts. */
  versions: FindingVersion[]
  /** Hoor en wederhoor: set once it has been sent to the owner; before that the owner does not see it (R9). */
  sentForReply: { versionId: Id; by: Actor; at: Moment; due: string } | null
  replies: AuditeeReply[]
}

export interface FindingVersion {
  id: Id
  findingId: Id
  version: number
  title: string
  /** Feit. */
  condition: string
  /** Norm. */
  criterion: string
  /** Oorzaak. */
  cause: string
  /** Gevolg. */
  effect: string
  /** Aanbeveling. */
  recommendation: string
  /** Annotations it rests on: at least one. */
  basis: Id[]
  by: Actor
  at: Moment
  reviews: Review[]
  /** Numbers of the evidence under embargo on which its words rest, for who may not read that evidence: they are left out then. */
  withheld?: string[]
}

export interface AuditeeReply {
  id: Id
  findingId: Id
  versionId: Id
  stance: 'agrees' | 'partly-agrees' | 'disagrees'
  text: string
  by: Actor
  at: Moment
}

export const latestVersion = (finding: Finding): FindingVersion => finding.versions[finding.versions.length - 1]!
