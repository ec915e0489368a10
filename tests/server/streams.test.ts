import { createServer, request as httpRequest, type RequestListener } from 'node:http'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import compression from 'compression'
import { afterEach, expect, test } from 'vitest'
import { toRequest } from '../../scripts/server/request.mjs'
import { sendResponse } from '../../scripts/server/response.mjs'

const block = Buffer.alloc(1024 * 1024, 1)
const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => (server.closeAllConnections(), server.close()))
  return (server.address() as AddressInfo).port
}

test('a client that does not read makes the server wait instead of filling its memory', async () => {
  let made = 0
  const endless = () => new ReadableStream<Uint8Array>({ pull: (to) => void (made++, to.enqueue(block)) })
  const port = await serve((_incoming, outgoing) => void sendResponse(new Response(endless()), outgoing))
  const [response] = await once(httpRequest({ port }).end(), 'response')
  response.pause()
  await wait(300)
  const soon = made
  await wait(300)
  expect(made).toBe(soon)
  expect(made).toBeLessThan(30)
  response.destroy()
})

test('a long compressed answer leaves no listener behind for each time that it had to wait', async () => {
  const warnings: Error[] = []
  const note = (warning: Error) => void warnings.push(warning)
  process.on('warning', note)
  closing.push(() => process.off('warning', note))
  const squeeze = compression({ threshold: 0 })
  const port = await serve((incoming, outgoing) =>
    squeeze(incoming as never, outgoing as never, () => {
      let parts = 60
      const body = new ReadableStream<Uint8Array>({ pull: (to) => (parts-- > 0 ? to.enqueue(randomBytes(100_000)) : to.close()) })
      void sendResponse(new Response(body, { headers: { 'content-type': 'text/html' } }), outgoing)
    }),
  )
  const [response] = await once(httpRequest({ port, headers: { 'accept-encoding': 'br' } }).end(), 'response')
  let size = 0
  for await (const chunk of response) size += (chunk as Buffer).length
  expect(size).toBeGreaterThan(5_000_000)
  await wait(10)
  expect(warnings.map((warning) => warning.name)).toEqual([])
})

test('a client that leaves stops the work that was done for it', async () => {
  let cancelled = false
  let aborted = false
  const port = await serve((incoming, outgoing) => {
    toRequest(incoming, outgoing, undefined)?.signal.addEventListener('abort', () => (aborted = true))
    const body = new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(block), cancel: () => void (cancelled = true) })
    void sendResponse(new Response(body), outgoing)
  })
  const [response] = await once(httpRequest({ port }).end(), 'response')
  response.destroy()
  await expect.poll(() => [cancelled, aborted]).toEqual([true, true])
})

test('an upload of half a gigabyte streams through with flat memory', { timeout: 120_000 }, async () => {
  const size = 512 * 1024 ** 2
  let peak = 0
  const before = process.memoryUsage().rss
  const port = await serve(async (incoming, outgoing) => {
    let seen = 0
    const body = toRequest(incoming, outgoing, undefined)?.body
    for await (const chunk of Readable.fromWeb(body as never)) {
      seen += (chunk as Buffer).length
      peak = Math.max(peak, process.memoryUsage().rss)
    }
    outgoing.end(String(seen))
  })
  let left = size / block.length
  const asked = httpRequest({
    port,
    path: '/hand-ins/x/file',
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  })
  new Readable({
    read() {
      this.push(left-- > 0 ? block : null)
    },
  }).pipe(asked)
  const [response] = await once(asked, 'response')
  expect(await new Response(Readable.toWeb(response) as never).text()).toBe(String(size))
  expect((peak - before) / 1024 ** 2).toBeLessThan(100)
})
