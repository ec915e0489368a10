import type { VaultTrouble } from './refusal'
import type { ToldFault, VaultCheck } from './vault-fault'

/** How the house itself does, for who keeps it running. Nothing of it tells what evidence says (R9). */
export interface Operations {
  vault: {
    /** Why nothing can be taken in; null when it can. */
    problem: VaultTrouble | null
    /** Null where its home does not tell. */
    freeBytes: number | null
  }
  /** The last check that ended. */
  last: VaultCheck | null
  /** The check that is under way. */
  open: VaultCheck | null
  told: ToldFault[]
  /** What the house has still to do by itself, by kind of work. */
  backlog: BacklogCount[]
}

export interface BacklogCount {
  kind: string
  waiting: number
  running: number
  /** Given up after many tries. */
  failed: number
}

/** Less room than this asks for attention. Bytes. */
export const LITTLE_ROOM = 5e9
