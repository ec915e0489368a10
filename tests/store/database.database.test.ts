import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../app/store/database.server'
import { StartRefusal } from '../../app/store/start-refusal.server'
import { forEachDatabase, type FreshDatabase } from '../support/databases'

forEachDatabase((_name, openFresh) => {
  let database: FreshDatabase
  beforeAll(async () => {
    database = await openFresh()
    await database.db.execute(sql`create table note (id int primary key, words text)`)
  })
  const count = async () => Number((await database.db.execute(sql`select count(*) from note`))[0]?.count)

  test('a transaction that fails leaves nothing', async () => {
    const before = await count()
    const work = database.db.transaction(async (tx) => {
      await tx.execute(sql`insert into note values (1, 'half')`)
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await count()).toBe(before)
  })

  test('a query that fails within a transaction spoils that transaction only', async () => {
    const work = database.db.transaction(async (tx) => {
      await tx.execute(sql`insert into note values (2, 'half')`)
      await tx.execute(sql`select * from nowhere`)
    })
    await expect(work).rejects.toThrow()
    expect((await database.db.execute(sql`select 1 as one`))[0]?.one).toBe(1)
    expect((await database.db.execute(sql`select * from note where id = 2`)).length).toBe(0)
  })

  test("transactions that begin together do not see each other's halves", async () => {
    await database.db.execute(sql`insert into note values (3, '0')`)
    const add = () =>
      database.db.transaction(async (tx) => {
        const [row] = await tx.execute(sql`select words from note where id = 3 for update`)
        await new Promise((resolve) => setTimeout(resolve, 2))
        await tx.execute(sql`update note set words = ${String(Number(row?.words) + 1)} where id = 3`)
      })
    await Promise.all(Array.from({ length: 20 }, add))
    expect((await database.db.execute(sql`select words from note where id = 3`))[0]?.words).toBe('20')
  })

  test('a query beside the running transaction is an error at once, and waits for nothing', async () => {
    const beside = database.db.transaction(() => database.db.execute(sql`select 1`))
    await expect(beside).rejects.toThrow()
    const nested = database.db.transaction(() => database.db.transaction(async () => 1))
    await expect(nested).rejects.toThrow()
    const within = database.db.transaction((tx) => tx.transaction((inner) => inner.execute(sql`select 1 as one`)))
    expect((await within)[0]?.one).toBe(1)
  })

  test('two hundred queries at once each get their own answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, i) => database.db.execute(sql`select ${i}::int as n, ${`woord ${i}`}::text as word`)),
    )
    expect(answers.map(([row]) => [row?.n, row?.word])).toEqual(Array.from({ length: 200 }, (_, i) => [i, `woord ${i}`]))
  })

  test('a parameter of 5 MB comes back as it went, beside small queries', async () => {
    const long = 'ë€😀a'.repeat(500_000)
    const [[row], ...small] = await Promise.all([
      database.db.execute(sql`select ${long}::text as words, md5(${long}::text) as digest`),
      ...Array.from({ length: 20 }, (_, i) => database.db.execute(sql`select ${i}::int as n`)),
    ])
    expect(row?.words === long).toBe(true)
    expect(small.map(([one]) => one?.n)).toEqual(Array.from({ length: 20 }, (_, i) => i))
  })

  test('words of every script come back as they went', async () => {
    const words = 'Coördinatie ﷽ 漢字 👩🏽‍💻 עברית \u202Eomgekeerd\u202C e\u0301 \'"\\%_;--'
    await database.db.execute(sql`insert into note values (5, ${words})`)
    expect((await database.db.execute(sql`select words from note where id = 5`))[0]?.words).toBe(words)
  })

  test('what was saved is there when the database is opened again', async () => {
    const first = await openFresh()
    await first.db.execute(sql`create table kept (id int)`)
    await first.db.execute(sql`insert into kept values (7)`)
    await first.close()
    const again = await openDatabase(first.place)
    try {
      expect((await again.db.execute(sql`select id from kept`))[0]?.id).toBe(7)
    } finally {
      await again.close()
    }
  })

  test('a database that has seen a newer migration is refused', async () => {
    const newer = await openFresh()
    await newer.db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)`)
    await newer.close()
    await expect(openDatabase(newer.place)).rejects.toSatisfy(
      (error) => error instanceof StartRefusal && error.reason.kind === 'database newer',
    )
  })
})
