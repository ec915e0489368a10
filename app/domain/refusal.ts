import type { ContextPart } from './evidence-context'
import type { Blocker } from './progress'

/**
 * A rule says no. Typed, so that `text/` owns the sentence (which says what to do next) and routes own the HTTP code.
 * A bug is no refusal: it stays an error.
 */
export type RefusalReason =
  | { kind: 'not-found' }
  | { kind: 'not-allowed' }
  /** The form is not from our page, or from before a new sign-in. */
  | { kind: 'stale-form' }
  | { kind: 'signed-out' }
  | { kind: 'sign-in-failed' }
  /** The code that the server printed at its start, for the first administrator. */
  | { kind: 'set-up-code' }
  | { kind: 'too-many-attempts'; seconds: number }
  /** Somebody else changed it since the page was opened. */
  | { kind: 'changed-meanwhile'; by: string; at: string }
  /** R1 */
  | { kind: 'basis-not-interpretable'; evidence: string[] }
  /** A field stands disputed without the words that its verdict asks for. */
  | { kind: 'dispute-unexplained'; fields: ContextPart[] }
  /** Partly interpretable, and not for which norms. */
  | { kind: 'norms-unnamed' }
  | { kind: 'norms-all-named' }
  /** No field of a context, and no question that was asked here. */
  | { kind: 'context-part-unknown'; field: string }
  /** A further question goes into an answer of the same evidence. */
  | { kind: 'nothing-answered-yet' }
  /** R2: a verdict that states a fact names its basis. */
  | { kind: 'basis-missing' }
  /** The annotation is about another system. */
  | { kind: 'basis-elsewhere'; annotations: string[] }
  | { kind: 'finding-without-evidence' }
  /** R4 */
  | { kind: 'maker-is-checker' }
  | { kind: 'owner-is-checker' }
  | { kind: 'nothing-to-review' }
  | { kind: 'not-reviewed' }
  | { kind: 'already-sent'; at: string }
  | { kind: 'not-sent' }
  | { kind: 'no-requests-left' }
  | { kind: 'already-member'; name: string }
  /** Whoever a request is passed on to answers for the same system. */
  | { kind: 'no-colleague' }
  | { kind: 'asked-already'; name: string }
  | { kind: 'request-closed' }
  | { kind: 'extension-open' }
  | { kind: 'extension-not-later'; due: string }
  | { kind: 'extension-decided' }
  | { kind: 'report-blocked'; blockers: Blocker[] }
  | { kind: 'no-draft-report' }
  | { kind: 'embargo' }
  /** The words rest on evidence under embargo that this person may not read. */
  | { kind: 'words-under-embargo'; evidence: string[] }
  | { kind: 'no-embargo' }
  /** Of this evidence no copy may be kept: it is looked at in the page. */
  | { kind: 'no-copy-kept' }
  /** Its classification lets this person look at it, and not take it away. */
  | { kind: 'classification' }
  /** R11 */
  | { kind: 'not-scanned' }
  | { kind: 'not-yet-scanned' }
  | { kind: 'scan-unavailable' }
  /** What the scanner found; empty when the file is of a kind that is not let in. */
  | { kind: 'quarantined'; found: string }
  | { kind: 'file-empty' }
  | { kind: 'file-name'; name: string }
  | { kind: 'file-missing' }
  /** A draft holds the one or the other; what is there goes first. */
  | { kind: 'file-or-inspection' }
  | { kind: 'too-many-files'; max: number }
  /** Bytes. */
  | { kind: 'file-too-large'; max: number }
  /** The engagement takes no more than its quota; bytes. */
  | { kind: 'quota-full'; left: number; quota: number }
  /** Given up by who sent it, or because nothing came any more. */
  | { kind: 'upload-gone' }
  /** More came than was announced. */
  | { kind: 'upload-too-long' }
  | { kind: 'title-missing' }
  /** The same person changed the same answer in another window. */
  | { kind: 'changed-elsewhere' }
  /** Answers lack, and whoever hands in did not say that they know. */
  | { kind: 'gaps-unknown'; gaps: number }
  /** Files are still on their way, and whoever hands in did not say that they stay behind. */
  | { kind: 'files-arriving'; files: number }
  | { kind: 'already-handed-in' }
  /** All that this pack holds was given already. */
  | { kind: 'pack-already-in' }
  /** A program came without a token that opens this workspace. */
  | { kind: 'token-refused'; why: TokenFault }
  /** A token is shown once, when it is made. */
  | { kind: 'token-shown' }
  | { kind: 'too-many-tokens'; max: number }
  | { kind: 'norm-unknown'; norm: string }
  | { kind: 'norm-not-applicable'; norm: string }
  | { kind: 'control-not-mapped'; system: string; control: string }
  /** No new engagement takes a withdrawn framework. */
  | { kind: 'framework-withdrawn'; framework: string }
  | { kind: 'already-withdrawn'; framework: string }
  | { kind: 'not-withdrawn'; framework: string }
  /** An id that is in use: a framework is never replaced. */
  | { kind: 'already-in-catalogue'; ids: string[] }
  /** Ids of a framework with which nobody could work. */
  | { kind: 'ids-unusable'; ids: string[] }
  /** The upload as it is now gives mistakes, or not what the form chose. */
  | { kind: 'upload-unfit' }
  /** Ids that this form of file cannot say. */
  | { kind: 'export-unfit' }
  | { kind: 'no-auditor-in-team' }
  | { kind: 'period-backwards' }
  | { kind: 'email-taken'; email: string }
  | { kind: 'already-set-up' }
  | { kind: 'last-administrator' }
  | { kind: 'owner-role-needs-system' }
  | { kind: 'owner-may-not-audit' }
  /** What an issued final report says does not change any more. */
  | { kind: 'final-report-issued' }
  | { kind: 'upgrade-to-same'; version: string }
  | { kind: 'upgrade-backwards'; from: string; to: string }
  | { kind: 'upgrade-to-withdrawn'; version: string }
  | { kind: 'upgrade-without-change-map'; from: string; to: string }
  /** The database cannot be reached now; nothing was half done. */
  | { kind: 'store-unavailable' }
  /** The folder with the files cannot take or give this now. */
  | { kind: 'vault-unavailable'; problem: VaultTrouble }
  /** What was typed cannot be taken: field by field, by key of `text.input`. */
  | { kind: 'input'; fields: Record<string, InputFault> }

/** Ended: its person has no part for this system any more, or no account. */
export type TokenFault = 'missing' | 'unknown' | 'expired' | 'revoked' | 'ended'

/** Why the vault cannot take or give: see VaultProblem. */
export type VaultTrouble = 'missing' | 'damaged' | 'full' | 'read-only' | 'gone' | 'locked' | 'failed' | 'busy' | 'elsewhere'

export type InputFault =
  | {
      fault:
        | 'required'
        | 'control-characters'
        | 'not-a-day'
        | 'in-future'
        | 'not-a-choice'
        | 'not-a-number'
        | 'not-an-email'
        | 'password-short'
        | 'not-the-same'
        | 'not-the-password'
        | 'unknown'
    }
  | { fault: 'too-long'; max: number }
  | { fault: 'too-many'; max: number }

export class Refusal extends Error {
  constructor(readonly reason: RefusalReason) {
    super(reason.kind)
    this.name = 'Refusal'
  }
}

export function refuse(reason: RefusalReason): never {
  throw new Refusal(reason)
}
