import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { uploads } from '../../drizzle/schema'
import type { HandInDraft } from '../../app/store/drafts.server'
import { formToken, startSession } from '../../app/store/sessions.server'
import { makeCast, type CastKey } from '../../app/samples/cast.server'
import { fullContext, Stage } from '../support/stage'
import { metadata, partHeaders, TusClient } from '../support/tus'
import { openWorkspace, type Workspace } from './matrix/workspace'

let workspace: Workspace
let stage: Stage
let joost: TusClient
let draft: HandInDraft
beforeAll(async () => {
  workspace = await openWorkspace()
  stage = new Stage(workspace.stores, await makeCast(workspace.stores, null), { at: 0 })
  await stage.open({})
  joost = await clientOf('joost')
  draft = await stage.as('joost').startHandIn({ requestId: (await stage.request()).id })
})
afterAll(async () => {
  expect(workspace.mistakes).toEqual([])
  await workspace.close()
})

async function clientOf(key: CastKey): Promise<TusClient> {
  const token = await startSession(workspace.stores.db, stage.cast[key].id, workspace.stores.now())
  return new TusClient(workspace.origin, { cookie: `duiding-session=${token}`, csrf: formToken(token) })
}

const files = async () => (await stage.as('joost').draft(draft.id)).draft.bodies
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

test('what the server can do is told at OPTIONS, to its own pages only', async () => {
  const { status, headers } = await joost.ask('OPTIONS', '/uploads', { 'tus-resumable': null, origin: workspace.origin })
  expect(status).toBe(204)
  expect(headers).toMatchObject({
    'tus-version': '1.0.0',
    'tus-resumable': '1.0.0',
    'tus-max-size': '50000000000',
    'tus-extension': 'creation,creation-with-upload,termination,expiration',
  })
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
})

test('a file that comes in three parts is in the draft with its digest and the type of its bytes', async () => {
  const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000)])
  const created = await joost.create(draft.id, 'verslag ë.pdf', bytes.length)
  expect(created.status).toBe(201)
  const at = created.headers.location ?? ''
  expect(at).toMatch(/^\/uploads\/[\da-f-]{36}$/)
  expect(new Date(created.headers['upload-expires'] as string).getTime()).toBeGreaterThan(Date.now() + 6 * 86_400_000)
  for (const [from, to] of [
    [0, 100_000],
    [100_000, 200_000],
    [200_000, bytes.length],
  ] as const) {
    const { status, headers } = await joost.patch(at, from, bytes.subarray(from, to))
    expect([status, headers['upload-offset']]).toEqual([204, String(to)])
  }
  expect(await files()).toContainEqual({
    kind: 'file',
    name: 'verslag ë.pdf',
    size: bytes.length,
    sha256: sha256(bytes),
    mediaType: 'application/pdf',
  })
  expect(await joost.offset(at)).toBe(bytes.length)
  expect((await joost.ask('DELETE', at)).status).toBe(400)
})

test('how far it is, is asked anew each time: never from a cache, with length and names as they were given', async () => {
  const at = await joost.begin(draft.id, 'vraag.txt', 10)
  await joost.patch(at, 0, Buffer.from('abc'))
  const { status, headers, body } = await joost.head(at)
  expect([status, body]).toEqual([200, ''])
  expect(headers).toMatchObject({ 'upload-offset': '3', 'upload-length': '10', 'cache-control': 'no-store', 'tus-resumable': '1.0.0' })
  expect(headers['upload-metadata']).toContain(metadata({ filename: 'vraag.txt' }))
})

test('a file may come with its creation, and by POST in the name of PATCH', async () => {
  const whole = await joost.create(draft.id, 'meteen.txt', 5, { 'content-type': 'application/offset+octet-stream' }, 'meten')
  expect([whole.status, whole.headers['upload-offset']]).toEqual([201, '5'])
  const at = await joost.begin(draft.id, 'anders.txt', 5)
  const { status } = await joost.ask('POST', at, { ...partHeaders(0), 'x-http-method-override': 'PATCH' }, 'ander')
  expect([status, await joost.offset(at)]).toEqual([204, 5])
})

test('another version of the protocol is refused, with the version that is spoken', async () => {
  for (const version of [null, '0.2.2', '2.0.0']) {
    const { status, headers } = await joost.create(draft.id, 'a.txt', 5, { 'tus-resumable': version })
    expect([version, status, headers['tus-version']]).toEqual([version, 412, '1.0.0'])
  }
})

test('a part of another type, without offset, or elsewhere than at the end, is refused and changes nothing', async () => {
  const at = await joost.begin(draft.id, 'deel.txt', 10)
  await joost.patch(at, 0, Buffer.from('abc'))
  const part = Buffer.from('def')
  expect((await joost.patch(at, 3, part, { 'content-type': 'application/octet-stream' })).status).toBe(415)
  expect((await joost.patch(at, 3, part, { 'content-type': null })).status).toBe(415)
  expect((await joost.patch(at, 3, part, { 'upload-offset': null })).status).toBe(403)
  expect((await joost.patch(at, 3, part, { 'upload-offset': '-1' })).status).toBe(400)
  expect((await joost.patch(at, 3, part, { 'upload-offset': '3.0' })).status).toBe(400)
  for (const offset of [0, 2, 4, 10, 999]) expect([offset, (await joost.patch(at, offset, part)).status]).toEqual([offset, 409])
  expect(await joost.offset(at)).toBe(3)
})

