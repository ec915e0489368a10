import type { IssuedReport } from '../../domain/report'
import { TextLink } from '../link'
import { useText } from '../words'
import { ReportCards } from './report-cards'

/** For management: each engagement with its newest report, ready to download from the first screen. */
export function ReportLines({ engagements }: { engagements: { engagementId: string; title: string; reports: IssuedReport[] }[] }) {
  const text = useText()
  return (
    <div className="duiding-stack">
      {engagements.map((one) => (
        <section key={one.engagementId} className="duiding-stack duiding-stack--small">
          <h3 className="utrecht-heading-3">
            <TextLink to={`/engagements/${one.engagementId}`}>{one.title}</TextLink>
          </h3>
          <ReportCards engagementId={one.engagementId} reports={one.reports.slice(0, 1)} />
          {one.reports.length > 1 && (
            <p className="duiding-small">
              <TextLink to={`/engagements/${one.engagementId}/report`}>{text.reportPage.earlierReports(one.reports.length - 1)}</TextLink>
            </p>
          )}
        </section>
      ))}
    </div>
  )
}
