import { CONTEXT_FIELDS, missingIn, type ContextField, type EvidenceContext } from '../../domain/evidence-context'

/** The steps of handing in, in order: what is given, one context field at a time, the norm's own questions, the overview. */
export type HandInStep = 'start' | ContextField | 'questions' | 'overview'

export const stepsFor = (questionCount: number): HandInStep[] => [
  'start',
  ...CONTEXT_FIELDS,
  ...(questionCount > 0 ? (['questions'] as const) : []),
  'overview',
]

export const isContextField = (step: string): step is ContextField => CONTEXT_FIELDS.some((field) => field === step)

/** Whether a step has its answer, for the list of steps. */
export function isFilled(
  step: HandInStep,
  draft: { title: string; bodies: unknown[]; context: EvidenceContext },
  questionIds: string[],
): boolean {
  if (step === 'start') return draft.bodies.length > 0
  if (step === 'overview') return false
  const missing = missingIn(draft.context, questionIds)
  if (step === 'questions') return !missing.some((one) => one.startsWith('question:'))
  return !missing.includes(step) && (step !== 'what' || draft.title.trim() !== '')
}
