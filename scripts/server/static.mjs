// @ts-check
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../build/client/', import.meta.url))

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8', // pdf.js' worker; a browser runs nothing else as a module
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/**
 * @param {import("node:http").IncomingMessage} incoming
 * @param {import("node:http").ServerResponse} outgoing
 * @returns {Promise<boolean>} whether there was such a file
 */
export async function sendStatic(incoming, outgoing) {
  const file = fileOf(incoming)
  const type = file && types[extname(file)]
  if (!type) return false
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) return false
  outgoing.setHeader('content-type', type)
  outgoing.setHeader('content-length', found.size)
  // The build gives a file in assets a new name when it changes.
  const lasting = file.startsWith(join(folder, 'assets/'))
  outgoing.setHeader('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
  if (incoming.method === 'HEAD') outgoing.end()
  else await pipeline(createReadStream(file), outgoing).catch(() => outgoing.destroy())
  return true
}

/** @param {import("node:http").IncomingMessage} incoming @returns {string | undefined} a path inside the folder */
function fileOf(incoming) {
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return undefined
  try {
    const path = decodeURIComponent((incoming.url ?? '/').split('?')[0] ?? '/')
    const file = normalize(join(folder, path))
    return file.startsWith(folder) && !path.includes('\0') ? file : undefined
  } catch {
    return undefined
  }
}
