import { fieldOf, wordsOf, type Answers, type ContextQuestion } from './context-question'
import { disputesIn, openQuestions, type Dispute, type Evidence, type EvidenceRevision } from './evidence'
import type { ContextPart } from './evidence-context'

/** What an auditor disputed or asked about one answer of the revision before, for who makes the next. */
export interface Improvement {
  question: ContextQuestion
  disputes: Pick<Dispute, 'reason' | 'words'>[]
  /** Questions that are open, as they were asked. */
  asked: string[]
  /** The answer is no longer the one that was judged. */
  changed: boolean
}

/** What of these questions must get a better answer than in the last revision of this evidence; nothing where all was clear. */
export function improvementsOf(evidence: Evidence, draft: Answers, questions: ContextQuestion[]): Improvement[] {
  const last = evidence.revisions.at(-1)
  const judged = last?.judgements.at(-1)
  if (!last) return []
  return questions.flatMap((question) => {
    const part = partOf(question)
    const disputes = (judged ? disputesIn(judged) : []).filter(({ field }) => field === part)
    const asked = openQuestions(evidence).filter(({ field }) => field !== null && field === part)
    if (disputes.length + asked.length === 0) return []
    return {
      question,
      disputes: disputes.map(({ reason, words }) => ({ reason, words })),
      asked: asked.map((one) => one.question),
      changed: isChanged(question, evidence, last, draft),
    }
  })
}

const partOf = (question: ContextQuestion): ContextPart | null =>
  question.startsWith('question:') ? (question as ContextPart) : fieldOf(question)

/** Parts of one field that are asked apart are judged as one: a change in any of them counts for all. */
function isChanged(question: ContextQuestion, evidence: Evidence, { context }: EvidenceRevision, draft: Answers): boolean {
  const field = fieldOf(question)
  return field === null
    ? wordsOf(question, { title: evidence.title, context }) !== wordsOf(question, draft)
    : JSON.stringify(context[field]) !== JSON.stringify(draft.context[field])
}
