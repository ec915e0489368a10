import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { refuse } from '../domain/refusal'
import { Receipt } from '../ui/hand-in/receipt'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ matches }) => titleOf(matches, (text) => text.handIn.receipt.title)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { draft, file } = await desk.draft(args.params['draftId'] ?? '')
    if (!draft.handedInAs) throw redirect(`/hand-ins/${draft.id}/overview`)
    const evidence =
      file.evidence.find((one) => one.revisions.some((revision) => revision.id === draft.handedInAs)) ?? refuse({ kind: 'not-found' })
    const revision = evidence.revisions.find((one) => one.id === draft.handedInAs) ?? refuse({ kind: 'not-found' })
    return { evidence, revision, sample: file.engagement.sample }
  })

export default function ReceiptRoute() {
  const { evidence, revision } = useLoaderData<typeof loader>()
  return <Receipt evidence={evidence} revision={revision} />
}
