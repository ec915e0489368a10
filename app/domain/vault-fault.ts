import type { Moment, Sha256 } from './values'

/** A file that the vault does not give back as it came: its bytes are others, or it is away. */
export interface VaultFault {
  sha256: Sha256
  problem: 'damaged' | 'missing'
}

/** One that was told of. Still: the last check saw it so, too; unknown: no check went past it since. */
export interface ToldFault extends VaultFault {
  at: Moment
  now: 'still' | 'repaired' | 'unknown'
}

/** How far the last check of all files is. */
export interface VaultCheck {
  startedAt: Moment
  /** Null while it is under way. */
  endedAt: Moment | null
  files: number
  faults: VaultFault[]
}
