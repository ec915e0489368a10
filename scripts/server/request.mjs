// @ts-check
import { Transform } from 'node:stream'
import { createReadableStreamFromReadable } from '@remix-run/node'

/** Bytes of a form without files. */
const longestForm = 2 * 1024 * 1024

export class BodyTooLarge extends Error {}

/**
 * Node's request as the web's. The body streams: an upload is never held in memory, any other form is limited.
 * @param {import("node:http").IncomingMessage} incoming
 * @param {import("node:http").ServerResponse} outgoing
 * @param {string | undefined} origin the address visitors type, when a proxy stands in front
 * @returns {Request | undefined} nothing when the address makes no sense
 */
export function toRequest(incoming, outgoing, origin) {
  const address = addressOf(incoming, origin)
  if (!address) return undefined
  const leaving = new AbortController()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) leaving.abort()
  })
  const empty = incoming.method === 'GET' || incoming.method === 'HEAD'
  /** @type {RequestInit & { duplex: "half" }} Node asks for duplex when a body streams; the DOM's types do not know it */
  const request = {
    method: incoming.method,
    headers: toHeaders(incoming),
    body: empty ? undefined : createReadableStreamFromReadable(isUpload(incoming) ? incoming : limited(incoming)),
    signal: leaving.signal,
    duplex: 'half',
  }
  return new Request(address, request)
}

/**
 * The same without what it carries, for who takes that from Node's own stream.
 * @param {import("node:http").IncomingMessage} incoming
 * @param {string | undefined} origin
 * @returns {Request | undefined} nothing when the address makes no sense
 */
export function toRequestWithoutBody(incoming, origin) {
  const address = addressOf(incoming, origin)
  return address ? new Request(address, { method: incoming.method, headers: toHeaders(incoming) }) : undefined
}

/** @param {import("node:http").IncomingMessage} incoming @param {string | undefined} origin */
function addressOf(incoming, origin) {
  // Joined as text: resolving "//elsewhere" as an address would change the host.
  const address = `${origin ?? `http://${incoming.headers.host}`}${incoming.url}`
  return incoming.url?.startsWith('/') && URL.canParse(address) && isDecodable(incoming.url) ? address : undefined
}

/** @param {import("node:http").IncomingMessage} incoming */
function toHeaders(incoming) {
  const headers = new Headers()
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value)
  }
  return headers
}

/** Percent signs that stand for no character would reach a page as they are. @param {string} address */
function isDecodable(address) {
  try {
    return decodeURI(address.split('?', 1)[0] ?? '') !== ''
  } catch {
    return false
  }
}

/**
 * Only where a route streams it, to the vault or past a count: any other reads a form whole into memory, and some before anybody
 * signed in.
 * @param {import("node:http").IncomingMessage} incoming
 */
function isUpload(incoming) {
  const type = incoming.headers['content-type'] ?? ''
  const form = /^multipart\/form-data\b/i.test(type)
  if (/^\/api\/v1\/packs(?:\?|$)/.test(incoming.url ?? '')) return true
  if (/^\/engagements\/[^/?]+\/packs\/new(?:\.data)?(?:\?|$)/.test(incoming.url ?? '')) return form
  if (/^\/frameworks\/upload(?:\.data)?(?:\?|$)/.test(incoming.url ?? '')) return form
  return /^\/hand-ins\/[^/?]+\/file(?:\?|$)/.test(incoming.url ?? '') && form
}

/** @param {import("node:http").IncomingMessage} incoming */
function limited(incoming) {
  if (Number(incoming.headers['content-length'] ?? 0) > longestForm) throw new BodyTooLarge()
  let seen = 0
  return incoming.pipe(
    new Transform({
      transform(/** @type {Buffer} */ chunk, _encoding, done) {
        seen += chunk.length
        if (seen > longestForm) done(new BodyTooLarge())
        else done(null, chunk)
      },
    }),
  )
}
