import { unstable_parseMultipartFormData as parseMultipart, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { answerApi, mistakesProblem, noSuchOperation, otherBody, wordsIn } from '../api/answer-api.server'
import type { Program } from '../api/program.server'
import type { PackResult } from '../api/wire'
import { refuse } from '../domain/refusal'
import type { PackLine } from '../workflow/hand-in-pack'

export const loader = ({ request }: LoaderFunctionArgs) => noSuchOperation(request, 405)

/** Hands in a pack, streamed; with `?check=true` it is read and nothing becomes evidence. */
export const action = (args: ActionFunctionArgs) =>
  answerApi(args, async (program) => {
    const { language } = program
    const received = await receive(program, args.request)
    if (received === null) return otherBody(language)
    if ('mistakes' in received) return mistakesProblem(received.mistakes, language)
    if (new URL(args.request.url).searchParams.get('check') === 'true') {
      const view = await program.checkPack(received)
      return view.ok ? answer('checked', view.lines, program, 200) : mistakesProblem(view.mistakes, language)
    }
    const outcome = await program.handInPack(received)
    if (!outcome.ok) return mistakesProblem(outcome.mistakes, language)
    return outcome.taken ? answer('taken-in', outcome.lines, program, 201) : answer('already-there', outcome.lines, program, 200)
  })

function answer(result: PackResult['result'], lines: PackLine[], { language }: Program, status: number): Response {
  const body: PackResult = {
    result,
    sentence: wordsIn(language).results[result](lines.filter((line) => line.state !== 'present').length),
    entries: lines.map(({ title, request, state, evidence, body: given, missing }) => ({
      title,
      request: request?.number ?? null,
      state,
      evidence: evidence && { number: evidence.number, revision: evidence.revision },
      file: given.kind === 'file' ? given.name : null,
      missing,
    })),
  }
  return Response.json(body, { status })
}

/** Null for a body of another kind. */
async function receive(program: Program, request: Request) {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/zip' || type === 'application/octet-stream') {
    if (!request.body) return refuse({ kind: 'file-empty' })
    return program.keepPack(request.body as unknown as AsyncIterable<Uint8Array>, 'pack.zip')
  }
  if (type !== 'multipart/form-data') return null
  let received: Awaited<ReturnType<Program['keepPack']>> | undefined
  await parseMultipart(request, async ({ name, filename, data }) => {
    if (name !== 'pack' || received) return undefined
    received = await program.keepPack(data, filename || 'pack.zip')
    return 'received'
  }).catch((error: unknown) => {
    // Half a form, or none at all, holds no file.
    if (error instanceof Error && /^(Could not parse content as FormData|malformed multipart)/.test(error.message)) return
    throw error
  })
  return received ?? refuse({ kind: 'file-missing' })
}
