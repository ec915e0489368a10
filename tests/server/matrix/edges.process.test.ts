import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sessions } from '../../../drizzle/schema'
import { formToken, startSession } from '../../../app/store/sessions.server'
import { closePerson, decideUnscanned, takeStep } from '../../../app/workflow'
import { metadata } from '../../support/tus'
import { dataPath } from './data-path'
import { listedRoutes } from './routes-listed'
import { makeWorld, type Somebody, type World } from './world'
import { openWorkspace, type Asked, type Reply, type Workspace } from './workspace'

let workspace: Workspace
let world: World
beforeAll(async () => {
  workspace = await openWorkspace()
  world = await makeWorld(workspace.stores)
})
afterAll(async () => {
  console.log(`${workspace.count()} requests at the edges`)
  await workspace.close()
})

const as = (who: Somebody, more: Asked = {}): Asked => ({ ...more, headers: { cookie: world.sessions[who].cookie, ...more.headers } })
const form = (who: Somebody, fields: Record<string, string>): Asked =>
  as(who, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrf: world.sessions[who].csrf, ...fields }).toString(),
  })

/** A second session of somebody. */
async function another(who: Somebody): Promise<{ cookie: string; csrf: string; token: string }> {
  const token = await startSession(workspace.stores.db, world.people[who].id, workspace.stores.now())
  return { token, cookie: `duiding-session=${token}`, csrf: formToken(token) }
}
const isIn = async (cookie: string): Promise<boolean> => (await workspace.ask('/account', { headers: { cookie } })).status === 200

test('R11: what was not scanned is opened by its giver alone, until the administrator decides otherwise', async () => {
  for (const revision of world.of('revision').filter((one) => one.engagement === 'E1' && !one.name.includes('inspection'))) {
    const giver = revision.name.includes('auditor') ? 'noor' : revision.name.includes('supplier') ? 'lotte' : 'joost'
    for (const who of ['noor', 'iris', 'joost', 'oscar', 'lotte', 'hanneke', 'daan', 'sam'] as const) {
      const { status, body } = await workspace.ask(`/revisions/${revision.id}/file`, as(who))
      expect([revision.name, who, status === 200]).toEqual([revision.name, who, who === giver])
      const page = await workspace.ask(`/evidence/${revision.evidenceId}`, as(who))
      const contents = [...world.secrets].filter(([, secret]) => secret.about === `contents of ${revision.name}`).map(([word]) => word)
      const read = contents.filter((word) => body.includes(word) || page.body.includes(word))
      expect([revision.name, who, read.length > 0]).toEqual([revision.name, who, who === giver && read.length > 0])
    }
  }
})

