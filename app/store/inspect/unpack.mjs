// @ts-check
import { once } from 'node:events'
import { Readable } from 'node:stream'
import { createGunzip, createInflateRaw } from 'node:zlib'
import { piecesOf } from './source.mjs'

/** @typedef {import('./source.mjs').Source} Source */

/**
 * What a packed part unpacks to, until the reader stops; `broken` when it cannot be unpacked to its end.
 * @param {Source} source
 * @param {number} first
 * @param {number} end
 * @param {'stored' | 'deflate' | 'gzip'} method
 * @returns {AsyncGenerator<Uint8Array, 'whole' | 'broken'>}
 */
export async function* unpack(source, first, end, method) {
  const pieces = piecesOf(source, first, end)
  if (method === 'stored') {
    yield* pieces
    return 'whole'
  }
  const inflater = method === 'gzip' ? createGunzip() : createInflateRaw()
  const input = Readable.from(pieces)
  input.on('error', (error) => inflater.destroy(error))
  try {
    yield* input.pipe(inflater)
    return 'whole'
  } catch {
    return 'broken'
  } finally {
    input.destroy()
    if (!inflater.closed) {
      inflater.destroy()
      await once(inflater, 'close').catch(() => undefined)
    }
  }
}
