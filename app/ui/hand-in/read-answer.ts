import type { ContextField, EvidenceContext } from '../../domain/evidence-context'
import { refuse, type InputFault } from '../../domain/refusal'

type Sent = Record<string, unknown>

/**
 * A context with the answer to one field as its form sent it. The form leaves empty texts out, so what is not sent is empty.
 * What it sends is still unparsed: the step that saves it parses the whole context. @throws Refusal where a choice asks for more
 */
export function withAnswer(context: EvidenceContext, field: ContextField, sent: Sent): unknown {
  const given = sent[field]
  switch (field) {
    case 'covers':
      return { ...context, covers: coversOf(asSent(given)) }
    case 'people': {
      const { madeBy = '', collectedBy = '', approvedBy = '' } = asSent(given)
      return { ...context, people: { madeBy, collectedBy, approvedBy } }
    }
    case 'shows': {
      const { text = '', notShown = '', norms } = asSent(given)
      return { ...context, shows: { text, notShown, norms: normsOf(norms) } }
    }
    case 'handling':
      return { ...context, handling: handlingOf(asSent(given), context) }
    default:
      return { ...context, [field]: given ?? '' }
  }
}

/** A context with the answers to the norm's own questions. */
export const withAnswers = (context: EvidenceContext, sent: Sent): unknown => ({
  ...context,
  answers: { ...Object.fromEntries(Object.keys(context.answers).map((id) => [id, ''])), ...asSent(sent['answers']) },
})

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

function handlingOf(sent: Sent, context: EvidenceContext): unknown {
  const embargo = asSent(sent['embargo'])
  return {
    classification: sent['classification'] ?? context.handling.classification,
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
