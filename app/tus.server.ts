import type { Readable } from 'node:stream'
import type { AppLoadContext } from '@remix-run/node'
import { Server } from '@tus/server'
import { reasonIn } from './act.server'
import { codeOf } from './answer.server'
import { maybeDeskOf, type Desk } from './desk.server'
import { refuse, type RefusalReason } from './domain/refusal'
import { serverText } from './text/nl/server'
import { Arrivals } from './tus-arrivals.server'
import { textIn } from './ui/words'
import { LARGEST_FILE } from './workflow/receive-upload'

const VERSION = '1.0.0'
const ADDRESS = '/uploads'

/**
 * Takes in files in parts (tus 1.0.0, https://tus.io/protocols/resumable-upload). The library keeps the protocol; whose upload it is
 * and where the bytes go is ours.
 * @param request without its body
 * @param bytes that body
 */
export async function receiveUpload(request: Request, bytes: Readable, context: AppLoadContext): Promise<Response> {
  const answer = await answerTus(asMeant(request), bytes, context)
  answer.headers.set('tus-resumable', VERSION)
  answer.headers.set('cache-control', 'no-store')
  // Nobody elsewhere may use this. And a connection that is closed at once takes the reason of a refusal with it.
  const theirs = [...answer.headers.keys()].filter((name) => /^access-control-|^connection$/.test(name))
  for (const name of theirs) answer.headers.delete(name)
  return answer
}

async function answerTus(request: Request, bytes: Readable, context: AppLoadContext): Promise<Response> {
  const { method, headers } = request
  if (method !== 'OPTIONS' && headers.get('tus-resumable') !== VERSION) return told(412, serverText.otherTus, { 'tus-version': VERSION })
  const desk = await maybeDeskOf({ request, context })
  if (!desk) return told(401, serverText.signedOut)
  try {
    if (desk.csrf === '' || headers.get('x-csrf') !== desk.csrf) refuse({ kind: 'stale-form' })
    await refuseStrange(desk, method, new URL(request.url).pathname)
  } catch (error) {
    const { status_code, body } = answerTo(reasonIn(error), desk)
    return told(status_code, body)
  }
  if (method === 'PATCH' && headers.get('content-type') !== 'application/offset+octet-stream') return told(415, serverText.otherPart)
  return serverFor(desk, method === 'PATCH' || method === 'POST' ? bytes : null).handleWeb(request)
}

/** One for each request: it knows who asks and where the bytes come from. */
function serverFor(desk: Desk, bytes: Readable | null): Server {
  const datastore = new Arrivals(desk, bytes)
  return new Server({
    path: ADDRESS,
    datastore,
    locker: datastore,
    maxSize: LARGEST_FILE,
    relativeLocation: true,
    allowedOrigins: () => false,
    namingFunction: () => crypto.randomUUID(),
    onUploadFinish: async (_request, { id }) => datastore.finish(id).then(() => ({})),
    onResponseError: (_request, error) => ('status_code' in error ? undefined : answerTo(reasonIn(error), desk)),
  })
}

/** Whose it is decides whether it exists, before anything else is looked at. */
async function refuseStrange(desk: Desk, method: string, path: string): Promise<void> {
  const uploadId = path.slice(ADDRESS.length + 1)
  if (method === 'OPTIONS') return
  if ((method === 'POST') !== (uploadId === '')) refuse({ kind: 'not-found' })
  if (uploadId !== '') await desk.upload(uploadId)
}

/** The method that a client means which can send no other than POST (protocol, "X-HTTP-Method-Override"). */
function asMeant(request: Request): Request {
  const meant = request.headers.get('x-http-method-override')
  return request.method === 'POST' && meant && /^(HEAD|PATCH|DELETE)$/.test(meant) ? new Request(request, { method: meant }) : request
}

/** To a tus client 409 means that a part does not fit on what is there, and that it may go on: never so for a draft that is handed in. */
const answerTo = (reason: RefusalReason, desk: Desk) => ({
  status_code: reason.kind === 'already-handed-in' ? 410 : codeOf(reason),
  body: `${textIn(desk.language).refusals.sentence(reason)}\n`,
})

const told = (status: number, sentence: string, headers: Record<string, string> = {}): Response =>
  new Response(sentence, { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers } })
