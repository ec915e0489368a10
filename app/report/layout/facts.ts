import type { Fact } from '../blocks'
import { colour, space, text } from '../tokens'
import type { Flow } from './flow'
import { breakLines } from './line-breaking'
import { layoutRow, rowHeight, type RowCell } from './table-row'

const size = { size: 8.75, lead: text.table.lead + 1 }

/** Labels with their values: a table without header row, in which each label names its row. A short one stays on one page. */
export function layoutFacts(flow: Flow, facts: readonly Fact[], labelWidth = 0.3): void {
  if (facts.length === 0) return
  const rows = facts.map((fact) => cellsOf(flow, fact, labelWidth))
  const height = rows.reduce((sum, cells) => sum + rowHeight(cells, size), 0)
  flow.reserve(height < 150 ? height : 3 * size.lead)
  const body = flow.element('TBody', flow.element('Table'))
  const open = () => ruleAbove(flow)
  open()
  rows.forEach((cells, index) => {
    layoutRow(flow, flow.element('TR', body), cells, size, open, index === rows.length - 1)
  })
  flow.y -= space.afterBlock
}

/** Also where the facts go on on a new page. */
function ruleAbove(flow: Flow): void {
  const { left, width, y } = flow
  flow.mark({ artifact: 'layout' }, [{ kind: 'line', from: [left, y], to: [left + width, y], thickness: 0.4, colour: colour.rule }])
}

/** How high all rows are together. */
export function factsHeight(flow: Flow, facts: readonly Fact[], labelWidth: number): number {
  return facts.reduce((sum, fact) => sum + rowHeight(cellsOf(flow, fact, labelWidth), size), 0)
}

function cellsOf(flow: Flow, fact: Fact, labelWidth: number): RowCell[] {
  const column = flow.width * labelWidth
  const { language } = flow
  const label = breakLines([{ text: fact.label, bold: true }], { width: column - space.cell.across, size: size.size, language })
  const value = breakLines(fact.value, { width: flow.width - column, size: size.size, language })
  return [
    { lines: label, x: flow.left, heads: true, ink: colour.accent },
    { lines: value, x: flow.left + column, heads: false },
  ]
}
