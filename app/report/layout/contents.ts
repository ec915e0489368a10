import type { Block, Heading } from '../blocks'
import type { Frame, Paint } from '../frame'
import { colour, text } from '../tokens'
import type { Flow } from './flow'
import { breakLines } from './line-breaking'
import type { Line } from './line'
import { baseline, paintLines } from './set-lines'

type Contents = Extract<Block, { kind: 'contents' }>

/** The table of contents: its place is taken now, its page numbers are filled in when all pages are there. */
export function layoutContents(flow: Flow, contents: Contents, headings: readonly Heading[]): void {
  const list = flow.element('TOC')
  for (const heading of headings.filter((heading) => heading.level <= contents.depth && !heading.unlisted)) {
    const chapter = heading.level === 1
    const indent = chapter ? 0 : 22 * (heading.level - 1)
    const title = heading.number ? `${heading.number}\u2002${heading.text}` : heading.text
    const lines = breakLines([{ text: title, bold: chapter }], {
      width: flow.width - indent - 40,
      size: text.contents.size,
      language: flow.language,
    })
    const above = chapter && list.children.length ? 7 : 0
    flow.reserve(above + lines.length * text.contents.lead)
    flow.y -= above
    const link = flow.element('Link', flow.element('Reference', flow.element('TOCI', list)))
    const entry = { heading, title, lines, indent, top: flow.y, left: flow.left, right: flow.left + flow.width, page: flow.page }
    flow.whenDone(() => fillIn(flow, entry, link, contents))
    flow.y -= lines.length * text.contents.lead
  }
  flow.y -= 8
}

interface Entry {
  heading: Heading
  title: string
  lines: Line[]
  indent: number
  top: number
  left: number
  right: number
  page: Frame
}

function fillIn(flow: Flow, entry: Entry, link: ReturnType<Flow['element']>, contents: Contents): void {
  const place = flow.frames.destinations.get(entry.heading.id)
  if (!place) throw new Error(`The heading ${entry.heading.id} was never placed`)
  const number = String(place.page + 1)
  const [numberLine] = breakLines([{ text: `\u00a0${number}`, bold: entry.heading.level === 1 }], { width: 60, size: text.contents.size })
  const lastTop = entry.top - (entry.lines.length - 1) * text.contents.lead
  const numberLeft = entry.right - (numberLine?.width ?? 0)
  const titleRight = entry.left + entry.indent + (entry.lines.at(-1)?.width ?? 0)
  const paints = [
    ...paintLines(entry.lines, { x: entry.left + entry.indent, top: entry.top }, text.contents),
    ...paintLines(numberLine ? [numberLine] : [], { x: numberLeft, top: lastTop }, text.contents),
  ]
  flow.mark(link, paints, entry.page)
  const y = lastTop - baseline(text.contents)
  if (numberLeft - 5 > titleRight + 5) flow.mark({ artifact: 'layout' }, [dots(titleRight + 5, numberLeft - 5, y)], entry.page)
  const box = [entry.left, y - 3, entry.right, entry.top] as const
  flow.link({ element: link, box, target: `#${entry.heading.id}`, description: contents.page(entry.title, place.page + 1) }, entry.page)
}

const dots = (from: number, to: number, y: number): Paint => ({
  kind: 'line',
  from: [from, y],
  to: [to, y],
  thickness: 0.6,
  colour: colour.strongRule,
  dotted: true,
})
