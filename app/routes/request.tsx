import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { actWith, show } from '../act.server'
import type { Desk } from '../desk.server'
import { requestNumber } from '../domain/evidence-request'
import { refuse } from '../domain/refusal'
import { answersFor, readsWorkingPapers } from '../domain/viewer'
import { RequestPage } from '../ui/hand-in/request-page'
import type { RequestView } from '../ui/hand-in/request-view'
import { answerRequest } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, () => data && `${requestNumber(data.view.request)} ${data.view.request.title}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { requestId = '', verb } = args.params
    if (verb !== undefined && verb !== 'hand-in' && verb !== 'refuse') refuse({ kind: 'not-found' })
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
    if (verb !== 'refuse') refuse({ kind: 'not-found' })
    await desk.take(answerRequest, { ...nested, requestId }, once)
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
    drafts: drafts.map((draft) => ({ id: draft.id, title: draft.title, changedAt: draft.changedAt })),
    part: answersFor(part, request.systemId) ? 'answers' : part.audits ? 'audits' : 'reads',
  }
}

export default function RequestRoute() {
  const { view } = useLoaderData<typeof loader>()
  return <RequestPage view={view} answer={useActionData<typeof action>()} />
}
