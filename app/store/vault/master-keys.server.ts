import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { VaultError } from '../vault.server'
import { linkOnce, orNull, syncFolder, writeSynced } from './disk.server'

/** The key that wraps the keys of all objects. */
export interface MasterKey {
  /** Tells which key wrapped something, and nothing of the key. */
  fingerprint: string
  /** 32 bytes. */
  bytes: Buffer
}

/** Where the master key comes from. During a rotation there are two. */
export interface MasterKeys {
  /** Wraps what is new. @throws VaultError locked: there is none */
  current(): Promise<MasterKey>
  /** Every key that can open. */
  all(): Promise<MasterKey[]>
  /** Makes the first one, where that may be; otherwise nothing happens. */
  makeFirst(): Promise<void>
}

/** Keys from the environment; `before` is the one that the current replaces. */
export function givenMasterKeys(current: string, before?: string): MasterKeys {
  const keys = [current, ...(before ? [before] : [])].map(parseMasterKey)
  return { current: async () => keys[0]!, all: async () => keys, makeFirst: async () => undefined }
}

/**
 * A key in a file, and beside it the one that it replaced. The file is read each time: a rotation may come while we run.
 * @param make whether a first key is made when there is none
 */
export function masterKeysInFile(file: string, { make }: { make: boolean }): MasterKeys {
  const keys = {
    current: async () => (await readMasterKey(file)) ?? locked(`there is no ${file}`),
    all: async () => {
      const before = await readMasterKey(beforeFile(file))
      return [await keys.current(), ...(before ? [before] : [])]
    },
    makeFirst: async () => {
      if (make) await writeMasterKey(file, { replacing: false })
    },
  }
  return keys
}

/** Where the key lies that a rotation replaced. */
export const beforeFile = (file: string): string => `${file}.before`

export async function readMasterKey(file: string): Promise<MasterKey | null> {
  const text = await orNull(readFile(file, 'utf8'))
  return text === null ? null : parseMasterKey(text)
}

/** 32 bytes in base64. @throws VaultError locked */
export function parseMasterKey(text: string): MasterKey {
  if (!isMasterKey(text)) return locked('a master key is 32 bytes in base64')
  const bytes = Buffer.from(text.trim(), 'base64')
  return { bytes, fingerprint: createHash('sha256').update('duiding master key').update(bytes).digest('hex').slice(0, 16) }
}

export const isMasterKey = (text: string): boolean => /^[A-Za-z0-9+/]{43}=$/.test(text.trim())

/** Writes a new key, whole or not at all. Not replacing: who finds a key there already leaves it. */
export async function writeMasterKey(file: string, { replacing }: { replacing: boolean }): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const draft = await writeDraft(file, `${randomBytes(32).toString('base64')}\n`)
  if (replacing) await rename(draft, file)
  else await linkOnce(draft, file).finally(() => rm(draft))
  await syncFolder(dirname(file))
}

export async function copyMasterKey(from: string, to: string): Promise<void> {
  await rename(await writeDraft(to, await readFile(from, 'utf8')), to)
  await syncFolder(dirname(to))
}

/** Beside its place and on the disk, readable for this account only. */
async function writeDraft(file: string, text: string): Promise<string> {
  const draft = `${file}.${randomUUID()}`
  await writeSynced(draft, text)
  return draft
}

function locked(why: string): never {
  throw new VaultError('locked', new Error(why))
}
