import type { Heading } from '../blocks'
import { colour, heading as sizes, text } from '../tokens'
import type { Flow } from './flow'
import { breakLines } from './line-breaking'
import { baseline, setLines } from './set-lines'

/** A heading waits for what follows it, so that it never stands alone at the foot of a page; a chapter opens a page. */
export function layoutHeading(flow: Flow, heading: Heading): void {
  if (heading.level === 1) {
    if (!heading.runsOn) flow.newPage()
    flow.openSection()
  }
  const size = sizes[heading.level]
  const title = heading.number ? `${heading.number}\u2002${heading.text}` : heading.text
  const lines = breakLines([{ text: title, bold: true }], { width: flow.width, size: size.size })
  const above = heading.above ? breakLines([{ text: heading.above }], { width: flow.width, size: text.small.size }) : []
  const overline = above.length ? flow.element('P') : undefined
  const element = flow.element(`H${heading.level}`)
  const spaceAbove = heading.runsOn ? 40 : flow.isWaiting ? size.above * 0.35 : size.above
  const height = spaceAbove + above.length * text.small.lead + lines.length * size.lead + size.below
  if (!heading.unlisted) flow.frames.bookmarks.push({ level: heading.level, title, destination: heading.id })
  flow.keepWithNext(height, () => {
    if (!flow.atTop) flow.y -= spaceAbove
    if (overline) setLines(flow, overline, above, { x: flow.left, top: flow.y }, text.small, colour.muted)
    flow.y -= above.length * text.small.lead
    flow.frames.destinations.set(heading.id, { page: flow.page.number, y: flow.y + 6 })
    setLines(flow, element, lines, { x: flow.left, top: flow.y }, size, heading.level <= 2 ? colour.accent : colour.ink)
    flow.y -= lines.length * size.lead
    if (heading.level === 1) ruleBelow(flow, size.size)
    flow.y -= size.below
  })
}

function ruleBelow(flow: Flow, size: number): void {
  const y = flow.y - baseline({ size: 0, lead: size * 0.3 })
  const to = [flow.left + 44, y] as const
  flow.mark({ artifact: 'layout' }, [{ kind: 'line', from: [flow.left, y], to, thickness: 2.2, colour: colour.accent }])
}
