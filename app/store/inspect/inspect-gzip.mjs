// @ts-check
import { inspectTar } from './inspect-tar.mjs'
import { isArchive, isProgram, signatureOf } from './signature.mjs'
import { unpack } from './unpack.mjs'

/**
 * @typedef {import('./findings.mjs').Findings} Findings
 * @typedef {import('./source.mjs').Source} Source
 */

/**
 * Looks into what gzip packed: one file, often a tar archive.
 * @param {Source} source
 * @param {Findings} found
 * @param {number} level
 */
export async function inspectGzip(source, found, level) {
  const bytes = limited(source, found)
  const first = await bytes.next()
  if (first.done) return found.add('archive-unreadable')
  if (isProgram(first.value)) found.add('archive-holds-program')
  const rest = begun(first.value, bytes)
  if (signatureOf(first.value) === 'application/x-tar') return inspectTar(rest, found)
  const archive = isArchive(first.value)
  const chunks = []
  for await (const chunk of rest) if (archive) chunks.push(chunk)
  if (archive && !found.ended) await found.nested(Buffer.concat(chunks), level + 1)
}

/** As far as may be unpacked; a bomb ends it. @param {Source} source @param {Findings} found */
async function* limited(source, found) {
  const unpacking = unpack(source, 0, source.size, 'gzip')
  let size = 0
  for (;;) {
    const next = await unpacking.next()
    if (next.done) {
      if (next.value === 'broken') found.add('archive-unreadable')
      return
    }
    size += next.value.length
    found.bombIf(size, source.size)
    yield next.value
    if (found.ended || !found.mayUnpack(next.value.length)) {
      if (!found.ended && isArchive(next.value)) found.end('too-much-to-inspect')
      await unpacking.return('whole')
      return
    }
  }
}

/** @param {Uint8Array} first @param {AsyncIterable<Uint8Array>} rest */
async function* begun(first, rest) {
  yield first
  yield* rest
}
