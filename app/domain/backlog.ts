import type { Moment } from './values'

export type BacklogState = 'waiting' | 'running' | 'failed'

/** Why a scanner cannot be asked. */
export type ScannerFault = 'unreachable' | 'silent' | 'broke-off' | 'not-a-scanner' | 'failed'

/** How the scanner of the workspace does, as it was asked now. */
export type ScannerHealth =
  | { kind: 'none' }
  /** Since: when it was first seen so after a time away, or since the start. */
  | { kind: 'ready'; name: string; tellsLimits: boolean; since: Moment }
  | { kind: 'away'; fault: ScannerFault; said: string; since: Moment }
