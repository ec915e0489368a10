import type { FileFinding } from './file-finding'
import type { RefusalReason } from './refusal'
import type { Moment } from './values'

/**
 * R11: evidence is opened by nobody but its giver until it is scanned. What stands in the way of opening bytes, told by their
 * SHA-256; the same bytes are scanned once.
 */
export type ScanState =
  /** It arrived, and waits for its turn. */
  | { kind: 'received' }
  | { kind: 'scanning' }
  | { kind: 'available' }
  /**
   * Opened by nobody, its giver neither. Detail: what the scanner calls what it found; empty when the file is of a kind that is
   * not let in, which its findings tell.
   */
  | { kind: 'quarantined'; detail: string }
  /** There is a scanner, and it does not answer: closed, never open. */
  | { kind: 'scan-unavailable' }
  /** There is no scanner in this workspace: the administrator decides whether that opens evidence. */
  | { kind: 'not-scanned' }

/** What a scan ended with. Not scanned: looked into by ourselves, for there was no scanner then. */
export type ScanOutcome = { kind: 'clean' } | { kind: 'infected'; detail: string } | { kind: 'refused' } | { kind: 'not-scanned' }

/** What is known of the bytes of a file. */
export interface FileScan {
  state: ScanState
  findings: FileFinding[]
  /** Scanner and signatures by name and version, as it told; empty when no scanner saw it. */
  scanner: string
  /** Of the last outcome. */
  at: Moment | null
}

/** Where the job stands that has bytes scanned; tried: at least once in vain. */
export type ScanWait = 'waiting' | 'tried' | 'running' | null

/** The last outcome counts, also while it is scanned anew. What no scanner saw waits for the one that there is now. */
export function scanStateOf(last: ScanOutcome | null, wait: ScanWait, hasScanner: boolean): ScanState {
  switch (last?.kind) {
    case 'clean':
      return { kind: 'available' }
    case 'infected':
      return { kind: 'quarantined', detail: last.detail }
    case 'refused':
      return { kind: 'quarantined', detail: '' }
  }
  if (!hasScanner) return { kind: 'not-scanned' }
  if (wait === 'running') return { kind: 'scanning' }
  return { kind: wait === 'tried' ? 'scan-unavailable' : 'received' }
}

const UNKNOWN: ScanState = { kind: 'not-scanned' }

/** Of a revision; an inspection has no bytes. */
export const stateOf = (revision: { scan?: FileScan }): ScanState => revision.scan?.state ?? UNKNOWN

/** Received, and of no use: nobody opens it. */
export const isQuarantined = (revision: { scan?: FileScan }): boolean => stateOf(revision).kind === 'quarantined'

/** Whether a list must tell it: somebody waits for it, or must do something. */
export const isAwaited = (scan: ScanState): boolean => scan.kind !== 'available' && scan.kind !== 'not-scanned'

const CLOSING: ReadonlySet<RefusalReason['kind']> = new Set(['quarantined', 'scan-unavailable', 'not-yet-scanned', 'not-scanned'])
/** Whether a refusal is about the scan of a file. */
export const isClosedBy = (reason: RefusalReason): boolean => CLOSING.has(reason.kind)

/** Why a file that stays closed does so. */
export function closedBy(scan: ScanState): RefusalReason {
  switch (scan.kind) {
    case 'quarantined':
      return { kind: 'quarantined', found: scan.detail }
    case 'scan-unavailable':
      return { kind: 'scan-unavailable' }
    case 'received':
    case 'scanning':
      return { kind: 'not-yet-scanned' }
    case 'available':
    case 'not-scanned':
      return { kind: 'not-scanned' }
  }
}
