import type { IssuedReport } from '../../domain/report'
import { ButtonLink } from '../link'
import { EmptyState } from '../notice'
import { useFormat, useText } from '../words'

/** Issued reports, the newest first, each ready to download. */
export function ReportCards({ engagementId, reports }: { engagementId: string; reports: IssuedReport[] }) {
  const text = useText()
  const format = useFormat()
  const words = text.engagement.management
  if (reports.length === 0)
    return (
      <EmptyState title={words.none}>
        <p>{words.noneMore}</p>
      </EmptyState>
    )
  return (
    <ul className="duiding-ruled-list">
      {reports.map((report, index) => (
        <li key={report.id} className="duiding-report-line" id={`report-${report.number}`}>
          <div>
            <p className="duiding-report-line__name">{text.reportPage.name(text.nouns.report[report.kind], report.number)}</p>
            <p className="duiding-small duiding-soft">
              {text.reportPage.issued(format.moment(report.at), report.by.name)};{' '}
              {text.reportPage.size(report.pages, format.bytes(report.size))}
            </p>
          </div>
          <div className="utrecht-button-group">
            <ButtonLink to={`/reports/${report.id}?download`} kind={index === 0 ? 'primary' : 'secondary'} document>
              {text.reportPage.download}
            </ButtonLink>
            <ButtonLink to={`/engagements/${engagementId}/report?report=${report.id}#preview`}>{text.reportPage.view}</ButtonLink>
          </div>
        </li>
      ))}
    </ul>
  )
}
