import type { Paragraph, Text } from '../blocks'
import type { Element } from '../frame'
import { colour, space, text as sizes, type Colour, type TextSize } from '../tokens'
import type { Flow } from './flow'
import type { Line } from './line'
import { breakLines } from './line-breaking'
import { setLines } from './set-lines'

export function layoutParagraph(flow: Flow, paragraph: Paragraph): void {
  const size = sizes[paragraph.size ?? 'body']
  setParagraph(flow, flow.element('P'), paragraph.text, size, paragraph.size === 'small' ? colour.muted : colour.ink)
  flow.y -= paragraph.size === 'lead' ? space.afterBlock : space.afterParagraph
}

export function setParagraph(flow: Flow, element: Element, text: Text, size: TextSize, ink: Colour = colour.ink): void {
  flowLines(flow, element, breakLines(text, { width: flow.width, size: size.size, language: flow.language }), size, ink)
}

/** Places lines over pages: at least two lines of a paragraph stand together at the foot and at the head of a page. */
export function flowLines(flow: Flow, element: Element, lines: readonly Line[], size: TextSize, ink: Colour = colour.ink): void {
  let next = 0
  while (next < lines.length) {
    const left = lines.length - next
    flow.reserve((left <= 3 ? left : 2) * size.lead)
    let count = Math.max(1, Math.min(left, Math.floor((flow.room + 0.01) / size.lead)))
    if (left - count === 1 && count > 2) count--
    setLines(flow, element, lines.slice(next, next + count), { x: flow.left, top: flow.y }, size, ink)
    flow.y -= count * size.lead
    next += count
    if (next < lines.length) flow.turnPage()
  }
}
