// @ts-check
import { isIP } from 'node:net'
import { hostname } from 'node:os'

/**
 * @typedef {{ status: number, words: "wrongHost" | "otherSite" | "otherMethod" }} Refusal
 * @typedef {{ host: string, origin?: string }} Place
 */

/** A page is read, a form is sent; the application would take any other method for a form. */
const methods = ['GET', 'HEAD', 'POST']
/** Files that arrive in parts have methods of their own (the tus protocol), and no page. */
const uploadMethods = ['OPTIONS', 'POST', 'HEAD', 'PATCH', 'DELETE']
const reading = ['GET', 'HEAD', 'OPTIONS']

/**
 * Turns away what no page of ours can have sent.
 * @param {import("node:http").IncomingMessage} incoming
 * @param {Place} place
 * @returns {Refusal | undefined}
 */
export function refusal(incoming, place) {
  const host = incoming.headers.host ?? ''
  if (!isOurHost(host, incoming.socket.localPort ?? 0, place)) return { status: 421, words: 'wrongHost' }
  const method = incoming.method ?? ''
  if (!(isForUploads(incoming) ? uploadMethods : methods).includes(method)) return { status: 405, words: 'otherMethod' }
  const changes = !reading.includes(method)
  return changes && !isSameSite(incoming, place.origin ?? `http://${host}`) ? { status: 403, words: 'otherSite' } : undefined
}

/** Whether it is about a file that arrives in parts. @param {import("node:http").IncomingMessage} incoming */
export const isForUploads = (incoming) => /^\/uploads(?:\/[^/?]*)?(?:\?|$)/.test(incoming.url ?? '')

/**
 * A site elsewhere can give its own name our address (DNS rebinding) and so read our pages in a visitor's browser. It
 * cannot do that with a number or with localhost.
 * @param {string} host @param {number} port @param {Place} place
 */
function isOurHost(host, port, { host: bound, origin }) {
  if (origin && host === new URL(origin).host) return true
  const [, name, given] = /^(\[[0-9a-f:.]+\]|[^:]+)(?::(\d+))?$/i.exec(host) ?? []
  if (!name || Number(given ?? 80) !== port) return false
  if (['localhost', '127.0.0.1', '[::1]'].includes(name.toLowerCase())) return true
  if (origin || bound === '127.0.0.1') return false
  return isIP(name.replace(/^\[|\]$/g, '')) > 0 || [bound, hostname()].includes(name)
}

/**
 * Every browser says where a changing request comes from; what says nothing is no browser, and carries no visitor's cookie.
 * @param {import("node:http").IncomingMessage} incoming @param {string} ours
 */
function isSameSite(incoming, ours) {
  const site = incoming.headers['sec-fetch-site']
  if (site) return site === 'same-origin' || site === 'none'
  const { origin } = incoming.headers
  return origin === undefined || origin === new URL(ours).origin
}
