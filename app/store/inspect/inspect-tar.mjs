// @ts-check
import { faultsOfName } from './entry-name.mjs'
import { ascii, isProgram } from './signature.mjs'

/** @typedef {import('./findings.mjs').Findings} Findings */

const BLOCK = 512

/**
 * Looks at the headers of a tar archive as it streams by (POSIX.1-2001, "ustar Interchange Format").
 * @param {AsyncIterable<Uint8Array>} bytes
 * @param {Findings} found
 */
export async function inspectTar(bytes, found) {
  let kept = Buffer.alloc(0)
  /** Bytes of contents still to pass over. */
  let skip = 0
  for await (const chunk of bytes) {
    if (found.ended) return
    const passed = Math.min(skip, chunk.length)
    skip -= passed
    kept = Buffer.concat([kept, chunk.subarray(passed)])
    while (kept.length >= BLOCK * 2 || (kept.length >= BLOCK && skip === 0)) {
      const header = kept.subarray(0, BLOCK)
      if (header.every((byte) => byte === 0)) {
        kept = kept.subarray(BLOCK)
        continue
      }
      if (ascii(header, 257, 262) !== 'ustar') return found.add('archive-unreadable')
      const size = sizeOf(header)
      if (size === null) return found.add('archive-unreadable')
      inspectHeader(header, kept.subarray(BLOCK, BLOCK * 2), found)
      const whole = BLOCK + Math.ceil(size / BLOCK) * BLOCK
      skip = Math.max(0, whole - kept.length)
      kept = kept.subarray(Math.min(whole, kept.length))
    }
  }
}

/** @param {Buffer} header @param {Buffer} contents @param {Findings} found */
function inspectHeader(header, contents, found) {
  const type = ascii(header, 156, 157)
  const [name, prefix] = [textAt(header, 0, 100), textAt(header, 345, 155)]
  for (const fault of faultsOfName(prefix ? `${prefix}/${name}` : name)) found.add(fault)
  // A hard link, a symbolic link.
  if (type === '1' || type === '2') found.add('archive-link')
  // A name that is too long stands in the contents of an entry before its own: GNU, or POSIX as `path=`.
  if (type === 'L') for (const fault of faultsOfName(textAt(contents, 0, BLOCK))) found.add(fault)
  const path = type === 'x' ? /\d+ path=([^\n]*)\n/.exec(contents.toString('utf8'))?.[1] : undefined
  if (path) for (const fault of faultsOfName(path)) found.add(fault)
  if ((type === '0' || type === '\0') && isProgram(contents)) found.add('archive-holds-program')
}

/** @param {Buffer} bytes @param {number} from @param {number} length */
function textAt(bytes, from, length) {
  const field = bytes.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? field.length : end)
}

/** Octal digits, or for a large file a number of bytes with the first bit set (GNU). @param {Buffer} header */
function sizeOf(header) {
  if ((header[124] ?? 0) & 0x80) return Number(header.readBigUInt64BE(128))
  const digits = ascii(header, 124, 136).replace(/[\0 ]/g, '')
  return /^[0-7]*$/.test(digits) ? parseInt(digits || '0', 8) : null
}