test('a session that ended opens nothing: signed out, everywhere, expired, idle, closed, forged', async () => {
  const once = await another('karin')
  expect(await isIn(once.cookie)).toBe(true)
  await workspace.ask('/sign-out', {
    method: 'POST',
    headers: { cookie: once.cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: `csrf=${once.csrf}`,
  })
  expect(await isIn(once.cookie)).toBe(false)

  const [left, right, others] = [await another('karin'), await another('karin'), await another('maud')]
  await workspace.ask('/sign-out-everywhere', {
    method: 'POST',
    headers: { cookie: left.cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: `csrf=${left.csrf}`,
  })
  expect([await isIn(left.cookie), await isIn(right.cookie), await isIn(others.cookie)]).toEqual([false, false, true])

  const hour = 3_600_000
  for (const [column, ago] of [
    ['expiresAt', 1],
    ['lastSeenAt', 2 * hour + 1],
  ] as const) {
    const session = await another('karin')
    await workspace.stores.db
      .update(sessions)
      .set({ [column]: new Date(Date.now() - ago) })
      .where(eq(sessions.personId, world.people.karin.id))
    expect([column, await isIn(session.cookie)]).toEqual([column, false])
    await workspace.stores.db.delete(sessions).where(eq(sessions.personId, world.people.karin.id))
  }

  const closed = await another('karin')
  await takeStep(workspace.stores, world.people.daan, closePerson, { personId: world.people.karin.id })
  const after = await another('karin')
  expect([await isIn(closed.cookie), await isIn(after.cookie)]).toEqual([false, false])

  const { cookie } = world.sessions.noor
  for (const forged of [
    `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`,
    'duiding-session=',
    'duiding-session=%00',
    `duiding-session=${'a'.repeat(8000)}`,
    `__Host-${cookie}`,
    cookie.toUpperCase(),
  ])
    expect([forged.slice(0, 40), await isIn(forged)]).toEqual([forged.slice(0, 40), false])
})

test('a sign-in gives a new cookie that scripts and other sites cannot use, and never says whether an account exists', async () => {
  const signIn = (email: string, password: string) =>
    workspace.ask('/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ email, password }).toString(),
    })
  const right = await signIn('oscar@duiding.example', 'wachtwoord van oscar')
  expect([right.status, String(right.headers['set-cookie'])]).toEqual([
    303,
    expect.stringMatching(/^duiding-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
  ])
  const answers = await Promise.all(
    [
      ['oscar@duiding.example', 'fout'],
      ['niemand@duiding.example', 'fout'],
      ['noor@duiding.example', 'none'],
      ['karin@duiding.example', 'wachtwoord van karin'],
    ].map(([email, password]) => signIn(email!, password!)),
  )
  const bare = answers.map(
    ({ status, body }) => `${status} ${/<div[^>]*error-summary[^]*?<\/div>/.exec(body)?.[0].replaceAll(/id="[^"]*"|«[^»]*»/g, '') ?? ''}`,
  )
  expect(new Set(bare.map((one) => one.replaceAll(/\S+@duiding\.example/g, '')))).toHaveLength(1)
  expect(answers.map(({ headers }) => headers['set-cookie'])).toEqual([undefined, undefined, undefined, undefined])
})

test('an address to go back to never leads to another site', async () => {
  for (const to of [
    '//kwaad.example',
    '/\\kwaad.example',
    'https://kwaad.example',
    'javascript:alert(1)',
    '/\t/kwaad.example',
    '/\n//kwaad.example',
    ' //kwaad.example',
    '/..//kwaad.example',
    '/.//kwaad.example',
    '\\\\kwaad.example',
    '/%5ckwaad.example',
    'kwaad.example',
    '//user@kwaad.example/',
    '/\r\nset-cookie: a=b',
    '/\u2028/kwaad',
    '/数据',
    '/😀',
  ]) {
    for (const reply of [
      await workspace.ask(`/sign-in?to=${encodeURIComponent(to)}`, as('noor')),
      await workspace.ask('/language', form('noor', { language: 'nl', to })),
    ]) {
      const { host } = new URL(String(reply.headers.location), workspace.origin)
      expect([to, reply.status < 400, host]).toEqual([to, true, new URL(workspace.origin).host])
      expect(String(reply.headers['set-cookie'] ?? '')).not.toContain('a=b')
    }
  }
})

const names = [
  'gewoon.csv',
  'met "aanhaling" en \'enkele\'.csv',
  'naïef € 数据.csv',
  'een;twee=drie, vier.csv',
  '100% zeker.csv',
  '<img src=x onerror=alert(1)>.html',
  'spatie  dubbel.csv',
  '😀.csv',
  '$(rm -rf).csv',
  '%0d%0aset-cookie: a=b.csv',
]
const impossible = [
  '',
  '.',
  '..',
  '../omhoog.csv',
  'a/b.csv',
  'a\\b.csv',
  'regel\r\nset-cookie: a=b.csv',
  'nul\0.csv',
  ' spatie.csv',
  '\u202efdp.exe',
  'x'.repeat(256),
]

/** In one request with its creation (tus). */
async function upload(who: Somebody, draftId: string, name: string, body: string | Buffer): Promise<Reply> {
  return workspace.ask(
    '/uploads',
    as(who, {
      method: 'POST',
      headers: {
        'tus-resumable': '1.0.0',
        'x-csrf': world.sessions[who].csrf,
        'upload-length': String(Buffer.byteLength(body)),
        'upload-metadata': metadata({ draft: draftId, filename: name }),
        'content-type': 'application/offset+octet-stream',
      },
      body,
    }),
  )
}

test('a file comes back as it went in, under its own name and as nothing but a file', async () => {
  await takeStep(workspace.stores, world.people.daan, decideUnscanned, { value: 'open' })
  const request = world.of('request').find((one) => one.engagement === 'E1' && one.systemId === 'alpha')!
  for (const [index, name] of names.entries()) {
    const body =
      index % 3 === 0 ? `<!doctype html><script>alert(${index})</script>` : index % 3 === 1 ? `%PDF-1.7\n% ${index}` : `a;b\n${index}\n`
    const started = await workspace.ask(`/requests/${request.id}/hand-in`, form('joost', { as: 'file' }))
    const draftId = /\/hand-ins\/([\w-]+)\//.exec(String(started.headers.location))![1]!
    expect([name, (await upload('joost', draftId, name, body)).status]).toEqual([name, 201])
    await workspace.ask(`/hand-ins/${draftId}/title`, form('joost', { title: `Titel ${index} <script>kwaad()</script>`, go: 'what' }))
    await workspace.ask(
      `/hand-ins/${draftId}/what`,
      form('joost', { 'context.what': '"><img src=x onerror=alert(1)></textarea></script><script>kwaad()</script>', go: 'title' }),
    )
    expect((await workspace.ask(`/hand-ins/${draftId}/overview`, form('joost', { gapsKnown: 'yes' }))).status).toBe(303)
    const receipt = await workspace.ask(`/hand-ins/${draftId}/receipt`, as('joost'))
    const evidenceId = /\/evidence\/([\w-]{36})/.exec(receipt.body)![1]!
    const page = await workspace.ask(`/evidence/${evidenceId}`, as('noor'))
    for (const html of [receipt.body, page.body])
      expect([name, /<img src=x|<script>kwaad|<script>alert/.exec(html)?.[0]]).toEqual([name, undefined])
    const revisionId = /\/revisions\/([\w-]{36})\/download/.exec(page.body)![1]!
    const { status, headers, body: bytes } = await workspace.ask(`/revisions/${revisionId}/download`, as('noor'))
    expect([name, status, bytes]).toEqual([name, 200, body])
    expect(headers).toMatchObject({
      'content-type': index % 3 === 1 ? 'application/pdf' : 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    })
    const [, plain, full] = /^attachment; filename="([\x20-\x7e]*)"; filename\*=UTF-8''([\w!#$&+^`|~.%-]+)$/.exec(
      String(headers['content-disposition']),
    )!
    expect([plain!.includes('"'), decodeURIComponent(full!)]).toEqual([false, name])
    expect(headers['set-cookie']).toBeUndefined()
  }
})

test('an impossible file name, no bytes or no name at all is refused, and the draft stays as it was', async () => {
  const { id } = world.of('draft').find((one) => one.name.includes('joost'))!
  const draft = async () => (await workspace.ask(dataPath(`/hand-ins/${id}/start`), as('joost'))).body.replace(/"once","[^"]+"/, '')
  const before = await draft()
  for (const name of impossible) expect([name, (await upload('joost', id, name, 'x')).status]).toEqual([name, 400])
  expect((await upload('joost', id, 'leeg.csv', '')).status).toBe(400)
  const boundary = 'grens'
  const part = (name: string, value: string, file = '') =>
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"${file && `; filename="${file}"`}\r\n\r\n${value}\r\n`
  for (const parts of [
    part('file', 'x', 'a.csv'),
    part('file', 'x', 'a.csv') + part('csrf', world.sessions.joost.csrf),
    part('csrf', 'fout') + part('file', 'x', 'a.csv'),
    part('csrf', world.sessions.joost.csrf),
  ]) {
    const { status, headers } = await workspace.ask(
      `/hand-ins/${id}/file`,
      as('joost', {
        method: 'POST',
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
        body: `${parts}--${boundary}--\r\n`,
      }),
    )
    expect([status, String(headers.location)]).toEqual([303, expect.stringMatching(/start\?refused=(stale-form|file-missing)$/)])
  }
  expect(await draft()).toBe(before)
})

test('no address but that of an upload takes more than a form, signed in or not', async () => {
  const body = Buffer.alloc(3 * 1024 * 1024, 'x')
  const taken: string[] = []
  for (const path of ['/sign-in', '/language', '/account', '/hand-ins/x/what', '/hand-ins/x/file/y']) {
    for (const type of ['multipart/form-data; boundary=x', 'application/octet-stream', 'text/plain']) {
      // The server may close before all is sent; when it could answer, it says why.
      const reply = await workspace.ask(path, { method: 'POST', headers: { 'content-type': type }, body }).catch(() => null)
      if (reply && reply.status !== 413) taken.push(`${path} takes ${type}: ${reply.status}`)
    }
  }
  expect(taken).toEqual([])
})

test('whatever stands in an address, the answer is "not found" and not an error', async () => {
  const odd = [
    '..%2f..%2fetc%2fpasswd',
    '%00',
    'a'.repeat(5000),
    '%F0%9F%92%A9',
    '%E0%A4%A',
    "'%20or%20'1'%3D'1",
    '%0d%0aset-cookie:%20a=b',
    '__proto__',
    'constructor',
    '%ED%A0%80',
    '%252e%252e',
    '-1',
    '1e999',
    '%E2%80%AE',
  ]
  // They have no page, and lead whoever asks for one to the step.
  const verbsOfHandIn = ['/hand-ins/:draftId/file', '/hand-ins/:draftId/files/:sha256/remove', '/hand-ins/:draftId/:step/keep']
  const faults: string[] = []
  for (const route of listedRoutes().filter((one) => one.includes(':'))) {
    for (const value of odd) {
      const path = route.replaceAll(/:\w+\??/g, value)
      const replies = await Promise.all([
        workspace.ask(path, as('noor')),
        workspace.ask(
          dataPath(path),
          form('noor', {
            text: 'x',
            due: '2026-12-31',
            verdict: 'interpretable',
            reason: 'x',
            revisionId: decode(value),
            clarificationId: decode(value),
            basedOn: '0',
          }),
        ),
      ])
      for (const [index, { status, headers, body }] of replies.entries()) {
        if (status >= 500 || (status < 400 && !verbsOfHandIn.includes(route)))
          faults.push(`${index} ${path.slice(0, 80)}: ${status} ${body.slice(0, 100)}`)
        if (headers['set-cookie']) faults.push(`${path.slice(0, 80)} sets a cookie`)
      }
    }
  }
  expect(faults).toEqual([])
})

const decode = (value: string): string => {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

test('the server made no mistake of its own', () => {
  expect(workspace.mistakes).toEqual([])
})
