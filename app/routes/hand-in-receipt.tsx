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
    const revision =
      file.evidence.flatMap((one) => one.revisions).find((one) => one.id === draft.handedInAs) ?? refuse({ kind: 'not-found' })
    // One step is one moment: what this person handed in at the same one belongs to the same hand-in.
    const given = file.evidence.flatMap((one) =>
      one.revisions
        .filter((each) => each.handedInAt === revision.handedInAt && each.handedInBy.id === desk.person.id)
        .map((each) => ({ evidence: one, revision: each })),
    )
    return { given, sample: file.engagement.sample }
  })

export default function ReceiptRoute() {
  return <Receipt given={useLoaderData<typeof loader>().given} />
}
