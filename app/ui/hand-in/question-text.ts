import type { ContextQuestion, FixedQuestion } from '../../domain/context-question'
import { kindOf, EVIDENCE_KINDS, type EvidenceKind } from '../../domain/evidence-kind'
import { contextExamples as en } from '../../text/en/context-examples'
import { contextExamples as nl } from '../../text/nl/context-examples'
import type { QuestionText } from '../../text/nl/context-form'
import { textIn } from '../words'
import type { Language } from '../../text/format'
import type { HandInView } from './hand-in-view'

/** What is asked in one step: the words of the house, or the question as the mapping asks it. */
export interface Asked extends QuestionText {
  /** For the kind of evidence that this is. */
  example: string
  /** For other kinds, where the answer would differ. */
  others: { kind: EvidenceKind; example: string }[]
}

export function askedIn(language: Language, question: ContextQuestion, view: HandInView): Asked {
  const text = textIn(language).contextForm
  const questions = view.request?.questions ?? []
  const at = questions.findIndex((one) => `question:${one.id}` === question)
  const mapped = questions[at]
  if (mapped)
    return {
      ...text.mapping,
      title: mapped.text,
      short: text.mapping.short(questions.length > 1 ? at + 1 : null),
      example: mapped.example ?? '',
      others: [],
    }
  const fixed = question as FixedQuestion
  const examples = (language === 'en' ? en : nl)[fixed](view.systemName)
  const kind = kindOf(view.draft.bodies)
  const example = examples[kind]
  return {
    ...text.questions[fixed],
    example,
    others: EVIDENCE_KINDS.filter((one) => one !== kind && examples[one] !== example).map((one) => ({ kind: one, example: examples[one] })),
  }
}
