import type { ContextPart } from './evidence-context'
import type { PassagePlace } from './extraction'
import type { Piece } from './find-words'
import type { Id } from './values'

/** What words are looked for in. */
export const SEARCH_KINDS = ['text', 'title', 'context', 'annotation', 'finding'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export const FINDING_PARTS = ['title', 'condition', 'criterion', 'cause', 'effect', 'recommendation'] as const
export type FindingPart = (typeof FINDING_PARTS)[number]

/** What somebody looks for, and in what. */
export interface SearchAsked {
  words: string
  engagementId: Id | null
  systemId: string | null
  /** Null: a few of each kind. */
  kind: SearchKind | null
  /** From 1; of one kind. */
  page: number
}

export interface SearchFound {
  /** Words of which none counts, such as "de" or "het". */
  tooCommon: boolean
  groups: SearchGroup[]
}

export interface SearchGroup {
  kind: SearchKind
  /** Things with these words. */
  count: number
  /** Whether there are more, that were not counted. */
  more: boolean
  hits: SearchHit[]
  page: number
  pages: number
}

/** A thing in which the words stand, with the places in it that say most. */
export interface SearchHit {
  engagementId: Id
  systemId: string
  /** Of the evidence, or of the finding. */
  id: Id
  number: number
  /** Of the evidence, or of the finding. */
  title: string
  /** Number of the revision, and whether a later one came. */
  revision: { number: number; last: boolean } | null
  /** Of an annotation. */
  annotation: { id: Id; number: number } | null
  places: FoundPlace[]
  /** Places beside these. */
  further: number
}

export interface FoundPlace {
  where: { kind: 'passage'; place: PassagePlace } | { kind: 'part'; part: ContextPart } | { kind: 'finding-part'; part: FindingPart } | null
  snippet: Piece[]
}

/** Marks around a word that was found, as the database sets them; a text itself holds neither. */
export const FOUND = { begin: '\u0001', end: '\u0002' } as const

/** A text in which words were marked, in pieces: nothing in it is markup. */
export function piecesOf(marked: string): Piece[] {
  return marked
    .split(FOUND.begin)
    .flatMap((part, index): Piece[] => {
      if (index === 0) return [{ text: part, hit: false }]
      const [hit = '', rest = ''] = part.split(FOUND.end)
      return [
        { text: hit, hit: true },
        { text: rest, hit: false },
      ]
    })
    .filter((piece) => piece.text !== '')
}

/** The line of a text, from 0, on which the first word that was found stands; null when none was. */
export function lineOfFirst(pieces: Piece[]): number | null {
  const first = pieces.findIndex((piece) => piece.hit)
  if (first === -1) return null
  return pieces.slice(0, first).reduce((lines, piece) => lines + piece.text.split('\n').length - 1, 0)
}

/** The text around the first word that was found, cut between words; `ownLine` begins with the line on which it stands. */
export function snippetOf(pieces: Piece[], ownLine = false, room = 240): Piece[] {
  const first = pieces.findIndex((piece) => piece.hit)
  const all = first > 0 ? (pieces[first - 1]?.text ?? '') : ''
  const before = ownLine ? all.slice(all.lastIndexOf('\n') + 1) : all
  const snippet: Piece[] = before === '' ? [] : [{ text: endOf(before, room / 3), hit: false }]
  let left = room
  for (const piece of pieces.slice(Math.max(first, 0))) {
    if (piece.text.length > left) {
      // A word that was found is shown whole or not.
      snippet.push({ text: piece.hit && left < room ? ' …' : beginOf(piece.text, left), hit: piece.hit && left === room })
      break
    }
    snippet.push(piece)
    left -= piece.text.length
  }
  return snippet
}

function endOf(text: string, room: number): string {
  if (text.length <= room) return text
  const tail = text.slice(-room)
  return `… ${tail.slice(tail.indexOf(' ') + 1)}`
}

function beginOf(text: string, room: number): string {
  const head = text.slice(0, room)
  const space = head.lastIndexOf(' ')
  return `${space > 0 ? head.slice(0, space) : head} …`
}

/** The place in a passage at which the first word was found: rows, lines and paragraphs stand on a line each. */
export function exactPlace(place: PassagePlace, pieces: Piece[]): PassagePlace {
  const line = lineOfFirst(pieces)
  if (line === null || !('first' in place)) return place
  // Of a line that was parted the parts have one number.
  const at = Math.min(place.first + line, place.last)
  return { ...place, first: at, last: at }
}
