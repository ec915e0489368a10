import type { ReportDocument } from '../blocks'
import type { Frame, Paint } from '../frame'
import { colour, margin, sheet, text } from '../tokens'
import { spell } from '../type/spell'
import type { Flow } from './flow'
import { breakLines } from './line-breaking'
import { paintLines } from './set-lines'

/** Header and footer of every page but the cover, and the mark of a draft in the margin of every page. */
export function layoutRunning(flow: Flow, report: ReportDocument): void {
  flow.whenDone((pages) => {
    for (const page of flow.frames.pages) {
      if (report.mark) flow.mark({ artifact: 'repeated' }, drawMark(report.mark), page)
      if (page.number > 0) drawHeaderAndFooter(flow, report, page, pages)
    }
  })
}

const right = sheet.width - margin.right

function drawHeaderAndFooter(flow: Flow, report: ReportDocument, page: Frame, pages: number): void {
  const { running } = report
  const top = sheet.height - 50
  const header: Paint[] = [
    ...setLeft(running.left, top),
    ...setRight(running.right, top),
    { kind: 'line', from: [margin.left, top - 14], to: [right, top - 14], thickness: 0.4, colour: colour.rule },
  ]
  const footer = [...setLeft(running.footer, 54), ...setRight(running.page(page.number + 1, pages), 54)]
  flow.mark({ artifact: 'header' }, header, page)
  flow.mark({ artifact: 'footer' }, footer, page)
}

/** One line: what is too long for half the page ends in an ellipsis. */
function fit(words: string, width: number) {
  let shown = words
  for (;;) {
    const lines = breakLines(shown, { width, size: text.running.size })
    if (lines.length <= 1) return lines
    shown = `${shown.replace(/…$/, '').slice(0, -4).trimEnd()}…`
  }
}

function setLeft(words: string, top: number): Paint[] {
  return paintLines(fit(words, 270), { x: margin.left, top }, text.running, colour.muted)
}

function setRight(words: string, top: number): Paint[] {
  const lines = fit(words, 170)
  return paintLines(lines, { x: right - (lines[0]?.width ?? 0), top }, text.running, colour.muted)
}

/** Turned a quarter, in the outer margin: seen on every page, in nobody's way. */
function drawMark(mark: string): Paint[] {
  const size = 13
  let y = sheet.height - margin.top - 150
  return spell(mark.toUpperCase().replace(/ /g, '\u00a0'), 'bold').map((piece) => {
    const paint: Paint = { kind: 'text', piece, size, x: sheet.width - 28, y, colour: colour.warning, upward: true }
    y += (piece.width * size) / 1000
    return paint
  })
}
