import type { Span } from '../blocks'
import type { Face } from '../type/face'
import type { Piece } from '../type/spell'

export interface Line {
  runs: Run[]
  /** Without the space at its end. */
  width: number
}

/** Neighbouring words of one span in one face. */
export interface Run {
  span: Span
  piece: Piece
  size: number
  /** From the left of the column. */
  x: number
  width: number
}

/** Collects pieces into lines. It trusts that whoever adds has looked whether it fits. */
export class LineBuilder {
  private readonly lines: Line[] = []
  private runs: Run[] = []
  private x = 0

  constructor(private readonly width: number) {}

  get isEmpty(): boolean {
    return this.runs.length === 0
  }

  /** What fits on this line still, after a space if one is asked. */
  left(afterSpace: boolean): number {
    return this.width - this.x - (afterSpace ? this.spaceWidth() : 0) + 0.01
  }

  add(piece: Piece, span: Span, size: number, afterSpace: boolean): void {
    if (afterSpace && !this.isEmpty) this.addSpace(span)
    const last = this.runs.at(-1)
    const width = (piece.width * size) / 1000
    if (last && last.span === span && mayJoin(last.piece, piece)) append(last, piece, width)
    else this.startRun(span, piece, size, width)
    this.x += width
  }

  /** A space on which the line breaks stays in it, so that text read from the page keeps its words apart. */
  endLine(onSpace = false): void {
    const width = this.x
    if (onSpace && !this.isEmpty) this.addSpace({ text: ' ' })
    this.lines.push({ runs: this.runs, width })
    this.runs = []
    this.x = 0
  }

  finish(): Line[] {
    if (!this.isEmpty) this.endLine()
    return this.lines
  }

  private spaceWidth(): number {
    const last = this.runs.at(-1)
    return last ? (spaceOf(last.piece.face).width * last.size) / 1000 : 0
  }

  /** Between two words of a link the space belongs to the link; after its last word it does not. */
  private addSpace(next: Span): void {
    const last = this.runs.at(-1)!
    const space = spaceOf(last.piece.face)
    const width = (space.width * last.size) / 1000
    const leavesLink = last.span.link !== undefined && next !== last.span
    if (mayJoin(last.piece, space) && !leavesLink) append(last, space, width)
    else this.startRun(leavesLink ? { text: ' ' } : last.span, space, last.size, width)
    this.x += width
  }

  /** The piece is copied: it lies in a cache, and the run grows. */
  private startRun(span: Span, piece: Piece, size: number, width: number): void {
    this.runs.push({ span, piece: { ...piece, codes: piece.codes.slice() }, size, x: this.x, width })
  }
}

const mayJoin = (left: Piece, right: Piece): boolean => left.face === right.face && left.meant === undefined && right.meant === undefined

function append(run: Run, piece: Piece, width: number): void {
  run.piece.text += piece.text
  run.piece.hex += piece.hex
  run.piece.width += piece.width
  for (const code of piece.codes) run.piece.codes.push(code)
  run.width += width
}

const spaces = new Map<Face, Piece>()

function spaceOf(face: Face): Piece {
  let space = spaces.get(face)
  if (!space) {
    space = { ...face.shape(' '), text: ' ' }
    spaces.set(face, space)
  }
  return space
}
