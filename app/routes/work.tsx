import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import type { AuditFile } from '../domain/audit-file'
import { countAnswered, questionsFor } from '../domain/context-question'
import { evidenceNumber, judgementOf, latestRevision, openQuestions } from '../domain/evidence'
import { requestNumber } from '../domain/evidence-request'
import { tasksFor } from '../domain/tasks'
import { resumeAddress } from '../ui/hand-in/steps'
import { ButtonLink, TextLink } from '../ui/link'
import { Page, Paragraph, Section } from '../ui/page'
import { ReportLines } from '../ui/report/report-lines'
import { DraftList, type DraftLine } from '../ui/work/draft-list'
import { EngagementLines } from '../ui/work/engagement-lines'
import { GivenList, type GivenLine } from '../ui/work/given-list'
import { TaskList } from '../ui/work/task-list'
import { useText } from '../ui/words'
import type { HandInDraft } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.work.title)

/** So many of what somebody gave are told at once; the rest stands in its engagement. */
const LAST_GIVEN = 5

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const [opened, drafts] = await Promise.all([desk.engagements(), desk.drafts()])
    const tasks = opened.flatMap(({ file, part, blockers }) =>
      tasksFor(part, file, blockers, desk.today).map((task) => ({
        task,
        engagementId: file.engagement.id,
        engagement: file.engagement.title as string | null,
      })),
    )
    return {
      today: desk.today,
      administrator: desk.person.administrator,
      auditor: desk.person.auditor,
      sample: opened.length > 0 && opened.every(({ file }) => file.engagement.sample),
      tasks: tasks.sort((left, right) => (left.task.due ?? '9999').localeCompare(right.task.due ?? '9999')),
      reports: opened
        .filter(({ part }) => part.manages)
        .map(({ file }) => ({ engagementId: file.engagement.id, title: file.engagement.title, reports: [...file.reports].reverse() })),
      engagements: opened.map(({ file, part, progress }) => ({
        id: file.engagement.id,
        title: file.engagement.title,
        sample: file.engagement.sample,
        roles: part.roles,
        phase: progress.phase,
      })),
      given: givenBy(
        desk.person.id,
        opened.map(({ file }) => file),
      ),
      drafts: drafts.map((draft) =>
        lineOf(
          draft,
          opened.map(({ file }) => file),
        ),
      ),
    }
  })

/** The last that this person gave, newest first: what became of it. */
function givenBy(personId: string, files: AuditFile[]): GivenLine[] {
  return files
    .flatMap((file) => file.evidence)
    .flatMap((evidence) => {
      const last = latestRevision(evidence)
      if (!last || last.handedInBy.id !== personId || last.handedInBy.role === 'auditor') return []
      const { id, title } = evidence
      return {
        id,
        number: evidenceNumber(evidence),
        title,
        at: last.handedInAt,
        judgement: judgementOf(last),
        open: openQuestions(evidence).length,
      }
    })
    .sort((left, right) => right.at.localeCompare(left.at))
    .slice(0, LAST_GIVEN)
}

/** A hand-in that was begun, with how far it is. */
function lineOf(draft: HandInDraft, files: AuditFile[]): DraftLine {
  const file = files.find((one) => one.engagement.id === draft.engagementId)
  const request = file?.requests.find((one) => one.id === draft.requestId)
  const system = file?.systems.find((one) => one.id === draft.systemId)
  return {
    id: draft.id,
    title: draft.title,
    about: request ? `${requestNumber(request)} ${request.title}` : (system?.name ?? draft.systemId),
    progress: countAnswered(questionsFor(request?.questions ?? []), draft),
    changedAt: draft.changedAt,
    resume: resumeAddress(draft, request?.questions ?? []),
  }
}

export default function Work() {
  const { administrator, auditor, drafts, engagements, given, reports, tasks, today } = useLoaderData<typeof loader>()
  const text = useText()
  const onlyManages = administrator && engagements.length === 0
  return (
    <Page title={text.work.title}>
      {reports.length > 0 && (
        <Section title={text.engagement.management.reports}>
          <ReportLines engagements={reports} />
        </Section>
      )}
      {!onlyManages && (
        <Section title={text.work.waiting}>
          <TaskList tasks={tasks.map((one) => (engagements.length > 1 ? one : { ...one, engagement: null }))} today={today} />
        </Section>
      )}
      {drafts.length > 0 && (
        <Section title={text.work.drafts}>
          <Paragraph small>{text.work.draftsMore}</Paragraph>
          <DraftList drafts={drafts} />
        </Section>
      )}
      {given.length > 0 && (
        <Section title={text.work.given}>
          <GivenList given={given} />
        </Section>
      )}
      {administrator && (
        <Section title={text.work.administratorTitle}>
          <Paragraph>{text.work.administrator}</Paragraph>
          <div className="utrecht-button-group">
            <ButtonLink to="/people" kind={onlyManages ? 'primary' : 'secondary'}>
              {text.work.people}
            </ButtonLink>
          </div>
        </Section>
      )}
      {!onlyManages && (
        <Section title={text.work.mine}>
          {engagements.length === 0 ? (
            <Paragraph>{auditor ? text.engagement.list.emptyAuditor : text.work.noEngagements}</Paragraph>
          ) : (
            <EngagementLines engagements={engagements} />
          )}
          {engagements.length > 0 && (
            <p>
              <TextLink to="/engagements">{text.work.all}</TextLink>
            </p>
          )}
          {engagements.length === 0 && auditor && (
            <div className="utrecht-button-group">
              <ButtonLink to="/engagements/new" kind="primary">
                {text.engagement.list.open}
              </ButtonLink>
            </div>
          )}
        </Section>
      )}
    </Page>
  )
}
