import type { Fact } from '../blocks'
import { colour, space, text } from '../tokens'
import type { Flow } from './flow'
import { breakLines } from './line-breaking'
import { layoutRow } from './table-row'

/** Labels with their values: a table without header row, in which each label names its row. */
export function layoutFacts(flow: Flow, facts: readonly Fact[], labelWidth = 0.3): void {
  if (facts.length === 0) return
  const size = { size: 8.75, lead: text.table.lead + 1 }
  const body = flow.element('TBody', flow.element('Table'))
  const column = flow.width * labelWidth
  flow.reserve(3 * size.lead)
  const { left, width, y } = flow
  flow.mark({ artifact: 'layout' }, [{ kind: 'line', from: [left, y], to: [left + width, y], thickness: 0.4, colour: colour.rule }])
  facts.forEach((fact, index) => {
    const label = [{ text: fact.label, bold: true }]
    const cells = [
      {
        lines: breakLines(label, { width: column - space.cell.across, size: size.size, language: flow.language }),
        x: left,
        heads: true,
        ink: colour.accent,
      },
      { lines: breakLines(fact.value, { width: width - column, size: size.size, language: flow.language }), x: left + column, heads: false },
    ]
    layoutRow(flow, flow.element('TR', body), cells, size, () => undefined, index === facts.length - 1)
  })
  flow.y -= space.afterBlock
}
