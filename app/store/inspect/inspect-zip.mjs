// @ts-check
import { faultsOfName } from './entry-name.mjs'
import { inspectLimits } from './limits.mjs'
import { inspectOffice } from './inspect-office.mjs'
import { isArchive, isProgram } from './signature.mjs'
import { unpack } from './unpack.mjs'
import { readZipDirectory, startOfEntry } from './zip-directory.mjs'

/**
 * @typedef {import('./findings.mjs').Findings} Findings
 * @typedef {import('./source.mjs').Source} Source
 * @typedef {import('./zip-directory.mjs').ZipEntry} ZipEntry
 */

/**
 * Looks into a ZIP archive and what is built on it: names, links, passwords, sizes as told and as they are, and archives inside.
 * @param {Source} source
 * @param {Findings} found
 * @param {number} level 1 for the file itself
 */
export async function inspectZip(source, found, level) {
  const entries = await readZipDirectory(source)
  if (!entries) return found.add('archive-unreadable')
  const told = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  found.bombIf(told, source.size)
  // Files that share their packed bytes: more of them than the archive holds.
  if (entries.reduce((sum, entry) => sum + entry.packed, 0) > source.size) found.bomb(told)
  for (const entry of entries) {
    for (const fault of faultsOfName(entry.name)) found.add(fault)
    if (entry.encrypted) found.add('archive-encrypted')
    if (entry.link) found.add('archive-link')
  }
  if (found.ended) return
  const office = entries.some((entry) => /^(\[Content_Types\]\.xml|mimetype)$/i.test(entry.name))
  if (office) await inspectOffice(entries, (entry) => bytesOf(source, entry, found, () => true), found)
  for (const entry of entries) {
    if (found.ended) return
    await inspectEntry(source, entry, found, level)
  }
}

/** @param {Source} source @param {ZipEntry} entry @param {Findings} found @param {number} level */
async function inspectEntry(source, entry, found, level) {
  const bytes = await bytesOf(source, entry, found, isArchive)
  if (!bytes) return
  if (isProgram(bytes.subarray(0, 1024))) found.add('archive-holds-program')
  if (isArchive(bytes)) await found.nested(bytes, level + 1)
}

/**
 * The bytes of an entry: all of it where that is wanted, else its begin. All of it is unpacked either way, to see that it is no
 * more than it says; of what is more than we unpack, the begin alone.
 * @param {Source} source
 * @param {ZipEntry} entry
 * @param {Findings} found
 * @param {(begin: Uint8Array) => boolean} wanted
 * @returns {Promise<Uint8Array | null>}
 */
async function bytesOf(source, entry, found, wanted) {
  const first = entry.encrypted ? null : await startOfEntry(source, entry)
  if (first === null || (entry.method !== 0 && entry.method !== 8)) return null
  const chunks = []
  let size = 0
  for await (const chunk of unpack(source, first, first + entry.packed, entry.method === 0 ? 'stored' : 'deflate')) {
    size += chunk.length
    if (size > entry.unpacked) return found.bomb(size)
    if (chunks.length === 0 || wanted(chunks[0] ?? chunk)) chunks.push(chunk)
    const whole = size === entry.unpacked
    if (!whole && wanted(chunks[0] ?? chunk) && size > inspectLimits.nested) return found.end('too-much-to-inspect')
    if (found.mayUnpack(chunk.length)) continue
    return wanted(chunks[0] ?? chunk) && !whole ? found.end('too-much-to-inspect') : Buffer.concat(chunks)
  }
  return Buffer.concat(chunks)
}
