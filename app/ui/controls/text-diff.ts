import { diffWordsWithSpace, type Change } from 'diff'

/** A piece of a text, and whether only this side has it. */
export interface DiffPiece {
  text: string
  changed: boolean
}

/** The texts of both sides in pieces, word by word. */
export interface TextDiff {
  /** For each text of a side its pieces; joined they are that text. */
  older: DiffPiece[][]
  newer: DiffPiece[][]
  /** Equal: no word differs. Apart: they differ so much that marks would tell nothing, and nothing is marked. */
  kind: 'equal' | 'marked' | 'apart'
}

/** Below this share of words in common the marks tell nothing. */
const LEAST_SHARED = 0.3
/** Edits of words, and milliseconds as a last resort: searching on would keep the server from everybody else. */
const MOST = { maxEditLength: 400, timeout: 500 }

/** Compares what one side says with what the other says; where one became several, each is held against all of the other side. */
export function diffTexts(older: string[], newer: string[]): TextDiff {
  const [old, now] = [older.join('\n'), newer.join('\n')]
  const whole = { older: older.map(unmarked), newer: newer.map(unmarked) }
  if (old === now || older.length === 0 || newer.length === 0) return { ...whole, kind: old === now ? 'equal' : 'marked' }
  if (sharedOf(old, now) < LEAST_SHARED) return { ...whole, kind: 'apart' }
  const [left, right] = [older.map((text) => piecesOf(text, now)), newer.map((text) => piecesOf(text, old))]
  if (!left.every(isFound) || !right.every(isFound)) return { ...whole, kind: 'apart' }
  return { older: left, newer: right, kind: 'marked' }
}

const isFound = (pieces: DiffPiece[] | null): pieces is DiffPiece[] => pieces !== null
/** Null where the two differ too much. */
const compareWords = (text: string, other: string): Change[] | null => diffWordsWithSpace(text, other, MOST) ?? null

const unmarked = (text: string): DiffPiece[] => (text === '' ? [] : [{ text, changed: false }])

/** The text in pieces, changed where the other does not have it; null where the two differ too much. */
function piecesOf(text: string, other: string): DiffPiece[] | null {
  const parts = compareWords(text, other)
  if (!parts) return null
  const pieces: DiffPiece[] = []
  for (const part of parts) {
    if (part.added) continue
    const last = pieces.at(-1)
    if (last && last.changed === part.removed) last.text += part.value
    else pieces.push({ text: part.value, changed: part.removed })
  }
  return withoutGaps(pieces)
}

/** Two marks with nothing but a space between them read as one. */
function withoutGaps(pieces: DiffPiece[]): DiffPiece[] {
  const joined: DiffPiece[] = []
  pieces.forEach((piece, at) => {
    const between = !piece.changed && piece.text.trim() === '' && pieces[at - 1]?.changed === true && pieces[at + 1]?.changed === true
    // A space or line break alone is no word.
    const changed = (piece.changed && piece.text.trim() !== '') || between
    const last = joined.at(-1)
    if (last && last.changed === changed) last.text += piece.text
    else joined.push({ text: piece.text, changed })
  })
  return joined
}

/** Which part of the longer text the two have in common, by length; none where they differ too much to tell. */
function sharedOf(old: string, now: string): number {
  const same = (compareWords(old, now) ?? [])
    .filter((part) => !part.added && !part.removed)
    .reduce((sum, part) => sum + part.value.trim().length, 0)
  return same / Math.max(old.length, now.length, 1)
}
