import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { actWith, show } from '../act.server'
import type { Desk } from '../desk.server'
import { requestNumber } from '../domain/evidence-request'
import { refuse } from '../domain/refusal'
import { answersFor, readsWorkingPapers } from '../domain/viewer'
import { resumeAddress } from '../ui/hand-in/steps'
import { RequestPage } from '../ui/hand-in/request-page'
import type { RequestView } from '../ui/hand-in/request-view'
import { answerRequest, askExtension, decideExtension, delegateRequest } from '../workflow'
import { titleOf } from './title'

/** What can be said of a request, besides handing something in. */
const STEPS = new Map<string | undefined, typeof answerRequest>(
  Object.entries({ refuse: answerRequest, extend: askExtension, delegate: delegateRequest, decide: decideExtension }) as [
    string,
    typeof answerRequest,
  ][],
)

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, () => data && `${requestNumber(data.view.request)} ${data.view.request.title}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { requestId = '', verb } = args.params
    if (verb !== undefined && verb !== 'hand-in' && !STEPS.has(verb)) refuse({ kind: 'not-found' })
    const view = await readView(desk, requestId)
    return { view, sample: view.engagement.sample }
  })

export const action = (args: ActionFunctionArgs) =>
  actWith(args, async (desk, nested, once) => {
    const { requestId = '', verb } = args.params
    if (verb === 'hand-in') {
      const draft = await desk.startHandIn({ requestId })
      return `/hand-ins/${draft.id}/start${nested['as'] === 'inspection' ? '?as=inspection' : ''}`
    }
    const step = STEPS.get(verb) ?? refuse({ kind: 'not-found' })
    await desk.take(step, { ...nested, requestId }, once)
    return `/requests/${requestId}`
  })

async function readView(desk: Desk, requestId: string): Promise<RequestView> {
  const { file, part } = await desk.fileWith('request', requestId)
  const request = file.requests.find((one) => one.id === requestId) ?? refuse({ kind: 'not-found' })
  const { id, title, sample } = file.engagement
  // The number of a lapsed control may belong to another one by now.
  const norms = request.lapsed
    ? []
    : file.norms.filter((norm) => norm.systemId === request.systemId && norm.controlId === request.controlId)
  const drafts = (await desk.drafts()).filter((draft) => draft.requestId === requestId)
  return {
    request,
    engagement: { id, title, sample },
    today: desk.today,
    systemName: file.systems.find((one) => one.id === request.systemId)?.name ?? request.systemId,
    control: `${request.controlId} ${norms[0]?.controlTitle ?? ''}`.trim(),
    norms: readsWorkingPapers(part) ? norms.map((norm) => ({ id: norm.id, title: norm.title })) : [],
    evidence: file.evidence.filter((one) => one.requestId === requestId),
    letters: (await desk.lettersAbout(requestId)).map(({ personId, ...letter }) => ({
      ...letter,
      name: file.members.find((member) => member.personId === personId)?.name ?? '',
    })),
    colleagues: file.members
      .filter((member) => member.endedAt === null && member.systemId === request.systemId && member.personId !== request.askedOf?.personId)
      .map((member) => ({ value: member.personId, label: member.name })),
    drafts: drafts.map((draft) => ({
      id: draft.id,
      title: draft.title,
      changedAt: draft.changedAt,
      resume: resumeAddress(draft, request.questions),
    })),
    part: answersFor(part, request.systemId) ? 'answers' : part.audits ? 'audits' : 'reads',
  }
}

export default function RequestRoute() {
  const { view } = useLoaderData<typeof loader>()
  return <RequestPage view={view} answer={useActionData<typeof action>()} />
}
