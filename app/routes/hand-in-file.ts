import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { reasonIn } from '../act.server'
import { deskOf } from '../desk.server'
import { receiveFileForm } from './file-form.server'

/** Nothing to see here: the form stands on the first step. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/hand-ins/${encodeURIComponent(params['draftId'] ?? '')}/start`)

/** Takes in files for a draft, streamed to the vault, from a form without JavaScript; with it they come in parts (tus). */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const desk = await deskOf(args)
  const draftId = args.params['draftId'] ?? ''
  const at = `/hand-ins/${encodeURIComponent(draftId)}`
  try {
    await receiveFileForm(args.request, desk.csrf, async (bytes, name) => void (await desk.receiveFile(draftId, bytes, name)))
    return redirect(`${at}/what`, 303)
  } catch (error) {
    const { kind, ...rest } = reasonIn(error)
    const why = new URLSearchParams({
      refused: kind,
      ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])),
    })
    return redirect(`${at}/start?${why}`, 303)
  }
}
