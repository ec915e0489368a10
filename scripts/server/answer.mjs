// @ts-check
import { randomBytes } from 'node:crypto'
import compression from 'compression'
import { setSecurityHeaders } from './headers.mjs'
import { isForUploads, refusal } from './refusal.mjs'
import { BodyTooLarge, toRequest, toRequestWithoutBody } from './request.mjs'
import { sendResponse, sendText } from './response.mjs'
import { sendStatic } from './static.mjs'

/**
 * @typedef {import("node:http").IncomingMessage} Incoming
 * @typedef {import("node:http").ServerResponse} Outgoing
 */

/** Milliseconds in which who was refused in the midst of sending can still read the answer. */
const patience = 2000

/**
 * Answers every request: refused, a file, or a page of the application. Requests that come while it opens, wait.
 * @param {import("node:http").Server} server
 * @param {import("./build.mjs").Build} build
 * @param {import("../../app/store/environment.server").Environment} environment
 * @param {Promise<import("../../app/application.server").Application>} opening
 */
export function answerWith(server, build, environment, opening) {
  const compress = compression()
  const { serverText } = build.entry

  server.on('request', async (/** @type {Incoming} */ incoming, /** @type {Outgoing} */ outgoing) => {
    try {
      await answer(incoming, outgoing)
    } catch (error) {
      if (error instanceof BodyTooLarge) sendText(outgoing, 413, serverText.tooLarge)
      else if (!outgoing.destroyed) {
        console.error(error)
        sendText(outgoing, 500, serverText.failed)
      }
    }
  })

  /** @param {Incoming} incoming @param {Outgoing} outgoing */
  async function answer(incoming, outgoing) {
    const nonce = randomBytes(16).toString('base64')
    setSecurityHeaders(outgoing, { nonce, dev: Boolean(build.vite), secure: environment.origin?.startsWith('https:') ?? false })
    const refused = refusal(incoming, environment)
    if (refused) return sendText(outgoing, refused.status, serverText[refused.words])
    if (isForUploads(incoming)) return receiveUpload(incoming, outgoing, nonce)
    await new Promise((next) => compress(/** @type {any} */ (incoming), /** @type {any} */ (outgoing), next))
    if (build.vite) await new Promise((next) => build.vite?.middlewares(incoming, outgoing, next))
    else if (await sendStatic(incoming, outgoing)) return
    const { loadContext } = await opening
    const request = toRequest(incoming, outgoing, environment.origin)
    if (!request) return sendText(outgoing, 400, serverText.notUnderstood)
    const context = loadContext({ nonce, address: incoming.socket.remoteAddress ?? '' })
    await sendResponse(await build.handle(request, context), outgoing)
  }

  /** @param {Incoming} incoming @param {Outgoing} outgoing @param {string} nonce */
  async function receiveUpload(incoming, outgoing, nonce) {
    const { loadContext } = await opening
    const request = toRequestWithoutBody(incoming, environment.origin)
    if (!request) return sendText(outgoing, 400, serverText.notUnderstood)
    const context = loadContext({ nonce, address: incoming.socket.remoteAddress ?? '' })
    await sendResponse(await build.entry.receiveUpload(request, incoming, context), outgoing)
    // Who was refused need not send the rest of a large file; they get a moment to read why.
    if (!incoming.complete) setTimeout(() => incoming.complete || incoming.destroy(), patience).unref()
  }
}
