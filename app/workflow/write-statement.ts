import type { Statement } from '../domain/applicability'
import { dayOf } from '../domain/calendar'
import type { Framework } from '../domain/catalogue'
import type { Moment } from '../domain/values'
import { composeApplicability } from '../report/compose/compose-applicability'
import { drawReport } from '../report/draw-report'
import { applicabilityCsv } from '../store/exchange/applicability-csv'
import { en } from '../text/en'
import type { Language } from '../text/format'
import { nl } from '../text/nl'

export interface StatementPaper {
  framework: Framework
  frameworks: Framework[]
  language: Language
  at: Moment
  /** The system comes with Duiding: its description is an example. */
  example: boolean
}

interface WrittenFile {
  name: string
  type: string
  bytes: Uint8Array
}

/** The statement of applicability as a table for a spreadsheet. */
export function statementCsv(statement: Statement, paper: StatementPaper): WrittenFile {
  const text = paper.language === 'en' ? en : nl
  return {
    name: fileName(statement, paper, 'csv'),
    type: 'text/csv; charset=utf-8',
    bytes: applicabilityCsv(statement, text.applicability, nameIn(paper)),
  }
}

/** The same on paper, with the table within it. Nothing is kept: it is made anew from the catalogue each time. */
export async function statementPdf(statement: Statement, paper: StatementPaper): Promise<WrittenFile> {
  const text = paper.language === 'en' ? en : nl
  const { name, bytes } = statementCsv(statement, paper)
  const document = composeApplicability(statement, paper.framework, {
    language: paper.language,
    at: paper.at,
    example: paper.example,
    frameworkName: nameIn(paper),
    attachments: [{ name, type: 'text/csv', description: text.applicability.report.attachment, bytes }],
  })
  return { name: fileName(statement, paper, 'pdf'), type: 'application/pdf', bytes: await drawReport(document) }
}

/** `vvt-laptops-bio2-1.3-2026-11-22.pdf` */
function fileName({ system, framework }: Statement, { language, at }: StatementPaper, ending: 'csv' | 'pdf'): string {
  const text = language === 'en' ? en : nl
  return `${[text.applicability.report.fileName, system.id, framework.id, dayOf(at)].join('-').replace(/[^\w.-]+/g, '-')}.${ending}`
}

function nameIn({ frameworks, language }: StatementPaper): (id: string) => string {
  const text = language === 'en' ? en : nl
  return (id) => {
    const found = frameworks.find((one) => one.id === id)
    return found ? text.nouns.framework(found.title, found.version) : id
  }
}
