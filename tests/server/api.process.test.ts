import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiTokens, signInFailures, trail } from '../../drizzle/schema'
import type { z } from 'zod'
import { OPERATIONS } from '../../app/api/operations'
import { evidenceList, packResult, problem, requestList } from '../../app/api/wire'
import { makeCast, type CastKey } from '../../app/samples/cast.server'
import { closePerson, endMember, addMember, revokeToken } from '../../app/workflow'
import { catalogue, Stage } from '../support/stage'
import { entryOf, goodPack, yamlOf, zipOf } from '../support/make-pack'
import { listedRoutes } from './matrix/routes-listed'
import { openWorkspace, type Asked, type Reply, type Workspace } from './matrix/workspace'

let workspace: Workspace
let stage: Stage
let joost: string
let ruben: string

beforeAll(async () => {
  workspace = await openWorkspace()
  workspace.stores.catalogue = () => Promise.resolve(catalogue)
  stage = new Stage(workspace.stores, await makeCast(workspace.stores, null), { at: Date.now() })
  await stage.open({})
  joost = await tokenOf('joost', 'alpha')
  ruben = await tokenOf('ruben', 'beta')
})
afterAll(() => workspace.close())

const tokenOf = (who: CastKey, systemId: string, days = 90) =>
  stage.as(who).makeToken(stage.engagementId, { systemId, label: `Sleutel van ${who}`, days })
const bearing = (token: string, more: Asked = {}): Asked => ({ ...more, headers: { authorization: `Bearer ${token}`, ...more.headers } })
const packing = (token: string, body: Uint8Array, headers: Record<string, string> = {}): Asked =>
  bearing(token, { method: 'POST', headers: { 'content-type': 'application/zip', ...headers }, body: Buffer.from(body) })
const said = <T>(schema: z.ZodType<T>, reply: Reply): T => schema.parse(JSON.parse(reply.body))
const requestsOf = async (token: string) => said(requestList, await workspace.ask('/api/v1/requests', bearing(token)))
const evidenceOf = async (token: string) => said(evidenceList, await workspace.ask('/api/v1/evidence', bearing(token)))

/** As much of OpenAPI as the test walks. */
interface Described {
  openapi: string
  paths: Record<string, Record<string, { responses: Record<string, { content: Record<string, unknown> }> }>>
}

/** The description as it is served, and whether an answer fits what it says of that status. */
async function describedBy() {
  const described = JSON.parse((await workspace.ask('/api/v1/openapi.json')).body) as Described
  const ajv = new Ajv2020({ strict: false })
  formats.default(ajv)
  ajv.addSchema(described, 'api')
  const fits = (method: string, path: string, reply: Reply) => {
    const answer = described.paths[path]?.[method]?.responses[String(reply.status)]
    if (!answer) return `${method} ${path} gave ${reply.status}, of which nothing is said`
    const type = String(reply.headers['content-type']).split(';')[0]!
    if (!answer.content[type]) return `${method} ${path} gave ${type} with ${reply.status}`
    const pointer = `api#/paths/${path.replaceAll('/', '~1')}/${method}/responses/${reply.status}/content/${type.replaceAll('/', '~1')}/schema`
    const validate = ajv.getSchema(pointer.replaceAll('+', '%2B'))!
    return validate(JSON.parse(reply.body)) ? null : `${method} ${path} ${reply.status}: ${ajv.errorsText(validate.errors)}`
  }
  return { described, fits }
}

test('every operation that is described answers as described, and every address for programs is described', async () => {
  const { described, fits } = await describedBy()
  const routes = listedRoutes().filter((path) => path.startsWith('/api/v1/'))
  expect(Object.keys(described.paths).sort()).toEqual(routes.sort())
  expect(described.openapi).toBe('3.1.0')

  const bodies: Record<string, Asked[]> = {
    pushPack: [
      packing(joost, zipOf(goodPack())),
      packing(joost, zipOf(goodPack())),
      packing(joost, zipOf({ 'evidence.yaml': 'x: y' })),
      packing(joost, zipOf(goodPack()), { 'content-type': 'text/plain' }),
      packing(joost, new Uint8Array(), { 'content-type': 'multipart/form-data; boundary=x' }),
      multipart(joost, zipOf(goodPack())),
    ],
  }
  const seen: string[] = []
  for (const { id, method, path, open } of OPERATIONS) {
    const asks = bodies[id] ?? [bearing(joost)]
    for (const how of [...asks, { ...asks[0], headers: { ...asks[0]!.headers, authorization: '' } }]) {
      const reply = await workspace.ask(path, { method: method.toUpperCase(), ...how })
      expect(fits(method, path, reply)).toBeNull()
      expect(reply.headers['set-cookie']).toBeUndefined()
      seen.push(`${id} ${reply.status}`)
    }
    const other = await workspace.ask(path, bearing(joost, { method: method === 'get' ? 'POST' : 'GET' }))
    expect([path, other.status, other.headers['content-type']]).toEqual([path, 405, 'application/problem+json'])
    if (!open) expect(seen).toContain(`${id} 401`)
  }
  expect(seen.filter((one) => one.startsWith('pushPack'))).toEqual(
    [201, 200, 422, 415, 400, 200, 401].map((status) => `pushPack ${status}`),
  )
  const nothing = await workspace.ask('/api/v2/elders', bearing(joost))
  expect([nothing.status, said(problem, nothing).type]).toEqual([404, 'urn:duiding:problem:no-such-address'])
})

