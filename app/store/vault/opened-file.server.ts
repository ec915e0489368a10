import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { VaultError, type ByteRange } from '../vault.server'
import { CHUNK, SEAL, SEALED, openChunk } from './chunk.server'
import type { DataKeys } from './data-keys.server'
import { readAt } from './disk.server'
import { HEAD, readHead } from './head.server'

/** A kept object, ready to be read. */
export interface OpenedFile {
  /** @throws VaultError damaged, before anything wrong is given */
  read(range?: ByteRange): AsyncIterable<Buffer>
}

/**
 * Opens the object at a path and checks its end, which tells whether it is as long as it was.
 * A file of before sealing is read as it is, and compared with its digest.
 * @throws VaultError locked, damaged
 */
export async function openFile(path: string, sha256: string, keys: DataKeys): Promise<OpenedFile> {
  return withFile(path, async (handle) => {
    const keyId = await readHead(handle)
    if (keyId === null) return { read: (range) => readPlain(path, sha256, range) }
    const { bytes: key } = await keys.find(keyId, sha256)
    const layout = layoutOf((await handle.stat()).size)
    if (layout.chunks === 0) damaged()
    await readChunk(handle, key, layout.chunks - 1, layout)
    return { read: (range) => readSealed(path, key, layout, range) }
  })
}

interface Layout {
  chunks: number
  /** Bytes of the content. */
  size: number
}

function layoutOf(fileSize: number): Layout {
  const sealed = fileSize - HEAD
  const chunks = Math.ceil(sealed / SEALED)
  return { chunks, size: sealed - chunks * SEAL }
}

async function* readSealed(path: string, key: Buffer, layout: Layout, range: ByteRange | undefined): AsyncGenerator<Buffer> {
  const first = range?.first ?? 0
  const end = Math.min(layout.size, (range?.last ?? Infinity) + 1)
  if (first >= end) return
  const handle = await open(path, 'r')
  try {
    for (let number = Math.floor(first / CHUNK); number * CHUNK < end; number += 1) {
      const bytes = await readChunk(handle, key, number, layout)
      yield bytes.subarray(Math.max(0, first - number * CHUNK), end - number * CHUNK)
    }
  } finally {
    await handle.close()
  }
}

async function readChunk(handle: FileHandle, key: Buffer, number: number, { chunks }: Layout): Promise<Buffer> {
  const sealed = Buffer.allocUnsafe(SEALED)
  const read = await readAt(handle, sealed, HEAD + number * SEALED)
  return openChunk(key, number, number === chunks - 1 ? 'last' : 'more', sealed.subarray(0, read)) ?? damaged()
}

/** The last piece is held back until the whole is known to be right. */
async function* readPlain(path: string, sha256: string, range: ByteRange | undefined): AsyncGenerator<Buffer> {
  if (range) {
    // A part says nothing of the whole: all of it is read first.
    for await (const _piece of readPlain(path, sha256, undefined)) continue
    yield* readPieces(path, range)
    return
  }
  const hash = createHash('sha256')
  let held: Buffer | null = null
  for await (const piece of readPieces(path, { first: 0 })) {
    hash.update(piece)
    if (held) yield held
    held = piece
  }
  if (hash.digest('hex') !== sha256) damaged()
  if (held) yield held
}

async function* readPieces(path: string, { first, last }: ByteRange): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r')
  try {
    let position = first
    for (const end = last === undefined ? Infinity : last + 1; position < end;) {
      const piece = Buffer.allocUnsafe(Math.min(CHUNK, end - position))
      const read = await readAt(handle, piece, position)
      if (read === 0) return
      yield piece.subarray(0, read)
      position += read
    }
  } finally {
    await handle.close()
  }
}

async function withFile<T>(path: string, work: (handle: FileHandle) => Promise<T>): Promise<T> {
  const handle = await open(path, 'r')
  try {
    return await work(handle)
  } finally {
    await handle.close()
  }
}

function damaged(): never {
  throw new VaultError('damaged')
}
