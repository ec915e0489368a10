import type { IssuedReport } from '../../domain/report'
import { PdfViewer } from '../evidence/pdf/pdf-viewer'
import '../evidence/viewer.css'
import { ButtonLink } from '../link'
import { Section } from '../page'
import { useFormat, useText } from '../words'
import { ReportOutline } from './report-outline'

/** The real pages of the PDF, with its own outline beside them. */
export function ReportPreview({ report }: { report: IssuedReport }) {
  const text = useText()
  const format = useFormat()
  const words = text.reportPage
  const address = `/reports/${report.id}`
  return (
    <Section
      title={words.preview(words.name(text.nouns.report[report.kind], report.number))}
      id="preview"
      ruled
      actions={
        <div className="utrecht-button-group">
          <ButtonLink to={address} document small>
            {words.open}
          </ButtonLink>
        </div>
      }
    >
      <p className="duiding-small duiding-soft">
        {words.digest} <span className="duiding-hash">{report.sha256}</span>; {words.size(report.pages, format.bytes(report.size))}
      </p>
      <div className="duiding-preview duiding-not-printed">
        <ReportOutline address={address} />
        <div className="duiding-preview__pages">
          <PdfViewer address={address} marks={[]} />
        </div>
      </div>
    </Section>
  )
}
