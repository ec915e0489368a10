import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { RandomAccess } from '../../app/store/pack/list-zip'

/** A file on this computer, read from any place. */
export const openAsRandomAccess = (file: string, size: number): RandomAccess => ({
  size,
  stream: (first, length) =>
    Promise.resolve(first >= size || length <= 0 ? Readable.from([]) : createReadStream(file, { start: first, end: first + length - 1 })),
})
