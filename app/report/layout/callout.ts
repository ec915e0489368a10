import type { Callout, Text } from '../blocks'
import type { Paint } from '../frame'
import { colour, space, text } from '../tokens'
import type { Flow } from './flow'
import { breakLines } from './line-breaking'
import { layoutList } from './list'
import { flowLines, layoutParagraph, setParagraph } from './paragraph'

/** A tinted box with a bar at its left. */
export function layoutCallout(flow: Flow, callout: Callout): void {
  const [tint, bar] = callout.tone === 'warning' ? [colour.warningTint, colour.warning] : [colour.accentTint, colour.accent]
  const { across, down } = space.callout
  flow.reserve(2 * down + 4 * text.body.lead)
  const { left, width } = flow
  flow.openBackdrop((top, bottom): Paint[] => [
    { kind: 'box', x: left, y: bottom, width, height: top - bottom, fill: tint },
    { kind: 'box', x: left, y: bottom, width: 2.5, height: top - bottom, fill: bar },
  ])
  flow.y -= down
  flow.inset(across, across, () => {
    if (callout.title) {
      const lines = breakLines([{ text: callout.title, bold: true }], { width: flow.width, size: text.body.size, language: flow.language })
      flowLines(flow, flow.element('P'), lines, text.body, bar)
      flow.y -= 2
    }
    for (const block of callout.blocks) {
      if (block.kind === 'list') layoutList(flow, block)
      else layoutParagraph(flow, block)
    }
  })
  flow.y -= down - space.afterParagraph
  flow.closeBackdrop()
  flow.y -= space.afterBlock
}

/** Words of another, verbatim: set in with a thin line beside them. */
export function layoutQuote(flow: Flow, paragraphs: readonly Text[]): void {
  const { left } = flow
  flow.within(flow.element('BlockQuote'), () => {
    flow.reserve(2 * text.body.lead)
    flow.openBackdrop((top, bottom): Paint[] => [{ kind: 'box', x: left, y: bottom, width: 1.5, height: top - bottom, fill: colour.rule }])
    flow.inset(space.callout.across, 0, () => {
      paragraphs.forEach((paragraph, index) => {
        if (index > 0) flow.y -= space.afterParagraph
        setParagraph(flow, flow.element('P'), paragraph, text.body)
      })
    })
    flow.closeBackdrop()
  })
  flow.y -= space.afterBlock
}
