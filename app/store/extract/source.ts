import { extractLimits, type ExtractLimits } from './limits'
import { tooLarge } from './unreadable'

/** A file that is read out: once, from begin to end. */
export interface Source {
  name: string
  /** Its first bytes, some thousands. */
  head: Uint8Array
  /** As it streams by; ends early where it is very large. */
  stream(): AsyncIterable<Uint8Array>
  /** Whether the stream ended before the file did. */
  readonly stopped: boolean
  /** All of it. @throws Unreadable when that is too large */
  whole(): Promise<Buffer>
}

const HEAD = 4096

export async function openSource(bytes: AsyncIterable<Uint8Array>, name: string, limits: ExtractLimits = extractLimits): Promise<Source> {
  const iterator = bytes[Symbol.asyncIterator]()
  let first: Uint8Array = new Uint8Array()
  while (first.length < HEAD) {
    const { done, value } = await iterator.next()
    if (done) break
    first = Buffer.concat([first, value])
  }
  let stopped = false
  async function* stream() {
    let read = first.length
    yield first
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      read += next.value.length
      if (read > limits.streamed) {
        stopped = true
        return
      }
      yield next.value
    }
  }
  async function whole() {
    const chunks: Uint8Array[] = [first]
    let size = first.length
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      size += next.value.length
      if (size > limits.whole) throw tooLarge()
      chunks.push(next.value)
    }
    return Buffer.concat(chunks)
  }
  return {
    name,
    head: first.subarray(0, HEAD),
    stream,
    whole,
    get stopped() {
      return stopped
    },
  }
}
