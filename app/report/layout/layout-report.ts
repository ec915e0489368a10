import type { Block, Heading, ReportDocument } from '../blocks'
import type { Frames } from '../frame'
import { layoutBarChart } from './bar-chart'
import { layoutCallout, layoutQuote } from './callout'
import { checkBlocks, headingsOf } from './check-blocks'
import { layoutContents } from './contents'
import { layoutCover } from './cover'
import { layoutFacts } from './facts'
import { Flow } from './flow'
import { layoutHeading } from './heading'
import { layoutList } from './list'
import { layoutParagraph } from './paragraph'
import { layoutRunning } from './running'
import { layoutTable } from './table'

/** Places a report on pages. A document that could not be read aloud is refused with an error that names each fault. */
export function layoutReport(report: ReportDocument): Frames {
  checkBlocks(report)
  const flow = new Flow(report.language)
  const headings = headingsOf(report.blocks)
  layoutCover(flow, report.cover)
  for (const block of report.blocks) layoutBlock(flow, block, headings)
  layoutRunning(flow, report)
  return flow.finish()
}

function layoutBlock(flow: Flow, block: Block, headings: Heading[]): void {
  switch (block.kind) {
    case 'heading':
      return layoutHeading(flow, block)
    case 'paragraph':
      return layoutParagraph(flow, block)
    case 'list':
      return layoutList(flow, block)
    case 'table':
      return layoutTable(flow, block)
    case 'facts':
      return layoutFacts(flow, block.rows, block.labelWidth)
    case 'callout':
      return layoutCallout(flow, block)
    case 'quote':
      return layoutQuote(flow, block.paragraphs)
    case 'barChart':
      return layoutBarChart(flow, block)
    case 'contents':
      return layoutContents(flow, block, headings)
    case 'pageBreak':
      return flow.newPage()
  }
}
