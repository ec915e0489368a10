import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import type { Sql } from 'postgres'
import { z } from 'zod'
import { StartRefusal } from './start-refusal.server'

/** Any number, the same in every process of this application (PostgreSQL advisory lock). */
const turn = 7_270_011

/**
 * Brings the tables up to date. Several processes may start at once: one migrates, the others wait.
 * @param client a pool of one connection
 * @throws StartRefusal when the database has seen a migration that this code does not have
 */
export async function migrateDatabase(client: Sql, folder: string): Promise<void> {
  await client`select pg_advisory_lock(${turn})`
  try {
    await refuseNewer(client, folder)
    await migrate(drizzle(client), { migrationsFolder: folder })
  } finally {
    await client`select pg_advisory_unlock(${turn})`.catch(() => undefined) // it ends with the connection as well
  }
}

async function refuseNewer(client: Sql, folder: string): Promise<void> {
  const [found] = await client`select to_regclass('drizzle.__drizzle_migrations') as name`
  if (!found?.name) return
  const known = new Set(readJournal(folder))
  const done = await client`select created_at from drizzle.__drizzle_migrations`
  if (done.some((row) => !known.has(Number(row.created_at)))) throw new StartRefusal({ kind: 'database newer' })
}

const journal = z.object({ entries: z.array(z.object({ when: z.number() })) })

/** The moments of making that drizzle-kit gives each migration; they identify it in the database. */
function readJournal(folder: string): number[] {
  const text = readFileSync(join(folder, 'meta/_journal.json'), 'utf8')
  return journal.parse(JSON.parse(text)).entries.map((entry) => entry.when)
}
