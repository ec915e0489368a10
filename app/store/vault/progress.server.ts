import { createHash, type Hash } from 'node:crypto'
import { open, readFile, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { VaultError } from '../vault.server'
import { CHUNK, SEAL, SEALED, openChunk, sealChunk } from './chunk.server'
import { ARRIVING, type DataKey, type DataKeys } from './data-keys.server'
import { orNull, readAt, writeWhole } from './disk.server'
import { HEAD, readHead } from './head.server'
import type { Sealer } from './sealer.server'

/** How far a file that arrives is. */
export interface Progress {
  key: DataKey
  /** Whole chunks in the file, and the hash over them. */
  chunks: number
  hash: Hash
  /** What came after them. */
  tail: Buffer
  /** Bytes of all. */
  size: number
}

/** Bytes before the sealed tail: after how many chunks it comes. */
const PLACE = 8

/** Puts down what is not in a chunk yet; from then on all of it counts as kept. */
export async function writeTail(place: string, drafts: string, key: DataKey, { chunks, tail, hash }: Sealer): Promise<Progress> {
  const after = Buffer.alloc(PLACE)
  after.writeBigUInt64BE(BigInt(chunks))
  await writeWhole(join(place, 'tail'), Buffer.concat([after, sealChunk(key.bytes, chunks, 'tail', tail)]), drafts)
  return { key, chunks, hash, tail: Buffer.from(tail), size: chunks * CHUNK + tail.length }
}

/**
 * Reads again what a former process left. Whole chunks count, also those for which it did not live to put down a tail; what
 * is half goes. @throws VaultError damaged, when less is there than was kept
 */
export async function readProgress(place: string, keys: DataKeys): Promise<Progress> {
  const handle = await open(join(place, 'bytes'), 'r+')
  try {
    const id = await readHead(handle)
    if (id === null) throw new VaultError('damaged')
    const key = await keys.read(join(place, 'key'), id, ARRIVING)
    const kept = await readTail(place, key)
    const { chunks, hash } = await readChunks(handle, key)
    if (chunks < kept.after) throw new VaultError('damaged')
    await handle.truncate(HEAD + chunks * SEALED)
    const tail = chunks === kept.after ? kept.tail : Buffer.alloc(0)
    return { key, chunks, hash, tail, size: chunks * CHUNK + tail.length }
  } finally {
    await handle.close()
  }
}

/** Bytes by what lies there, without opening them. */
export async function roughSize(place: string): Promise<number> {
  const [bytes, tail] = await Promise.all(['bytes', 'tail'].map((name) => orNull(stat(join(place, name)))))
  const chunks = Math.max(0, Math.floor(((bytes?.size ?? 0) - HEAD) / SEALED))
  return chunks * CHUNK + Math.max(0, (tail?.size ?? 0) - PLACE - SEAL)
}

async function readTail(place: string, key: DataKey): Promise<{ after: number; tail: Buffer }> {
  const file = await orNull(readFile(join(place, 'tail')))
  if (!file) return { after: 0, tail: Buffer.alloc(0) }
  if (file.length < PLACE) throw new VaultError('damaged')
  const after = Number(file.readBigUInt64BE())
  const tail = openChunk(key.bytes, after, 'tail', file.subarray(PLACE))
  if (!tail) throw new VaultError('damaged')
  return { after, tail }
}

async function readChunks(handle: FileHandle, key: DataKey): Promise<{ chunks: number; hash: Hash }> {
  const hash = createHash('sha256')
  const sealed = Buffer.allocUnsafe(SEALED)
  for (let chunks = 0; ; chunks += 1) {
    const read = await readAt(handle, sealed, HEAD + chunks * SEALED)
    const bytes = read === SEALED ? openChunk(key.bytes, chunks, 'more', sealed) : null
    if (!bytes) return { chunks, hash }
    hash.update(bytes)
  }
}
