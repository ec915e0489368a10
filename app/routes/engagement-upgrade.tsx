import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { actWith, show } from '../act.server'
import type { Desk } from '../desk.server'
import type { OpenedFile } from '../domain/opened-file'
import { Refusal, refuse } from '../domain/refusal'
import { upgradeOffers } from '../domain/upgrade-rules'
import { headOf } from '../ui/engagement/engagement-head'
import { historyOf } from '../ui/upgrade/history-view'
import { UpgradePage, type UpgradeView } from '../ui/upgrade/upgrade-page'
import { previewViewOf } from '../ui/upgrade/upgrade-view'
import { declineUpgrade, upgradeFramework } from '../workflow'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && `${text.upgrade.title}, ${data.view.head.title}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { engagementId = '', verb } = args.params
    if (verb !== undefined && verb !== 'take' && verb !== 'decline') refuse({ kind: 'not-found' })
    const opened = await desk.openFile(engagementId)
    const head = headOf(opened)
    if (!head.inside) refuse({ kind: 'not-found' })
    const { file } = opened
    const params = new URL(args.request.url).searchParams
    const offers = upgradeOffers(file, await desk.catalogue())
    const view: UpgradeView = {
      head,
      current: file.engagement.framework,
      offers,
      preview: await previewOf(desk, opened, params.get('to') ?? offers.at(-1)?.framework.id ?? null, params),
      history: historyOf(file),
    }
    return { view, sample: head.sample }
  })

/** A version to which the engagement cannot go is told on the page: somebody else may have gone over meanwhile. */
async function previewOf(
  desk: Desk,
  { file }: OpenedFile,
  frameworkId: string | null,
  params: URLSearchParams,
): Promise<UpgradeView['preview']> {
  if (frameworkId === null) return { kind: 'none' }
  const asked = params.has('chosen') ? params.getAll('control') : null
  try {
    return { kind: 'shown', view: previewViewOf(file, await desk.upgrade(file.engagement.id, frameworkId, asked)) }
  } catch (error) {
    if (error instanceof Refusal && error.reason.kind !== 'not-found') return { kind: 'refused', refusal: error.reason }
    throw error
  }
}

export const action = (args: ActionFunctionArgs) =>
  actWith(args, async (desk, nested, once) => {
    const { engagementId = '', verb } = args.params
    const input = { ...nested, engagementId }
    switch (verb) {
      case 'take':
        await desk.take(upgradeFramework, input, once)
        return `/engagements/${engagementId}/upgrade#history`
      case 'decline':
        await desk.take(declineUpgrade, input, once)
        return `/engagements/${engagementId}`
      default:
        return refuse({ kind: 'not-found' })
    }
  })

export default function EngagementUpgradeRoute() {
  const { view } = useLoaderData<typeof loader>()
  return <UpgradePage view={view} answer={useActionData<typeof action>()} />
}
