import type { Artifact, Element, Paint } from '../frame'
import { colour as palette, type Colour, type TextSize } from '../tokens'
import type { Flow } from './flow'
import type { Line, Run } from './line'

/** Where the first line starts: its left and the top of its line box. */
export interface Place {
  x: number
  top: number
}

/** From the top of a line box to its baseline: the letters stand optically in the middle of the lead. */
export const baseline = ({ size, lead }: TextSize): number => (lead - size) / 2 + size * 0.86

/** Paints lines as the content of an element; a link in them becomes an element of its own with a place to click. */
export function setLines(
  flow: Flow,
  element: Element,
  lines: readonly Line[],
  place: Place,
  size: TextSize,
  colour: Colour = palette.ink,
): void {
  let paints: Paint[] = []
  const endMark = () => {
    if (paints.length) flow.mark(element, paints)
    paints = []
  }
  lines.forEach((line, index) => {
    const y = place.top - index * size.lead - baseline(size)
    for (const run of line.runs) {
      if (run.span.link === undefined) {
        paints.push(paintRun(run, place.x, y, colour))
        continue
      }
      endMark()
      setLink(flow, element, run, place.x, y)
    }
  })
  endMark()
}

export function paintLines(lines: readonly Line[], place: Place, size: TextSize, colour: Colour = palette.ink): Paint[] {
  return lines.flatMap((line, index) => {
    const y = place.top - index * size.lead - baseline(size)
    return line.runs.map((run) => paintRun(run, place.x, y, colour))
  })
}

/** Lines that are shown but not read aloud, such as a repeated table header. */
export function setArtifactLines(flow: Flow, of: Artifact, lines: readonly Line[], place: Place, size: TextSize, colour?: Colour): void {
  const paints = paintLines(lines, place, size, colour)
  if (paints.length) flow.mark(of, paints)
}

function paintRun(run: Run, left: number, y: number, colour: Colour): Paint {
  return { kind: 'text', piece: run.piece, size: run.size, x: left + run.x, y, colour }
}

function setLink(flow: Flow, parent: Element, run: Run, left: number, y: number): void {
  const element = flow.element('Link', parent)
  const x = left + run.x
  const underline: Paint = {
    kind: 'line',
    from: [x, y - run.size * 0.14],
    to: [x + run.width, y - run.size * 0.14],
    thickness: 0.4,
    colour: palette.accent,
  }
  flow.mark(element, [paintRun(run, left, y, palette.accent), underline])
  flow.link({
    element,
    box: [x, y - run.size * 0.25, x + run.width, y + run.size * 0.85],
    target: run.span.link!,
    description: run.span.text,
  })
}
