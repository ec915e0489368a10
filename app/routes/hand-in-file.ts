import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { codeOf } from '../answer.server'
import { deskOf, type Desk } from '../desk.server'
import { Refusal, refuse } from '../domain/refusal'
import { textIn } from '../ui/words'
import type { FileAnswer } from '../ui/hand-in/send-file'
import { isFileForm, receiveFileForm } from './file-form.server'

/** Nothing to see here: the form stands on the first step. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/hand-ins/${encodeURIComponent(params['draftId'] ?? '')}/start`)

/** Takes in a file for a draft, streamed to the vault: as it is from our script, in a form without JavaScript. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const desk = await deskOf(args)
  const draftId = args.params['draftId'] ?? ''
  const plain = isFileForm(args.request)
  const at = `/hand-ins/${encodeURIComponent(draftId)}`
  const to = `${at}/what`
  try {
    if (plain) await receiveFileForm(args.request, desk.csrf, async (bytes, name) => void (await desk.receiveFile(draftId, bytes, name)))
    else await receiveRaw(desk, draftId, args.request)
    return plain ? redirect(to, 303) : Response.json({ to } satisfies FileAnswer)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (plain) return redirect(`${at}/start?refused=${error.reason.kind}`, 303)
    return Response.json({ sentence: textIn(desk.language).refusals.sentence(error.reason) } satisfies FileAnswer, {
      status: codeOf(error.reason),
    })
  }
}

async function receiveRaw(desk: Desk, draftId: string, request: Request): Promise<void> {
  if (desk.csrf === '' || request.headers.get('x-csrf') !== desk.csrf) refuse({ kind: 'stale-form' })
  if (!request.body) refuse({ kind: 'file-empty' })
  await desk.receiveFile(draftId, request.body as unknown as AsyncIterable<Uint8Array>, nameOf(request.headers.get('x-file-name')))
}

/** A header holds bytes: our script writes the name with percent signs. */
function nameOf(header: string | null): string {
  try {
    return decodeURIComponent(header ?? '')
  } catch {
    return refuse({ kind: 'file-name', name: header ?? '' })
  }
}
