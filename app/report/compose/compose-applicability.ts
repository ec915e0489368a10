import type { Statement, StatementRow } from '../../domain/applicability'
import { dayOf } from '../../domain/calendar'
import type { Framework } from '../../domain/catalogue'
import { sectionsOf, type Section } from '../../domain/statement-sections'
import type { Moment } from '../../domain/values'
import { applicabilityText as english } from '../../text/en/applicability'
import { nounsText as englishNouns } from '../../text/en/nouns'
import { reportText as englishReport } from '../../text/en/report'
import { formatIn, type Language } from '../../text/format'
import { applicabilityText as dutch } from '../../text/nl/applicability'
import { nounsText as dutchNouns } from '../../text/nl/nouns'
import { reportText as dutchReport } from '../../text/nl/report'
import type { Attachment, Block, ReportDocument } from '../blocks'
import { rowOfTable } from './applicability-row'
import { composeApplicabilitySummary } from './applicability-summary'

export interface ApplicabilityOptions {
  language: Language
  /** The moment of printing: the only time that the document knows. */
  at: Moment
  /** The system comes with Duiding: its description is an example. */
  example: boolean
  frameworkName: (id: string) => string
  attachments: Attachment[]
}

const words = { nl: { ...dutch, nouns: dutchNouns, house: dutchReport }, en: { ...english, nouns: englishNouns, house: englishReport } }
export type ApplicabilityWords = (typeof words)['nl']

/** The statement of applicability as it is printed: what it is and is not, how many of what, what is missing, then each control. */
export function composeApplicability(statement: Statement, framework: Framework, options: ApplicabilityOptions): ReportDocument {
  const text: ApplicabilityWords = words[options.language]
  const day = formatIn(options.language).day(dayOf(options.at))
  const { system } = statement
  const name = options.frameworkName(framework.id)
  const { report } = text
  const sections = sectionsOf(framework, statement.rows)
  return {
    language: options.language,
    title: text.titleOf(system.name),
    author: system.owner?.organisation ?? 'Duiding',
    subject: name,
    key: `applicability/${system.id}/${framework.id}/${options.language}/${options.at}`,
    at: options.at,
    running: {
      left: text.titleOf(system.name),
      right: options.example ? `${report.exampleRunning} · ${report.running}` : report.running,
      footer: report.footer(framework.id, day),
      page: text.house.page,
    },
    cover: {
      // The statement is the owner's: without an owner nobody's name stands above it.
      organisation: system.owner?.organisation ?? text.nouns.noOwner,
      kind: text.title,
      title: system.name,
      subtitle: name,
      notices: [text.notADecision(day), ...(options.example ? [text.example] : [])],
      facts: [
        { label: text.system, value: system.name },
        { label: text.owner, value: system.owner ? `${system.owner.function}, ${system.owner.organisation}` : text.nouns.noOwner },
        { label: text.supplier, value: system.supplier ? `${system.supplier.function}, ${system.supplier.organisation}` : text.noSupplier },
        { label: text.framework, value: name },
        { label: text.date, value: day },
        { label: report.status, value: report.statusValue },
      ],
    },
    blocks: numbered(
      [...composeApplicabilitySummary(statement, text, options), ...contents(sections.length, text), ...decisions(sections, text, options)],
      text,
    ),
    attachments: options.attachments,
  }
}

/** Four themes are found by leafing; fourteen chapters are not. */
function contents(sections: number, text: ApplicabilityWords): Block[] {
  if (sections <= 6) return []
  return [
    { kind: 'heading', level: 2, id: 'contents', text: text.report.contents, unlisted: true },
    { kind: 'contents', depth: 2, page: text.house.contentsEntry },
  ]
}

function decisions(sections: Section<StatementRow>[], text: ApplicabilityWords, options: ApplicabilityOptions): Block[] {
  return [
    { kind: 'heading', level: 1, id: 'decisions', number: '2', text: text.report.decisions },
    ...(sections.length === 0 ? [{ kind: 'paragraph', text: text.empty } as const] : []),
    ...sections.flatMap((section, index): Block[] => {
      const title = titleOf(section, text)
      return [
        { kind: 'heading', level: 2, id: `section-${index + 1}`, text: title },
        {
          kind: 'table',
          caption: text.report.sectionCaption(title),
          columns: [
            { title: text.columns.control, width: 2, header: true },
            { title: text.columns.state, width: 1.95 },
            { title: text.columns.grounds, width: 4 },
          ],
          rows: section.rows.map((row) => rowOfTable(row, text, options.frameworkName)),
        },
      ]
    }),
  ]
}

function titleOf({ heading }: Section<unknown>, text: ApplicabilityWords): string {
  switch (heading.kind) {
    case 'group':
      return heading.titles.join(' – ')
    case 'theme':
      return text.house.themes[heading.theme]
    case 'rest':
      return text.rest
  }
}

function numbered(blocks: Block[], text: ApplicabilityWords): Block[] {
  let tables = 0
  return blocks.map((block) => (block.kind === 'table' ? { ...block, caption: text.house.tableCaption(++tables, block.caption) } : block))
}
