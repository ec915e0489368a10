import type { Statement, StatementRow } from '../../domain/applicability'
import type { Confidence } from '../../domain/change-map'
import { guarded } from './spreadsheet-text'

/** The heads of the columns and the words of the cells, in the language of the reader. */
export interface ApplicabilityCsvWords {
  states: Record<StatementRow['state'], string>
  confidences: Record<Confidence, string>
  gap(gap: StatementRow['gaps'][number]): string
  table: Record<(typeof columns)[number], string> & {
    some(ids: string, count: number, all: number): string
    from(framework: string, ids: string): string
  }
}

const columns = [
  'control',
  'measure',
  'state',
  'inScope',
  'reason',
  'reference',
  'riskAnalysis',
  'derivedFrom',
  'confidence',
  'gaps',
] as const

type Line = Partial<Record<(typeof columns)[number], string>>

/**
 * The statement for a spreadsheet: UTF-8 with byte order mark and semicolons, as Dutch Excel opens it with a double click.
 * One row per control, whose column `measure` is empty; below it one row for each measure that is left out or undecided, so that
 * each reason can be filtered and stands beside its own reference. A number stands with its title in one cell: alone Excel would
 * make 5.10 of it 5.1, and of 8.08.01 a date.
 * @param frameworkName what a framework is called, by its id
 */
export function applicabilityCsv(statement: Statement, words: ApplicabilityCsvWords, frameworkName: (id: string) => string): Uint8Array {
  const lines: Line[] = statement.rows.flatMap((row) => linesOf(row, words, frameworkName))
  const head = columns.map((column) => words.table[column])
  const text = [head, ...lines.map((line) => columns.map((column) => line[column] ?? ''))].map(
    (cells) => `${cells.map(cell).join(';')}\r\n`,
  )
  return Buffer.from(`\ufeff${text.join('')}`, 'utf8')
}

function linesOf(row: StatementRow, words: ApplicabilityCsvWords, frameworkName: (id: string) => string): Line[] {
  const control = named(row)
  const { derivedFrom } = row
  const shared = {
    control,
    ...(derivedFrom && {
      derivedFrom: words.table.from(frameworkName(derivedFrom.framework), derivedFrom.controls.join(', ')),
      confidence: words.confidences[derivedFrom.confidence],
    }),
  }
  const gapsOf = (measure?: string) =>
    row.gaps
      .filter((gap) => ('measure' in gap ? gap.measure : undefined) === measure)
      .map((gap) => words.gap(gap))
      .join('; ')
  const applies = row.state === 'applies' || row.state === 'partly'
  return [
    {
      ...shared,
      state: words.states[row.state],
      ...(applies && { inScope: words.table.some(row.inScope.map((part) => part.id).join(', '), row.inScope.length, row.measures) }),
      ...row.grounds,
      gaps: gapsOf(),
    },
    ...row.excluded.map((part) => ({
      ...shared,
      measure: named(part),
      state: words.states.excluded,
      reason: part.reason,
      reference: part.reference,
      gaps: gapsOf(part.id),
    })),
    ...row.undecided.map((part) => ({ ...shared, measure: named(part), state: words.states.undecided, gaps: gapsOf(part.id) })),
  ]
}

const named = ({ id, title }: { id: string; title: string }): string => `${id} ${title}`

/** RFC 4180, after the apostrophe that keeps a spreadsheet from running what it reads. */
function cell(words: string): string {
  const safe = guarded(words)
  return /[";\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
