// @ts-check
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
  let left = false
  let goOn = () => {}
  // One listener for the whole answer: compression passes 'drain' on to a stream of its own and takes none back.
  outgoing.on('drain', () => goOn())
  outgoing.once('close', () => {
    left = true
    reader.cancel().catch(() => undefined)
    goOn()
  })
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || outgoing.destroyed) break
      const room = outgoing.write(value)
      if (flushes) outgoing.flush?.()
      if (!room && !left) await new Promise((resolve) => (goOn = () => resolve(undefined)))
    }
    outgoing.end()
  } catch (error) {
    if (left) return
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
