import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../app/store/database.server'
import { formToken, startSession } from '../../app/store/sessions.server'
import { startServer, type TestServer } from '../support/server'
import { openStage } from '../support/stage'
import { partHeaders, TusClient } from '../support/tus'

const folder = mkdtempSync(join(tmpdir(), 'duiding-uploads-'))
let session: { cookie: string; csrf: string }
let draftId: string
let server: TestServer | undefined

beforeAll(async () => {
  const database = await openDatabase({ dir: join(folder, 'database') })
  const stage = await openStage(database.db)
  const token = await startSession(database.db, stage.cast.joost.id, new Date())
  session = { cookie: `duiding-session=${token}`, csrf: formToken(token) }
  draftId = (await stage.as('joost').startHandIn({ requestId: (await stage.request()).id })).id
  await database.close()
})
afterAll(async () => {
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function open(): Promise<TusClient> {
  server = await startServer({ DATA_DIR: folder, SAMPLES: '0' })
  return new TusClient(server.address, session)
}

async function kill(): Promise<void> {
  server!.process.kill('SIGKILL')
  await once(server!.process, 'close')
}

/** The same numbers for the same seed (Park and Miller). */
function numbers(seed: number): () => number {
  let state = seed
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

test.each([1, 2])('a file whose sender and server are killed at random places arrives whole (seed %i)', async (seed) => {
  const random = numbers(seed)
  const bytes = randomBytes(24_000_000 + seed)
  let client = await open()
  const address = await client.begin(draftId, `gekapt-${seed}.bin`, bytes.length)
  let before = 0
  for (let cut = 0; cut < 3; cut++) {
    const offset = await client.offset(address)
    expect(offset).toBeGreaterThanOrEqual(before)
    expect(offset).toBeLessThan(bytes.length)
    before = offset
    const sending = client.open('PATCH', address, { ...partHeaders(offset), 'content-length': String(bytes.length - offset) })
    const part = bytes.subarray(offset, offset + Math.floor(random() * 5_000_000))
    sending.write(part)
    await wait(random() * 150)
    if (random() < 0.6) {
      await kill()
      sending.destroy()
      client = await open()
    } else sending.destroy()
  }
  let offset = Number.NaN
  await expect.poll(async () => (offset = await client.offset(address))).toBeGreaterThanOrEqual(before)
  await expect.poll(async () => (await client.patch(address, offset, bytes.subarray(offset))).status, { timeout: 20_000 }).toBe(204)
  await server!.stop()
  server = undefined
  const database = await openDatabase({ dir: join(folder, 'database') })
  const [kept] = await database.db.execute(`select sha256, size, state from uploads where file_name = 'gekapt-${seed}.bin'`)
  await database.close()
  expect(kept).toEqual({ sha256: createHash('sha256').update(bytes).digest('hex'), size: String(bytes.length), state: 'kept' })
})

test('a server that is killed after the last byte puts the file in its draft when somebody asks how far it is', async () => {
  let client = await open()
  const bytes = randomBytes(3_000_000)
  const address = await client.begin(draftId, 'net-niet.bin', bytes.length)
  const answered = client.patch(address, 0, bytes).catch(() => null)
  await wait(30)
  await kill()
  await answered
  client = await open()
  const offset = await client.offset(address)
  if (offset < bytes.length) expect((await client.patch(address, offset, bytes.subarray(offset))).status).toBe(204)
  expect(await client.offset(address)).toBe(bytes.length)
  expect((await client.ask('DELETE', address)).status).toBe(400)
})
