import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { givenWith } from '../domain/given'
import { Receipt } from '../ui/hand-in/receipt'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ matches }) => titleOf(matches, (text) => text.handIn.receipt.title)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { draft, file } = await desk.draft(args.params['draftId'] ?? '')
    if (!draft.handedInAs) throw redirect(`/hand-ins/${draft.id}/overview`)
    return { draftId: draft.id, given: givenWith(file, draft.handedInAs), sample: file.engagement.sample }
  })

export default function ReceiptRoute() {
  const { draftId, given } = useLoaderData<typeof loader>()
  return <Receipt draftId={draftId} given={given} />
}
