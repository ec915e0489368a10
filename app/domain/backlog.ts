import type { Id, Moment } from './values'

export type BacklogState = 'waiting' | 'running' | 'failed'

/** Something that the house still has to do by itself, or could not do. */
export interface BacklogLine {
  id: Id
  kind: string
  /** What it is about; one job for each kind and key. */
  key: string
  state: BacklogState
  attempts: number
  /** Of the last try. */
  reason: string
  createdAt: Moment
  /** Not tried again before. */
  runAfter: Moment
}

/** Why a scanner cannot be asked. */
export type ScannerFault = 'unreachable' | 'silent' | 'broke-off' | 'not-a-scanner' | 'failed'

/** How the scanner of the workspace does, as it was asked now. */
export type ScannerHealth =
  | { kind: 'none' }
  /** Since: when it was first seen so after a time away, or since the start. */
  | { kind: 'ready'; name: string; tellsLimits: boolean; since: Moment }
  | { kind: 'away'; fault: ScannerFault; said: string; since: Moment }
