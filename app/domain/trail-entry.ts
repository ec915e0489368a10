import type { Actor } from './person'
import { readsWorkingPapers, type Part } from './viewer'
import type { Id, Moment, Sha256 } from './values'

/** The verbs of the trail: the steps of the audit, and what the desk records by itself. */
export const TRAIL_VERBS = [
  'set-up',
  'create-person',
  'change-person',
  'close-person',
  'add-member',
  'end-member',
  'decide-setting',
  'set-password',
  'keep-catalogue-upload',
  'take-in-catalogue',
  'withdraw-framework',
  'restore-framework',
  'open-engagement',
  'upgrade-framework',
  'decline-upgrade',
  'request-evidence',
  'hand-in-evidence',
  'answer-request',
  'delegate-request',
  'ask-extension',
  'decide-extension',
  'take-in-pack',
  'record-scan',
  'retry-job',
  'rescan-files',
  'record-damage',
  'check-vault',
  'open-evidence',
  'download-evidence',
  'export-evidence',
  'lift-embargo',
  'make-token',
  'revoke-token',
  'judge-context',
  'ask-clarification',
  'answer-clarification',
  'annotate',
  'give-verdict',
  'review-verdicts',
  'raise-finding',
  'revise-finding',
  'review-finding',
  'send-finding',
  'reply-to-finding',
  'answer-question',
  'note-limitation',
  'issue-report',
  'respond-as-management',
  'access-refused',
] as const
export type TrailVerb = (typeof TRAIL_VERBS)[number]

/** One entry of the trail: who did what, when, chained to the entry before it (R5). */
export interface TrailEntry {
  /** 1, 2, 3 … without gaps. */
  seq: number
  previous: Sha256
  hash: Sha256
  engagementId: Id | null
  verb: TrailVerb
  subject: { kind: string; id: Id }
  /** Numbers, ids and reasons of decisions, for the sentence; never contents of evidence. */
  detail: Record<string, string | number>
  changeDigest: Sha256
  by: Actor
  at: Moment
}

/** The hash of an entry covers all of it but the hash itself; the first entry has GENESIS as previous. */
export const GENESIS: Sha256 = '0'.repeat(64)
export const hashedPart = ({ hash: _, ...rest }: TrailEntry): Omit<TrailEntry, 'hash'> => rest

const SHOWN_TO_OWNERS: TrailVerb[] = [
  'request-evidence',
  'hand-in-evidence',
  'take-in-pack',
  'answer-request',
  'judge-context',
  'ask-clarification',
  'answer-clarification',
  'open-evidence',
  'download-evidence',
  'export-evidence',
  'lift-embargo',
  'send-finding',
  'reply-to-finding',
]
/** Bewaarketen: how evidence came, what was said of it, and who had it in hands. */
const OF_CUSTODY: TrailVerb[] = [
  'hand-in-evidence',
  'take-in-pack',
  'record-scan',
  'record-damage',
  'judge-context',
  'lift-embargo',
  'open-evidence',
  'download-evidence',
  'export-evidence',
]
export const isOfCustody = ({ verb }: Pick<TrailEntry, 'verb'>): boolean => OF_CUSTODY.includes(verb)

const SHOWN_TO_MANAGEMENT: TrailVerb[] = ['open-engagement', 'issue-report', 'respond-as-management']

/** Whether somebody may read an entry: auditors and reviewers all about what they may see, others only their own side of the work (R9). */
export function mayRead(part: Part, visibleIds: Set<Id>, entry: TrailEntry): boolean {
  if (readsWorkingPapers(part)) return visibleIds.has(entry.subject.id) || entry.subject.id === entry.engagementId
  // A key for a program is its maker's own affair, and the auditors'.
  if (entry.verb === 'make-token' || entry.verb === 'revoke-token') return entry.by.id === part.personId
  if (part.manages && SHOWN_TO_MANAGEMENT.includes(entry.verb)) return true
  // Owner and supplier of one system see the same finding, not each other's reply.
  if (entry.verb === 'reply-to-finding' && entry.by.id !== part.personId) return false
  return SHOWN_TO_OWNERS.includes(entry.verb) && visibleIds.has(entry.subject.id)
}
