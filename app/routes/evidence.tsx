import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { actWith, show } from '../act.server'
import type { Desk } from '../desk.server'
import { annotationNumber } from '../domain/annotation'
import { addDays } from '../domain/calendar'
import { mayCopy, mayLift } from '../domain/copying'
import { evidenceNumber, gave, latestRevision, underEmbargo } from '../domain/evidence'
import { tiesOf } from '../domain/inspection-tie'
import { normsAbout, normsToJudge } from '../domain/judgement-rules'
import { refuse } from '../domain/refusal'
import { editionOf } from '../domain/upgrade-rules'
import { answersFor } from '../domain/viewer'
import { EvidencePage } from '../ui/evidence/evidence-page'
import type { EvidenceView } from '../ui/evidence/evidence-view'
import { usesOf } from '../ui/evidence/uses-of'
import { annotate, answerClarification, askClarification, judgeContext, liftEmbargo } from '../workflow'
import { titleOf } from './title'
import { viewFile } from './view-file.server'

const VERBS = ['judge', 'ask', 'answer', 'annotate', 'revise', 'lift'] as const
/** Days that an answer to a question usually takes. */
const USUAL_ANSWER = 7

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { evidenceId = '', verb } = args.params
    if (verb !== undefined && !VERBS.some((known) => known === verb)) refuse({ kind: 'not-found' })
    const view = await readView(desk, evidenceId, new URL(args.request.url).searchParams)
    return { view, sample: view.engagement.sample }
  })

export const action = (args: ActionFunctionArgs) =>
  actWith(args, async (desk, nested, once) => {
    const { evidenceId = '', verb } = args.params
    const here = `/evidence/${evidenceId}`
    switch (verb) {
      case 'judge':
        await desk.take(judgeContext, nested, once)
        return here
      case 'ask': {
        const { clarificationId } = await desk.take(askClarification, { ...nested, questions: written(nested['questions']) }, once)
        return `${here}#clarification-${clarificationId}`
      }
      case 'answer':
        await desk.take(answerClarification, nested, once)
        return `${here}#clarification-${String(nested['clarificationId'])}`
      case 'annotate': {
        const { annotationId } = await desk.take(annotate, { ...nested, bearings: chosen(nested['bearings']) }, once)
        const { file } = await desk.fileWith('annotation', annotationId)
        const made = file.annotations.find((one) => one.id === annotationId)
        return made ? `${here}#${annotationNumber(made)}` : here
      }
      case 'lift':
        await desk.take(liftEmbargo, { ...nested, evidenceId }, once)
        return here
      case 'revise': {
        const draft = await desk.startHandIn({ evidenceId })
        return `/hand-ins/${draft.id}/start`
      }
      default:
        return refuse({ kind: 'not-found' })
    }
  })

/** A line without a norm was left open on purpose: a mark may count for no norm. */
const chosen = (bearings: unknown): unknown =>
  Array.isArray(bearings) ? bearings.filter((one: unknown) => typeof one === 'object' && one !== null && 'normId' in one) : []

/** A field that was left empty is not asked about; when all are, the first says so. */
const written = (questions: unknown): unknown => {
  if (!Array.isArray(questions)) return questions
  const asked = questions.filter((one: unknown) => typeof one === 'object' && one !== null && 'question' in one)
  return asked.length > 0 ? asked : questions.slice(0, 1)
}

async function readView(desk: Desk, evidenceId: string, query: URLSearchParams): Promise<EvidenceView> {
  const { file, part } = await desk.fileWith('evidence', evidenceId)
  const evidence = file.evidence.find((one) => one.id === evidenceId) ?? refuse({ kind: 'not-found' })
  const asked = query.get('revision')
  const revision =
    asked === null
      ? latestRevision(evidence)
      : (evidence.revisions.find((one) => String(one.number) === asked) ?? refuse({ kind: 'not-found' }))
  const { id, title, type, sample } = file.engagement
  // Under embargo the page says that it exists: no request, norm or mark along with it could hint at more.
  const request = revision && file.requests.find((one) => one.id === evidence.requestId)
  const marks = file.annotations.filter((one) => one.evidenceId === evidence.id)
  const answers = evidence.givenBy.role === 'auditor' ? part.audits : answersFor(part, evidence.systemId)
  return {
    evidence,
    revisionId: revision?.id ?? null,
    engagement: { id, title, type, sample },
    viewed: await viewFile(desk, revision, {
      words: query.get('find') ?? '',
      from: Number(query.get('from')) || 0,
      at: Number(query.get('at')) || null,
    }),
    readOut: revision ? await desk.readOut(revision.id) : null,
    systemName: file.systems.find((one) => one.id === evidence.systemId)?.name ?? evidence.systemId,
    request: request ? { id: request.id, number: request.number, title: request.title, questions: request.questions } : null,
    norms: revision ? normsToJudge(file, evidence) : [],
    about: revision ? normsAbout(file, evidence, revision) : [],
    edition: editionOf(file).number,
    marks,
    uses: usesOf(file, marks),
    may: {
      audit: part.audits,
      judge: part.audits && !(revision && gave(desk.person.id, evidence, revision)),
      answer: answers,
      revise: answers && revision !== undefined,
      lift: mayLift(part, evidence) && (evidence.withheld !== null || evidence.revisions.some((one) => underEmbargo(one, desk.today))),
    },
    copy: revision ? mayCopy(part, evidence, revision) : 'may',
    ties: revision ? tiesOf(file.evidence, revision) : [],
    looker:
      revision?.context.handling.classification === 'departmental-confidential'
        ? { name: desk.person.name, at: desk.now().toISOString() }
        : null,
    today: desk.today,
    due: addDays(desk.today, USUAL_ANSWER),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, () => data && `${evidenceNumber(data.view.evidence)} ${data.view.evidence.title}`.trim())

export default function EvidenceRoute() {
  const { view } = useLoaderData<typeof loader>()
  const [query] = useSearchParams()
  return <EvidencePage view={view} answer={useActionData<typeof action>()} mark={query.get('mark')} />
}
