import { afterAll, beforeAll, expect, test } from 'vitest'
import { formToken, startSession } from '../../../app/store/sessions.server'
import { ACTS, NO_VERB, type Act } from './acts'
import { dataPath } from './data-path'
import { EXPECTED } from './expectations'
import { fingerprint } from './fingerprint'
import { listedRoutes } from './routes-listed'
import { EVERYBODY, makeWorld, type Anybody, type World } from './world'
import { openWorkspace, type Reply, type Workspace } from './workspace'

let workspace: Workspace
let world: World
beforeAll(async () => {
  workspace = await openWorkspace()
  world = await makeWorld(workspace.stores)
})
afterAll(async () => {
  console.log(`${workspace.count()} requests that write`)
  await workspace.close()
})

/** Of the second engagement its auditor and its owner: the others would be told the same. */
const ASKING = EVERYBODY.filter((who) => !['petra', 'fatima', 'maud'].includes(who))
const acts = Object.entries(ACTS).flatMap(([route, listed]) => (listed === NO_VERB ? [] : [[route, listed] as const]))

test('every route has a row in the table of who may do what, and every row a route', () => {
  expect(Object.keys(ACTS).sort()).toEqual(listedRoutes().sort())
})

for (const [route, listed] of acts) {
  test(`POST ${route}: without the token of one's own session, or without leave, nothing changes`, async () => {
    const before = await fingerprint(workspace.stores.db)
    for (const act of listed(world)) {
      const faults = await Promise.all(ASKING.flatMap((who) => [refusedForged(act, who), refusedWithoutLeave(act, who)]))
      expect(faults.flat()).toEqual([])
      expect([act.path, await fingerprint(workspace.stores.db)]).toEqual([act.path, before])
    }
  })
}

test('a page without a verb takes no form, whoever sends it', async () => {
  const before = await fingerprint(workspace.stores.db)
  for (const [route, listed] of Object.entries(ACTS)) {
    if (listed !== NO_VERB) continue
    const path = EXPECTED[route]!.asks(world)[0]!.path
    for (const who of ['noor', 'daan', 'nobody'] as const) {
      const { status } = await send({ path, form: { title: 'x' }, may: [], answers: [] }, who)
      expect([route, who, [302, 401, 404, 405].includes(status) ? 'refused' : status]).toEqual([route, who, 'refused'])
    }
  }
  expect(await fingerprint(workspace.stores.db)).toBe(before)
})

test('a form is sent by POST alone', async () => {
  const before = await fingerprint(workspace.stores.db)
  const faults: string[] = []
  for (const [route, listed] of acts) {
    for (const act of listed(world)
      .filter((one) => !one.open)
      .slice(0, 1)) {
      for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
        const who = EVERYBODY.find((one) => act.may.includes(one)) ?? 'noor'
        const { status } = await send(act, who, { method })
        if (status !== 405) faults.push(`${method} ${route} by ${who}: ${status}`)
      }
    }
  }
  expect(faults).toEqual([])
  expect(await fingerprint(workspace.stores.db)).toBe(before)
})

test('whatever is sent in place of a form, the answer is no and not an error', async () => {
  const before = await fingerprint(workspace.stores.db)
  const faults: string[] = []
  for (const [route, listed] of acts) {
    const act = listed(world)[0]!
    for (const [type, body] of [
      ['application/json', '{"csrf":1}'],
      ['text/plain', 'csrf'],
      ['', 'csrf=1'],
      ['multipart/form-data', 'x'],
      ['multipart/form-data; boundary=a', '--a\r\nx'],
      ['application/x-www-form-urlencoded', '%%%&&&=='],
    ] as const) {
      for (const who of ['noor', 'nobody'] as const) {
        const { status } = await workspace.ask(addressOf(act), {
          method: 'POST',
          headers: { ...headersOf(who), ...(type ? { 'content-type': type } : {}) },
          body,
        })
        if (status >= 500 || status === 200) faults.push(`${type} to ${route} by ${who}: ${status}`)
      }
    }
  }
  expect(faults).toEqual([])
  expect(await fingerprint(workspace.stores.db)).toBe(before)
})

