import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeStep, decideUnscanned } from '../../../app/workflow'
import { dataPath } from './data-path'
import { EXPECTED, type Ask } from './expectations'
import { listedRoutes } from './routes-listed'
import { refusedAddresses } from './fingerprint'
import { EVERYBODY, PARTS, PEOPLE, makeWorld, type Anybody, type World } from './world'
import { openWorkspace, type Reply, type Workspace } from './workspace'

let workspace: Workspace
let world: World
beforeAll(async () => {
  workspace = await openWorkspace()
  world = await makeWorld(workspace.stores)
  await takeStep(workspace.stores, world.people.daan, decideUnscanned, { value: 'open' })
})
afterAll(async () => {
  console.log(`${workspace.count()} requests`)
  await workspace.close()
})

test('every route has a row in the table of who may open it, and every row a route', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual(listedRoutes().sort())
})

/** What strangers asked for in vain. */
const tried = new Map<Anybody, Set<string>>()

function isStranger(who: Anybody, { thing, path }: Ask): boolean {
  const { auditor, reviewer, owners, supplier, manager } = PARTS[thing!.engagement]
  // An address that no page has, and the trail of a thing, name no engagement.
  return ![auditor, reviewer, ...owners, supplier, manager].some((one) => one === who) && !/erase|^\/trail/.test(path)
}

const as = (who: Anybody): Record<string, string> => (who === 'nobody' ? {} : { cookie: world.sessions[who].cookie })

/** What is wrong with one answer, as sentences. */
function faultsIn(ask: Ask, who: Anybody, reply: Reply, path: string): string[] {
  const faults: string[] = []
  const where = `${path}${ask.thing ? ` (${ask.thing.name})` : ''}`
  const wrong = statusFault(ask, who, reply)
  if (ask.thing && who !== 'nobody' && reply.status === 404 && isStranger(who, ask))
    tried.set(who, (tried.get(who) ?? new Set()).add(path.split('?')[0]!))
  if (wrong) faults.push(`${where}: ${wrong}`)
  for (const leak of world.leaksTo(who, `${JSON.stringify(reply.headers)}\n${reply.body}`, path)) faults.push(`${where}: ${leak}`)
  return faults
}

function statusFault(ask: Ask, who: Anybody, { status, headers }: Reply): string | null {
  if (ask.opens.includes(who)) return status === (ask.status ?? 200) ? null : `${who} may open this and gets ${status}`
  if (ask.otherwise) return status === ask.otherwise ? null : `${who} may not open this and gets ${status}`
  if (who === 'nobody' && status === 302)
    return headers.location?.startsWith('/sign-in') ? null : `a visitor is sent to ${headers.location}`
  return status === 403 || status === 404 ? null : `${who} may not open this and gets ${status}`
}

/** Everybody about the first engagement; about the second, which is there to be another's, its auditor, its owner and three strangers. */
const askersOf = (ask: Ask): readonly Anybody[] =>
  ask.thing?.engagement === 'E2' ? ['sam', 'ruben', 'noor', 'joost', 'hanneke'] : EVERYBODY

for (const [route, row] of Object.entries(EXPECTED)) {
  test(`GET ${route}: ${row.rule}`, async () => {
    const faults: string[] = []
    for (const ask of row.asks(world)) {
      const replies = await Promise.all(
        askersOf(ask).map(async (who) => faultsIn(ask, who, await workspace.ask(ask.path, { headers: as(who) }), ask.path)),
      )
      faults.push(...replies.flat())
    }
    expect(faults).toEqual([])
  })
}

test('the data of a page, asked without the page, tells nobody more', async () => {
  const faults: string[] = []
  for (const row of Object.values(EXPECTED)) {
    const [ask] = row.asks(world)
    const path = dataPath(ask!.path)
    const replies = await Promise.all(EVERYBODY.map(async (who) => ({ who, ...(await workspace.ask(path, { headers: as(who) })) })))
    for (const { who, status, headers, body } of replies) {
      if (status >= 500) faults.push(`${path}: ${who} gets ${status}`)
      if (status === 200 && !ask!.opens.includes(who) && !body.includes('refusal'))
        faults.push(`${path}: ${who} may not open this and gets ${status} ${body.slice(0, 200)}`)
      for (const leak of world.leaksTo(who, `${JSON.stringify(headers)}\n${body}`, path)) faults.push(`${path}: ${leak}`)
    }
  }
  expect(faults).toEqual([])
})

test('who asks for a thing of an engagement in which they have no part, is remembered', async () => {
  const forgotten: string[] = []
  for (const who of PEOPLE) {
    const remembered = new Set(await refusedAddresses(workspace.stores.db, world.people[who].id))
    for (const path of tried.get(who) ?? []) if (!remembered.has(path)) forgotten.push(`${who}: ${path}`)
  }
  expect(forgotten).toEqual([])
})

test('the server made no mistake of its own', () => {
  expect(workspace.mistakes).toEqual([])
})
