import type { ReportDocument } from './blocks'
import { drawFrames } from './draw/document'
import { layoutReport } from './layout/layout-report'

/** The report as a PDF: tagged (PDF/UA-1), archivable (PDF/A-3a), and the same bytes for the same document. */
export async function drawReport(report: ReportDocument): Promise<Uint8Array> {
  return (await drawPages(report)).bytes
}

/** The same, with the number of pages that it took. */
export async function drawPages(report: ReportDocument): Promise<{ bytes: Uint8Array; pages: number }> {
  const frames = layoutReport(report)
  const bytes = await drawFrames(frames, {
    title: report.title,
    author: report.author,
    subject: report.subject,
    language: report.language === 'nl' ? 'nl-NL' : 'en-GB',
    at: report.at,
    key: report.key,
    attachments: report.attachments ?? [],
  })
  return { bytes, pages: frames.pages.length }
}
