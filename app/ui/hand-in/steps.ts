import { nextToAnswer, questionsFor, type Answers, type ContextQuestion } from '../../domain/context-question'
import type { HandInView } from './hand-in-view'

/** The steps of handing in, in order: what is given, one question at a time, the overview. */
export type HandInStep = 'start' | ContextQuestion | 'overview'

export const stepsFor = (mappingQuestions: { id: string }[]): HandInStep[] => ['start', ...questionsFor(mappingQuestions), 'overview']

/** All questions of a hand-in, the mapping's own last. */
export const questionsIn = (view: HandInView): ContextQuestion[] => questionsFor(view.request?.questions ?? [])

/** Where a draft is gone on with. */
export function resumeAddress(draft: Answers & { id: string; bodies: unknown[] }, mappingQuestions: { id: string }[]): string {
  const step = draft.bodies.length === 0 ? 'start' : (nextToAnswer(questionsFor(mappingQuestions), draft) ?? 'overview')
  return stepAddress(draft.id, step)
}

/** Where a question is asked. */
export const stepAddress = (draftId: string, step: HandInStep): string => `/hand-ins/${draftId}/${step}`
