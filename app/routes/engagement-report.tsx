import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { act, actWith, show } from '../act.server'
import { hasDraft } from '../domain/progress'
import { refuse } from '../domain/refusal'
import { headOf } from '../ui/engagement/engagement-head'
import { EngagementPage } from '../ui/engagement/engagement-page'
import { Section } from '../ui/page'
import { BlockerList } from '../ui/report/blocker-list'
import { IssueForm } from '../ui/report/issue-form'
import { ManagementResponse } from '../ui/report/management-response'
import { QuestionAnswers } from '../ui/report/question-answers'
import { ReportCards } from '../ui/report/report-cards'
import { ReportPreview } from '../ui/report/report-preview'
import { useText } from '../ui/words'
import { answerQuestion, issueReport, respondAsManagement } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && `${text.reportPage.title}, ${data.head.title}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    checkVerb(args.params.verb)
    const opened = await desk.openFile(args.params.engagementId!)
    const head = headOf(opened)
    if (!head.inside && !head.manages) refuse({ kind: 'not-allowed' })
    const { file, blockers } = opened
    const reports = [...file.reports].reverse()
    const asked = new URL(args.request.url).searchParams.get('report')
    return {
      head,
      sample: head.sample,
      reports,
      blockers,
      shown: reports.find((report) => report.id === asked) ?? reports[0] ?? null,
      next: hasDraft(file) ? ('final' as const) : ('draft' as const),
      questions: file.engagement.questions.map((question) => ({
        ...question,
        answers: file.answers.filter((answer) => answer.questionId === question.id),
      })),
      responses: file.managementResponses,
    }
  })

/** Three verbs on one page, each with an address of its own below it. */
const VERBS = ['answers', 'responses', 'issue']

function checkVerb(verb: string | undefined): void {
  if (verb !== undefined && !VERBS.includes(verb)) refuse({ kind: 'not-found' })
}

export const action = (args: ActionFunctionArgs) => {
  const engagementId = args.params.engagementId!
  const at = `/engagements/${engagementId}/report`
  switch (args.params.verb) {
    case 'answers':
      return act(args, answerQuestion, { to: () => `${at}#questions` })
    case 'responses':
      return act(args, respondAsManagement, { input: { engagementId }, to: () => `${at}#respond` })
    case 'issue':
      return act(args, issueReport, { input: { engagementId }, to: ({ reportId }) => `${at}?report=${reportId}#preview` })
    default:
      return actWith(args, () => refuse({ kind: 'not-found' }))
  }
}

export default function Report() {
  const { head, reports, blockers, next, questions, responses, shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const text = useText()
  const words = text.reportPage
  const draft = next === 'final'
  return (
    <EngagementPage head={head} tab="report" title={words.title} lead={head.inside ? words.lead : words.leadManagement} width="wide">
      {(reports.length > 0 || !head.inside) && (
        <Section title={text.engagement.management.reports}>
          <ReportCards engagementId={head.id} reports={reports} />
        </Section>
      )}
      {head.inside && head.phase !== 'issued' && (
        <Section title={next === 'draft' ? words.toDraft : words.toFinal} id="blockers">
          <BlockerList engagementId={head.id} blockers={blockers} />
          {head.audits && <IssueForm engagementId={head.id} next={next} ready={blockers.length === 0} answer={answer} />}
        </Section>
      )}
      {head.inside && (
        <Section title={text.engagement.about.questions} id="questions" ruled>
          <QuestionAnswers
            engagementId={head.id}
            questions={questions}
            mayAnswer={head.audits && head.phase !== 'issued'}
            answer={answer}
          />
        </Section>
      )}
      {(responses.length > 0 || (head.manages && draft)) && (
        <Section title={words.response} id="respond" ruled>
          <ManagementResponse
            engagementId={head.id}
            responses={responses}
            mayRespond={head.manages && draft && head.phase !== 'issued'}
            answer={answer}
          />
        </Section>
      )}
      {shown && <ReportPreview report={shown} />}
    </EngagementPage>
  )
}
