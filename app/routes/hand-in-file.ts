import {
  redirect,
  unstable_parseMultipartFormData as parseMultipart,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from '@remix-run/node'
import { codeOf } from '../answer.server'
import { deskOf, type Desk } from '../desk.server'
import { Refusal, refuse } from '../domain/refusal'
import { textIn } from '../ui/words'
import type { FileAnswer } from '../ui/hand-in/send-file'

/** Nothing to see here: the form stands on the first step. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(`/hand-ins/${encodeURIComponent(params['draftId'] ?? '')}/start`)

/** Takes in a file for a draft, streamed to the vault: as it is from our script, in a form without JavaScript. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const desk = await deskOf(args)
  const draftId = args.params['draftId'] ?? ''
  const plain = args.request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false
  const at = `/hand-ins/${encodeURIComponent(draftId)}`
  const to = `${at}/what`
  try {
    await (plain ? receiveForm(desk, draftId, args.request) : receiveRaw(desk, draftId, args.request))
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

/** The token stands before the file in the form, so it is known before a byte of the file is kept. */
async function receiveForm(desk: Desk, draftId: string, request: Request): Promise<void> {
  let token = ''
  let received = false
  await parseMultipart(request, async ({ name, filename, data }) => {
    if (name === 'csrf') {
      token = await textOf(data)
      return token
    }
    if (name !== 'file' || received) return undefined
    if (desk.csrf === '' || token !== desk.csrf) refuse({ kind: 'stale-form' })
    if (!filename) refuse({ kind: 'file-missing' })
    await desk.receiveFile(draftId, data, filename)
    received = true
    return 'received'
  }).catch((error: unknown) => {
    // Half a form, or none at all, holds no file.
    if (error instanceof Error && /^(Could not parse content as FormData|malformed multipart)/.test(error.message))
      refuse({ kind: 'file-missing' })
    throw error
  })
  if (!received) refuse({ kind: 'file-missing' })
}

async function textOf(data: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of data) {
    size += chunk.length
    if (size > 1000) refuse({ kind: 'stale-form' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** A header holds bytes: our script writes the name with percent signs. */
function nameOf(header: string | null): string {
  try {
    return decodeURIComponent(header ?? '')
  } catch {
    return refuse({ kind: 'file-name', name: header ?? '' })
  }
}
