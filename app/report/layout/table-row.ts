import type { Sign } from '../blocks'
import type { Element } from '../frame'
import { colour, space, type Colour, type TextSize } from '../tokens'
import type { Flow } from './flow'
import type { Line } from './line'
import { baseline, setLines } from './set-lines'
import { drawSign, signWidth } from './sign'

export interface RowCell {
  lines: Line[]
  x: number
  /** A cell that names its row. */
  heads: boolean
  sign?: Sign
  ink?: Colour
}

/** A row higher than this may be split over two pages; a lower one moves as a whole. */
const splitAbove = 190

/** Places a row, over more pages where it must; `head` puts the header on a new page. */
export function layoutRow(flow: Flow, row: Element, cells: RowCell[], size: TextSize, head: () => void, last: boolean): void {
  const elements = cells.map((cell) => elementOf(flow, row, cell))
  const pad = space.cell.down
  const height = Math.max(1, ...cells.map((cell) => cell.lines.length))
  let done = 0
  while (done < height) {
    const left = height - done
    const fits = Math.floor((flow.room - 2 * pad + 0.01) / size.lead)
    if (fits < left && !flow.atTop && (left * size.lead < splitAbove || fits < 3)) {
      flow.turnPage()
      head()
      if (left * size.lead + 2 * pad <= flow.room) continue
    }
    const count = Math.max(1, Math.min(left, Math.floor((flow.room - 2 * pad + 0.01) / size.lead)))
    const top = flow.y - pad
    cells.forEach((cell, index) => {
      if (cell.sign && done === 0) placeSign(flow, cell, top, size)
      const lines = cell.lines.slice(done, done + count)
      if (lines.length) setLines(flow, elements[index]!, lines, { x: cell.x, top }, size, cell.ink)
    })
    flow.y -= count * size.lead + 2 * pad
    done += count
    rule(flow, last && done === height)
  }
}

export const rowHeight = (cells: RowCell[], size: TextSize): number =>
  Math.max(1, ...cells.map((cell) => cell.lines.length)) * size.lead + 2 * space.cell.down

function elementOf(flow: Flow, row: Element, cell: RowCell): Element {
  return cell.heads ? flow.element('TH', row, { attributes: { owner: 'Table', scope: 'Row' } }) : flow.element('TD', row)
}

function placeSign(flow: Flow, cell: RowCell, top: number, size: TextSize): void {
  const middle = top - baseline(size) + size.size * 0.36
  flow.mark({ artifact: 'layout' }, drawSign(cell.sign!, cell.x - signWidth, middle))
}

function rule(flow: Flow, last: boolean): void {
  const { left, width, y } = flow
  const line = last ? { thickness: 0.8, colour: colour.strongRule } : { thickness: 0.4, colour: colour.rule }
  flow.mark({ artifact: 'layout' }, [{ kind: 'line', from: [left, y], to: [left + width, y], ...line }])
}