function multipart(token: string, zip: Uint8Array): Asked {
  const head = '--grens\r\ncontent-disposition: form-data; name="pack"; filename="pak.zip"\r\ncontent-type: application/zip\r\n\r\n'
  const body = Buffer.concat([Buffer.from(head), zip, Buffer.from('\r\n--grens--\r\n')])
  return bearing(token, { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=grens' }, body })
}

test('a program sees what is asked, gives it, and sees what became of it', async () => {
  const before = await requestsOf(ruben)
  expect(before.requests.map((one) => one.control).sort()).toEqual(['5.02', '8.01', '8.09'])
  const asked = before.requests.find((one) => one.control === '8.01')!
  const files = {
    'evidence.yaml': yamlOf([entryOf({ control: undefined, request: asked.number, context: { what: 'Lijst' } })], 'beta'),
    'register.csv': 'a;b\n',
  }

  const checked = await workspace.ask('/api/v1/packs?check=true', packing(ruben, zipOf(files)))
  expect([checked.status, said(packResult, checked).result, said(packResult, checked).entries[0]?.evidence]).toEqual([200, 'checked', null])
  expect((await evidenceOf(ruben)).evidence).toEqual([])

  const pushed = await workspace.ask('/api/v1/packs', packing(ruben, zipOf(files)))
  expect([pushed.status, said(packResult, pushed).entries[0]?.state]).toEqual([201, 'new'])
  expect(said(packResult, pushed).entries[0]?.missing).toContain('origin')
  const again = await workspace.ask('/api/v1/packs', packing(ruben, zipOf(files), { 'accept-language': 'en, nl;q=0.5' }))
  expect([again.status, said(packResult, again).result, said(packResult, again).sentence]).toEqual([
    200,
    'already-there',
    'All of this pack was handed in already. Nothing has changed.',
  ])
  const number = said(packResult, pushed).entries[0]?.evidence?.number
  const given = (await evidenceOf(ruben)).evidence
  expect(given.map((one) => [one.number, one.request, one.revisions[0]?.judgement])).toEqual([[number, asked.number, 'not-judged']])
  const after = (await requestsOf(ruben)).requests
  expect(after.find((one) => one.number === asked.number)).toMatchObject({ state: 'answered', evidence: [number] })
})

test('a mistake comes back with its line, in the language that was asked for, and nothing lands', async () => {
  const { evidence } = await stage.file()
  const bad = { ...goodPack(), 'evidence.yaml': yamlOf([entryOf({ title: 'Wel goed' }), entryOf({ control: '5.02', file: 'weg.csv' })]) }
  const dutch = await workspace.ask('/api/v1/packs', packing(joost, zipOf(bad)))
  const english = await workspace.ask('/api/v1/packs', packing(joost, zipOf(bad), { 'accept-language': 'en' }))
  expect(dutch.status).toBe(422)
  expect(said(problem, dutch).mistakes?.[0]).toMatchObject({
    file: 'evidence.yaml',
    kind: 'fileAbsent',
    sentence: expect.stringContaining('zit niet in het pakket'),
  })
  expect(said(problem, english).mistakes?.[0]?.sentence).toContain('is not in the pack')
  expect(said(problem, dutch).mistakes?.[0]?.line).toBe(
    String(bad['evidence.yaml'])
      .split('\n')
      .findIndex((line) => line.includes('weg.csv')) + 1,
  )
  expect((await stage.file()).evidence.length).toBe(evidence.length)
})

test('a token sees and gives for its own system alone (R9)', async () => {
  const pushed = await workspace.ask('/api/v1/packs', packing(ruben, zipOf(goodPack())))
  expect([pushed.status, said(problem, pushed).mistakes?.map((one) => one.kind)]).toEqual([422, expect.arrayContaining(['systemDiffers'])])
  const all =
    (await workspace.ask('/api/v1/requests', bearing(ruben))).body + (await workspace.ask('/api/v1/evidence', bearing(ruben))).body
  expect((await requestsOf(ruben)).system).toBe('beta')
  const mine = await stage.file()
  for (const item of mine.evidence.filter((one) => one.systemId === 'alpha')) expect(all).not.toContain(item.revisions[0]!.digest)
  // And it opens nothing but the addresses for programs.
  for (const path of ['/engagements', '/account', `/engagements/${stage.engagementId}`])
    expect([path, (await workspace.ask(path, bearing(joost))).status]).toEqual([path, 302])
})

test('no token, a wrong, old, revoked or left one opens nothing, nor does one in the address or a cookie', async () => {
  const why = async (how: Asked, path = '/api/v1/requests') => {
    const reply = await workspace.ask(path, how)
    return [reply.status, said(problem, reply).detail]
  }
  const missing = [401, expect.stringContaining('ontbreekt een toegangssleutel')]
  expect(await why({})).toEqual(missing)
  expect(await why({}, `/api/v1/requests?token=${joost}&access_token=${joost}`)).toEqual(missing)
  expect(await why({ headers: { cookie: `duiding-session=${joost}`, authorization: `Basic ${joost}` } })).toEqual(missing)
  expect(await why(bearing(`${joost.slice(0, -1)}${joost.endsWith('A') ? 'B' : 'A'}`))).toEqual([
    401,
    expect.stringContaining('bestaat niet'),
  ])
  expect((await workspace.ask('/api/v1/requests', {})).headers['www-authenticate']).toMatch(/^Bearer/)

  const revoked = await tokenOf('joost', 'alpha')
  const id = (await stage.as('joost').tokens(stage.engagementId))[0]!.id
  await stage.as('joost').take(revokeToken, { engagementId: stage.engagementId, tokenId: id })
  expect(await why(bearing(revoked))).toEqual([401, expect.stringContaining('ingetrokken')])

  const old = await tokenOf('joost', 'alpha')
  const oldId = (await stage.as('joost').tokens(stage.engagementId))[0]!.id
  await workspace.stores.db
    .update(apiTokens)
    .set({ expiresAt: new Date(Date.now() - 1) })
    .where(eq(apiTokens.id, oldId))
  expect(await why(bearing(old))).toEqual([401, expect.stringContaining('verlopen')])

  const lotte = await tokenOf('lotte', 'beta')
  expect((await workspace.ask('/api/v1/requests', bearing(lotte))).status).toBe(200)
  const part = { engagementId: stage.engagementId, personId: stage.cast.lotte.id, role: 'supplier', systemId: 'beta' }
  await stage.as('noor').take(endMember, part)
  expect(await why(bearing(lotte))).toEqual([401, expect.stringContaining('geeft geen bewijs meer')])
  // Whoever comes back makes a new one.
  await stage.as('noor').take(addMember, part)
  expect(await why(bearing(lotte))).toEqual([401, expect.stringContaining('geeft geen bewijs meer')])

  await stage.as('daan').take(closePerson, { personId: stage.cast.ruben.id })
  expect(await why(bearing(ruben))).toEqual([401, expect.stringContaining('geeft geen bewijs meer')])
  expect(workspace.mistakes).toEqual([])
})

test('a token stands in no trail, no table and no list, and its use is written once a minute', async () => {
  const rows = JSON.stringify([
    await workspace.stores.db.select().from(trail),
    await workspace.stores.db.select().from(apiTokens),
    await stage.as('joost').tokens(stage.engagementId),
  ])
  expect(rows).not.toContain(joost)
  expect(rows).not.toContain(joost.slice('duiding_'.length))
  // That there is a key, its maker and the auditors read; nobody else does.
  const told = async (who: CastKey) => (await stage.as(who).trail(stage.engagementId)).filter((entry) => entry.verb === 'make-token').length
  expect([(await told('joost')) > 0, (await told('noor')) > (await told('joost')), await told('hanneke')]).toEqual([true, true, 0])
  const used = async () => (await stage.as('joost').tokens(stage.engagementId)).at(-1)?.lastUsedAt
  await workspace.ask('/api/v1/requests', bearing(joost))
  const first = await used()
  await workspace.ask('/api/v1/requests', bearing(joost))
  expect(first).toBeTruthy()
  expect(await used()).toBe(first)
})

test('who guesses tokens has to wait', async () => {
  const guesses = Array.from({ length: 90 }, (_, index) =>
    workspace.ask('/api/v1/requests', bearing(`duiding_${String(index).padStart(43, 'x')}`)),
  )
  const statuses = (await Promise.all(guesses)).map((reply) => reply.status)
  expect(new Set(statuses)).toEqual(new Set([401, 429]))
  const refused = await workspace.ask('/api/v1/requests', bearing(joost))
  expect([refused.status, Number(refused.headers['retry-after'])]).toEqual([429, expect.any(Number)])
  await workspace.stores.db.delete(signInFailures)
  expect((await workspace.ask('/api/v1/requests', bearing(joost))).status).toBe(200)
})