test('more than was announced is refused, and the file does not become whole by it', async () => {
  const at = await joost.begin(draft.id, 'lang.txt', 4)
  expect((await joost.patch(at, 0, Buffer.from('abcdefgh'))).status).toBe(413)
  expect(await joost.offset(at)).toBe(0)
  const { status } = await joost.patch(at, 0, Buffer.from('abcdefgh'), { 'transfer-encoding': 'chunked' })
  expect(status).toBe(413)
  expect(await joost.offset(at)).toBeLessThan(4)
})

test('a length must be known, whole, not zero, and not more than the largest file', async () => {
  const lengths = [
    [{ 'upload-length': null }, 400],
    [{ 'upload-length': '-1' }, 400],
    [{ 'upload-length': '1e3' }, 400],
    [{ 'upload-length': '1.5' }, 400],
    [{ 'upload-length': null, 'upload-defer-length': '1' }, 501],
    [{ 'upload-length': '5', 'upload-concat': 'partial' }, 501],
    [{ 'upload-length': '50000000001' }, 413],
    [{ 'upload-length': '0' }, 400],
  ] as const
  for (const [headers, status] of lengths)
    expect([headers, (await joost.create(draft.id, 'a.txt', 5, headers)).status]).toEqual([headers, status])
  expect((await joost.create(draft.id, 'leeg.txt', 0)).body).toContain('leeg (0 bytes)')
})

test('a name that cannot be kept is refused with its sentence, and metadata that say nothing, too', async () => {
  for (const name of ['', ' ', 'a\0.pdf', 'a/b.pdf', '../a', 'a\\b', 'fac\u202Efdp.exe', '.', 'x'.repeat(256), 'a\nb', '\ud800']) {
    const { status, body } = await joost.create(draft.id, name, 5)
    expect([name, status]).toEqual([name, name === '\ud800' ? status : 400])
    if (status === 400) expect(body).toContain('kan niet worden bewaard')
  }
  for (const value of ['', 'draft', `draft ${'='.repeat(3)}`, 'draft a,draft b', 'é YQ==', 'filename YQ==']) {
    const { status } = await joost.create(draft.id, 'a', 5, { 'upload-metadata': encodeURI(value) })
    expect([value, status >= 400 && status < 500]).toEqual([value, true])
  }
})

test('an address that is nobody’s is 404, and creation has one address only', async () => {
  for (const path of ['/uploads/nee', '/uploads/%00', '/uploads/..%2f', '/uploads/00000000-0000-4000-8000-000000000000']) {
    expect([path, (await joost.head(path)).status]).toEqual([path, 404])
    expect([path, (await joost.patch(path, 0, Buffer.from('a'))).status]).toEqual([path, 404])
    expect([path, (await joost.ask('DELETE', path)).status]).toEqual([path, 404])
    expect([path, (await joost.ask('POST', path, { 'upload-length': '5' })).status]).toEqual([path, 404])
  }
  for (const method of ['PATCH', 'HEAD', 'DELETE'])
    expect([method, (await joost.ask(method, '/uploads', partHeaders(0))).status]).toEqual([method, 404])
  for (const method of ['GET', 'PUT', 'PROPFIND']) expect([method, (await joost.ask(method, '/uploads')).status]).toEqual([method, 405])
})

test('what was given up is gone, and stays gone', async () => {
  const at = await joost.begin(draft.id, 'weg.txt', 10)
  await joost.patch(at, 0, Buffer.from('abc'))
  expect((await joost.ask('DELETE', at)).status).toBe(204)
  for (const reply of [await joost.head(at), await joost.patch(at, 3, Buffer.from('d')), await joost.ask('DELETE', at)])
    expect(reply.status).toBe(410)
  expect(await workspace.stores.vault.arriving.size(at.slice('/uploads/'.length))).toBeNull()
})

test('what nobody went on with for a week has lapsed', async () => {
  const at = await joost.begin(draft.id, 'oud.txt', 10)
  const old = new Date(Date.now() - 8 * 86_400_000)
  await workspace.stores.db
    .update(uploads)
    .set({ changedAt: old })
    .where(eq(uploads.id, at.slice('/uploads/'.length)))
  expect((await joost.head(at)).status).toBe(410)
  expect((await joost.patch(at, 0, Buffer.from('a'))).status).toBe(410)
})