for (const [route, listed] of acts) {
  test(`POST ${route}: who may, is answered`, async () => {
    for (const act of listed(world)) {
      for (const who of act.may.filter((one) => ASKING.includes(one))) {
        const session = await freshSession(who)
        const empty = act.bytes || act.open || act.slow ? null : await send({ ...act, form: {} }, who, session)
        if (empty && !Object.keys(act.form).length)
          expect([act.path, who, act.answers.includes(codeIn(empty))]).toEqual([act.path, who, true])
        else if (empty) expect([act.path, who, codeIn(empty) < 500]).toEqual([act.path, who, true])
        if (empty && !Object.keys(act.form).length) continue
        const reply = await send(act, who, session)
        expect([act.path, who, act.answers.includes(codeIn(reply)) ? act.answers : codeIn(reply)]).toEqual([act.path, who, act.answers])
      }
    }
  })
}

/** A single fetch answers 202 for where a document would be redirected. */
const codeIn = ({ status, body }: Reply): number => (status === 202 ? Number(/\b(30\d)\b/.exec(body)?.[1] ?? 303) : status)

async function refusedForged(act: Act, who: Anybody): Promise<string[]> {
  if (act.open) return []
  const reply = await send(act, who, { csrf: who === 'noor' ? world.sessions.iris.csrf : '' })
  const refused = who === 'nobody' ? isSignIn(reply.status) : isRefused(act, reply)
  return refused ? [] : [`${act.path}: ${who} without token gets ${reply.status}`]
}

async function refusedWithoutLeave(act: Act, who: Anybody): Promise<string[]> {
  if (act.open || act.may.includes(who)) return []
  const reply = await send(act, who)
  const refused = who === 'nobody' ? isSignIn(reply.status) : isRefused(act, reply)
  const leaks = world.leaksTo(who, `${JSON.stringify(reply.headers)}${reply.body}`, act.path + JSON.stringify(act.form))
  return [
    ...(refused ? [] : [`${act.path}: ${who} may not and gets ${codeIn(reply)} ${reply.body.slice(0, 200)}`]),
    ...leaks.map((leak) => `${act.path}: ${leak}`),
  ]
}

/** A plain form with a file is sent back to its page, which says why not. */
const isRefused = (act: Act, { status, headers }: Reply): boolean =>
  status === 403 || status === 404 || (act.bytes === true && /[?]refused=/.test(headers.location ?? ''))

/** A visitor is sent to sign in, or told to (401) so that what was typed is not lost. */
const isSignIn = (status: number): boolean => status === 202 || status === 302 || status === 401

interface Sending {
  method?: string
  csrf?: string
  cookie?: string
}

function headersOf(who: Anybody): Record<string, string> {
  return who === 'nobody' ? {} : { cookie: world.sessions[who].cookie }
}

function send(act: Act, who: Anybody, { method = 'POST', csrf, cookie }: Sending = {}): Promise<Reply> {
  const token = csrf ?? (who === 'nobody' ? '' : world.sessions[who].csrf)
  const headers = cookie ? { cookie } : headersOf(who)
  if (act.bytes)
    return workspace.ask(act.path, {
      method,
      headers: { ...headers, 'content-type': 'multipart/form-data; boundary=grens' },
      body: `${part('csrf', token)}${part('file"; filename="lijst.csv', `a;b\n1;${who}\n`)}--grens--\r\n`,
    })
  const body = new URLSearchParams({ ...act.form, csrf: token }).toString()
  return workspace.ask(addressOf(act), { method, headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body })
}

const part = (name: string, value: string): string => `--grens\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`

/** Resource routes answer where they are; of the others the action alone. */
const addressOf = ({ path, bytes }: Act): string =>
  bytes || path.startsWith('/sign-out') || path.startsWith('/language') ? path : dataPath(path)

async function freshSession(who: Anybody): Promise<Sending> {
  if (who === 'nobody') return {}
  const token = await startSession(workspace.stores.db, world.people[who].id, workspace.stores.now())
  return { cookie: `duiding-session=${token}`, csrf: formToken(token) }
}

test('the server made no mistake of its own', () => {
  expect(workspace.mistakes).toEqual([])
})
