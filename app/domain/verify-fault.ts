import type { Sha256 } from './values'

/** The first thing that `npm run verify` finds wrong. */
export type VerifyFault =
  | { kind: 'gap' | 'not-chained' | 'changed'; seq: number }
  | { kind: 'revision-changed'; revisionId: string }
  | { kind: 'revision-without-trail'; revisionId: string }
  /** The trail says at `seq` that it was handed in, and it is not there. */
  | { kind: 'revision-missing'; seq: number }
  | { kind: 'pin-changed'; digest: Sha256 }
  | { kind: 'file-missing' | 'file-changed'; sha256: Sha256 }
