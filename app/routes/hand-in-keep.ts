import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { codeOf, readForm } from '../answer.server'
import { maybeDeskOf } from '../desk.server'
import { Refusal } from '../domain/refusal'
import { formatIn } from '../text/format'
import type { Kept } from '../ui/hand-in/use-autosave'
import { saveAnswer } from './save-answer'

/** Nothing to see here: the question stands one address up. */
export const loader = ({ params }: LoaderFunctionArgs) =>
  redirect(`/hand-ins/${encodeURIComponent(params['draftId'] ?? '')}/${encodeURIComponent(params['step'] ?? '')}`)

/** Keeps an answer while it is typed: the same fields, and no step further. Whoever is typing is not taken away to sign in. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const desk = await maybeDeskOf(args)
  if (!desk) return Response.json({ kept: 'signed-out' } satisfies Kept, { status: 401 })
  try {
    const { nested } = await readForm(args.request, desk.csrf)
    await saveAnswer(desk, args.params['draftId'] ?? '', args.params['step'] ?? '', nested, true)
    return Response.json({ kept: 'yes', at: formatIn(desk.language).time(desk.now().toISOString()) } satisfies Kept)
  } catch (error) {
    if (error instanceof Refusal) return Response.json({ kept: whyNot(error) } satisfies Kept, { status: codeOf(error.reason) })
    throw error
  }
}

function whyNot({ reason }: Refusal): Exclude<Kept['kept'], 'yes'> {
  switch (reason.kind) {
    case 'stale-form':
      return 'stale'
    case 'changed-elsewhere':
      return 'elsewhere'
    case 'already-handed-in':
    case 'not-found':
    case 'not-allowed':
      return 'gone'
    // Half a date cannot be kept yet; the rest follows with the next key.
    default:
      return 'incomplete'
  }
}
