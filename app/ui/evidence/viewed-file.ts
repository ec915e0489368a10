import type { Inspection } from '../../domain/evidence'
import type { FileScan } from '../../domain/scan'

/** What a viewer shows of one revision: what the loader may read and could read of its body. */
export type ViewedFile =
  | { kind: 'pdf'; address: string }
  | { kind: 'image'; address: string }
  | { kind: 'table'; columns: string[]; slice: Slice<{ row: number; cells: string[] }>; cut: number | null }
  | { kind: 'lines'; slice: Slice<{ line: number; text: string }>; cut: number | null }
  | { kind: 'inspection'; inspection: Inspection }
  | { kind: 'download' }
  | { kind: 'closed'; why: ClosedReason }
  | { kind: 'not-opened'; scan: FileScan }

export type ClosedReason = 'embargo' | 'missing'

/** A slice of a long list: what was looked for, how many there are, and where this slice stands among what was found. */
export interface Slice<Item> {
  items: Item[]
  /** Number of items in the file, found or not. */
  total: number
  /** Number of items that hold the words looked for; all when nothing was looked for. */
  found: number
  /** Index of the first shown among the found, from 0. */
  offset: number
  words: string
}

/** How much is shown at once: enough for most registers, and still quick on a slow machine. */
export const SLICE_SIZE = 500
