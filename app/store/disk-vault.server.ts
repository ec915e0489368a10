import { createHash, randomUUID, type Hash } from 'node:crypto'
import { chmod, mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { arrivingIn } from './vault/arriving.server'
import { DataKeys, makeDataKey } from './vault/data-keys.server'
import { linkOnce, orNull, sayingWhy, syncFolder, told, writeWhole } from './vault/disk.server'
import { headWith, HEAD } from './vault/head.server'
import { masterKeysInFile, type MasterKeys } from './vault/master-keys.server'
import { openFile } from './vault/opened-file.server'
import { proveMasterKey } from './vault/prove-master-key.server'
import { Sealer } from './vault/sealer.server'
import { VaultError, type Stored, type Vault, type VaultState } from './vault.server'

interface Options {
  /** No other process uses this folder, so that what a killed process left half can go. */
  alone: boolean
  /** Otherwise a file beside the folder, made when the vault is new. */
  masterKeys?: MasterKeys
}

/**
 * A vault in a folder: ab/cdef… is the file whose digest begins with ab, sealed (vault/chunk.server.ts says how) with a key of
 * its own in keys/, which the master key wraps. Files of before sealing are read as they are.
 * @throws VaultError locked, when the master key is not the one with which this vault was sealed
 */
export async function openDiskVault(folder: string, { alone, masterKeys = besideFolder(folder) }: Options): Promise<Vault> {
  const [drafts, arriving] = [join(folder, 'drafts'), join(folder, 'arriving')]
  const keys = new DataKeys(folder, drafts, masterKeys)
  await sayingWhy('gone', async () => {
    if (alone) await rm(drafts, { recursive: true, force: true })
    for (const inner of [drafts, arriving, join(folder, 'keys')]) await mkdir(inner, { recursive: true, mode: 0o700 })
    await proveMasterKey(keys, masterKeys)
  })
  const pathOf = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new VaultError('missing')
    return join(folder, sha256.slice(0, 2), sha256.slice(2))
  }

  /** An object that is there is never replaced, so that nobody reads half of one and half of another. */
  async function settle(draft: string, sha256: string): Promise<void> {
    const path = pathOf(sha256)
    await chmod(draft, 0o400)
    if ((await mkdir(dirname(path), { recursive: true, mode: 0o700 })) !== undefined) await syncFolder(folder)
    if (await linkOnce(draft, path)) await syncFolder(dirname(path))
    // Were damaged bytes counted as kept, evidence would rest on a file that cannot prove it.
    else if ((await vault.verify(sha256)) !== 'sound') throw new VaultError('damaged')
    await rm(draft)
  }

  const vault: Vault = {
    put: (bytes) =>
      sayingWhy('gone', async () => {
        const draft = join(drafts, randomUUID())
        try {
          const key = makeDataKey()
          const stored = await writeSealed(draft, key, bytes)
          if (!(await vault.has(stored.sha256))) await keys.keep(key, stored.sha256)
          await settle(draft, stored.sha256)
          return stored
        } finally {
          await rm(draft, { force: true }).catch(() => undefined)
        }
      }),

    open: (sha256, range) =>
      sayingWhy('missing', async () => {
        const file = await openFile(pathOf(sha256), sha256, keys)
        // The file is opened again at the first read, so that a stream that nobody reads keeps no file open.
        return Readable.from(sayingWhyWhileReading(file.read(range)), { objectMode: false })
      }),

    has: async (sha256) => {
      if ((await orNull(stat(pathOf(sha256))))?.isFile()) return true
      // "Not there" is an answer of a vault that is there itself.
      await sayingWhy('gone', () => stat(drafts))
      return false
    },

    verify: (sha256) =>
      sayingWhy('missing', async () => {
        if (!(await vault.has(sha256))) return 'missing'
        try {
          return (await digestOf(await vault.open(sha256))) === sha256 ? 'sound' : 'altered'
        } catch (error) {
          if (error instanceof VaultError && error.problem === 'damaged') return 'altered'
          throw error
        }
      }),

    list: (after) => list(folder, after ?? ''),
    arriving: arrivingIn({ folder: arriving, drafts, keys, settle }),
    state: () => readState(drafts, () => proveMasterKey(keys, masterKeys)),
  }
  return vault
}

const besideFolder = (folder: string): MasterKeys => masterKeysInFile(join(dirname(folder), 'master.key'), { make: true })

async function writeSealed(path: string, key: ReturnType<typeof makeDataKey>, bytes: Readable): Promise<Stored> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.write(headWith(key.id), 0, HEAD, 0)
    const sealer = new Sealer(handle, key.bytes, createHash('sha256'), 0, Buffer.alloc(0))
    for await (const piece of bytes) await sealer.add(typeof piece === 'string' ? Buffer.from(piece) : (piece as Buffer))
    return await sealer.close()
  } finally {
    await handle.close()
  }
}

async function* sayingWhyWhileReading(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* bytes
  } catch (error) {
    throw told(error, 'missing')
  }
}

async function digestOf(bytes: Readable): Promise<string> {
  const hash: Hash = createHash('sha256')
  for await (const piece of bytes) hash.update(piece as Buffer)
  return hash.digest('hex')
}

/** Nothing else in these folders is of the vault. */
const isRest = /^[0-9a-f]{62}$/

async function* list(folder: string, after: string): AsyncIterable<string> {
  for (const start of (await sayingWhy('gone', () => readdir(folder))).sort()) {
    if (!/^[0-9a-f]{2}$/.test(start) || start < after.slice(0, 2)) continue
    for (const rest of (await sayingWhy('gone', () => readdir(join(folder, start)))).sort())
      if (isRest.test(rest) && start + rest > after) yield start + rest
  }
}

/** Tries a small file, as anything that comes in would, and the key. */
async function readState(drafts: string, proveKey: () => Promise<void>): Promise<VaultState> {
  const freeBytes = await statfs(drafts).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  )
  try {
    await sayingWhy('gone', async () => {
      const path = join(drafts, randomUUID())
      await writeWhole(path, 'a try', drafts)
      await rm(path)
      await proveKey()
    })
    return { problem: null, freeBytes }
  } catch (error) {
    if (error instanceof VaultError) return { problem: error.problem, freeBytes }
    throw error
  }
}
