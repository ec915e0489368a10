import type { List, ListItem } from '../blocks'
import type { Element } from '../frame'
import { colour, space, text } from '../tokens'
import type { Flow } from './flow'
import { breakLines } from './line-breaking'
import { flowLines } from './paragraph'
import { setLines } from './set-lines'

export function layoutList(flow: Flow, list: List): void {
  layoutItems(flow, flow.parent, list.items, list.ordered ?? false, 0)
  flow.y -= space.afterParagraph - space.betweenItems
}

function layoutItems(flow: Flow, parent: Element, items: readonly ListItem[], ordered: boolean, depth: number): void {
  if (items.length === 0) return
  const numbering = ordered ? 'Decimal' : depth ? 'Circle' : 'Disc'
  const list = flow.element('L', parent, { attributes: { owner: 'List', numbering } })
  items.forEach((item, index) => {
    const element = flow.element('LI', list)
    const label = flow.element('Lbl', element)
    const body = flow.element('LBody', element)
    const sign = ordered ? `${index + 1}.` : depth ? '–' : '•'
    const width = flow.width - space.listIndent
    const lines = breakLines(item.text, { width, size: text.body.size, language: flow.language })
    flow.reserve((lines.length <= 3 ? Math.max(1, lines.length) : 2) * text.body.lead)
    const signLines = breakLines(sign, { width: space.listIndent, size: text.body.size })
    setLines(flow, label, signLines, { x: flow.left + (ordered ? 0 : 3), top: flow.y }, text.body, colour.accent)
    flow.inset(space.listIndent, 0, () => {
      flowLines(flow, body, lines, text.body)
      flow.y -= space.betweenItems
      if (item.items) layoutItems(flow, body, item.items, false, depth + 1)
    })
  })
}
