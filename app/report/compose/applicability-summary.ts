import { STATEMENT_STATES, type Statement, type StatementState } from '../../domain/applicability'
import { dayOf } from '../../domain/calendar'
import { formatIn } from '../../text/format'
import type { Block, Cell } from '../blocks'
import { gapWords, signOf } from './applicability-row'
import type { ApplicabilityOptions, ApplicabilityWords } from './compose-applicability'

/** What it is and is not, how many of what, and what stands in the way of adopting it. */
export function composeApplicabilitySummary(statement: Statement, text: ApplicabilityWords, options: ApplicabilityOptions): Block[] {
  const { report } = text
  const { counts } = statement
  const format = formatIn(options.language)
  const count = (state: StatementState): Cell[] => [
    { text: text.states[state], sign: signOf[state] },
    format.number(counts[state]),
    report.meanings[state],
  ]
  return [
    { kind: 'heading', level: 1, id: 'summary', number: '1', text: report.summary },
    { kind: 'paragraph', text: text.notADecision(format.day(dayOf(options.at))) },
    ...(options.example ? [{ kind: 'paragraph', text: text.example } as const] : []),
    completeness(statement, text),
    ...derived(statement, text),
    {
      kind: 'table',
      caption: report.counts,
      columns: [
        { title: text.columns.state, width: 2.1, header: true },
        { title: report.count, width: 0.7, align: 'right' },
        { title: report.meaning, width: 4 },
      ],
      rows: [...STATEMENT_STATES.map(count), [report.all, format.number(counts.all), '']],
    },
    ...gaps(statement, text),
    ...undecided(statement, text),
    ...(options.attachments.length > 0 ? [{ kind: 'paragraph', size: 'small', text: report.attached } as const] : []),
  ]
}

function derived({ counts }: Statement, text: ApplicabilityWords): Block[] {
  if (counts.derived === 0) return []
  return [{ kind: 'callout', tone: 'plain', blocks: [{ kind: 'paragraph', text: text.derivedMore(counts.derived) }] }]
}

function completeness({ counts, system }: Statement, text: ApplicabilityWords): Block {
  const lacking = [
    ...(system.owner ? [] : [text.lacks.owner]),
    ...(counts.undecided > 0 ? [text.lacks.undecided(counts.undecided)] : []),
    ...(counts.gaps > 0 ? [text.lacks.gaps(counts.gaps)] : []),
  ]
  if (lacking.length === 0) return { kind: 'callout', tone: 'plain', blocks: [{ kind: 'paragraph', text: text.complete }] }
  return {
    kind: 'callout',
    tone: 'warning',
    title: text.incomplete,
    blocks: [{ kind: 'list', items: lacking.map((one) => ({ text: one })) }],
  }
}

function gaps({ rows }: Statement, text: ApplicabilityWords): Block[] {
  const { report } = text
  const found = rows.filter((row) => row.gaps.length > 0)
  if (found.length === 0) return []
  return [
    { kind: 'heading', level: 2, id: 'gaps', number: '1.1', text: report.gaps },
    {
      kind: 'table',
      caption: report.gapsCaption,
      columns: [
        { title: text.columns.control, width: 2, header: true },
        { title: report.missing, width: 4 },
      ],
      rows: found.map((row) => [`${row.id} ${row.title}`, gapWords(row, text)]),
    },
  ]
}

/** Their numbers, so that they are found back; not where nothing at all is decided. */
function undecided({ rows, counts }: Statement, text: ApplicabilityWords): Block[] {
  if (counts.undecided === 0) return []
  const ids = rows.filter((row) => row.state === 'undecided').map((row) => row.id)
  return [
    { kind: 'heading', level: 2, id: 'undecided', number: counts.gaps > 0 ? '1.2' : '1.1', text: text.report.undecided },
    { kind: 'paragraph', text: counts.undecided === counts.all ? text.report.undecidedAll : ids.join(', ') },
  ]
}
