import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { bytesOfEngagement } from '../../app/store/uploads.server'
import { dropFile } from '../../app/workflow/hand-in-draft'
import { decideQuota } from '../../app/workflow/quota'
import { forEachDatabase } from '../support/databases'
import { goodPack, zipOf, type PackFiles } from '../support/make-pack'
import { openStage, refusalOf, type Stage } from '../support/stage'

forEachDatabase((_, openFresh) => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage((await openFresh()).db)
    await stage.as('daan').take(decideQuota, { gigabytes: 1 })
  })
  beforeEach(() => stage.open({}))

  const joost = () => stage.as('joost')
  const taken = () => bytesOfEngagement(stage.stores.db, stage.engagementId)
  const startDraft = async () => (await joost().startHandIn({ engagementId: stage.engagementId, systemId: 'alpha' })).id
  /** Leaves so many bytes of the room. */
  async function leave(bytes: number) {
    const size = 1_000_000_000 - bytes - (await taken())
    await joost().beginUpload({ id: randomUUID(), draftId: await startDraft(), fileName: 'groot.csv', size, fileChanged: null })
  }
  const zip = (files: PackFiles) => Buffer.from(zipOf(files))
  const keep = async (bytes: Buffer) => {
    const received = await joost().keepPack(stage.engagementId, 'alpha', Readable.from([bytes]), 'pak.zip')
    if ('mistakes' in received) throw new Error('not received')
    return received
  }

  test('a file that is taken out of its draft still takes room, once', async () => {
    const draftId = await startDraft()
    for (const text of ['een', 'twee!', 'een']) {
      const { sha256 } = await joost().receiveFile(draftId, Readable.from([Buffer.from(text)]), 'lijst.csv')
      await dropFile(stage.stores.db, stage.cast.joost.id, draftId, sha256, new Date(stage.clock.at))
    }
    expect(await taken()).toBe(8)
  })

  test('a pack takes room for its ZIP and for its files from its preview on, and no more when it is handed in', async () => {
    const bytes = zip(goodPack())
    const received = await keep(bytes)
    expect(await taken()).toBe(bytes.length)
    const view = await joost().viewPack(stage.engagementId, 'alpha', received)
    const files = view.ok ? view.lines.reduce((sum, { body }) => sum + (body.kind === 'file' ? body.size : 0), 0) : 0
    expect(files).toBeGreaterThan(0)
    expect(await taken()).toBe(bytes.length + files)
    await leave(0)
    expect(await joost().handInPack(stage.engagementId, 'alpha', received)).toMatchObject({ ok: true, taken: true })
    expect(await taken()).toBe(1_000_000_000)
  })

  test('a pack that unpacks to more than the room that is left keeps none of its files', async () => {
    const received = await keep(zip({ ...goodPack(), 'register.csv': 'a;b\n'.repeat(10_000) }))
    await leave(39_999)
    expect(await refusalOf(joost().viewPack(stage.engagementId, 'alpha', received))).toMatchObject({ kind: 'quota-full', left: 39_999 })
    expect(await taken()).toBe(1_000_000_000 - 39_999)
  })
})