test('of two that send the same part at once one is told that it is locked, and the file is that of the other', async () => {
  const [left, right] = [Buffer.alloc(2_000_000, 'l'), Buffer.alloc(2_000_000, 'r')]
  const at = await joost.begin(draft.id, 'twee.bin', left.length)
  const first = joost.open('PATCH', at, { ...partHeaders(0), 'content-length': String(left.length) })
  const answered = new Promise<number>((resolve) => first.on('response', (response) => resolve(response.statusCode ?? 0)))
  first.write(left.subarray(0, 1000))
  await expect.poll(() => joost.offset(at)).toBeGreaterThanOrEqual(0)
  await wait(100)
  const seconds = await Promise.all([0, 1000].map((offset) => joost.patch(at, offset, right)))
  expect(seconds.map(({ status }) => status)).toEqual([423, 423])
  expect(seconds[0]!.body).toContain('Iemand anders')
  first.end(left.subarray(1000))
  expect(await answered).toBe(204)
  expect(await files()).toContainEqual(expect.objectContaining({ name: 'twee.bin', sha256: sha256(left) }))
})

test('many that race with the same parts never mix: the file is whole, from one', async () => {
  const size = 500_000
  const at = await joost.begin(draft.id, 'race.bin', size)
  const senders = ['a', 'b', 'c', 'd'].map((letter) => Buffer.alloc(size, letter))
  const statuses = await Promise.all(senders.map(async (bytes) => (await joost.patch(at, 0, bytes)).status))
  expect(statuses.filter((status) => status === 204)).toHaveLength(1)
  expect(statuses.filter((status) => ![204, 423, 409].includes(status))).toEqual([])
  const kept = (await files()).find((body) => body.kind === 'file' && body.name === 'race.bin')
  expect(senders.map(sha256)).toContain(kept?.kind === 'file' ? kept.sha256 : '')
})

test('who goes away in the midst of a part leaves what came, and the next goes on from there', async () => {
  const bytes = randomBytes(400_000)
  const at = await joost.begin(draft.id, 'weggelopen.bin', bytes.length)
  const first = joost.open('PATCH', at, { ...partHeaders(0), 'content-length': String(bytes.length) })
  first.write(bytes.subarray(0, 250_000))
  await wait(200)
  first.destroy()
  await expect.poll(() => joost.offset(at)).toBe(250_000)
  await expect.poll(async () => (await joost.patch(at, 250_000, bytes.subarray(250_000))).status).toBe(204)
  expect(await files()).toContainEqual(expect.objectContaining({ name: 'weggelopen.bin', sha256: sha256(bytes) }))
})

test('who gives up an upload while a part comes in, stops that part', async () => {
  const at = await joost.begin(draft.id, 'gestopt.bin', 1000)
  const sending = joost.open('PATCH', at, { ...partHeaders(0), 'content-length': '1000' })
  const answered = new Promise<number>((resolve) => sending.on('response', (response) => resolve(response.statusCode ?? 0)))
  sending.write('abc')
  await wait(100)
  expect((await joost.ask('DELETE', at)).status).toBe(204)
  expect(await answered).toBe(410)
  sending.destroy()
  expect(await workspace.stores.vault.arriving.size(at.slice('/uploads/'.length))).toBeNull()
})

test('without session, without token, or of another site, nothing is taken', async () => {
  const at = await joost.begin(draft.id, 'veilig.txt', 5)
  const calls = [
    ['POST', '/uploads', { 'upload-length': '5', 'upload-metadata': metadata({ draft: draft.id, filename: 'a.txt' }) }],
    ['HEAD', at, {}],
    ['PATCH', at, partHeaders(0)],
    ['DELETE', at, {}],
  ] as const
  for (const [method, path, headers] of calls) {
    const body = method === 'PATCH' ? 'abcde' : ''
    expect([method, (await joost.ask(method, path, { ...headers, cookie: null }, body)).status]).toEqual([method, 401])
    expect([method, (await joost.ask(method, path, { ...headers, 'x-csrf': null }, body)).status]).toEqual([method, 403])
    expect([
      method,
      (await joost.ask(method, path, { ...headers, 'x-csrf': (await clientOf('ruben')).session.csrf }, body)).status,
    ]).toEqual([method, 403])
    if (method === 'HEAD') continue
    expect([method, (await joost.ask(method, path, { ...headers, origin: 'https://kwaad.example' }, body)).status]).toEqual([method, 403])
    expect([method, (await joost.ask(method, path, { ...headers, 'sec-fetch-site': 'cross-site' }, body)).status]).toEqual([method, 403])
    expect([method, (await joost.ask(method, path, { ...headers, host: 'kwaad.example' }, body)).status]).toEqual([method, 421])
  }
  expect(await joost.offset(at)).toBe(0)
})

test('a draft that was handed in takes nothing more', async () => {
  const desk = stage.as('joost')
  const { id } = await desk.startHandIn({ requestId: (await stage.request('alpha', '5.02')).id })
  const [whole, half] = [await joost.begin(id, 'heel.txt', 4), await joost.begin(id, 'half.txt', 4)]
  await joost.patch(whole, 0, Buffer.from('heel'))
  await joost.patch(half, 0, Buffer.from('ha'))
  await desk.saveHandIn(id, { title: 'Heel', context: fullContext })
  await desk.handIn(id, undefined, true, { known: true })
  expect((await joost.patch(half, 2, Buffer.from('lf'))).status).toBe(410)
  expect((await joost.create(id, 'nog een.txt', 4)).status).toBe(410)
})
