import type { BarChart } from '../blocks'
import type { Paint } from '../frame'
import { colour, space, text } from '../tokens'
import type { Flow } from './flow'
import { breakLines } from './line-breaking'
import { paintLines, setLines } from './set-lines'
import { drawSign, signWidth } from './sign'

const rowHeight = 19
const labelWidth = 150

/** Horizontal bars with their label and number: one figure with alternative text. */
export function layoutBarChart(flow: Flow, chart: BarChart): void {
  const height = chart.bars.length * rowHeight + 6
  const caption = breakLines(chart.caption, { width: flow.width, size: text.small.size, language: flow.language })
  flow.reserve(height + caption.length * text.small.lead + 6)
  const top = flow.y
  const figure = flow.element('Figure', flow.parent, {
    alternative: chart.alternative,
    attributes: { owner: 'Layout', box: [flow.left, top - height, flow.left + flow.width, top] },
  })
  const most = Math.max(1, ...chart.bars.map((bar) => bar.value))
  flow.mark(
    figure,
    chart.bars.flatMap((bar, index) => drawBar(flow, bar, top - 3 - index * rowHeight, most)),
  )
  flow.y -= height + 4
  setLines(flow, flow.element('Caption', figure), caption, { x: flow.left, top: flow.y }, text.small, colour.muted)
  flow.y -= caption.length * text.small.lead + space.afterBlock
}

function drawBar(flow: Flow, bar: BarChart['bars'][number], top: number, most: number): Paint[] {
  const middle = top - rowHeight / 2
  const start = flow.left + labelWidth
  const longest = flow.width - labelWidth - 30
  const length = (bar.value / most) * longest
  const line = { x: flow.left + signWidth, top: middle + text.table.lead / 2 }
  const label = breakLines(bar.label, { width: labelWidth - signWidth - 4, size: text.table.size }).slice(0, 1)
  const value = breakLines([{ text: String(bar.value), bold: true }], { width: 40, size: text.table.size })
  return [
    ...drawSign(bar.sign, flow.left, middle),
    ...paintLines(label, line, text.table),
    { kind: 'box', x: start, y: middle - 5, width: longest, height: 10, fill: colour.accentTint },
    ...(length > 0 ? [{ kind: 'box', x: start, y: middle - 5, width: length, height: 10, fill: colour.accent } as const] : []),
    ...paintLines(value, { x: start + longest + 6, top: line.top }, text.table),
  ]
}
