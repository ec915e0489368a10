import LineBreaker from 'linebreak'
import type { Span, Text } from '../blocks'
import { clean, spell, type Piece } from '../type/spell'
import type { Style } from '../type/typeface'

/** Text that stays on one line: set in its faces, with what comes before it. */
export interface Atom {
  before: 'nothing' | 'space' | 'newLine'
  parts: Part[]
}

export interface Part {
  span: Span
  style: Style
  text: string
  pieces: Piece[]
}

/** Cuts text at white space, and within a word where Unicode allows a break (UAX #14): after a slash in an address, after a hyphen. */
export function atomsOf(text: Text): Atom[] {
  const atoms: Atom[] = []
  let word: { span: Span; text: string }[] = []
  let before: Atom['before'] = 'nothing'
  const endWord = (next: Atom['before']) => {
    if (word.length) {
      atoms.push(...atomsOfWord(word, before))
      before = next
    } else if (next === 'newLine') {
      if (before === 'newLine') atoms.push({ before, parts: [] })
      before = next
    } else if (before !== 'newLine') before = atoms.length ? next : before
    word = []
  }
  for (const span of typeof text === 'string' ? [{ text }] : text) {
    for (const token of keepAmounts(clean(span.text)).split(whiteSpace)) {
      if (token === '') continue
      if (lineEnd.test(token)) endWord('newLine')
      else if (space.test(token)) endWord('space')
      else word.push({ span, text: token })
    }
  }
  endWord('nothing')
  return atoms
}

const whiteSpace = /(\r\n|[\n\v\f\u0085\u2028\u2029]|[ \t\r]+)/
const lineEnd = /^(\r\n|[\n\v\f\u0085\u2028\u2029])$/
const space = /^[ \t\r]/

/** "€ 5" stays on one line. */
const keepAmounts = (text: string): string => (text.includes('€') ? text.replace(/€ (?=\d)/g, '€\u00a0') : text)

export function styleOf(span: Span): Style {
  if (span.mono) return 'mono'
  if (span.bold) return span.italic ? 'boldItalic' : 'bold'
  return span.italic ? 'italic' : 'regular'
}

export function partOf(span: Span, text: string): Part {
  const style = styleOf(span)
  return { span, style, text, pieces: spell(text, style) }
}

/** A word can run over several spans: "**norm**," is one word. */
function atomsOfWord(word: { span: Span; text: string }[], before: Atom['before']): Atom[] {
  const ends = breaksIn(word.map((part) => part.text).join(''))
  const atoms: Atom[] = [{ before, parts: [] }]
  let at = 0
  let next = 0
  for (const { span, text } of word) {
    let start = 0
    while (start < text.length) {
      if (ends[next] === at + start) {
        atoms.push({ before: 'nothing', parts: [] })
        next++
      }
      const end = Math.min(text.length, (ends[next] ?? Infinity) - at)
      atoms.at(-1)!.parts.push(partOf(span, text.slice(start, end)))
      start = end
    }
    at += text.length
  }
  return atoms
}

const cache = new Map<string, readonly number[]>()
const needsNoBreaker = /^[\p{L}\p{N}.,;:()'’“”]*$/u

/** Of ’s-Gravenhage, e-mail, 8-9: nobody wants to see it alone at the end of a line. */
const shortPrefix = /^[’']?[\p{L}\p{N}]-$/u

/** The places within a word, counted in UTF-16 units, where a line may end. */
function breaksIn(word: string): readonly number[] {
  if (needsNoBreaker.test(word)) return []
  const known = cache.get(word)
  if (known) return known
  const breaker = new LineBreaker(word)
  const breaks: number[] = []
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    const inside = found.position > 0 && found.position < word.length
    if (inside && !shortPrefix.test(word.slice(0, found.position))) breaks.push(found.position)
  }
  if (cache.size < 20_000) cache.set(word, breaks)
  return breaks
}
