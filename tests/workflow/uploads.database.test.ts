import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { deskFor } from '../../app/desk.server'
import { openDiskVault } from '../../app/store/disk-vault.server'
import { VaultError } from '../../app/store/vault.server'
import { decideQuota, takeStep } from '../../app/workflow'
import { MAX_FILES } from '../../app/workflow/hand-in-draft'
import { LARGEST_FILE } from '../../app/workflow/receive-upload'
import { sweepUploads } from '../../app/workflow/sweep-uploads'
import type { Job } from '../../app/store/queue.server'
import { forEachDatabase } from '../support/databases'
import { fullContext, openStage, refusalOf, type Stage } from '../support/stage'

const DAY = 86_400_000
const never = new AbortController().signal
const job = {} as Job
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

async function draftOf(stage: Stage): Promise<string> {
  return (await stage.as('joost').startHandIn({ requestId: (await stage.request()).id })).id
}

async function begin(stage: Stage, draftId: string, size: number, fileName = 'lijst.csv'): Promise<string> {
  const id = randomUUID()
  await stage.as('joost').beginUpload({ id, draftId, fileName, size, fileChanged: null })
  return id
}

async function add(stage: Stage, id: string, offset: number, text: string): Promise<number> {
  const desk = stage.as('joost')
  return desk.addToUpload(await desk.upload(id), offset, Readable.from([Buffer.from(text)], { objectMode: false }), never)
}

async function arrivingIn(stage: Stage): Promise<string[]> {
  const found: string[] = []
  for await (const { id } of stage.stores.vault.arriving.list()) found.push(id)
  return found
}

const decide = (stage: Stage, gigabytes: number) => takeStep(stage.stores, stage.cast.daan, decideQuota, { gigabytes })

