/** A piece of text, and whether it is one of the words that were sought. */
export interface Piece {
  text: string
  hit: boolean
}

/** What somebody typed to find, as words: each must occur. Case and accents do not count. */
export function wordsIn(sought: string): string[] {
  return [...new Set(fold(sought).split(/\s+/).filter(Boolean))].slice(0, 20)
}

export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/**
 * Whether the text has this word. A number is found as a number, padded or not: `8.9` finds `8.09` and `8.09.01`; it does not
 * find `8.90`, nor `8.01` within `5.08.01`.
 */
export function hasWord(text: string, word: string): boolean {
  if (!isNumber(word)) return fold(text).includes(word)
  return (text.match(/\d+(\.\d+)*/g) ?? []).some((number) => startsWithNumber(number, word))
}

/** The text in pieces, the words that were found apart: their texts together are the text itself. */
export function markWords(text: string, words: string[]): Piece[] {
  const { folded, starts } = foldWithPlaces(text)
  const hits = Array.from({ length: text.length }, () => false)
  for (const word of words.filter(Boolean))
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1))
      hits.fill(true, starts[at], starts[at + word.length] ?? text.length)
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; at++) {
    const last = pieces.at(-1)
    if (last && last.hit === hits[at]) last.text += text[at]
    else pieces.push({ text: text[at]!, hit: hits[at]! })
  }
  return pieces
}

/** The part of a text around the first word that was found, cut between words. */
export function excerptOf(text: string, words: string[], room = 220): string {
  if (text.length <= room) return text
  const { folded, starts } = foldWithPlaces(text)
  const places = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0)
  const first = places.length > 0 ? (starts[Math.min(...places)] ?? 0) : 0
  const from = first < room / 2 ? 0 : text.indexOf(' ', first - room / 3) + 1
  const begun = from > 0 && from <= first ? from : first < room / 2 ? 0 : first
  const end = begun + room >= text.length ? text.length : text.lastIndexOf(' ', begun + room)
  const to = end > begun ? end : Math.min(text.length, begun + room)
  return `${begun > 0 ? '… ' : ''}${text.slice(begun, to)}${to < text.length ? ' …' : ''}`
}

/** The folded text, and for each of its characters where it began in the text. */
function foldWithPlaces(text: string): { folded: string; starts: number[] } {
  let folded = ''
  const starts: number[] = []
  let at = 0
  for (const sign of text) {
    const plain = fold(sign)
    // A loose accent belongs to the sign before it.
    for (let index = 0; index < plain.length; index++) starts.push(at)
    folded += plain
    at += sign.length
  }
  return { folded, starts }
}

const isNumber = (word: string): boolean => /^\d+(\.\d+)+$/.test(word)

/** Part by part, as counted. */
function startsWithNumber(number: string, sought: string): boolean {
  const parts = number.split('.')
  return sought.split('.').every((part, index) => parts[index] !== undefined && Number(parts[index]) === Number(part))
}
