import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { VaultError } from '../vault.server'
import { DataKeys } from './data-keys.server'
import { orNull, sayingWhy } from './disk.server'
import { readHead } from './head.server'
import { beforeFile, copyMasterKey, writeMasterKey, type MasterKeys } from './master-keys.server'
import { proveMasterKey } from './prove-master-key.server'

export interface Rotation {
  /** Keys of objects that were wrapped anew. */
  rewrapped: number
  /** Keys that no master key opens, or that are not whole. They stay as they are. */
  unreadable: string[]
}

/**
 * Wraps the keys of all objects with a new master key; no object is touched. Both master keys open meanwhile, so that it may
 * be stopped at any moment and done again, and the application may run.
 * @param keyFile where the key lies, to make a new one; null when the operator gave the new and the former one
 * @throws VaultError locked
 */
export async function rotateMasterKey(folder: string, masterKeys: MasterKeys, keyFile: string | null): Promise<Rotation> {
  return sayingWhy('gone', async () => {
    const keys = new DataKeys(folder, join(folder, 'drafts'), masterKeys)
    await proveMasterKey(keys, masterKeys)
    if (keyFile !== null && (await isFinished(folder, keys, masterKeys))) {
      await copyMasterKey(keyFile, beforeFile(keyFile))
      await writeMasterKey(keyFile, { replacing: true })
    }
    const rotation: Rotation = { rewrapped: 0, unreadable: [] }
    // What came while we walked was perhaps wrapped with the former key: until a walk finds nothing.
    for (let before = -1; before !== rotation.rewrapped;) {
      before = rotation.rewrapped
      rotation.unreadable = []
      await rewrapAll(folder, keys, rotation)
    }
    return rotation
  })
}

async function rewrapAll(folder: string, keys: DataKeys, rotation: Rotation): Promise<void> {
  for await (const { id, path } of keyFiles(folder, keys)) {
    try {
      if (await keys.rewrap(path, id)) rotation.rewrapped += 1
    } catch (error) {
      if (!(error instanceof VaultError)) throw error
      rotation.unreadable.push(id)
    }
  }
}

/** Whether no rotation is half way: every key that can be opened has the current master key. */
async function isFinished(folder: string, keys: DataKeys, masterKeys: MasterKeys): Promise<boolean> {
  const others = (await masterKeys.all()).slice(1)
  if (others.length === 0) return true
  const { fingerprint } = await masterKeys.current()
  for await (const { path } of keyFiles(folder, keys)) {
    const wrappedBy = await keys.wrappedBy(path)
    if (wrappedBy !== fingerprint && others.some((other) => other.fingerprint === wrappedBy)) return false
  }
  return true
}

/** Of files that arrive first, the proof of the master key last. */
async function* keyFiles(folder: string, keys: DataKeys): AsyncIterable<{ id: string; path: string }> {
  for (const name of await readdir(join(folder, 'arriving'))) {
    const id = await headOf(join(folder, 'arriving', name, 'bytes'))
    if (id !== null) yield { id, path: join(folder, 'arriving', name, 'key') }
  }
  yield* keys.list()
}

async function headOf(path: string): Promise<string | null> {
  const handle = await orNull(open(path, 'r'))
  if (!handle) return null
  try {
    return await readHead(handle)
  } finally {
    await handle.close()
  }
}
