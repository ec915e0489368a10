import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { trail } from '../../drizzle/schema'
import { openDatabase, type Database } from '../../app/store/database.server'
import { openDiskVault } from '../../app/store/disk-vault.server'
import { isUnavailable } from '../../app/store/unavailable.server'
import * as workflow from '../../app/workflow'
import { startCluster, type Cluster } from '../support/postgres-cluster'
import { fullContext, openStage, refusalOf, type Stage } from '../support/stage'

const folder = mkdtempSync(join(tmpdir(), 'duiding-bad-luck-'))
const mount = (...words: string[]) => spawnSync('mount', words).status === 0
/** A small disk of our own can be made by root alone; elsewhere these two are skipped. */
const smallDisk = join(folder, 'small')
mkdirSync(smallDisk)
const haveSmallDisk = mount('-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', smallDisk)

let cluster: Cluster
let database: Database
let stage: Stage
beforeAll(async () => {
  cluster = await startCluster()
  database = await openDatabase({ url: cluster.url('postgres') })
  stage = await openStage(database.db)
})
afterAll(async () => {
  await database.close()
  await cluster.stop()
  if (haveSmallDisk) spawnSync('umount', [smallDisk])
  rmSync(folder, { recursive: true, force: true })
})

/** Everything that a half-done step could leave. */
async function state() {
  const { evidence, verdicts, reports } = await stage.file()
  return {
    entries: await stage.stores.db.$count(trail),
    evidence: evidence.length,
    verdicts: verdicts.length,
    reports: reports.length,
    drafts: (await stage.as('joost').drafts()).map(({ bodies, title }) => [bodies[0]?.kind, title]),
  }
}
async function prepared() {
  const joost = stage.as('joost')
  const draft = await joost.startHandIn({ requestId: (await stage.request()).id })
  await joost.receiveFile(draft.id, Readable.from([Buffer.from(`inhoud ${Math.random()}`)]), 'register.csv')
  await joost.saveHandIn(draft.id, { title: 'Register', context: fullContext })
  return { joost, draft }
}
const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: unknown) => error,
  )
const upload = (draftId: string, bytes: number) =>
  stage.as('joost').receiveFile(draftId, Readable.from([Buffer.alloc(bytes, 7)]), 'groot.bin')

describe('the vault', () => {
  const place = join(folder, 'vault')
  beforeEach(async () => {
    stage.stores.vault = await openDiskVault(place, { alone: true })
    await stage.open({})
  })

  test('that is gone while running is told as that: by a file, a hand-in and a report; nothing is half done, and it serves again when it is back', async () => {
    const { joost, draft } = await prepared()
    const before = await state()
    renameSync(place, `${place}.away`)
    expect(await errorOf(upload(draft.id, 1000))).toMatchObject({ name: 'VaultError', problem: 'gone' })
    expect(await errorOf(joost.handIn(draft.id))).toMatchObject({ name: 'VaultError', problem: 'gone' })
    renameSync(`${place}.away`, place)
    expect(await state()).toEqual(before)
    const { revisionId } = await joost.handIn(draft.id)
    expect((await joost.openEvidence(revisionId)).file.name).toBe('register.csv')
  })

  test('that lost the file before it was handed in asks for the file again', async () => {
    const { joost, draft } = await prepared()
    for (const start of readdirSync(place).filter((name) => name.length === 2)) rmSync(join(place, start), { recursive: true })
    expect(await refusalOf(joost.handIn(draft.id))).toEqual({ kind: 'file-missing' })
  })

  test('that is gone when a report is issued leaves no report', async () => {
    await stage.conclude()
    const before = await state()
    renameSync(place, `${place}.away`)
    expect(await errorOf(stage.as('noor').take(workflow.issueReport, { engagementId: stage.engagementId, kind: 'draft' }))).toMatchObject({
      name: 'VaultError',
      problem: 'gone',
    })
    renameSync(`${place}.away`, place)
    expect(await state()).toEqual(before)
    expect(await stage.as('noor').take(workflow.issueReport, { engagementId: stage.engagementId, kind: 'draft' })).toMatchObject({
      number: 1,
    })
  })

  test.skipIf(!haveSmallDisk)('whose disk is full says so, keeps nothing of the file, and what was there stays', async () => {
    stage.stores.vault = await openDiskVault(join(smallDisk, 'vault'), { alone: true })
    const { joost, draft } = await prepared()
    const before = await state()
    expect(await errorOf(upload(draft.id, 5_000_000))).toMatchObject({ name: 'VaultError', problem: 'full' })
    expect(readdirSync(join(smallDisk, 'vault/drafts'))).toEqual([])
    expect(await state()).toEqual(before)
    await upload(draft.id, 500_000)
    await joost.handIn(draft.id)
  })

  test.skipIf(!haveSmallDisk)(
    'whose disk fills up while a file arrives keeps what came, and the rest follows when there is room',
    async () => {
      rmSync(join(smallDisk, 'vault'), { recursive: true })
      const vault = await openDiskVault(join(smallDisk, 'vault'), { alone: true })
      const bytes = randomBytes(1_500_000)
      writeFileSync(join(smallDisk, 'other'), Buffer.alloc(1_000_000))
      await vault.arriving.begin('grows')
      const first = await vault.arriving.append('grows', 0, Readable.from([bytes.subarray(0, 100_000)]))
      expect(await errorOf(vault.arriving.append('grows', first, Readable.from([bytes.subarray(first)])))).toMatchObject({
        problem: 'full',
      })
      const kept = (await vault.arriving.size('grows')) ?? 0
      expect(kept).toBeGreaterThanOrEqual(first)
      expect((await vault.state()).problem).toBe(null)
      rmSync(join(smallDisk, 'other'))
      await vault.arriving.append('grows', kept, Readable.from([bytes.subarray(kept)]))
      const { sha256 } = await vault.arriving.finish('grows')
      expect((await buffer(await vault.open(sha256))).equals(bytes)).toBe(true)
      rmSync(join(smallDisk, 'vault'), { recursive: true })
    },
  )

  test.skipIf(!haveSmallDisk)('that became read-only says so, and nothing is half done', async () => {
    stage.stores.vault = await openDiskVault(join(smallDisk, 'vault'), { alone: true })
    const { joost, draft } = await prepared()
    const before = await state()
    expect(mount('-o', 'remount,ro', smallDisk)).toBe(true)
    expect(await errorOf(upload(draft.id, 1000))).toMatchObject({ name: 'VaultError', problem: 'read-only' })
    expect(await state()).toEqual(before)
    // What lies there can still be handed in: it only has to be read.
    await joost.handIn(draft.id)
    mount('-o', 'remount,rw', smallDisk)
  })
})

