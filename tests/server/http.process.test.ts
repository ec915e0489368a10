import { request as httpRequest, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serverText } from '../../app/text/nl/server'
import { startServer, type TestServer } from '../support/server'

let server: TestServer
/** The page where a visitor without an account ends up. */
let landing: string
beforeAll(async () => {
  server = await startServer({ SAMPLES: '0' })
  landing = new URL((await fetch(server.address)).url).pathname
})
afterAll(async () => {
  expect(await server.stop()).toBe(0)
})

/** Node's own client, which sends any Host, path and header as it is told. */
async function send(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  body = '',
): Promise<IncomingMessage & { body: string }> {
  const { port } = new URL(server.address)
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ port, path, method, headers: { host: `localhost:${port}`, ...headers } }, async (response) => {
      resolve(Object.assign(response, { body: await text(response) }))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

test('every page allows scripts by a nonce of its own only', async () => {
  const nonces = await Promise.all(
    [1, 2].map(async () => {
      const page = await send(landing, { accept: 'text/html' })
      const nonce = /script-src 'self' 'nonce-([^']+)'/.exec(String(page.headers['content-security-policy']))?.[1]
      const scripts = page.body.match(/<script\b[^>]*>/g) ?? []
      expect(scripts.length).toBeGreaterThan(1)
      for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
      return nonce
    }),
  )
  expect(nonces[0]).not.toBe(nonces[1])
})

test('every answer carries the security headers, also a refusal', async () => {
  for (const answer of [await send('/health'), await send('/nergens'), await send('/', { host: 'kwaad.example' })]) {
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(answer.headers['content-security-policy']).toContain("object-src 'none'; base-uri 'none'; frame-ancestors 'none'")
  }
})

test('a name that somebody else pointed at us is refused', async () => {
  const { port } = new URL(server.address)
  for (const host of ['kwaad.example', `kwaad.example:${port}`, 'localhost', 'localhost:1', `127.0.0.1.kwaad.example:${port}`]) {
    const answer = await send('/health', { host })
    expect([host, answer.statusCode]).toEqual([host, 421])
  }
  for (const name of ['localhost', '127.0.0.1', '[::1]', 'LOCALHOST']) {
    expect((await send('/health', { host: `${name}:${port}` })).statusCode).toBe(200)
  }
})

test('a change that another site sends is refused, whatever it says about itself', async () => {
  const signs = [
    ['origin', 'https://kwaad.example'],
    ['origin', 'null'],
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
  ] as const
  for (const [name, value] of signs) {
    const answer = await send('/health', { [name]: value }, 'POST')
    expect([answer.statusCode, answer.body]).toEqual([403, `${serverText.otherSite}\n`])
  }
})

test('a form of more than 2 MB is refused with a sentence', async () => {
  const answer = await send(
    '/',
    { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '3000000' },
    'POST',
    'x'.repeat(3_000_000),
  ).catch(() => undefined)
  // The server may close before all is sent; when it could answer, it says why.
  if (answer) expect([answer.statusCode, answer.body]).toEqual([413, `${serverText.tooLarge}\n`])
  expect((await send('/health')).statusCode).toBe(200)
})

test('a built file is kept by the browser for good; its neighbours on the disk cannot be reached', async () => {
  const page = await send(landing, { accept: 'text/html' })
  const asset = /\/assets\/[\w.-]+\.js/.exec(page.body)?.[0] ?? ''
  const file = await send(asset)
  expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(file.headers['content-type']).toContain('text/javascript')
  for (const path of ['/../server/index.js', '/assets/../../server/index.js', '/..%2fserver%2findex.js', '/%00.js', '/%E0%A4%A.js']) {
    expect([path, (await send(path)).body.includes('openApplication')]).toEqual([path, false])
  }
})

test('an address that makes no sense is answered, not obeyed', async () => {
  for (const path of ['//kwaad.example/', 'http://kwaad.example/', '/\\kwaad.example']) {
    const answer = await send(path)
    expect(answer.statusCode).toBeGreaterThanOrEqual(300)
    expect(answer.headers.location ?? '').not.toContain('//kwaad')
  }
})
