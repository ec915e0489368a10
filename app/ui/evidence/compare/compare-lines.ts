import { diffArrays } from 'diff'
import type { PassagePlace } from '../../../domain/extraction'
import { diffTexts, type DiffPiece } from '../../controls/text-diff'

/** A line of a text with its place: its number in a log, its page in a document. */
export interface PlacedLine {
  text: string
  place: PassagePlace
}

/** A line on both sides, or on one: null is an empty place opposite. */
export interface ComparedLine {
  kind: 'same' | 'changed' | 'added' | 'removed'
  older: Side | null
  newer: Side | null
}
interface Side {
  place: PassagePlace
  pieces: DiffPiece[]
}

/** More edits than this, or more time, and two texts are too different to lay beside each other line by line. */
const MOST_EDITS = 20_000
const MOST_TIME = 500

/** Longer lines are no sentences, and searching them for words takes too long. */
const LONGEST_MARKED = 2000
/** Milliseconds for the words of one page; lines after that are marked whole. */
const MOST_MARKING = 500

/** Compares two texts line by line; null: they are too different. */
export function compareLines(older: PlacedLine[], newer: PlacedLine[]): ComparedLine[] | null {
  const start = sharedStart(older, newer)
  const end = sharedEnd(older.slice(start), newer.slice(start))
  const middle = compareMiddle(older.slice(start, older.length - end), newer.slice(start, newer.length - end))
  if (middle === null) return null
  const same = (line: PlacedLine, place: number, offset: number) => sameLine(line, newer[place + offset]!)
  return [
    ...older.slice(0, start).map((line, place) => same(line, place, 0)),
    ...middle,
    ...older.slice(older.length - end).map((line, place) => same(line, place, newer.length - end)),
  ]
}

/** A log grows at its end: what both begin and end with needs no search. */
function sharedStart(older: PlacedLine[], newer: PlacedLine[]): number {
  const most = Math.min(older.length, newer.length)
  let at = 0
  while (at < most && older[at]!.text === newer[at]!.text) at++
  return at
}

const sharedEnd = (older: PlacedLine[], newer: PlacedLine[]): number => sharedStart([...older].reverse(), [...newer].reverse())

function compareMiddle(older: PlacedLine[], newer: PlacedLine[]): ComparedLine[] | null {
  const parts = diffArrays(
    older.map((line) => line.text),
    newer.map((line) => line.text),
    { maxEditLength: MOST_EDITS, timeout: MOST_TIME },
  )
  if (!parts) return null
  const found: ComparedLine[] = []
  let [left, right] = [0, 0]
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!
    if (!part.added && !part.removed) {
      for (let line = 0; line < part.value.length; line++) found.push(sameLine(older[left++]!, newer[right++]!))
      continue
    }
    // A run that went and the run that came in its place are held against each other, line by line.
    const other = parts[at + 1]
    const replaced = part.removed && other?.added ? other : null
    const [went, came] = part.added ? [0, part.value.length] : [part.value.length, replaced?.value.length ?? 0]
    found.push(...replacedLines(older.slice(left, left + went), newer.slice(right, right + came)))
    left += went
    right += came
    if (replaced) at++
  }
  return found
}

function replacedLines(older: PlacedLine[], newer: PlacedLine[]): ComparedLine[] {
  const shared = Math.min(older.length, newer.length)
  return [
    ...older.slice(0, shared).map((line, at) => changedLine(line, newer[at]!)),
    ...older.slice(shared).map((line): ComparedLine => ({ kind: 'removed', older: whole(line, true), newer: null })),
    ...newer.slice(shared).map((line): ComparedLine => ({ kind: 'added', older: null, newer: whole(line, true) })),
  ]
}

const changedLine = (older: PlacedLine, newer: PlacedLine): ComparedLine => ({
  kind: 'changed',
  older: whole(older, true),
  newer: whole(newer, true),
})

/** One page of what was found, with the words marked that differ. */
export function markPage<Other extends { kind: 'gap' }>(items: (ComparedLine | Other)[]): (ComparedLine | Other)[] {
  const until = Date.now() + MOST_MARKING
  return items.map((item) => (item.kind === 'gap' || Date.now() > until ? item : markWords(item)))
}

/** A line that changed, with the words marked that differ. */
function markWords(line: ComparedLine): ComparedLine {
  if (line.kind !== 'changed' || !line.older || !line.newer) return line
  const [before, after] = [textOf(line.older), textOf(line.newer)]
  if (before === '' || after === '' || Math.max(before.length, after.length) > LONGEST_MARKED) return line
  const { kind, older, newer } = diffTexts([before], [after])
  if (kind !== 'marked') return line
  return { kind: 'changed', older: { ...line.older, pieces: older[0]! }, newer: { ...line.newer, pieces: newer[0]! } }
}

const textOf = (side: Side): string => side.pieces.map((piece) => piece.text).join('')

const sameLine = (older: PlacedLine, newer: PlacedLine): ComparedLine => ({
  kind: 'same',
  older: whole(older, false),
  newer: whole(newer, false),
})

const whole = ({ text, place }: PlacedLine, changed: boolean): Side => ({ place, pieces: text === '' ? [] : [{ text, changed }] })
