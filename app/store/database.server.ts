import { join } from 'node:path'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres, { type Options, type Sql } from 'postgres'
import * as schema from '../../drizzle/schema'
import { connectReason } from './connect-reason.server'
import { startEmbedded } from './embedded.server'
import { lockFolder } from './folder-lock.server'
import { migrateDatabase } from './migrate.server'
import { keepInsideTransaction } from './one-transaction.server'
import { projectRoot } from './project-root.server'
import { StartRefusal } from './start-refusal.server'
import { keepUp } from './upkeep.server'

export type Db = PostgresJsDatabase<typeof schema>

export interface Database {
  db: Db
  kind: 'embedded' | 'postgres'
  close(): Promise<void>
}

/** A server's address, or the folder of the embedded database. */
export type DatabasePlace = ({ url: string } | { dir: string }) & { migrationsFolder?: string }

/** Opens the database and brings its tables up to date. @throws StartRefusal */
export function openDatabase(place: DatabasePlace): Promise<Database> {
  const migrations = place.migrationsFolder ?? join(projectRoot, 'drizzle/migrations')
  return 'url' in place ? openServer(place.url, migrations) : openFolder(place.dir, migrations)
}

const common: Options<Record<string, never>> = { onnotice: () => undefined, connection: { TimeZone: 'UTC' } }

async function openServer(url: string, migrations: string): Promise<Database> {
  const settings = { ...common, connect_timeout: 5, backoff: () => 0.2 }
  const migrator = postgres(url, { ...settings, max: 1 })
  try {
    await migrateDatabase(migrator, migrations)
  } catch (error) {
    const reason = connectReason(error, url)
    throw reason ? new StartRefusal(reason) : error
  } finally {
    await migrator.end({ timeout: 5 })
  }
  const client = postgres(url, { ...settings, max: 10 })
  return { db: wrap(client), kind: 'postgres', close: () => client.end({ timeout: 5 }) }
}

async function openFolder(folder: string, migrations: string): Promise<Database> {
  const unlock = lockFolder(folder)
  try {
    const embedded = await startEmbedded(folder)
    // One thread is one session, hence one connection; it also puts transactions in a row.
    const settings = { ...common, host: 'embedded', user: 'postgres', database: 'postgres', max: 1, backoff: () => 0.2 }
    const client = postgres({ ...settings, connect_timeout: 60, socket: embedded.socket } as Options<Record<string, never>>)
    const close = async () => {
      await client.end({ timeout: 5 })
      await embedded.close()
      unlock()
    }
    try {
      await migrateDatabase(client, migrations)
    } catch (error) {
      await close()
      throw error
    }
    const rest = keepUp(client)
    return { db: wrap(client), kind: 'embedded', close: () => (rest(), close()) }
  } catch (error) {
    unlock()
    throw error
  }
}

function wrap(client: Sql): Db {
  keepInsideTransaction(client)
  return drizzle(client, { schema })
}
