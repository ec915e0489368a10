import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { actWith, show } from '../act.server'
import { ReusePage } from '../ui/hand-in/reuse-page'
import { readHandIn } from './hand-in-view'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ matches }) => titleOf(matches, (text) => text.contextForm.reuse.title)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const { draftId = '' } = args.params
    const opened = await desk.draft(draftId)
    if (opened.draft.handedInAs) throw redirect(`/hand-ins/${draftId}/receipt`)
    const view = await readHandIn(desk, opened)
    const earlier = await desk.earlierContexts(opened.draft.systemId)
    return {
      view,
      earlier: earlier.map(({ engagement, evidence, revision: { id, context, handedInAt } }) => ({
        engagement,
        evidence,
        revision: { id, covers: context.covers, handedInAt },
      })),
      sample: view.engagement.sample,
    }
  })

/** Starts the context from an earlier one; its answers wait to be confirmed one by one. */
export const action = (args: ActionFunctionArgs) =>
  actWith(args, async (desk, nested) => {
    const { draftId = '' } = args.params
    await desk.reuseContext(draftId, String(nested['revisionId'] ?? ''))
    return `/hand-ins/${draftId}/what`
  })

export default function ReuseRoute() {
  const { view, earlier } = useLoaderData<typeof loader>()
  return <ReusePage view={view} earlier={earlier} answer={useActionData<typeof action>()} />
}
