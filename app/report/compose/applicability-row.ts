import type { StatementRow, StatementState } from '../../domain/applicability'
import { bold, plain, type Cell, type Sign, type Span, type Text } from '../blocks'
import type { ApplicabilityWords } from './compose-applicability'

/** A control in the table: its name, its state, and on what that rests, each on a line of its own. */
export function rowOfTable(row: StatementRow, text: ApplicabilityWords, frameworkName: (id: string) => string): Cell[] {
  const lines = [
    ...scope(row, text),
    ...excluded(row, text),
    ...grounds(row, text),
    ...derived(row, text, frameworkName),
    ...missing(row, text),
  ]
  return [`${row.id} ${row.title}`, { text: text.states[row.state], sign: signOf[row.state] }, joined(lines)]
}

/** Shapes that differ without colour. */
export const signOf: Record<StatementState, Sign> = { applies: 'full', partly: 'half', excluded: 'open', undecided: 'dash' }

export const gapWords = (row: StatementRow, text: ApplicabilityWords): string => row.gaps.map((gap) => text.gap(gap)).join('\n')

function scope(row: StatementRow, text: ApplicabilityWords): Span[][] {
  if (row.state === 'undecided') return [[plain(text.undecidedMore)]]
  if (row.state === 'excluded') return []
  if (row.measures === 0) return [[plain(text.itself)]]
  if (row.inScope.length === 0) return [[plain(text.noneInScope)]]
  const ids = row.inScope.map((part) => part.id).join(', ')
  return [[plain(text.inScope(ids, row.inScope.length, row.measures))]]
}

function excluded(row: StatementRow, text: ApplicabilityWords): Span[][] {
  return [
    ...row.excluded.flatMap((part) => [
      [bold(text.excludedPart(part.id, part.title))],
      [plain(part.reason || labelled(text.reason, text.notNamed))],
      [plain(labelled(text.reference, part.reference || text.notNamed))],
    ]),
    ...row.undecided.map((part) => [bold(text.undecidedPart(part.id, part.title))]),
  ]
}

function grounds({ grounds: why }: StatementRow, text: ApplicabilityWords): Span[][] {
  if (!why) return []
  return [
    [plain(why.reason || labelled(text.reason, text.notNamed))],
    [plain(labelled(text.reference, why.reference || text.notNamed))],
    [plain(labelled(text.riskAnalysis, why.riskAnalysis || text.notNamed))],
  ]
}

function derived({ derivedFrom }: StatementRow, text: ApplicabilityWords, frameworkName: (id: string) => string): Span[][] {
  if (!derivedFrom) return []
  const from = text.derivedFrom(frameworkName(derivedFrom.framework), derivedFrom.controls.join(', '))
  return [[{ text: `${from} (${text.confidences[derivedFrom.confidence]})`, italic: true }]]
}

/** But the measures that nobody decided on: they have a line of their own. */
const missing = (row: StatementRow, text: ApplicabilityWords): Span[][] =>
  row.gaps.filter((gap) => gap.kind !== 'measure-undecided').map((gap) => [bold(text.gapLine(text.gap(gap)))])

const labelled = (label: string, words: string): string => `${label}: ${words}`

const joined = (lines: Span[][]): Text => lines.flatMap((line, index) => (index === 0 ? line : [plain('\n'), ...line]))
