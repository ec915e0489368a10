import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, afterEach, beforeEach, describe, inject } from 'vitest'
import { openDatabase, type Database, type DatabasePlace } from '../../app/store/database.server'
import { templateName } from './setup-databases'

export interface FreshDatabase extends Database {
  /** To open it a second time after close. */
  place: DatabasePlace
}

/** Opens a migrated, empty database; it is closed and removed after the test or suite that opened it. */
export type OpenFresh = () => Promise<FreshDatabase>

/**
 * Runs a suite on the embedded database and on a real PostgreSQL server. The file must be called *.database.test.ts.
 * @example forEachDatabase((name, openFresh) => { test("…", async () => { const { db } = await openFresh(); … }); });
 */
export function forEachDatabase(suite: (name: Database['kind'], openFresh: OpenFresh) => void): void {
  for (const kind of ['embedded', 'postgres'] as const) {
    describe(kind, () => {
      const opened: { database: FreshDatabase; remove: () => unknown }[] = []
      // What a suite opens before its tests stays for all of them; what a test opens goes with it, for a server has only so many connections.
      let kept = 0
      const closeDownTo = async (count: number) => {
        for (const { database, remove } of opened.splice(count)) {
          await database.close().catch(() => undefined)
          await remove()
        }
      }
      beforeEach(() => void (kept = opened.length))
      afterEach(() => closeDownTo(kept))
      afterAll(() => closeDownTo(0))
      suite(kind, async () => {
        const { place, remove } = kind === 'embedded' ? copyFolder() : await copyOnServer()
        const database = { ...(await openDatabase(place)), place }
        opened.push({ database, remove })
        return database
      })
    })
  }
}

function copyFolder(): { place: DatabasePlace; remove: () => void } {
  const parent = mkdtempSync(join(tmpdir(), 'duiding-database-'))
  const dir = join(parent, 'database')
  cpSync(inject('templates').folder, dir, { recursive: true })
  return { place: { dir }, remove: () => rmSync(parent, { recursive: true, force: true }) }
}

async function copyOnServer(): Promise<{ place: DatabasePlace; remove: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const { server } = inject('templates')
  await ask(server, `create database ${name} template ${templateName}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  return { place: { url: url.href }, remove: () => ask(server, `drop database ${name} with (force)`) }
}

async function ask(server: string, command: string): Promise<void> {
  const client = postgres(server, { max: 1, onnotice: () => undefined })
  try {
    await client.unsafe(command)
  } finally {
    await client.end()
  }
}
