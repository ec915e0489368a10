import type { Span, Text } from '../blocks'
import { monoScale } from '../tokens'
import type { Piece } from '../type/spell'
import { atomsOf, partOf, type Atom, type Part } from './atoms'
import { hyphenate, type Language } from './hyphenate'
import { LineBuilder, type Line } from './line'

export interface Measure {
  /** Of the column, in points. */
  width: number
  size: number
  /** Words are not hyphenated where it is absent. */
  language?: Language
}

/**
 * Breaks text into lines no wider than the column: between words, else by hyphenation where a line would stay much too short, else
 * anywhere (a checksum, an endless word).
 */
export function breakLines(text: Text, measure: Measure): Line[] {
  const builder = new LineBuilder(measure.width)
  for (const atom of atomsOf(text)) place(atom, builder, measure)
  return builder.finish()
}

/** White space that may stay at the end of a line before a word is hyphenated: part of the column, and at least so many points. */
const ragged = { part: 0.13, least: 34 }

function place(atom: Atom, builder: LineBuilder, measure: Measure): void {
  if (atom.before === 'newLine') builder.endLine()
  let parts = atom.parts
  let space = atom.before === 'space'
  for (;;) {
    const width = widthOf(parts, measure.size)
    const left = builder.left(space)
    if (width <= left) return add(parts, space, builder, measure.size)
    if (builder.isEmpty || left > Math.max(ragged.least, ragged.part * measure.width)) {
      const halves = splitByHyphen(parts, left, measure)
      if (halves) {
        add(halves.head, space, builder, measure.size)
        builder.endLine()
        parts = halves.rest
        space = false
        continue
      }
    }
    if (builder.isEmpty) return cutAnywhere(parts, builder, measure)
    builder.endLine(space)
    space = false
  }
}

function add(parts: Part[], space: boolean, builder: LineBuilder, size: number): void {
  parts.forEach((part, index) => {
    for (const [place, piece] of part.pieces.entries()) {
      builder.add(piece, part.span, sizeOf(part.span, size), space && index === 0 && place === 0)
    }
  })
}

/** Mono letters look larger than sans of the same size. */
export const sizeOf = (span: Span, size: number): number => (span.mono ? size * monoScale : size)

function widthOf(parts: Part[], size: number): number {
  let width = 0
  for (const part of parts) for (const piece of part.pieces) width += (piece.width * sizeOf(part.span, size)) / 1000
  return width
}

/** The longest beginning of a word that fits with a hyphen. The hyphen is a soft one, so that readers can join the word again. */
function splitByHyphen(parts: Part[], left: number, measure: Measure): { head: Part[]; rest: Part[] } | undefined {
  const [part] = parts
  if (!measure.language || !part || parts.length > 1 || part.span.mono || part.pieces.length > 1) return undefined
  const syllables = hyphenate(part.text, measure.language)
  for (let count = syllables.length - 1; count > 0; count--) {
    const text = syllables.slice(0, count).join('')
    const head = [partOf(part.span, text), hyphenOf(part)]
    if (widthOf(head, measure.size) <= left) return { head, rest: [partOf(part.span, syllables.slice(count).join(''))] }
  }
  return undefined
}

function hyphenOf(part: Part): Part {
  const face = part.pieces[0]!.face
  return { ...part, text: '\u00ad', pieces: [{ ...face.shape('\u00ad'), text: '\u00ad' }] }
}

function cutAnywhere(parts: Part[], builder: LineBuilder, measure: Measure): void {
  for (const part of parts) {
    const size = sizeOf(part.span, measure.size)
    for (const piece of part.pieces) for (const cut of cuts(piece, measure.width, builder, size)) builder.add(cut, part.span, size, false)
  }
}

/** Pieces that each fit in what the line has left; ends the line between them. At least one character goes on a line. */
function* cuts(piece: Piece, width: number, builder: LineBuilder, size: number): Generator<Piece> {
  const characters = [...piece.text]
  let start = 0
  while (start < characters.length) {
    const room = builder.isEmpty ? width : builder.left(false)
    let end = start
    let taken = 0
    while (end < characters.length) {
      taken += (piece.face.widthOf(piece.codes[end]!) * size) / 1000
      if (taken > room) break
      end++
    }
    if (end === start && !builder.isEmpty) {
      builder.endLine()
      continue
    }
    end = Math.max(end, start + 1)
    let cut = piece.meant === undefined ? pieceOf(piece, characters.slice(start, end)) : piece
    // Kerning can also widen: some pairs stand further apart than their parts.
    while (end > start + 1 && (cut.width * size) / 1000 > room) cut = pieceOf(piece, characters.slice(start, --end))
    yield cut
    start = end
    if (start < characters.length) builder.endLine()
  }
}

function pieceOf({ face }: Piece, characters: string[]): Piece {
  const text = characters.join('')
  return { ...face.shape(text), text }
}
