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
  /** Every digest that it keeps, in order. */
  list(): AsyncIterable<string>
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

/** Damaged: under this digest lie other bytes. Gone: the disk or folder is away. */
export type VaultProblem = 'missing' | 'damaged' | 'full' | 'read-only' | 'gone' | 'failed'

export class VaultError extends Error {
  override name = 'VaultError'
  constructor(
    readonly problem: VaultProblem,
    cause?: unknown,
  ) {
    super(`vault: ${problem}`, { cause })
  }
}
