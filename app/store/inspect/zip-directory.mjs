// @ts-check
import { ascii } from './signature.mjs'
import { inspectLimits } from './limits.mjs'

/**
 * A file in an archive, as its directory tells (APPNOTE.TXT 6.3.10, §4.3.12).
 * @typedef {{ name: string, encrypted: boolean, link: boolean, method: number, packed: number, unpacked: number, offset: number }} ZipEntry
 * sizes and offset in bytes
 * @typedef {import('./source.mjs').Source} Source
 */

const END = 22

/**
 * The files of a ZIP archive, or null when it has no directory that can be read.
 * @param {Source} source
 * @returns {Promise<ZipEntry[] | null>}
 */
export async function readZipDirectory(source) {
  const end = await findEnd(source)
  if (!end) return null
  const { size, start } = end
  if (size > inspectLimits.directory || start < 0) return null
  const bytes = Buffer.from(await source.read(start, size))
  /** @type {ZipEntry[]} */
  const entries = []
  for (let at = 0; at + 46 <= bytes.length && bytes.readUInt32LE(at) === 0x02014b50;) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const extraLength = bytes.readUInt16LE(at + 30)
    const extra = at + 46 + nameLength
    const flags = bytes.readUInt16LE(at + 8)
    const mode = bytes.readUInt32LE(at + 38) >>> 16
    entries.push({
      name: bytes.toString((flags & 0x800) !== 0 ? 'utf8' : 'latin1', at + 46, extra),
      encrypted: (flags & 1) !== 0,
      // Of a system that knows links (Unix, macOS); the bits of S_IFLNK.
      link: [3, 19].includes(bytes[at + 5] ?? 0) && (mode & 0o170000) === 0o120000,
      method: bytes.readUInt16LE(at + 10),
      ...longSizes(bytes, at, bytes.subarray(extra, extra + extraLength)),
    })
    at = extra + extraLength + bytes.readUInt16LE(at + 32)
  }
  return entries.length > 0 || size === 0 ? entries.map((entry) => ({ ...entry, offset: entry.offset + end.shift })) : null
}

/**
 * Where the directory stands; its end record is the last thing in an archive. What stands before the archive shifts it.
 * @param {Source} source
 */
async function findEnd(source) {
  const from = Math.max(0, source.size - 65_535 - END)
  const tail = Buffer.from(await source.read(from, source.size - from))
  for (let at = tail.length - END; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== 0x06054b50 || at + END + tail.readUInt16LE(at + 20) !== tail.length) continue
    let [size, offset, before] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16), from + at]
    const long = await longEnd(source, from + at)
    if (long) [size, offset, before] = [long.size, long.offset, long.before]
    const start = before - size
    return { size, start, shift: start - offset }
  }
  return null
}

/** ZIP64: the record of an archive that is too long for numbers of 32 bits. @param {Source} source @param {number} end */
async function longEnd(source, end) {
  if (end < 76) return null
  const locator = Buffer.from(await source.read(end - 20, 20))
  if (locator.readUInt32LE(0) !== 0x07064b50) return null
  const before = end - 20 - 56
  const record = Buffer.from(await source.read(before, 56))
  if (record.readUInt32LE(0) !== 0x06064b50) return null
  return { size: Number(record.readBigUInt64LE(40)), offset: Number(record.readBigUInt64LE(48)), before }
}

/** Sizes and offset; those that are too long stand in an extra field (§4.5.3). @param {Buffer} bytes @param {number} at @param {Buffer} extra */
function longSizes(bytes, at, extra) {
  const sizes = { unpacked: bytes.readUInt32LE(at + 24), packed: bytes.readUInt32LE(at + 20), offset: bytes.readUInt32LE(at + 42) }
  for (let field = 0; field + 4 <= extra.length; field += 4 + extra.readUInt16LE(field + 2)) {
    if (extra.readUInt16LE(field) !== 1) continue
    let place = field + 4
    for (const key of /** @type {const} */ (['unpacked', 'packed', 'offset'])) {
      if (sizes[key] !== 0xffff_ffff || place + 8 > extra.length) continue
      sizes[key] = Number(extra.readBigUInt64LE(place))
      place += 8
    }
  }
  return sizes
}

/**
 * Where the packed bytes of an entry begin, or null when there is no such entry.
 * @param {Source} source
 * @param {ZipEntry} entry
 */
export async function startOfEntry(source, entry) {
  const header = Buffer.from(await source.read(entry.offset, 30))
  if (header.length < 30 || ascii(header, 0, 4) !== 'PK\x03\x04') return null
  return entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
}
