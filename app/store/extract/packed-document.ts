import { createInflateRaw } from 'node:zlib'
import { packedBytes, zipEntries, ZipRefused, type ZipEntry } from '../exchange/unzip'
import { extractLimits } from './limits'
import { broken, encrypted, tooLarge } from './unreadable'

/** An office document: a ZIP with parts of XML, of which those that are asked for are unpacked, and only as they are read. */
export interface PackedDocument {
  has(part: string): boolean
  names(): string[]
  /** A part as it streams by; nothing when it is not there. @throws Unreadable */
  stream(part: string): AsyncGenerator<string>
  /** A part as a whole; empty when it is not there. @throws Unreadable when it is larger than a part may be */
  text(part: string): Promise<string>
}

/** @throws Unreadable */
export function openPacked(data: Buffer): PackedDocument {
  const entries = new Map(entriesOf(data).map((entry) => [entry.name, entry]))
  const packed: PackedDocument = {
    has: (part) => entries.has(part),
    names: () => [...entries.keys()],
    async *stream(part) {
      const entry = entries.get(part)
      if (!entry) return
      const decoder = new TextDecoder()
      for await (const chunk of unpack(data, entry)) yield decoder.decode(chunk, { stream: true })
    },
    async text(part) {
      const texts: string[] = []
      let length = 0
      for await (const text of packed.stream(part)) {
        length += text.length
        if (length > extractLimits.part) throw tooLarge()
        texts.push(text)
      }
      return texts.join('')
    },
  }
  return packed
}

function entriesOf(data: Buffer): ZipEntry[] {
  try {
    return zipEntries(data, extractLimits.parts)
  } catch (error) {
    throw endOf(error)
  }
}

/** What an entry unpacks to, piece by piece: a bomb fills no memory, and who reads stops when there is enough. */
async function* unpack(data: Buffer, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  try {
    const bytes = packedBytes(data, entry)
    if (entry.method === 0) {
      yield bytes
      return
    }
    if (entry.method !== 8) throw broken()
    const inflate = createInflateRaw({ chunkSize: 64 * 1024 })
    inflate.end(bytes)
    yield* inflate as AsyncIterable<Uint8Array>
  } catch (error) {
    throw endOf(error)
  }
}

function endOf(error: unknown): unknown {
  if (error instanceof ZipRefused) {
    if (error.fault.kind === 'zipEncrypted') return encrypted()
    return error.fault.kind === 'zipTooLarge' || error.fault.kind === 'tooManyFiles' ? tooLarge() : broken()
  }
  const cut = error instanceof RangeError || (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
  return cut ? broken() : error
}
