import type { Span } from '../blocks'
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
    if (last && last.span === span && mayJoin(last.piece, piece)) {
      last.piece = joined(last.piece, piece)
      last.width += width
    } else this.runs.push({ span, piece, size, x: this.x, width })
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
    return last ? (last.piece.face.shape(' ').width * last.size) / 1000 : 0
  }

  /** Between two words of a link the space belongs to the link; after its last word it does not. */
  private addSpace(next: Span): void {
    const last = this.runs.at(-1)!
    const space: Piece = { ...last.piece.face.shape(' '), text: ' ' }
    const width = (space.width * last.size) / 1000
    const leavesLink = last.span.link !== undefined && next !== last.span
    if (mayJoin(last.piece, space) && !leavesLink) {
      last.piece = joined(last.piece, space)
      last.width += width
    } else this.runs.push({ span: leavesLink ? { text: ' ' } : last.span, piece: space, size: last.size, x: this.x, width })
    this.x += width
  }
}

const mayJoin = (left: Piece, right: Piece): boolean => left.face === right.face && left.meant === undefined && right.meant === undefined

const joined = (left: Piece, right: Piece): Piece => ({
  face: left.face,
  text: left.text + right.text,
  hex: left.hex + right.hex,
  width: left.width + right.width,
  codes: [...left.codes, ...right.codes],
})
