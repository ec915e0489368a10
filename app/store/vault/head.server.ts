import type { FileHandle } from 'node:fs/promises'
import { readAt } from './disk.server'

/** Bytes before the first chunk: a mark, and the id of the key (16 bytes). */
export const HEAD = 24
const mark = Buffer.from('DUIDING\x01', 'latin1')

export const headWith = (keyId: string): Buffer => Buffer.concat([mark, Buffer.from(keyId, 'hex')])

/** The id of the key of a sealed file; null for a file of before sealing, or one whose head is not whole. */
export async function readHead(handle: FileHandle): Promise<string | null> {
  const head = Buffer.alloc(HEAD)
  if ((await readAt(handle, head, 0)) < HEAD) return null
  return head.subarray(0, mark.length).equals(mark) ? head.subarray(mark.length).toString('hex') : null
}
