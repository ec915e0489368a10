import { randomUUID } from 'node:crypto'
import { link, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { VaultError, type VaultProblem } from '../vault.server'

/** Writes a small file that is whole or not there, also after a power cut. @param drafts folder on the same disk for the half file */
export async function writeWhole(path: string, content: Buffer | string, drafts: string): Promise<void> {
  const draft = join(drafts, randomUUID())
  try {
    await writeSynced(draft, content)
    await giveName(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/** Writes a file that was not there, and waits until the disk has it. */
export async function writeSynced(path: string, content: Buffer | string): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** @returns false when the name was taken; what it names stays */
export async function linkOnce(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Should the name be taken, what it named is replaced. */
async function giveName(draft: string, path: string): Promise<void> {
  await rename(draft, path)
  await syncFolder(dirname(path))
}

/** Without this a power cut can take a name away although the bytes are there. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Fills `into` from a place in a file. @returns bytes read: fewer only at its end */
export async function readAt(handle: FileHandle, into: Buffer, position: number): Promise<number> {
  let read = 0
  while (read < into.length) {
    const { bytesRead } = await handle.read(into, read, into.length - read, position + read)
    if (bytesRead === 0) break
    read += bytesRead
  }
  return read
}

export async function writeAt(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written)
    written += bytesWritten
  }
}

/** @param absent what it means when a path is not there */
export async function sayingWhy<T>(absent: 'gone' | 'missing', work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw told(error, absent)
  }
}

/** An error of the disk as the vault's own; any other stays what it is. */
export function told(error: unknown, absent: 'gone' | 'missing'): unknown {
  const problem = codeOf(error) === 'ENOENT' ? absent : problems[codeOf(error)]
  return problem ? new VaultError(problem, error) : error
}

/** What a path that is not there gives, where that is an answer. */
export async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

const problems: Record<string, VaultProblem> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EIO: 'failed',
  ENODEV: 'gone',
  ENOTDIR: 'gone',
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
