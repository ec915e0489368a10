import { CONTEXT_FIELDS, type ContextField, type ContextPart, type EvidenceContext } from '../../../domain/evidence-context'
import type { EvidenceRequest } from '../../../domain/evidence-request'
import type { Format } from '../../../text/format'
import type { House } from '../../words'
import { textIn } from '../../words'

/** A context as plain text, part by part in the order of asking, so that two can be held against each other word by word. */
export function contextTexts(
  context: EvidenceContext,
  questions: EvidenceRequest['questions'],
  language: House['language'],
  format: Format,
): { part: ContextPart; name: string; text: string }[] {
  const text = textIn(language).evidence
  return [
    ...CONTEXT_FIELDS.map((field) => ({ part: field, name: text.fields[field], text: fieldText(field, context, language, format) })),
    ...questions.map(({ id, text: name }) => ({ part: `question:${id}` as const, name, text: context.answers[id] ?? '' })),
  ]
}

function fieldText(field: ContextField, context: EvidenceContext, language: House['language'], format: Format): string {
  const text = textIn(language).evidence
  const lines = (...parts: [string, string][]) =>
    parts
      .filter(([, value]) => value.trim() !== '')
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n')
  switch (field) {
    case 'covers':
      if (!context.covers) return ''
      return context.covers.kind === 'day'
        ? text.coversDay(format.day(context.covers.day))
        : text.coversPeriod(format.day(context.covers.from), format.day(context.covers.to))
    case 'people': {
      const { madeBy, collectedBy, approvedBy } = context.people
      return lines([text.parts.madeBy, madeBy], [text.parts.collectedBy, collectedBy], [text.parts.approvedBy, approvedBy])
    }
    case 'shows': {
      const norms = context.shows.norms.map((one) => `${one.normId} ${textIn(language).nouns.aspects[one.aspect]}`)
      const more = lines([text.parts.norms, norms.join(', ')], [text.parts.notShown, context.shows.notShown])
      return [context.shows.text, more].filter(Boolean).join('\n')
    }
    case 'handling':
      return handlingText(context, language, format)
    default:
      return context[field]
  }
}

function handlingText({ handling }: EvidenceContext, language: House['language'], format: Format): string {
  const text = textIn(language).evidence
  const { embargo, wooGround } = handling
  const until =
    embargo &&
    (embargo.until.kind === 'day' ? text.embargoUntilDay(format.day(embargo.until.day)) : text.embargoUntilDecision(embargo.until.decision))
  return [
    `${text.parts.classification}: ${text.classifications[handling.classification]}`,
    `${text.parts.copy}: ${text.copyMayBeKept(handling.copyMayBeKept)}`,
    `${text.parts.embargo}: ${embargo ? `${until}. ${embargo.reason}` : text.noEmbargo}`,
    ...(wooGround ? [`${text.parts.woo}: ${text.wooGrounds[wooGround]}`] : []),
  ].join('\n')
}
