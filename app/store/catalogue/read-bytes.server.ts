import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import path from 'node:path'
import type { Fault } from '../../domain/catalogue-mistake'
import { fileLimits } from './limits'

export type Bytes = { ok: true; bytes: Buffer } | { ok: false; fault: Fault }

/**
 * The bytes of one ordinary file inside the root: never more than the limit, never from elsewhere through a link.
 * The root is a real path, without links.
 */
export async function readBytes(realRoot: string, file: string): Promise<Bytes> {
  try {
    const realFile = await realpath(path.join(realRoot, file))
    if (!realFile.startsWith(realRoot + path.sep)) return { ok: false, fault: { kind: 'outsideFolder' } }
    return await readOrdinaryFile(realFile)
  } catch (error) {
    return { ok: false, fault: { kind: 'unreadable', code: codeOf(error) } }
  }
}

async function readOrdinaryFile(file: string): Promise<Bytes> {
  // A named pipe must not keep the reader waiting: O_NONBLOCK, as in open(2).
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const { size, isFile } = await handle.stat().then((stats) => ({ size: stats.size, isFile: stats.isFile() }))
    if (!isFile) return { ok: false, fault: { kind: 'notAFile' } }
    if (size > fileLimits.bytes) return tooLarge(size)
    const bytes = await handle.readFile()
    // It may have grown between the two looks.
    return bytes.length > fileLimits.bytes ? tooLarge(bytes.length) : { ok: true, bytes }
  } finally {
    await handle.close()
  }
}

function tooLarge(bytes: number): Bytes {
  return { ok: false, fault: { kind: 'fileTooLarge', bytes, limit: fileLimits.bytes } }
}

export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}
