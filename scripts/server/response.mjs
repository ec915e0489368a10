// @ts-check
import { once } from 'node:events'

/**
 * Sends as fast as the client takes it and no faster: a slow download of a large file must not fill the memory.
 * @param {Response} response
 * @param {import("node:http").ServerResponse & { flush?: () => void }} outgoing flush comes from compression
 */
export async function sendResponse(response, outgoing) {
  outgoing.statusCode = response.status
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  if (!response.body) return void outgoing.end()
  const flushes = response.headers.get('content-type')?.startsWith('text/') ?? false
  const reader = response.body.getReader()
  const left = new AbortController()
  outgoing.once('close', () => {
    left.abort()
    reader.cancel().catch(() => undefined)
  })
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || outgoing.destroyed) break
      const room = outgoing.write(value)
      if (flushes) outgoing.flush?.()
      if (!room) await once(outgoing, 'drain', { signal: left.signal })
    }
    outgoing.end()
  } catch (error) {
    if (left.signal.aborted) return
    outgoing.destroy() // half an answer must not look whole
    console.error(error)
  }
}

/** @param {import("node:http").ServerResponse} outgoing @param {number} status @param {string} sentence */
export function sendText(outgoing, status, sentence) {
  if (outgoing.headersSent) return void outgoing.destroy()
  outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', connection: 'close' })
  outgoing.end(`${sentence}\n`)
}
