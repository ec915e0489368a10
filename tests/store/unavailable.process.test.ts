import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { openDatabase, type Db } from '../../app/store/database.server'
import { isUnavailable } from '../../app/store/unavailable.server'
import { startCluster } from '../support/postgres-cluster'

const parent = mkdtempSync(join(tmpdir(), 'duiding-away-'))
afterAll(() => rmSync(parent, { recursive: true, force: true }))

const ask = (db: Db) => db.execute(sql`select 1 as one`)
const refused = async (work: Promise<unknown>) =>
  isUnavailable(
    await work.then(
      () => undefined,
      (error: unknown) => error,
    ),
  )

test('a PostgreSQL server that goes away is told as unavailable, and serves again when it is back', async () => {
  const cluster = await startCluster()
  const { db, close } = await openDatabase({ url: cluster.url('postgres') })
  await ask(db)
  await cluster.halt()
  expect(await refused(ask(db))).toBe(true)
  expect(await refused(db.transaction((tx) => tx.execute(sql`select 1`)))).toBe(true)
  await cluster.resume()
  await expect
    .poll(
      () =>
        ask(db).then(
          () => 'served',
          () => 'away',
        ),
      { timeout: 10_000 },
    )
    .toBe('served')
  await close()
  await cluster.stop()
})

test('an embedded database whose folder is deleted acknowledges nothing more, and makes no empty one in its place', async () => {
  const dir = join(parent, 'deleted')
  const { db, close } = await openDatabase({ dir })
  await db.execute(sql`create table note (id int)`)
  rmSync(dir, { recursive: true, force: true })
  for (let i = 0; i < 3; i += 1) expect(await refused(db.execute(sql`insert into note values (${i})`))).toBe(true)
  await close()
})

test('an embedded database whose folder is away for a while loses nothing that it acknowledged', async () => {
  const dir = join(parent, 'moved')
  const { db, close } = await openDatabase({ dir })
  await db.execute(sql`create table note (id int)`)
  const kept: number[] = []
  const write = (id: number) =>
    db.execute(sql`insert into note values (${id})`).then(
      () => kept.push(id),
      () => undefined,
    )
  await write(1)
  renameSync(dir, `${dir}.away`)
  await write(2)
  renameSync(`${dir}.away`, dir)
  await expect.poll(() => write(3).then(() => kept.includes(3)), { timeout: 20_000 }).toBe(true)
  const rows = await db.execute(sql`select id from note`)
  expect(kept.filter((id) => !rows.some((row) => row.id === id))).toEqual([])
  await close()
})

test('a query that is wrong is not mistaken for a database that is away', async () => {
  const { db, close } = await openDatabase({ dir: join(parent, 'wrong') })
  expect(await refused(db.execute(sql`select * from nowhere`))).toBe(false)
  await close()
})
