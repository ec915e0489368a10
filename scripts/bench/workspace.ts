import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database } from '../../app/store/database.server'

/** An empty workspace on the embedded database, in a temporary folder that is gone after. */
export async function withWorkspace<Result>(work: (database: Database, folder: string) => Promise<Result>): Promise<Result> {
  return withFolder(async (folder) => {
    const database = await openDatabase({ dir: join(folder, 'database') })
    try {
      return await work(database, folder)
    } finally {
      await database.close()
    }
  })
}

export async function withFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'duiding-bench-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
