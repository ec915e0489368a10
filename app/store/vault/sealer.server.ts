import type { Hash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { Stored } from '../vault.server'
import { CHUNK, SEALED, sealChunk } from './chunk.server'
import { writeAt } from './disk.server'
import { HEAD } from './head.server'

/** So many chunks and the disk is asked to keep them, while more comes: the last wait is then short. 32 MiB. */
const SYNC_EVERY = 128

/**
 * Adds to a sealed file. The last chunk is held back, since it is sealed otherwise when nothing follows. While the disk
 * writes one chunk the next is hashed and sealed.
 */
export class Sealer {
  private readonly held = Buffer.allocUnsafe(CHUNK)
  private heldBytes = 0
  private writing: Promise<void> = Promise.resolve()
  private syncing: Promise<void> = Promise.resolve()

  /**
   * @param hash over the chunks that lie in the file
   * @param chunks how many that are
   */
  constructor(
    private readonly handle: FileHandle,
    private readonly key: Buffer,
    readonly hash: Hash,
    public chunks: number,
    tail: Buffer,
  ) {
    this.heldBytes = tail.copy(this.held)
  }

  async add(bytes: Buffer): Promise<void> {
    for (let from = 0; from < bytes.length;) {
      if (this.heldBytes === CHUNK) await this.sealHeld('more')
      const to = Math.min(bytes.length, from + CHUNK - this.heldBytes)
      this.heldBytes += bytes.copy(this.held, this.heldBytes, from, to)
      from = to
    }
  }

  /** What is not in a chunk of the file yet. */
  get tail(): Buffer {
    return this.held.subarray(0, this.heldBytes)
  }

  /** Resolves when every chunk is on the disk. */
  async settle(): Promise<void> {
    await this.writing
    await this.syncing
    await this.handle.datasync()
  }

  /** Seals the end; nothing can be added after. */
  async close(): Promise<Stored> {
    const size = this.chunks * CHUNK + this.heldBytes
    await this.sealHeld('last')
    await this.settle()
    return { sha256: this.hash.digest('hex'), size }
  }

  private async sealHeld(role: 'more' | 'last'): Promise<void> {
    const sealed = sealChunk(this.key, this.chunks, role, this.tail)
    this.hash.update(this.tail)
    await this.writing
    this.writing = writeAt(this.handle, sealed, HEAD + this.chunks * SEALED)
    // Told at the next chunk or when it settles.
    this.writing.catch(() => undefined)
    this.chunks += 1
    this.heldBytes = 0
    if (this.chunks % SYNC_EVERY === 0) await this.startSync()
  }

  private async startSync(): Promise<void> {
    await this.syncing
    this.syncing = this.writing.then(() => this.handle.datasync())
    this.syncing.catch(() => undefined)
  }
}
