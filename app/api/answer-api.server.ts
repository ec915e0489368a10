import { reasonIn } from '../act.server'
import { codeOf } from '../answer.server'
import type { DeskContext } from '../desk.server'
import type { Mistake } from '../domain/catalogue-mistake'
import type { RefusalReason } from '../domain/refusal'
import { en } from '../text/en'
import { nl } from '../text/nl'
import { tellMistake } from '../text/tell-mistake'
import { openProgram, type Program } from './program.server'
import type { Problem } from './wire'

export interface ApiArgs {
  request: Request
  context: DeskContext
}

type Language = 'nl' | 'en'

/** One answer to a program: who it works for, its work, or a problem with a sentence (RFC 9457). No cookie counts here. */
export async function answerApi({ request, context }: ApiArgs, work: (program: Program) => Promise<Response>): Promise<Response> {
  const language = languageOf(request)
  try {
    return finished(await work(await openProgram(request, context, language)), language)
  } catch (error) {
    return finished(problemFor(reasonOf(error), language), language)
  }
}

/** A method or address that the API does not know. */
export function noSuchOperation(request: Request, status: 404 | 405): Response {
  const language = languageOf(request)
  const words = wordsIn(language)
  return finished(
    problem({ status, type: status === 404 ? 'no-such-address' : 'no-such-method', detail: words[status], title: words.title }),
    language,
  )
}

export const otherBody = (language: Language): Response =>
  problem({ status: 415, type: 'other-body', title: wordsIn(language).title, detail: wordsIn(language)[415] })

export function mistakesProblem(mistakes: Mistake[], language: Language): Response {
  return problem({
    status: 422,
    type: 'mistakes-in-pack',
    title: wordsIn(language).title,
    detail: wordsIn(language).mistakes(mistakes.length),
    mistakes: mistakes.map(({ file, line, column, kind, ...rest }) => ({
      file,
      line,
      column,
      kind,
      sentence: tellMistake({ file, line, column, kind, ...rest } as Mistake, language),
    })),
  })
}

/** What no rule refused and no store explains is a bug: told to who runs the server, and not to the program. */
function reasonOf(error: unknown): RefusalReason | null {
  try {
    return reasonIn(error)
  } catch (bug) {
    console.error(bug)
    return null
  }
}

function problemFor(reason: RefusalReason | null, language: Language): Response {
  const words = wordsIn(language)
  if (!reason) return problem({ status: 500, type: 'failed', title: words.title, detail: words.failed })
  const detail = (language === 'nl' ? nl : en).refusals.sentence(reason)
  const answer = problem({ status: codeOf(reason), type: reason.kind, title: words.title, detail })
  if (reason.kind === 'token-refused') answer.headers.set('www-authenticate', 'Bearer realm="Duiding"')
  if (reason.kind === 'too-many-attempts') answer.headers.set('retry-after', String(reason.seconds))
  return answer
}

function problem({ type, ...rest }: Problem): Response {
  const body: Problem = { type: `urn:duiding:problem:${type}`, ...rest }
  return new Response(JSON.stringify(body), { status: rest.status, headers: { 'content-type': 'application/problem+json' } })
}

function finished(answer: Response, language: Language): Response {
  answer.headers.set('cache-control', 'no-store')
  answer.headers.set('content-language', language)
  answer.headers.set('vary', 'Accept-Language, Authorization')
  return answer
}

/** English for who prefers it, Dutch for anybody else (RFC 9110 §12.5.4). */
export function languageOf(request: Request): Language {
  const weights = (request.headers.get('accept-language') ?? '').split(',').map((part) => {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';')
    const quality = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find((one) => one !== undefined)
    return { name: name.split('-')[0], weight: Number(quality ?? 1) }
  })
  const weightOf = (language: Language) => Math.max(0, ...weights.filter((one) => one.name === language).map((one) => one.weight))
  return weightOf('en') > weightOf('nl') ? 'en' : 'nl'
}

export const wordsIn = (language: Language) => (language === 'nl' ? nl : en).packs.api
