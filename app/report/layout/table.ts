import type { Cell, Column, Table, Text } from '../blocks'
import { colour, space, text } from '../tokens'
import type { Element, Paint } from '../frame'
import type { Flow } from './flow'
import type { Line } from './line'
import { breakLines } from './line-breaking'
import { setArtifactLines, setLines } from './set-lines'
import { signWidth } from './sign'
import { layoutRow, rowHeight, type RowCell } from './table-row'

const size = text.table
const pad = space.cell

/** A table with its caption; the header row is repeated on each page, and read aloud once. */
export function layoutTable(flow: Flow, table: Table): void {
  const element = flow.element('Table')
  const caption = flow.element('Caption', element)
  const captionLines = breakLines([{ text: table.caption, bold: true }], { width: flow.width, size: size.size, language: flow.language })
  const columns = columnsOf(flow, table.columns)
  const header = new Header(flow, element, columns)
  const rows = table.rows.map((row) => columns.map((column, index) => cellOf(flow, column, row[index] ?? '')))
  const above = flow.isWaiting ? 0 : 5
  flow.reserve(above + captionLines.length * size.lead + 5 + header.height + heightToKeep(rows))
  if (!flow.atTop) flow.y -= above
  setLines(flow, caption, captionLines, { x: flow.left, top: flow.y }, size, colour.accent)
  flow.y -= captionLines.length * size.lead + 5
  header.place()
  const body = rows.length ? flow.element('TBody', element) : element
  rows.forEach((cells, index) => {
    const next = rows[index + 1]
    // The last row never stands alone on a page, if it need not.
    const together = next && index > 0 && index === rows.length - 2 ? rowHeight(cells, size) + rowHeight(next, size) : 0
    if (together > flow.room && rowHeight(cells, size) <= flow.room && together < 300) {
      flow.turnPage()
      header.place()
    }
    layoutRow(flow, flow.element('TR', body), cells, size, () => header.place(), index === rows.length - 1)
  })
  flow.y -= space.afterBlock
}

/** A small table stays whole; of a long one the first row stays with its header. */
function heightToKeep(rows: RowCell[][]): number {
  const heights = rows.map((cells) => rowHeight(cells, size))
  const all = heights.reduce((sum, height) => sum + height, 0)
  return all <= 200 ? all : Math.min(120, heights[0] ?? 0)
}

interface PlacedColumn extends Column {
  x: number
  /** Without its padding. */
  inner: number
}

function columnsOf(flow: Flow, columns: Column[]): PlacedColumn[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  let x = flow.left
  return columns.map((column) => {
    const width = (column.width / total) * flow.width
    const placed = { ...column, x: x + pad.across, inner: width - 2 * pad.across }
    x += width
    return placed
  })
}

function cellOf(flow: Flow, column: PlacedColumn, cell: Cell): RowCell {
  const signed = typeof cell === 'object' && !Array.isArray(cell) ? cell : undefined
  const content: Text = signed ? signed.text : (cell as Text)
  const words: Text = column.header && typeof content === 'string' ? [{ text: content, bold: true }] : content
  const indent = signed ? signWidth : 0
  const lines = breakLines(words, { width: column.inner - indent, size: size.size, language: flow.language })
  return {
    lines: column.align === 'right' ? toTheRight(lines, column.inner - indent) : lines,
    x: column.x + indent,
    heads: column.header ?? false,
    ...(signed ? { sign: signed.sign } : {}),
  }
}

function toTheRight(lines: Line[], width: number): Line[] {
  return lines.map((line) => ({ ...line, runs: line.runs.map((run) => ({ ...run, x: run.x + width - line.width })) }))
}

/** The row with the titles of the columns. */
class Header {
  readonly height: number
  private readonly titles: Line[][]
  private placed = false

  constructor(
    private readonly flow: Flow,
    private readonly table: Element,
    private readonly columns: PlacedColumn[],
  ) {
    this.titles = columns.map((column) => {
      const lines = breakLines([{ text: column.title, bold: true }], { width: column.inner, size: size.size, language: flow.language })
      return column.align === 'right' ? toTheRight(lines, column.inner) : lines
    })
    this.height = Math.max(1, ...this.titles.map((lines) => lines.length)) * size.lead + 2 * pad.down
  }

  place(): void {
    const { flow, height } = this
    const top = flow.y - pad.down
    flow.mark({ artifact: this.placed ? 'repeated' : 'layout' }, this.background())
    if (this.placed) {
      this.titles.forEach((lines, index) => {
        setArtifactLines(flow, { artifact: 'repeated' }, lines, { x: this.columns[index]!.x, top }, size, colour.accent)
      })
    } else {
      const row = flow.element('TR', flow.element('THead', this.table))
      this.titles.forEach((lines, index) => {
        const head = flow.element('TH', row, { attributes: { owner: 'Table', scope: 'Column' } })
        setLines(flow, head, lines, { x: this.columns[index]!.x, top }, size, colour.accent)
      })
    }
    this.placed = true
    flow.y -= height
  }

  private background(): Paint[] {
    const { left, width, y } = this.flow
    const bottom = y - this.height
    return [
      { kind: 'box', x: left, y: bottom, width, height: this.height, fill: colour.accentTint },
      { kind: 'line', from: [left, bottom], to: [left + width, bottom], thickness: 0.9, colour: colour.accent },
    ]
  }
}
