import type { AuditedSystem, Engagement } from '../../domain/engagement'
import type { Progress } from '../../domain/progress'
import type { IssuedReport } from '../../domain/report'
import type { Task } from '../../domain/tasks'
import type { Day } from '../../domain/values'
import { TextLink } from '../link'
import { Section } from '../page'
import { ReportCards } from '../report/report-cards'
import { useText } from '../words'
import { TaskList } from '../work/task-list'
import { AboutEngagement } from './about-engagement'
import type { EngagementHead } from './engagement-head'
import { EngagementPage } from './engagement-page'
import { ProgressList } from './progress-list'

export interface OutsidePage {
  engagement: Engagement
  reports: IssuedReport[]
  progress: Progress
  systems: AuditedSystem[]
  tasks: Task[]
  responded: boolean
}

/** The engagement as an owner, a supplier or management sees it: first what they came for, then what it is about. */
export function OutsideView({ head, page, today }: { head: EngagementHead; page: OutsidePage; today: Day }) {
  const text = useText()
  const words = text.engagement
  return (
    <EngagementPage head={head} tab="overview">
      {head.manages && (
        <Section title={words.management.reports}>
          <ReportCards engagementId={head.id} reports={page.reports} />
        </Section>
      )}
      {(head.answers || page.tasks.length > 0) && (
        <Section title={text.work.waiting}>
          <TaskList tasks={page.tasks.map((task) => ({ task, engagementId: head.id, engagement: null }))} today={today} />
        </Section>
      )}
      {head.manages && (
        <Section title={words.management.progress}>
          <ProgressList progress={page.progress} />
        </Section>
      )}
      {page.systems.length > 0 && (
        <Section title={words.owner.systems}>
          <ul className="duiding-plain-list">
            {page.systems.map((system) => (
              <li key={system.id}>
                <TextLink to={`/systems/${system.id}`}>{system.name}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.about.title} ruled>
        <AboutEngagement engagement={page.engagement} />
      </Section>
    </EngagementPage>
  )
}
