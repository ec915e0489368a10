import type { ReportDocument } from './blocks'
import { drawFrames } from './draw/document'
import { layoutReport } from './layout/layout-report'

/** The report as a PDF: tagged (PDF/UA-1), archivable (PDF/A-3a), and the same bytes for the same document. */
export function drawReport(report: ReportDocument): Promise<Uint8Array> {
  return drawFrames(layoutReport(report), {
    title: report.title,
    author: report.author,
    subject: report.subject,
    language: report.language === 'nl' ? 'nl-NL' : 'en-GB',
    at: report.at,
    key: report.key,
  })
}
