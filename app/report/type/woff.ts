import { inflateSync } from 'node:zlib'

/** Unpacks a WOFF 1.0 file to the TrueType font within (W3C WOFF 1.0 §4-5): HarfBuzz reads no WOFF. */
export function unpackWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is not a WOFF 1.0 font file')
  const entries = readDirectory(woff)
  const header = sfntHeader(woff.readUInt32BE(4), entries.length)
  const parts = [header]
  let offset = header.length
  entries.forEach((entry, index) => {
    const at = 12 + 16 * index
    header.write(entry.tag, at, 'latin1')
    header.writeUInt32BE(entry.checksum, at + 4)
    header.writeUInt32BE(offset, at + 8)
    header.writeUInt32BE(entry.data.length, at + 12)
    const padding = -entry.data.length & 3
    parts.push(entry.data, Buffer.alloc(padding))
    offset += entry.data.length + padding
  })
  return Buffer.concat(parts)
}

interface Entry {
  tag: string
  checksum: number
  data: Buffer
}

function readDirectory(woff: Buffer): Entry[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const at = 44 + 20 * index
    const offset = woff.readUInt32BE(at + 4)
    const packed = woff.subarray(offset, offset + woff.readUInt32BE(at + 8))
    const length = woff.readUInt32BE(at + 12)
    return {
      tag: woff.toString('latin1', at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      data: packed.length < length ? inflateSync(packed) : packed,
    }
  })
}

/** The directory's search fields follow from the number of tables (OpenType, "Table directory"). */
function sfntHeader(flavour: number, tables: number): Buffer {
  const header = Buffer.alloc(12 + 16 * tables)
  const power = 31 - Math.clz32(tables)
  header.writeUInt32BE(flavour, 0)
  header.writeUInt16BE(tables, 4)
  header.writeUInt16BE(16 << power, 6)
  header.writeUInt16BE(power, 8)
  header.writeUInt16BE(16 * tables - (16 << power), 10)
  return header
}