describe('the database', () => {
  beforeEach(async () => {
    stage.stores.vault = await openDiskVault(join(folder, 'vault'), { alone: true })
    await stage.open({})
  })

  test('that is gone before a step is told as unavailable, to who reads and who writes, and serves again when it is back', async () => {
    const { joost, draft } = await prepared()
    const before = await state()
    await cluster.halt()
    for (const work of [
      () => joost.handIn(draft.id),
      () => stage.as('noor').openFile(stage.engagementId),
      () => upload(draft.id, 1000),
      () => joost.saveHandIn(draft.id, { title: 'Anders' }),
      () => stage.verdict({ value: 'not-examined' }),
    ])
      expect(isUnavailable(await errorOf(work()))).toBe(true)
    await cluster.resume()
    await expect.poll(() => state().catch(() => null), { timeout: 10_000 }).toEqual(before)
    await joost.handIn(draft.id)
  })

  test('that dies in the middle of a step takes all of that step with it', async () => {
    const { joost, draft } = await prepared()
    const before = await state()
    const { vault } = stage.stores
    let halted = Promise.resolve()
    stage.stores.vault = { ...vault, has: async (sha256) => (await (halted = cluster.halt()), vault.has(sha256)) }
    expect(isUnavailable(await errorOf(joost.handIn(draft.id)))).toBe(true)
    stage.stores.vault = vault
    await halted
    // What the step would still have sent goes to no socket: that would end the process.
    await new Promise((resolve) => setTimeout(resolve, 200))
    await cluster.resume()
    await expect.poll(() => state().catch(() => null), { timeout: 10_000 }).toEqual(before)
    await joost.handIn(draft.id)
    expect((await state()).entries).toBe(before.entries + 1)
  })

  test('that dies during a query of a step takes all of that step with it', async () => {
    const before = await state()
    const note = stage.stores.db.transaction(async (tx) => {
      await tx.execute(sql`update people set name = 'half' where id = ${stage.cast.joost.id}`)
      await tx.execute(sql`select pg_sleep(20)`)
    })
    const told = errorOf(note)
    await new Promise((resolve) => setTimeout(resolve, 300))
    await cluster.halt()
    expect(await told.then(isUnavailable)).toBe(true)
    await cluster.resume()
    await expect.poll(() => state().catch(() => null), { timeout: 10_000 }).toEqual(before)
    expect((await stage.as('daan').personWith(stage.cast.joost.id)).name).toBe('Joost van Dam')
  })
})
