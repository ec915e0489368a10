import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { actWith } from '../act.server'

const start = (draftId: string | undefined) => `/hand-ins/${encodeURIComponent(draftId ?? '')}/start`

/** Nothing to see here: the files stand on the first step. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(start(params['draftId']))

/** Takes a file out of a draft. */
export const action = (args: ActionFunctionArgs) =>
  actWith(args, async (desk) => {
    const { draftId = '', sha256 = '' } = args.params
    await desk.draft(draftId)
    await desk.dropFile(draftId, sha256)
    return start(draftId)
  })
