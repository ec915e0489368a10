import { createHash, randomUUID } from 'node:crypto'
import { constants, createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { VaultError, type Arriving, type ByteRange, type Stored, type Vault, type VaultProblem } from './vault.server'

/**
 * A vault in a folder: ab/cdef… is the file whose digest begins with ab.
 * @param alone no other process uses this folder, so that what a killed process left half can go
 */
export async function openDiskVault(folder: string, { alone }: { alone: boolean }): Promise<Vault> {
  const drafts = join(folder, 'drafts')
  await sayingWhy('gone', async () => {
    if (alone) await rm(drafts, { recursive: true, force: true })
    await mkdir(drafts, { recursive: true, mode: 0o700 })
  })
  const pathOf = (sha256: string) => {
    if (!digest.test(sha256)) throw new VaultError('missing')
    return join(folder, sha256.slice(0, 2), sha256.slice(2))
  }
  const vault: Vault = {
    put: (bytes) =>
      sayingWhy('gone', async () => {
        const draft = join(drafts, randomUUID())
        try {
          const stored = await write(bytes, draft)
          if (await vault.has(stored.sha256)) refuseDamaged(await vault.verify(stored.sha256))
          else await giveName(draft, pathOf(stored.sha256))
          return stored
        } finally {
          await rm(draft, { force: true }).catch(() => undefined)
        }
      }),
    open: (sha256, range) => sayingWhy('missing', () => openForReading(pathOf(sha256), range)),
    has: async (sha256) => {
      if (await isThere(pathOf(sha256))) return true
      // "Not there" is an answer of a vault that is there itself.
      await sayingWhy('gone', () => stat(drafts))
      return false
    },
    verify: (sha256) =>
      sayingWhy('missing', async () => {
        if (!(await vault.has(sha256))) return 'missing'
        const { counting, summary } = summing()
        await pipeline(createReadStream(pathOf(sha256)), counting, discard)
        return summary().sha256 === sha256 ? 'sound' : 'altered'
      }),
    list: () => list(folder),
    arriving: arrivingIn(join(folder, 'arriving'), (bytes) => vault.put(bytes)),
  }
  return vault
}

/** Files that arrive in parts, each in a file of its own until it is whole. */
function arrivingIn(folder: string, put: Vault['put']): Arriving {
  const busy = new Set<string>()
  const pathOf = (id: string) => {
    if (!/^[\w-]{1,100}$/.test(id)) throw new VaultError('missing')
    return join(folder, id)
  }
  const alone = async <T>(id: string, work: () => Promise<T>): Promise<T> => {
    if (busy.has(id)) throw new VaultError('busy')
    busy.add(id)
    try {
      return await sayingWhy('missing', work)
    } finally {
      busy.delete(id)
    }
  }
  const arriving: Arriving = {
    begin: (id) =>
      sayingWhy('gone', async () => {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await (await open(pathOf(id), 'a', 0o600)).close()
      }),
    size: async (id) =>
      stat(pathOf(id)).then(
        (found) => found.size,
        () => null,
      ),
    append: (id, offset, bytes) =>
      alone(id, async () => {
        const { size } = await stat(pathOf(id))
        if (size !== offset) throw new VaultError('elsewhere')
        await pipeline(bytes, createWriteStream(pathOf(id), { flags: 'a', flush: true })).catch(() => undefined)
        return (await stat(pathOf(id))).size
      }),
    finish: (id) => alone(id, async () => put(createReadStream(pathOf(id)))),
    discard: (id) => alone(id, () => rm(pathOf(id), { force: true })),
    async *list() {
      for (const id of await readdir(folder).catch(() => [])) {
        const { size, mtime } = await stat(join(folder, id))
        yield { id, size, changedAt: mtime }
      }
    },
  }
  return arriving
}

const digest = /^[0-9a-f]{64}$/

async function write(bytes: Readable, draft: string): Promise<Stored> {
  const { counting, summary } = summing()
  // flush: the bytes are on the disk before the name is.
  await pipeline(bytes, counting, createWriteStream(draft, { flags: 'wx', mode: 0o400, flush: true }))
  return summary()
}

/** Were these bytes counted as kept, evidence would rest on a file that cannot prove it. */
function refuseDamaged(state: 'sound' | 'missing' | 'altered'): void {
  if (state !== 'sound') throw new VaultError('damaged')
}

/** Should the same bytes arrive twice at one moment, the second name replaces the first: they are equal. */
async function giveName(draft: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await rename(draft, path)
  await syncFolder(dirname(path))
  await syncFolder(dirname(dirname(path)))
}

/** The file is opened at the first read, so that a stream that nobody reads keeps no file open. */
async function openForReading(path: string, range: ByteRange | undefined): Promise<Readable> {
  await access(path, constants.R_OK)
  return Readable.from(read(path, range), { objectMode: false })
}

async function* read(path: string, range: ByteRange | undefined): AsyncIterable<Buffer> {
  yield* createReadStream(path, { start: range?.first, end: range?.last })
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

async function* list(folder: string): AsyncIterable<string> {
  for (const start of (await sayingWhy('gone', () => readdir(folder))).sort()) {
    if (!/^[0-9a-f]{2}$/.test(start)) continue
    for (const rest of (await sayingWhy('gone', () => readdir(join(folder, start)))).sort()) yield start + rest
  }
}

/** Passes bytes through and remembers their digest and number. */
function summing(): { counting: Transform; summary: () => Stored } {
  const hash = createHash('sha256')
  let size = 0
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  return { counting, summary: () => ({ sha256: hash.digest('hex'), size }) }
}

async function discard(source: AsyncIterable<unknown>): Promise<void> {
  for await (const _chunk of source) continue
}

/** Without this a power cut can take the name away although the bytes are there. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** @param absent what it means when a path is not there */
async function sayingWhy<T>(absent: 'gone' | 'missing', work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const problem = codeOf(error) === 'ENOENT' ? absent : problems[codeOf(error)]
    throw problem ? new VaultError(problem, error) : error
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

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
