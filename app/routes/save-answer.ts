import type { Desk } from '../desk.server'
import { questionsFor } from '../domain/context-question'
import { refuse } from '../domain/refusal'
import { readAnswer } from '../ui/hand-in/read-answer'

/**
 * Saves what the form of one step sent: the inspection of the first, or the answer to one question. While it is still `typed` an
 * inspection may be half. @throws Refusal
 */
export async function saveAnswer(desk: Desk, draftId: string, step: string, nested: Record<string, unknown>, typed = false): Promise<void> {
  if (step === 'start') return desk.saveHandIn(draftId, typed ? { begun: bodyOf(nested['body']) } : { body: bodyOf(nested['body']) })
  const { draft, file } = await desk.draft(draftId)
  const request = file.requests.find((one) => one.id === draft.requestId)
  const question = questionsFor(request?.questions ?? []).find((one) => one === step) ?? refuse({ kind: 'not-found' })
  // An empty text is left out of a form, so the words that were shown stand behind a sign.
  const shown = typeof nested['shown'] === 'string' ? { question, words: nested['shown'].slice(1) } : undefined
  await desk.saveHandIn(draftId, readAnswer(question, nested, draft.context.handling), shown)
}

/** What is seen on site may have no digest; `none` takes the inspection out. */
const bodyOf = (body: unknown): unknown =>
  body && typeof body === 'object' && 'kind' in body && body.kind === 'none' ? null : { sha256: null, ...(body as object | undefined) }
