/**
 * R11: evidence is opened by nobody but its giver until it is scanned. What stands in the way of opening bytes, told by their
 * SHA-256; the same bytes are scanned once.
 */
export type ScanState =
  /** It arrived, and waits for its turn. */
  | { kind: 'received' }
  | { kind: 'scanning' }
  | { kind: 'available' }
  /** Something was found, or it is of a kind that is not let in; opened by nobody, its giver neither. */
  | { kind: 'quarantined'; detail: string }
  /** There is a scanner, and it does not answer: closed, never open. */
  | { kind: 'scan-unavailable' }
  /** There is no scanner in this workspace: the administrator decides whether that opens evidence. */
  | { kind: 'not-scanned' }

/** What a scan ended with. */
export type ScanOutcome = { kind: 'clean' } | { kind: 'infected'; detail: string } | { kind: 'refused'; detail: string }
