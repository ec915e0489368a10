import { crc32, inflateRawSync } from 'node:zlib'
import type { Fault } from '../../domain/catalogue-mistake'
import { importLimits } from './limits'

export type Unzipping = { ok: true; files: Map<string, Uint8Array> } | { ok: false; fault: Fault }

/**
 * The files of a ZIP by name, in its own order (PKWARE APPNOTE 6.3.10). Sizes are bounded while unpacking, not by what the ZIP
 * declares; no name leads outside the folder; entries must be what their checksum says.
 */
export function unzip(bytes: Uint8Array): Unzipping {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const files = new Map<string, Uint8Array>()
  let room = importLimits.unpackedBytes
  try {
    for (const entry of zipEntries(data)) {
      const content = unpack(data, entry, room)
      room -= content.length
      files.set(entry.name, content)
    }
    return { ok: true, files }
  } catch (error) {
    if (error instanceof ZipRefused) return { ok: false, fault: error.fault }
    // Reading past the end of a cut file.
    if (error instanceof RangeError) return { ok: false, fault: { kind: 'zipBroken' } }
    throw error
  }
}

export function looksLikeZip(bytes: Uint8Array): boolean {
  const [p, k, three, four] = bytes
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6))
}

/** Why a ZIP is not read. */
export class ZipRefused extends Error {
  constructor(readonly fault: Fault) {
    super(fault.kind)
  }
}

export interface ZipEntry {
  name: string
  method: number
  checksum: number
  packed: number
  size: number
  /** Offset of its local header. */
  at: number
}

/** What a ZIP holds, by its central directory; folders left out. @throws ZipRefused; RangeError where it was cut off */
export function zipEntries(data: Buffer, most: number = importLimits.files): ZipEntry[] {
  const end = data.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end === -1) throw new ZipRefused({ kind: 'zipBroken' })
  const count = data.readUInt16LE(end + 10)
  let at = data.readUInt32LE(end + 16)
  // 0xffff and 0xffffffff announce ZIP64, for what is larger than we read.
  if (count === 0xffff || at === 0xffffffff) throw new ZipRefused({ kind: 'zipTooLarge', limit: importLimits.unpackedBytes })
  if (count > most) throw new ZipRefused({ kind: 'tooManyFiles', limit: most })
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    const { entry, next } = readEntry(data, at)
    at = next
    if (!entry.name.endsWith('/')) entries.push(entry)
  }
  if (new Set(entries.map((entry) => entry.name)).size < entries.length) throw new ZipRefused({ kind: 'zipBroken' })
  return entries
}

function readEntry(data: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (data.readUInt32LE(at) !== 0x02014b50) throw new ZipRefused({ kind: 'zipBroken' })
  if ((data.readUInt16LE(at + 8) & 0x41) !== 0) throw new ZipRefused({ kind: 'zipEncrypted' })
  const lengths = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset)) as [number, number, number]
  const name = nameIn(data.subarray(at + 46, at + 46 + lengths[0]))
  const entry = {
    name,
    method: data.readUInt16LE(at + 10),
    checksum: data.readUInt32LE(at + 16),
    packed: data.readUInt32LE(at + 20),
    size: data.readUInt32LE(at + 24),
    at: data.readUInt32LE(at + 42),
  }
  return { entry, next: at + 46 + lengths[0] + lengths[1] + lengths[2] }
}

/** Nothing is written to disk, but what looks like a way out is no honest export. */
function nameIn(bytes: Buffer): string {
  const name = bytes.toString('utf8').replaceAll('\\', '/')
  if (name === '' || name.includes('\0')) throw new ZipRefused({ kind: 'zipBroken' })
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..')) {
    throw new ZipRefused({ kind: 'zipName', name: name.slice(0, 100) })
  }
  return name
}

function unpack(data: Buffer, entry: ZipEntry, room: number): Uint8Array {
  const tooLarge = { kind: 'zipTooLarge', limit: importLimits.unpackedBytes } as const
  if (entry.size > room) throw new ZipRefused(tooLarge)
  const packed = packedBytes(data, entry)
  const content = entry.method === 0 ? packed : inflate(packed, entry, tooLarge)
  if (content.length !== entry.size || crc32(content) !== entry.checksum) throw new ZipRefused({ kind: 'zipBroken' })
  return content
}

/** The bytes of one entry as they lie in the ZIP. @throws ZipRefused; RangeError where it was cut off */
export function packedBytes(data: Buffer, entry: ZipEntry): Buffer {
  if (data.readUInt32LE(entry.at) !== 0x04034b50) throw new ZipRefused({ kind: 'zipBroken' })
  const start = entry.at + 30 + data.readUInt16LE(entry.at + 26) + data.readUInt16LE(entry.at + 28)
  if (start + entry.packed > data.length) throw new ZipRefused({ kind: 'zipBroken' })
  return data.subarray(start, start + entry.packed)
}

function inflate(packed: Buffer, { method, size }: ZipEntry, tooLarge: Fault): Buffer {
  if (method !== 8) throw new ZipRefused({ kind: 'zipBroken' })
  try {
    // One byte more than declared is enough to know that the declaration lies.
    return inflateRawSync(packed, { maxOutputLength: size + 1 })
  } catch (error) {
    const tooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw new ZipRefused(tooMuch ? tooLarge : { kind: 'zipBroken' })
  }
}
