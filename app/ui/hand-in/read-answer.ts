import type { ContextQuestion } from '../../domain/context-question'
import type { EvidenceContext } from '../../domain/evidence-context'
import { refuse, type InputFault } from '../../domain/refusal'

type Sent = Record<string, unknown>

/**
 * The answer to one question as its form sent it: what it changes in a draft, and nothing else. The form leaves empty texts out,
 * so what is not sent is empty. What it sends is still unparsed: the step that saves it does. With `take` a suggestion is added to
 * what was typed. @throws Refusal where a choice asks for more
 */
export function readAnswer(question: ContextQuestion, nested: Sent, handling: EvidenceContext['handling']): unknown {
  const sent = asSent(nested['context'])
  const take = typeof nested['take'] === 'string' ? nested['take'] : undefined
  switch (question) {
    case 'title':
      return { title: withTaken(nested['title'], take, ' ') }
    case 'covers':
      return { context: { covers: take === undefined ? coversOf(asSent(sent['covers'])) : takenDays(take) } }
    case 'madeBy':
    case 'collectedBy':
    case 'approvedBy':
      return { context: { people: { [question]: withTaken(asSent(sent['people'])[question], take, ', ') } } }
    case 'shows':
      return { context: { shows: { text: asSent(sent['shows'])['text'] ?? '' } } }
    case 'notShown':
      return { context: { shows: { notShown: asSent(sent['shows'])['notShown'] ?? '' } } }
    case 'norms':
      return { context: { shows: { norms: normsOf(asSent(sent['shows'])['norms']) } } }
    case 'handling':
      return { context: { handling: handlingOf(asSent(sent['handling']), handling) } }
    case 'what':
    case 'origin':
    case 'completeness':
    case 'readingGuide':
    case 'deviations':
    case 'edited':
      return { context: { [question]: withTaken(sent[question], take, '\n') } }
    default: {
      const id = question.slice('question:'.length)
      return { context: { answers: { [id]: asSent(sent['answers'])[id] ?? '' } } }
    }
  }
}

/** A suggestion never replaces what was typed: it comes behind it. */
function withTaken(typed: unknown, take: string | undefined, between: string): unknown {
  if (take === undefined) return typed ?? ''
  return typeof typed === 'string' && typed.trim() !== '' ? `${typed}${between}${take}` : take
}

/** `2025-10-01 2026-01-31`: the days of a suggestion. */
function takenDays(take: string): unknown {
  const [from, to] = take.split(' ')
  return from === to ? { kind: 'day', day: from } : { kind: 'period', from, to }
}

const asSent = (value: unknown): Sent => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Sent) : {})

function coversOf({ kind, day, from, to }: Sent): unknown {
  if (kind === 'day') return { kind, day: day ?? lacks('context.covers.day') }
  if (kind === 'period') return { kind, from: from ?? lacks('context.covers.from'), to: to ?? lacks('context.covers.to') }
  return null
}

/** `8.08.01 design`: one tick of a norm and an aspect. */
function normsOf(sent: unknown): { normId: string; aspect: string }[] {
  return [sent].flat().flatMap((one) => {
    const [normId, aspect] = typeof one === 'string' ? one.split(' ') : []
    return normId && aspect ? [{ normId, aspect }] : []
  })
}

function handlingOf(sent: Sent, handling: EvidenceContext['handling']): unknown {
  const embargo = asSent(sent['embargo'])
  return {
    classification: sent['classification'] ?? handling.classification,
    copyMayBeKept: sent['copyMayBeKept'] !== 'no',
    embargo: embargoOf(embargo),
    wooGround: sent['wooGround'] ?? null,
  }
}

function embargoOf({ kind, reason, day, decision, circle }: Sent): unknown {
  if (kind !== 'day' && kind !== 'decision') return null
  const until =
    kind === 'day'
      ? { kind, day: day ?? lacks('context.handling.embargo.day') }
      : { kind, decision: decision ?? lacks('context.handling.embargo.decision') }
  return { reason: reason ?? lacks('context.handling.embargo.reason'), until, circle: [circle ?? []].flat() }
}

function lacks(field: string): never {
  const fault: InputFault = { fault: 'required' }
  return refuse({ kind: 'input', fields: { [field]: fault } })
}
