import { createContext, useContext } from 'react'
import type { ContextField, ContextPart } from '../../domain/evidence-context'
import type { EvidenceRequest } from '../../domain/evidence-request'
import { useText } from '../words'

/** The questions of the request in view. */
export const QuestionsContext = createContext<EvidenceRequest['questions']>([])

/** What a part of the context is called: the name of a field, or the words of a question. */
export function useNameOfPart(): (part: ContextPart) => string {
  const { fields } = useText().evidence
  const questions = useContext(QuestionsContext)
  return (part) => {
    if (!part.startsWith('question:')) return fields[part as ContextField]
    const id = part.slice('question:'.length)
    return questions.find((question) => question.id === id)?.text ?? id
  }
}