forEachDatabase((_kind, openFresh) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage((await openFresh()).db)
  })
  // The room is the workspace's, what takes it an engagement's.
  beforeEach(async () => {
    await stage.open({})
    await decide(stage, 1)
  })
  test('what is announced counts from its first byte, so that two do not take the same room', async () => {
    const draftId = await draftOf(stage)
    const first = await begin(stage, draftId, 700_000_000)
    expect(await refusalOf(begin(stage, draftId, 300_000_001))).toEqual({ kind: 'quota-full', left: 300_000_000, quota: 1_000_000_000 })
    const racing = await Promise.allSettled([1, 2, 3].map(() => begin(stage, draftId, 200_000_000)))
    expect(racing.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await stage.as('joost').giveUpUpload(await stage.as('joost').upload(first))
    await begin(stage, draftId, 700_000_000)
  })

  test('evidence and drafts take room too, the same bytes once, and a plain form stays within it', async () => {
    await stage.give('joost', { text: 'x'.repeat(1000) })
    await stage.give('ruben', { systemId: 'beta', text: 'x'.repeat(1000) })
    const draftId = await draftOf(stage)
    await begin(stage, draftId, 999_998_900)
    expect(await refusalOf(begin(stage, draftId, 101))).toMatchObject({ kind: 'quota-full', left: 100 })
    const form = (text: string) => stage.as('joost').receiveFile(draftId, Readable.from([Buffer.from(text)]), 'formulier.csv')
    expect(await refusalOf(form('y'.repeat(101)))).toMatchObject({ kind: 'quota-full', left: 100 })
    await form('y'.repeat(100))
    expect(await refusalOf(begin(stage, draftId, 1))).toMatchObject({ kind: 'quota-full', left: 0 })
  })

  test('nobody but an administrator decides about the room, and the trail tells it', async () => {
    expect(await refusalOf(stage.as('noor').take(decideQuota, { gigabytes: 5 }))).toEqual({ kind: 'not-allowed' })
    await decide(stage, 5)
    expect(await stage.as('daan').engagementQuota()).toBe(5_000_000_000)
    const [told] = await stage.stores.db.execute(sql`select detail from trail where verb = 'decide-setting' order by seq desc limit 1`)
    expect(told).toEqual({ detail: { setting: 'engagement-quota', value: '5000000000' } })
  })

  test('a file that is empty, too large or badly named is not begun', async () => {
    const draftId = await draftOf(stage)
    expect(await refusalOf(begin(stage, draftId, 0))).toEqual({ kind: 'file-empty' })
    expect(await refusalOf(begin(stage, draftId, LARGEST_FILE + 1))).toEqual({ kind: 'file-too-large', max: LARGEST_FILE })
    expect(await refusalOf(begin(stage, draftId, 5, 'a/b'))).toEqual({ kind: 'file-name', name: 'a/b' })
    expect(await stage.as('joost').uploads(draftId)).toEqual([])
  })

  test('an upload to which nothing came for a week is given up, and what came of it is forgotten; another goes on', async () => {
    const draftId = await draftOf(stage)
    const [old, young] = [await begin(stage, draftId, 6), await begin(stage, draftId, 6, 'jong.csv')]
    await add(stage, old, 0, 'abc')
    stage.clock.at += 6 * DAY
    await add(stage, young, 0, 'abc')
    stage.clock.at += 2 * DAY
    await sweepUploads(stage.stores, job)
    expect(await stage.stores.vault.arriving.size(old)).toBeNull()
    expect(await refusalOf(stage.as('joost').upload(old))).toEqual({ kind: 'upload-gone' })
    expect((await stage.as('joost').uploads(draftId)).map(({ id, kept }) => [id, kept])).toEqual([[young, 3]])
    expect(await add(stage, young, 3, 'def')).toBe(6)
    await stage.as('joost').finishUpload(await stage.as('joost').upload(young))
    expect((await stage.as('joost').draft(draftId)).draft.bodies).toHaveLength(1)
  })

  test('files that are still on their way are not left behind unless the giver says so; one that was given up keeps nobody waiting', async () => {
    const joost = stage.as('joost')
    const draftId = await draftOf(stage)
    await joost.receiveFile(draftId, Readable.from([Buffer.from('er al')]), 'er.csv')
    await joost.saveHandIn(draftId, { title: 'Register', context: fullContext })
    const [one, two] = [await begin(stage, draftId, 6), await begin(stage, draftId, 6)]
    expect(await refusalOf(joost.handIn(draftId))).toEqual({ kind: 'files-arriving', files: 2 })
    await joost.giveUpUpload(await joost.upload(one))
    expect(await refusalOf(joost.handIn(draftId))).toEqual({ kind: 'files-arriving', files: 1 })
    expect(await refusalOf(joost.handIn(draftId, undefined, true, { waiting: '4' }))).toEqual({ kind: 'files-arriving', files: 4 })
    const { given } = await joost.handIn(draftId, undefined, true, { known: true, waiting: '4' })
    expect(given).toHaveLength(1)
    expect(await refusalOf(joost.upload(two))).toEqual({ kind: 'already-handed-in' })
  })

  test('one file more than a context may have is refused before a byte of it is sent, received and arriving counted together', async () => {
    const draftId = await draftOf(stage)
    await stage.as('joost').receiveFile(draftId, Readable.from([Buffer.from('er al')]), 'er.csv')
    for (let index = 1; index < MAX_FILES; index++) await begin(stage, draftId, 1)
    expect(await refusalOf(begin(stage, draftId, 1))).toEqual({ kind: 'too-many-files', max: MAX_FILES })
  })

  test('a draft opens with an arriving file that the vault cannot read, and that one can be given up', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duiding-damaged-'))
    folders.push(folder)
    const restart = async () => deskFor({ ...stage.stores, vault: await openDiskVault(folder, { alone: false }) }, stage.cast.joost)
    const before = await restart()
    const draftId = await draftOf(stage)
    const [sound, damaged] = [randomUUID(), randomUUID()]
    for (const id of [sound, damaged]) {
      await before.beginUpload({ id, draftId, fileName: 'lijst.csv', size: 6, fileChanged: null })
      await before.addToUpload(await before.upload(id), 0, Readable.from([Buffer.from('abc')], { objectMode: false }), never)
    }
    for (const name of ['key', 'tail']) writeFileSync(join(folder, 'arriving', damaged, name), 'x')
    const after = await restart()
    await expect(after.keptOf(await after.upload(damaged))).rejects.toBeInstanceOf(VaultError)
    expect((await after.uploads(draftId)).map(({ id, kept }) => [id, kept])).toEqual([
      [sound, 3],
      [damaged, 0],
    ])
    await after.giveUpUpload(await after.upload(damaged))
    expect((await after.uploads(draftId)).map(({ id }) => id)).toEqual([sound])
    expect(existsSync(join(folder, 'arriving', damaged))).toBe(false)
  })

  test('what is finished twice is in the draft once; a file that a server forgot in between is swept away', async () => {
    const draftId = await draftOf(stage)
    const id = await begin(stage, draftId, 3)
    await add(stage, id, 0, 'abc')
    const upload = await stage.as('joost').upload(id)
    await stage.as('joost').finishUpload(upload)
    await stage.as('joost').finishUpload(upload)
    expect((await stage.as('joost').draft(draftId)).draft.bodies).toHaveLength(1)
    await sweepUploads(stage.stores, job)
    expect(await arrivingIn(stage)).toContain(id)
    await stage.stores.vault.arriving.begin('00000000-0000-4000-8000-000000000000')
    stage.clock.at = Date.now() + 2 * DAY
    await sweepUploads(stage.stores, job)
    expect(await arrivingIn(stage)).toEqual([])
  })
})
