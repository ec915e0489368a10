// @ts-check
import { inspect } from './inspect.mjs'

/**
 * The process that looks into one file. It has no file and no folder: it asks the house for the bytes that it wants to see.
 *
 * @typedef {{ kind: 'look', size: number } | { kind: 'bytes', bytes: Uint8Array }} Told by the house
 * @typedef {{ kind: 'read', first: number, count: number } | { kind: 'found', findings: import('../../domain/file-finding').FileFinding[] }} Said to the house
 */

// A reader of broken files may fail in a promise that nobody waits for; if it never ends by that, the house ends it.
process.on('unhandledRejection', () => undefined)

/** @type {((bytes: Uint8Array) => void) | null} */
let waiting = null

process.on('message', (/** @type {Told} */ told) => {
  if (told.kind === 'bytes') return waiting?.(told.bytes)
  void inspect({ size: told.size, read }).then((findings) => say({ kind: 'found', findings }))
})

/** @param {number} first @param {number} count @returns {Promise<Uint8Array>} */
function read(first, count) {
  return new Promise((resolve) => {
    waiting = resolve
    say({ kind: 'read', first, count })
  })
}

/** @param {Said} said */
const say = (said) => void process.send?.(said)
