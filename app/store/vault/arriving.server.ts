import { mkdir, open, readFile, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { VaultError, type Arriving, type Stored } from '../vault.server'
import { ARRIVING, makeDataKey, type DataKeys } from './data-keys.server'
import { orNull, sayingWhy, syncFolder, writeWhole } from './disk.server'
import { HEAD, headWith } from './head.server'
import { readProgress, roughSize, writeTail, type Progress } from './progress.server'
import { Sealer } from './sealer.server'

/** What the vault does for files that arrive. */
export interface Home {
  folder: string
  drafts: string
  keys: DataKeys
  /** Gives whole bytes their place, under their digest. Bytes that are there already are left, and these go. */
  settle(path: string, sha256: string): Promise<void>
}

/**
 * Files that arrive in parts: arriving/ID/ with the bytes, sealed from the first on (`bytes`), what comes after the last whole
 * chunk (`tail`), their key (`key`), and once all is there what became of it (`finished`).
 */
export function arrivingIn({ folder, drafts, keys, settle }: Home): Arriving {
  const busy = new Set<string>()
  /** How far each is, as long as this process knows; otherwise it is read from the disk again. */
  const known = new Map<string, Promise<Progress>>()
  const placeOf = (id: string) => {
    if (!/^[\w-]{1,100}$/.test(id)) throw new VaultError('missing')
    return join(folder, id)
  }

  const progressOf = (id: string): Promise<Progress> => {
    const progress = known.get(id) ?? readProgress(placeOf(id), keys)
    known.set(id, progress)
    progress.catch(() => known.delete(id))
    return progress
  }

  const alone = async <T>(id: string, work: (place: string) => Promise<T>): Promise<T> => {
    const place = placeOf(id)
    if (busy.has(id)) throw new VaultError('busy')
    busy.add(id)
    try {
      return await sayingWhy('missing', () => work(place))
    } finally {
      busy.delete(id)
    }
  }

  /** Goes on where it is; when the disk fails, what is known in memory is not trusted any more. */
  const goOn = async <T>(id: string, place: string, progress: Progress, work: (sealer: Sealer) => Promise<T>): Promise<T> => {
    const handle = await open(join(place, 'bytes'), 'r+')
    try {
      return await work(new Sealer(handle, progress.key.bytes, progress.hash, progress.chunks, progress.tail))
    } catch (error) {
      known.delete(id)
      throw error
    } finally {
      await handle.close()
    }
  }

  return {
    begin: (id) =>
      alone(id, (place) =>
        sayingWhy('gone', async () => {
          await mkdir(place, { mode: 0o700 }).catch(unlessThere)
          if ((await sizeOf(join(place, 'bytes'))) >= HEAD || (await readFinished(place))) return
          const key = makeDataKey()
          await keys.write(join(place, 'key'), key, ARRIVING)
          await writeWhole(join(place, 'bytes'), headWith(key.id), drafts)
          await syncFolder(folder)
        }),
      ),

    size: (id) =>
      sayingWhy('gone', async () => {
        const place = placeOf(id)
        const finished = await readFinished(place)
        if (finished) return finished.size
        return (await sizeOf(join(place, 'bytes'))) < HEAD ? null : (await progressOf(id)).size
      }),

    roughSize: (id) =>
      sayingWhy('gone', async () => {
        const place = placeOf(id)
        return (await readFinished(place))?.size ?? roughSize(place)
      }),

    append: (id, offset, bytes) =>
      alone(id, async (place) => {
        const finished = await readFinished(place)
        const progress = finished ?? (await progressOf(id))
        if (progress.size !== offset) throw new VaultError('elsewhere')
        if ('sha256' in progress) return progress.size
        return goOn(id, place, progress, async (sealer) => {
          for await (const piece of untilItBreaks(bytes)) await sealer.add(piece)
          await sealer.settle()
          const now = await writeTail(place, drafts, progress.key, sealer)
          known.set(id, Promise.resolve(now))
          return now.size
        })
      }),

    finish: (id) =>
      alone(id, async (place) => {
        const stored = (await readFinished(place)) ?? (await finish(id, place))
        // After a crash its name may still have to be given.
        if ((await sizeOf(join(place, 'bytes'))) >= 0) await settle(join(place, 'bytes'), stored.sha256)
        for (const name of ['tail', 'key']) await rm(join(place, name), { force: true })
        known.delete(id)
        return stored
      }),

    discard: (id) =>
      alone(id, async (place) => {
        known.delete(id)
        await rm(place, { recursive: true, force: true })
      }),

    async *list() {
      for (const id of await sayingWhy('gone', () => readdir(folder))) {
        const changedAt = await latest(join(folder, id))
        if (changedAt) yield { id, changedAt }
      }
    },
  }

  async function finish(id: string, place: string): Promise<Stored> {
    const progress = await progressOf(id)
    const stored = await goOn(id, place, progress, (sealer) => sealer.close())
    await keys.keep(progress.key, stored.sha256)
    await writeWhole(join(place, 'finished'), JSON.stringify(stored), drafts)
    return stored
  }
}

/** What came before the line broke stays. */
async function* untilItBreaks(bytes: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const piece of bytes) yield piece as Buffer
  } catch {
    return
  }
}

async function readFinished(place: string): Promise<Stored | null> {
  const text = await orNull(readFile(join(place, 'finished'), 'utf8'))
  return text === null ? null : (JSON.parse(text) as Stored)
}

/** -1: not there. */
const sizeOf = async (path: string): Promise<number> => (await orNull(stat(path)))?.size ?? -1

/** When the last byte came, or it was finished; null when nothing ever was begun there. */
async function latest(place: string): Promise<Date | null> {
  const found = await Promise.all(['bytes', 'tail', 'finished'].map((name) => orNull(stat(join(place, name)))))
  const moments = found.map((one) => one?.mtimeMs ?? 0)
  return moments.some((moment) => moment > 0) ? new Date(Math.max(...moments)) : null
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error
}
