import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { actWith, show } from '../act.server'
import { addDays } from '../domain/calendar'
import { refuse } from '../domain/refusal'
import { FindingPage } from '../ui/finding/finding-page'
import { findingViewOf } from '../ui/finding/finding-view'
import { replyToFinding, reviewFinding, sendFinding } from '../workflow'
import { titleOf } from './title'

const VERBS = ['review', 'send', 'reply']
/** Days that an owner usually gets to reply. */
const USUAL_REPLY = 14

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && text.finding.kicker(data.view.finding.number, data.view.systemName))

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { findingId = '', verb } = args.params
    if (verb !== undefined && !VERBS.includes(verb)) refuse({ kind: 'not-found' })
    const { file, part } = await desk.fileWith('finding', findingId)
    const view = findingViewOf(
      file,
      part,
      findingId,
      new URL(args.request.url).searchParams.get('version'),
      addDays(desk.today, USUAL_REPLY),
    )
    return { view, sample: file.engagement.sample }
  })

export const action = (args: ActionFunctionArgs) =>
  actWith(args, async (desk, nested, once) => {
    const { findingId = '', verb } = args.params
    const input = { ...nested, findingId }
    switch (verb) {
      case 'review':
        await desk.take(reviewFinding, input, once)
        return `/findings/${findingId}`
      case 'send':
        await desk.take(sendFinding, input, once)
        return `/findings/${findingId}`
      case 'reply':
        await desk.take(replyToFinding, input, once)
        return `/findings/${findingId}#replies`
      default:
        return refuse({ kind: 'not-found' })
    }
  })

export default function FindingRoute() {
  const { view } = useLoaderData<typeof loader>()
  return <FindingPage view={view} answer={useActionData<typeof action>()} />
}
