import type { IssuedReport } from '../../domain/report'
import { TextLink } from '../link'
import { ReportCards } from './report-cards'

/** For management: each engagement with its reports, ready to download from the first screen. */
export function ReportLines({ engagements }: { engagements: { engagementId: string; title: string; reports: IssuedReport[] }[] }) {
  return (
    <div className="duiding-stack">
      {engagements.map((one) => (
        <section key={one.engagementId} className="duiding-stack duiding-stack--small">
          <h3 className="utrecht-heading-3"><TextLink to={`/engagements/${one.engagementId}`}>{one.title}</TextLink></h3>
          <ReportCards engagementId={one.engagementId} reports={one.reports} />
        </section>
      ))}
    </div>
  )
}
