import type { LoaderFunctionArgs } from '@remix-run/node'
import { answering } from '../act.server'
import { deskOf, type Desk } from '../desk.server'
import { textIn } from '../ui/words'

/** An address that gives a file and has no page: a refusal is told in its sentence, as plain text. */
export async function giveFile(args: LoaderFunctionArgs, read: (desk: Desk) => Promise<Response>): Promise<Response> {
  const desk = await deskOf(args)
  const answer = await answering(() => read(desk))
  if (answer instanceof Response) return answer
  return new Response(`${textIn(desk.language).refusals.sentence(answer.data.refusal)}\n`, {
    status: answer.init?.status ?? 400,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  })
}
