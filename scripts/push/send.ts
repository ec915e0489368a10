import { Readable } from 'node:stream'
import { packResult, problem, type PackResult, type Problem } from '../../app/api/wire'

export type Answer =
  | { kind: 'done'; result: PackResult }
  | { kind: 'mistakes'; mistakes: NonNullable<Problem['mistakes']>; detail: string }
  | { kind: 'refused'; detail: string }
  /** No answer of ours. */
  | { kind: 'odd'; status: number }
  | { kind: 'unreachable'; code: string }

interface To {
  url: string
  token: string
  check: boolean
  language: 'nl' | 'en'
}

/** Sends the ZIP as it is read. A small question goes before it: a token that opens nothing is told without sending gigabytes. */
export async function send({ url, token, check, language }: To, bytes: AsyncIterable<Uint8Array>): Promise<Answer> {
  const headers = { authorization: `Bearer ${token}`, 'accept-language': language }
  try {
    // A redirect would carry the token elsewhere.
    const asked = await fetch(`${url}/api/v1/requests`, { headers, redirect: 'error' })
    if (!asked.ok) return refused(asked)
    await asked.body?.cancel()
    const answer = await fetch(`${url}/api/v1/packs${check ? '?check=true' : ''}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/zip' },
      body: Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>,
      duplex: 'half',
      redirect: 'error',
    } as RequestInit & { duplex: 'half' })
    if (!answer.ok) return refused(answer)
    const result = packResult.safeParse(await json(answer))
    return result.success ? { kind: 'done', result: result.data } : { kind: 'odd', status: answer.status }
  } catch (error) {
    return { kind: 'unreachable', code: codeOf(error) }
  }
}

async function refused(answer: Response): Promise<Answer> {
  const said = problem.safeParse(await json(answer))
  if (!said.success) return { kind: 'odd', status: answer.status }
  const { mistakes, detail } = said.data
  return mistakes ? { kind: 'mistakes', mistakes, detail } : { kind: 'refused', detail }
}

const json = (answer: Response): Promise<unknown> => answer.json().catch(() => null)

/** fetch hides why it failed in causes. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error) return String(error.code)
  return error.cause ? codeOf(error.cause) : error.message
}
