import { SLICE_SIZE, type Slice } from './viewed-file'

export interface SliceAsked {
  /** Words to look for; empty for all. */
  words: string
  /** Index among the found of the first to show. */
  from: number
  /** Number in the file of an item that must be in sight, from 1; it wins over `from`. */
  at: number | null
}

/** The slice of a list that was asked for: of the items that hold the words, the page with the place asked. */
export function takeSlice<Item>(
  items: Item[],
  textOf: (item: Item) => string,
  numberOf: (item: Item) => number,
  asked: SliceAsked,
): Slice<Item> {
  const words = asked.words.trim()
  const wanted = words.toLocaleLowerCase('nl')
  const found = wanted === '' ? items : items.filter((item) => textOf(item).toLocaleLowerCase('nl').includes(wanted))
  const index = asked.at === null ? asked.from : found.findIndex((item) => numberOf(item) >= asked.at!)
  const last = Math.max(0, found.length - 1)
  const offset = Math.floor(Math.min(Math.max(0, index), last) / SLICE_SIZE) * SLICE_SIZE
  return { items: found.slice(offset, offset + SLICE_SIZE), total: items.length, found: found.length, offset, words }
}
