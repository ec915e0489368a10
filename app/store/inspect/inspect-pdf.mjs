// @ts-check
import { inflateSync } from 'node:zlib'
import { inspectLimits } from './limits.mjs'
import { ascii } from './signature.mjs'
import { piecesOf } from './source.mjs'

/**
 * @typedef {import('./findings.mjs').Findings} Findings
 * @typedef {import('./source.mjs').Source} Source
 * @typedef {import('../../domain/file-finding').PlainFinding} PlainFinding
 */

/** Names in a dictionary that make a PDF do more than be read (ISO 32000-1, 7.6, 7.11.4, 12.6.4). @type {[RegExp, PlainFinding][]} */
const NAMES = [
  // The short name with what follows it, for three letters alone stand in any picture by chance.
  [/\/JavaScript(?![A-Za-z])|\/JS\s*(?:[(<]|\d+\s+\d+\s+R)/, 'pdf-script'],
  [/\/Launch(?![A-Za-z])/, 'pdf-launch'],
  [/\/(EmbeddedFiles?|RichMedia)(?![A-Za-z])/, 'pdf-attachments'],
]
const ENCRYPT = /\/Encrypt(?![A-Za-z])/
/** A piece begins with the end of the one before, for a name or a dictionary that stands on the border. */
const OVERLAP = 4096
/** Bytes of one packed list of objects, and of what it unpacks to. */
const OBJECTS = 8_000_000

/**
 * Looks for what a PDF does beside being read: in its objects, and in those that it keeps packed (7.5.7).
 * @param {Source} source
 * @param {Findings} found
 * @param {(source: Source) => Promise<boolean>} asksPassword
 */
export async function inspectPdf(source, found, asksPassword) {
  let encrypted = false
  let before = ''
  for await (const piece of piecesOf(source, 0, Math.min(source.size, inspectLimits.read))) {
    const text = before + ascii(piece)
    encrypted ||= lookAt(text, found)
    for (const objects of packedObjects(text, found)) encrypted ||= lookAt(objects, found)
    before = text.slice(-OVERLAP)
  }
  const tail = await source.read(Math.max(0, source.size - OVERLAP), OVERLAP)
  encrypted ||= lookAt(ascii(tail), found)
  // Many are encrypted for their permissions alone, and open without a password.
  if (encrypted && (await asksPassword(source))) found.add('document-encrypted')
}

/** @param {string} text @param {Findings} found @returns {boolean} whether it says that it is encrypted */
function lookAt(text, found) {
  // A letter of a name may be written as its number (7.3.5).
  const plain = text.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(parseInt(String(code), 16)))
  for (const [name, finding] of NAMES) if (name.test(plain)) found.add(finding)
  return ENCRYPT.test(plain)
}

/** @param {string} text @param {Findings} found */
function* packedObjects(text, found) {
  for (const { index } of text.matchAll(/\/ObjStm\b/g)) {
    const start = /stream\r?\n/.exec(text.slice(index, index + OVERLAP))
    if (!start) continue
    const from = index + start.index + start[0].length
    const end = text.indexOf('endstream', from)
    const packed = Buffer.from(text.slice(from, end < 0 ? undefined : end).slice(0, OBJECTS), 'latin1')
    if (!found.mayUnpack(packed.length)) return
    try {
      yield ascii(inflateSync(packed, { maxOutputLength: OBJECTS }))
    } catch {
      // Packed in another way, or encrypted, or cut off by the border of a piece: what stands outside it is looked at all the same.
    }
  }
}
