import type { Readable } from 'node:stream'

/** Bytes by their SHA-256 (64 hexadecimal characters). What is in it stays as it is; nothing is removed. */
export interface Vault {
  /**
   * Keeps what streams in. When it resolves, the bytes are on the disk; when it rejects or the stream breaks off, nothing
   * of it remains. The same bytes a second time change nothing.
   * @throws VaultError
   */
  put(bytes: Readable): Promise<Stored>
  /** A range beyond the end is empty. @throws VaultError missing */
  open(sha256: string, range?: ByteRange): Promise<Readable>
  has(sha256: string): Promise<boolean>
  /** Reads it again from begin to end. */
  verify(sha256: string): Promise<'sound' | 'missing' | 'altered'>
  /** Every digest that it keeps, in order; those after one only. */
  list(after?: string): AsyncIterable<string>
  /** Files that arrive in parts. */
  arriving: Arriving
  /** How it is now; it tries whether something can be written. */
  state(): Promise<VaultState>
}

export interface VaultState {
  /** Why nothing can be taken in; null when it can. */
  problem: VaultProblem | null
  /** Null where the home does not tell. */
  freeBytes: number | null
}

/** A file that arrives in parts, over hours or days: what has arrived outlives the process that took it in. */
export interface Arriving {
  /** Makes room for a file under an id of the caller's (a UUID). Known already: nothing changes. @throws VaultError */
  begin(id: string): Promise<void>
  /** Bytes that are safely kept of it, or null when there is none of that id. */
  size(id: string): Promise<number | null>
  /** Bytes that seem to be kept, from the sizes of its files alone: for a list, which reads nothing and so fails on nothing damaged. */
  roughSize(id: string): Promise<number>
  /**
   * Adds what streams in, from `offset` on. When the stream breaks off, what came of it stays.
   * One writer at a time: a second gets `busy`, another offset than what is kept `elsewhere`, and neither changes a byte.
   * @returns bytes kept now
   * @throws VaultError
   */
  append(id: string, offset: number, bytes: Readable): Promise<number>
  /** All is there: hashed, on the disk, under its digest. A second call gives the same. @throws VaultError busy, missing, damaged */
  finish(id: string): Promise<Stored>
  /** Forgets what came. None of that id: nothing happens. @throws VaultError busy */
  discard(id: string): Promise<void>
  /** All that lie here, with the moment of the last byte, or that they were finished; those too until they are discarded. */
  list(): AsyncIterable<{ id: string; changedAt: Date }>
}

export interface Stored {
  sha256: string
  /** Bytes. */
  size: number
}

/** Bytes from the start, both included, as in HTTP (RFC 9110 §14.1.2). */
export interface ByteRange {
  first: number
  last?: number
}

/**
 * Damaged: under this digest lie other bytes. Gone: the disk or folder is away. Locked: the master key does not open it.
 * Busy: somebody else adds to it. Elsewhere: not at the offset where it ends.
 */
export type VaultProblem = 'missing' | 'damaged' | 'full' | 'read-only' | 'gone' | 'locked' | 'failed' | 'busy' | 'elsewhere'

export class VaultError extends Error {
  override name = 'VaultError'
  constructor(
    readonly problem: VaultProblem,
    cause?: unknown,
  ) {
    super(`vault: ${problem}`, { cause })
  }
}
