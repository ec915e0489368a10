import type { Cover } from '../blocks'
import { colour, margin, sheet, text, type Colour, type TextSize } from '../tokens'
import type { Text } from '../blocks'
import type { ElementType } from '../frame'
import { factsHeight, layoutFacts } from './facts'
import type { Flow } from './flow'
import type { Line } from './line'
import { breakLines } from './line-breaking'
import { setLines } from './set-lines'

/** The first page: who reports, what, on what, and in which state. Its title is no heading: the chapters are. */
export function layoutCover(flow: Flow, cover: Cover): void {
  flow.openSection()
  flow.mark({ artifact: 'layout' }, [{ kind: 'box', x: 0, y: 0, width: 30, height: sheet.height, fill: colour.accent }])
  flow.y = sheet.height - 74
  line(flow, 'P', [{ text: cover.organisation, bold: true }], { size: 12.5, lead: 18 }, colour.ink)
  flow.y -= 10
  for (const notice of cover.notices) framed(flow, notice)
  flow.y = Math.min(flow.y - 40, sheet.height - 230)
  line(flow, 'P', [{ text: cover.kind }], text.coverSubtitle, colour.accent)
  flow.y -= 6
  title(flow, cover.title)
  flow.y -= 10
  line(flow, 'P', cover.subtitle, text.coverSubtitle, colour.muted)
  flow.y = Math.min(flow.y - 40, margin.bottom + factsHeight(flow, cover.facts, labelWidth) + 14)
  layoutFacts(flow, cover.facts, labelWidth)
  flow.turnPage()
}

const labelWidth = 0.32

/** A long title is set smaller; what then still does not fit ends in an ellipsis, and stands in full in the colophon. */
function title(flow: Flow, words: string): void {
  const bold = (shown: string): Text => [{ text: shown, bold: true }]
  for (const size of titleSizes) {
    const lines = breakLines(bold(words), { width: flow.width - 20, size: size.size })
    if (lines.length * size.lead <= titleHeight) return line(flow, 'P', bold(words), size, colour.ink)
  }
  line(flow, 'P', bold(`${words.slice(0, 300)}…`), titleSizes.at(-1)!, colour.ink)
}

const titleHeight = 200
const titleSizes: TextSize[] = [text.cover, { size: 22, lead: 28 }, { size: 15, lead: 20 }]

function line(flow: Flow, type: ElementType, words: Text, size: TextSize, ink: Colour): void {
  const lines = balanced(words, flow.width - 20, size.size)
  setLines(flow, flow.element(type), lines, { x: flow.left, top: flow.y }, size, ink)
  flow.y -= lines.length * size.lead
}

/** As few lines as needed, of about the same length: no last word alone. */
function balanced(words: Text, width: number, size: number): Line[] {
  const widest = breakLines(words, { width, size })
  for (let narrower = width * 0.5; narrower < width; narrower += width * 0.04) {
    const lines = breakLines(words, { width: narrower, size })
    if (lines.length === widest.length) return lines
  }
  return widest
}

function framed(flow: Flow, notice: string): void {
  const size = text.body
  const lines = breakLines([{ text: notice, bold: true }], { width: flow.width - 24, size: size.size })
  const height = lines.length * size.lead + 10
  const width = Math.max(0, ...lines.map((each) => each.width)) + 24
  flow.mark({ artifact: 'layout' }, [
    { kind: 'box', x: flow.left, y: flow.y - height, width, height, fill: colour.warningTint, line: colour.warning, thickness: 0.8 },
  ])
  setLines(flow, flow.element('P'), lines, { x: flow.left + 12, top: flow.y - 5 }, size, colour.warning)
  flow.y -= height + 8
}
