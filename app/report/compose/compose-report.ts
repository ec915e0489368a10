import type { AuditFile } from '../../domain/audit-file'
import { dayOf } from '../../domain/calendar'
import { withoutEmbargoedWords } from '../../domain/embargo'
import type { Block, ReportDocument } from '../blocks'
import { composeAbbreviations } from './abbreviations'
import { composeAccount } from './account'
import { composeColophon, composeCover } from './cover'
import { composeEvidenceRegister } from './evidence-register'
import { composeFindings } from './findings'
import { composeIntroduction } from './introduction'
import { composeLimitations } from './limitations'
import { composeManagementResponse } from './management-response'
import { composeNorms } from './norms'
import { Scope, type ReportOptions, type ReportText } from './scope'
import { composeSignature } from './signature'
import { composeSummary } from './summary'

/**
 * What the report of an audit file says, in the order of the chapters. It reads nothing but the file and the options, so that the same
 * file and options always give the same report. The type of engagement decides the words (R8).
 */
export function composeReport(whole: AuditFile, options: ReportOptions): ReportDocument {
  // A report has readers outside every circle.
  const file = withoutEmbargoedWords(whole, whole, null, dayOf(options.at))
  const scope = new Scope(file, options)
  const { text } = scope
  const chapters = [
    ...composeSummary(scope),
    ...composeIntroduction(scope),
    ...composeFindings(scope),
    ...composeLimitations(scope),
    ...composeAccount(scope),
    ...composeSignature(scope),
    ...composeManagementResponse(scope),
    ...composeEvidenceRegister(scope),
    ...composeNorms(scope),
  ]
  const { engagement } = file
  return {
    language: options.language,
    title: engagement.title,
    author: text.organisation,
    subject: text.kinds[engagement.type],
    key: `${engagement.id}/${options.kind}/${scope.number}/${options.language}/${options.at}`,
    at: options.at,
    running: {
      left: engagement.title,
      right:
        [scope.isDraft ? text.draft.running : '', engagement.sample ? text.sample.running : ''].filter(Boolean).join(' · ') ||
        text.organisation,
      footer: text.reference(scope.reference),
      page: text.page,
    },
    ...(scope.isDraft ? { mark: text.draft.mark } : {}),
    cover: composeCover(scope),
    blocks: [
      ...composeColophon(scope),
      { kind: 'heading', level: 1, id: 'contents', text: text.contents.title, unlisted: true },
      { kind: 'contents', depth: 3, page: text.contentsEntry },
      ...numberCaptions([...chapters, ...composeAbbreviations(scope, chapters)], text),
    ],
  }
}

/** Tables and figures are numbered through the whole report. */
function numberCaptions(blocks: Block[], text: ReportText): Block[] {
  let tables = 0
  let figures = 0
  return blocks.map((block) => {
    switch (block.kind) {
      case 'table':
        return { ...block, caption: text.tableCaption(++tables, block.caption) }
      case 'barChart':
        return { ...block, caption: text.figureCaption(++figures, block.caption) }
      default:
        return block
    }
  })
}
