import { afterAll, beforeAll, expect, test } from 'vitest'
import { TusClient } from '../../support/tus'
import { fingerprint, refusedAddresses } from './fingerprint'
import { EVERYBODY, makeWorld, PARTS, type Anybody, type World } from './world'
import { openWorkspace, type Workspace } from './workspace'

let workspace: Workspace
let world: World
beforeAll(async () => {
  workspace = await openWorkspace()
  world = await makeWorld(workspace.stores)
})
afterAll(async () => {
  expect(workspace.mistakes).toEqual([])
  await workspace.close()
})

const as = (who: Anybody): TusClient => new TusClient(workspace.origin, who === 'nobody' ? { cookie: '', csrf: '' } : world.sessions[who])
const part = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }

test('an upload is begun into one’s own open draft alone, whoever tries', async () => {
  const before = await fingerprint(workspace.stores.db)
  for (const draft of [...world.of('draft'), ...world.of('draft-handed-in')]) {
    for (const who of EVERYBODY) {
      const { status, body, headers } = await as(who).create(draft.id, 'lijst.csv', 10)
      const own = who !== 'nobody' && draft.knownTo.includes(who)
      const wanted = who === 'nobody' ? 401 : !own ? 404 : draft.kind === 'draft' ? 201 : 410
      expect([draft.name, who, status, world.leaksTo(who, body, draft.id)]).toEqual([draft.name, who, wanted, []])
      if (status === 201) expect((await as(who).ask('DELETE', headers.location ?? '')).status).toBe(204)
    }
  }
  await workspace.stores.db.execute('delete from uploads')
  expect(await fingerprint(workspace.stores.db)).toBe(before)
})

test('another’s upload does not exist for anybody else, nothing of it changes, and who tried is remembered', async () => {
  const draft = world.of('draft').find((one) => one.engagement === 'E1' && one.knownTo.includes('joost'))!
  const address = await as('joost').begin(draft.id, 'lijst.csv', 10)
  await as('joost').patch(address, 0, Buffer.from('abc'))
  const before = await fingerprint(workspace.stores.db)
  for (const who of EVERYBODY.filter((one) => one !== 'joost')) {
    for (const [method, headers] of [
      ['HEAD', {}],
      ['PATCH', part],
      ['PATCH', { ...part, 'upload-offset': '3' }],
      ['DELETE', {}],
    ] as const) {
      const reply = await as(who).ask(method, address, headers, method === 'PATCH' ? 'x' : '')
      expect([who, method, reply.status]).toEqual([who, method, who === 'nobody' ? 401 : 404])
      expect([reply.headers['upload-offset'], reply.headers['upload-metadata']]).toEqual([undefined, undefined])
    }
    if (who !== 'nobody') expect(await refusedAddresses(workspace.stores.db, world.people[who].id)).toContain(address)
  }
  expect(await fingerprint(workspace.stores.db)).toBe(before)
  expect(await as('joost').offset(address)).toBe(3)
})

test('who left the engagement goes on with nothing', async () => {
  const { owners } = PARTS.E1
  const draft = world.of('draft').find((one) => one.engagement === 'E1' && one.knownTo.includes(owners[0]))!
  const address = await as(owners[0]).begin(draft.id, 'weg.csv', 10)
  await workspace.stores.db.execute(`update members set ended_at = now() where person_id = '${world.people[owners[0]].id}'`)
  expect((await as(owners[0]).patch(address, 0, Buffer.from('abc'))).status).toBe(404)
  expect((await as(owners[0]).head(address)).status).toBe(404)
})
