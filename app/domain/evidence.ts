import type { EvidenceContext, ContextPart } from './evidence-context'
import type { Actor } from './person'
import type { FileScan } from './scan'
import type { Day, Id, Moment, Sha256 } from './values'

/** Bewijsstuk: one thing handed in, with all its revisions. */
export interface Evidence {
  id: Id
  /** Number in the engagement, shown as B-001. */
  number: number
  systemId: string
  requestId: Id | null
  title: string
  givenBy: Actor
  givenAt: Moment
  /** Oldest first; never empty in the full file. */
  revisions: EvidenceRevision[]
  /** Set by the desk when this viewer may know that it exists and no more (embargo). */
  withheld: 'embargo' | null
}

/** A revision: a file or an inspection, plus its context, frozen together under one digest (R3). */
export interface EvidenceRevision {
  id: Id
  evidenceId: Id
  /** 1, 2, 3 … */
  number: number
  body: EvidenceFile | Inspection
  context: EvidenceContext
  /** SHA-256 over body and context in canonical JSON. */
  digest: Sha256
  handedInBy: Actor
  handedInAt: Moment
  /** Oldest first; the last one counts. */
  judgements: ContextJudgement[]
  clarifications: Clarification[]
  /** What is known of the bytes of its file. */
  scan?: FileScan
  /** The decision that ended its embargo, where there was one. */
  lifted?: EmbargoLifting
}

/** Opheffing: whoever gave the evidence decided that it may be seen as other evidence is. */
export interface EmbargoLifting {
  /** In words: what was decided, by whom. */
  decision: string
  by: Actor
  at: Moment
}

export interface EvidenceFile {
  kind: 'file'
  sha256: Sha256
  name: string
  /** Bytes. */
  size: number
  /** From the bytes where they tell, else application/octet-stream. */
  mediaType: string
}

/** Inzage ter plaatse: evidence seen on site, of which no copy is kept. */
export interface Inspection {
  kind: 'inspection'
  place: string
  day: Day
  present: string
  seen: string
  whyNoCopy: string
  /** Computed by the owner, so that a later copy can be tied to what was seen. */
  sha256: Sha256 | null
}

/** The auditor's judgement whether the evidence can be interpreted with this context (R1). */
export interface ContextJudgement {
  id: Id
  revisionId: Id
  verdict: 'interpretable' | 'partly-interpretable' | 'not-interpretable'
  reason: string
  /** What was said of each part of the context, as far as it was. */
  fields: FieldJudgement[]
  /** The norms for which it is interpretable, as they are called in the edition in force; empty unless it is partly so. */
  normIds: string[]
  by: Actor
  at: Moment
}

/** Usual reasons for which a field of a context falls short. */
export const DISPUTE_REASONS = ['missing', 'unclear', 'contradicts-file', 'contradicts-other', 'not-verifiable', 'other'] as const
export type DisputeReason = (typeof DISPUTE_REASONS)[number]

/** An auditor accepts a part of the context, or disputes it for a reason and in words. */
export interface FieldJudgement {
  field: ContextPart
  stance: { kind: 'accepted' } | { kind: 'disputed'; reason: DisputeReason; words: string }
}

/** Toelichtingsvraag: a question back to who gave the evidence. The answer stands beside the context, dated. */
export interface Clarification {
  id: Id
  revisionId: Id
  field: ContextPart | null
  /** The earlier question whose answer this one goes into. */
  follows: Id | null
  question: string
  due: Day
  askedBy: Actor
  askedAt: Moment
  answers: { id: Id; text: string; by: Actor; at: Moment }[]
}

/** What a description of an inspection still lacks. */
export const lacksOf = (inspection: Inspection): ('place' | 'day' | 'present' | 'seen' | 'whyNoCopy')[] =>
  (['place', 'day', 'present', 'seen', 'whyNoCopy'] as const).filter((part) => inspection[part].trim() === '')

/** The files among what a hand-in holds; none beside an inspection. */
export const filesIn = (bodies: (EvidenceFile | Inspection)[]): EvidenceFile[] => bodies.filter((body) => body.kind === 'file')
export const inspectionIn = (bodies: (EvidenceFile | Inspection)[]): Inspection | null =>
  bodies.find((body) => body.kind === 'inspection') ?? null

export const latestRevision = (evidence: Evidence): EvidenceRevision | undefined => evidence.revisions.at(-1)

/**
 * Who handed in what a revision holds, in this evidence: all those of the same bytes, the first first. Who gives better words for
 * the file of another did not bring it.
 */
export function giversOf({ revisions }: Pick<Evidence, 'revisions'>, revision: EvidenceRevision): Actor[] {
  const { body } = revision
  if (body.kind !== 'file') return [revision.handedInBy]
  return revisions.filter((one) => one.body.kind === 'file' && one.body.sha256 === body.sha256).map((one) => one.handedInBy)
}

/** R4: whether somebody handed in what a revision holds, in this evidence, so that another judges it. */
export const gave = (personId: Id, evidence: Pick<Evidence, 'revisions'>, revision: EvidenceRevision): boolean =>
  giversOf(evidence, revision).some((giver) => giver.id === personId)

/** How a revision stands. */
export type Judgement = ContextJudgement['verdict'] | 'not-judged'

/** The last judgement counts, none is "not judged". */
export function judgementOf(revision: EvidenceRevision): Judgement {
  return revision.judgements.at(-1)?.verdict ?? 'not-judged'
}

/** A part of the context that was found wanting, and why. */
export interface Dispute {
  field: ContextPart
  reason: DisputeReason
  words: string
}

export const disputesIn = (judgement: Pick<ContextJudgement, 'fields'>): Dispute[] =>
  judgement.fields.flatMap(({ field, stance }) =>
    stance.kind === 'disputed' ? [{ field, reason: stance.reason, words: stance.words }] : [],
  )

/** R1: whether a revision supports what is said of all of these norms; partly interpretable evidence does so only for those it was judged for. */
export function supports(revision: EvidenceRevision, normIds: string[]): boolean {
  const last = revision.judgements.at(-1)
  switch (last?.verdict) {
    case 'interpretable':
      return true
    case 'partly-interpretable':
      // What is said of norms that all lapsed is said of none that it was judged for.
      return normIds.length > 0 && normIds.every((id) => last.normIds.includes(id))
    default:
      return false
  }
}

/** A later question about an answer that did not settle it is part of the same conversation. */
export const isSettled = (clarification: Clarification): boolean => clarification.answers.length > 0

/** Questions that nobody answered, over all revisions: an answer to an earlier one is still of use. */
export const openQuestions = (evidence: Evidence): Clarification[] =>
  evidence.revisions.flatMap((revision) => revision.clarifications.filter((one) => !isSettled(one)))

/** Whether an embargo still holds on this day: its day has not come, and nobody recorded the decision that ends it. */
export function underEmbargo(revision: EvidenceRevision, today: Day): boolean {
  const embargo = revision.context.handling.embargo
  if (!embargo || revision.lifted) return false
  return embargo.until.kind === 'decision' || today < embargo.until.day
}

/** B-007 */
export const evidenceNumber = (evidence: { number: number }): string => `B-${String(evidence.number).padStart(3, '0')}`
