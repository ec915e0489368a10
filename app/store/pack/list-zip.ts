import { pipeline, type Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import type { Fault, Mistake } from '../../domain/catalogue-mistake'
import { forbiddenCharacter } from '../catalogue/text-schema'
import { packLimits } from './limits'
import { BrokenPackFile, isAside, mistakeOf, type PackFile, type PackListing } from './pack-file'

/** Bytes that can be read from any place, so that a ZIP of any size costs no memory. */
export interface RandomAccess {
  size: number
  /** From `first` on, as many as asked, or fewer at the end. */
  stream(first: number, length: number): Promise<Readable>
}

/**
 * The files of a ZIP by its directory (PKWARE APPNOTE 6.3.10, §4.3.12 and §4.3.16). Nothing is unpacked yet; a file is unpacked when
 * it is opened, and then no further than its declared size.
 */
export async function listZip(zip: RandomAccess, fileName: string): Promise<PackListing> {
  try {
    const entries = await directory(zip)
    const mistakes = entries.flatMap(faultsOf)
    if (overlap(entries)) mistakes.push(mistakeOf(fileName, { kind: 'zipBroken' }))
    const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0)
    if (unpacked > packLimits.unpackedBytes) mistakes.push(mistakeOf(fileName, { kind: 'zipTooLarge', limit: packLimits.unpackedBytes }))
    if (mistakes.length > 0) return { ok: false, mistakes }
    return { ok: true, files: entries.filter((entry) => !isAside(entry.name)).map((entry) => fileOf(zip, entry)) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, mistakes: [mistakeOf(fileName, error.fault)] }
    // Reading past the end of a cut directory.
    if (error instanceof RangeError) return { ok: false, mistakes: [mistakeOf(fileName, { kind: 'zipBroken' })] }
    throw error
  }
}

class Refused extends Error {
  constructor(readonly fault: Fault) {
    super(fault.kind)
  }
}

interface Entry {
  name: string
  /** Of Unix, where the maker of the ZIP knew it. */
  mode: number
  encrypted: boolean
  method: number
  checksum: number
  packed: number
  size: number
  /** Offset of its local header. */
  at: number
}

const END = 22
const LONGEST_COMMENT = 0xffff

async function directory(zip: RandomAccess): Promise<Entry[]> {
  const from = Math.max(0, zip.size - END - LONGEST_COMMENT)
  const tail = await read(zip, from, zip.size - from)
  const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end === -1) throw new Refused({ kind: tail.length < 4 || !(await startsAsZip(zip)) ? 'noZip' : 'zipBroken' })
  const count = tail.readUInt16LE(end + 10)
  const length = tail.readUInt32LE(end + 12)
  const at = tail.readUInt32LE(end + 16)
  // 0xffff and 0xffffffff announce ZIP64, for what is larger than we read.
  if (count === 0xffff || at === 0xffffffff) throw new Refused({ kind: 'zipTooLarge', limit: packLimits.unpackedBytes })
  if (count > packLimits.files * 2) throw new Refused({ kind: 'tooManyFiles', limit: packLimits.files })
  if (at + length > from + end || length > packLimits.directoryBytes) throw new Refused({ kind: 'zipBroken' })
  const entries = entriesIn(await read(zip, at, length), count)
  if (entries.length > packLimits.files) throw new Refused({ kind: 'tooManyFiles', limit: packLimits.files })
  return entries
}

const startsAsZip = async (zip: RandomAccess): Promise<boolean> => (await read(zip, 0, 2)).toString('latin1') === 'PK'

function entriesIn(data: Buffer, count: number): Entry[] {
  const entries: Entry[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    if (data.readUInt32LE(at) !== 0x02014b50) throw new Refused({ kind: 'zipBroken' })
    const [name, extra, comment] = [28, 30, 32].map((offset) => data.readUInt16LE(at + offset)) as [number, number, number]
    const entry: Entry = {
      // Folders made on Windows by old tools are parted by backslashes.
      name: data
        .subarray(at + 46, at + 46 + name)
        .toString('utf8')
        .replaceAll('\\', '/'),
      mode: data.readUInt32LE(at + 38) >>> 16,
      encrypted: (data.readUInt16LE(at + 8) & 0x41) !== 0,
      method: data.readUInt16LE(at + 10),
      checksum: data.readUInt32LE(at + 16),
      packed: data.readUInt32LE(at + 20),
      size: data.readUInt32LE(at + 24),
      at: data.readUInt32LE(at + 42),
    }
    at += 46 + name + extra + comment
    if (!entry.name.endsWith('/')) entries.push(entry)
  }
  return entries
}

/** What is wrong with an entry before it is opened. */
function faultsOf(entry: Entry): Mistake[] {
  const { name } = entry
  if (name === '' || name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..') || forbiddenCharacter.test(name))
    return [mistakeOf('', { kind: 'zipName', name: name.slice(0, 100) })]
  if (isAside(name)) return []
  if (entry.encrypted) return [mistakeOf(name, { kind: 'zipEncrypted' })]
  // A link, a device: whatever is no file.
  const type = entry.mode & 0o170000
  if (type !== 0 && type !== 0o100000) return [mistakeOf(name, { kind: 'notAFile' })]
  return entry.method === 0 || entry.method === 8 ? [] : [mistakeOf(name, { kind: 'zipBroken' })]
}

/** Entries that share bytes are how a small ZIP unpacks to a huge one. */
function overlap(entries: Entry[]): boolean {
  const inOrder = [...entries].sort((left, right) => left.at - right.at)
  return inOrder.some((entry, index) => index > 0 && inOrder[index - 1]!.at + 30 + inOrder[index - 1]!.packed > entry.at)
}

const fileOf = (zip: RandomAccess, entry: Entry): PackFile => ({ name: entry.name, size: entry.size, open: () => unpack(zip, entry) })

async function* unpack(zip: RandomAccess, entry: Entry): AsyncGenerator<Uint8Array> {
  const broken = () => new BrokenPackFile(entry.name, { kind: 'zipBroken' })
  const header = await read(zip, entry.at, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw broken()
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  if (start + entry.packed > zip.size) throw broken()
  const packed = await zip.stream(start, entry.packed)
  const bytes = entry.method === 0 ? packed : pipeline(packed, createInflateRaw(), () => undefined)
  let [size, checksum] = [0, 0]
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > entry.size) throw broken()
      checksum = crc32(chunk, checksum)
      yield chunk
    }
  } catch (error) {
    throw error instanceof Error && 'code' in error && String(error.code).startsWith('Z_') ? broken() : error
  } finally {
    packed.destroy()
  }
  if (size !== entry.size || checksum !== entry.checksum) throw broken()
}

async function read(zip: RandomAccess, first: number, length: number): Promise<Buffer> {
  if (length <= 0) return Buffer.alloc(0)
  const chunks: Buffer[] = []
  for await (const chunk of await zip.stream(first, length)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
