import { type ContextField, type EvidenceContext } from './evidence-context'

/**
 * What is asked one at a time when something is handed in: a field of the context, or a part of one that is asked apart, and
 * the short name under which it will stand in the file. In the order of asking; the mapping's own questions follow.
 */
export const CONTEXT_QUESTIONS = [
  'what',
  'title',
  'origin',
  'covers',
  'completeness',
  'madeBy',
  'collectedBy',
  'approvedBy',
  'shows',
  'norms',
  'notShown',
  'readingGuide',
  'deviations',
  'edited',
  'handling',
] as const
export type FixedQuestion = (typeof CONTEXT_QUESTIONS)[number]
/** `question:` and the id of a question of the mapping. */
export type ContextQuestion = FixedQuestion | `question:${string}`

/** What is true of one file or one period alone: never taken over from an earlier context without being asked anew. */
export const ASKED_ANEW = ['covers', 'completeness', 'deviations', 'edited'] as const satisfies FixedQuestion[]

/** copied: the words are there, but nobody said that they hold here too. */
export type AnswerState = 'answered' | 'empty' | 'copied'

/** A hand-in as far as its answers go. */
export interface Answers {
  title: string
  context: EvidenceContext
  /** Questions whose content is there, but not yet as the answer of who hands in: copied, or the default of the house. */
  unconfirmed: ContextQuestion[]
}

/** All that is asked, in the order of asking. */
export const questionsFor = (mappingQuestions: { id: string }[]): ContextQuestion[] => [
  ...CONTEXT_QUESTIONS,
  ...mappingQuestions.map(({ id }) => `question:${id}` as const),
]

/** How the answer to one question stands. */
export function answerState(question: ContextQuestion, answers: Answers): AnswerState {
  if (isBlank(question, answers)) return 'empty'
  if (!answers.unconfirmed.includes(question)) return 'answered'
  // How to handle it has a default that nobody gave: that is no answer yet, and no copy.
  return question === 'handling' ? 'empty' : 'copied'
}

/** `7 of 12`: what is answered of what is asked. */
export function countAnswered(questions: ContextQuestion[], answers: Answers): { answered: number; asked: number } {
  return { answered: questions.filter((question) => answerState(question, answers) === 'answered').length, asked: questions.length }
}

/** Where somebody goes on who stopped: the first question without an answer after the last that has one; null when that was the last. */
export function nextToAnswer(questions: ContextQuestion[], answers: Answers): ContextQuestion | null {
  const open = questions.map((question) => answerState(question, answers) !== 'answered')
  const last = open.lastIndexOf(false)
  return questions.find((_, index) => index > last && open[index]) ?? null
}

/** The context as it is frozen: what nobody confirmed is not handed in as said. How to handle it always has a value. */
export function confirmedContext({ context, unconfirmed }: Answers): EvidenceContext {
  const open = (question: ContextQuestion) => unconfirmed.includes(question)
  const kept = (question: FixedQuestion, text: string) => (open(question) ? '' : text)
  return {
    what: kept('what', context.what),
    origin: kept('origin', context.origin),
    covers: open('covers') ? null : context.covers,
    completeness: kept('completeness', context.completeness),
    people: {
      madeBy: kept('madeBy', context.people.madeBy),
      collectedBy: kept('collectedBy', context.people.collectedBy),
      approvedBy: kept('approvedBy', context.people.approvedBy),
    },
    shows: {
      text: kept('shows', context.shows.text),
      norms: open('norms') ? [] : context.shows.norms,
      notShown: kept('notShown', context.shows.notShown),
    },
    readingGuide: kept('readingGuide', context.readingGuide),
    deviations: kept('deviations', context.deviations),
    handling: context.handling,
    edited: kept('edited', context.edited),
    answers: Object.fromEntries(Object.entries(context.answers).map(([id, text]) => [id, open(`question:${id}`) ? '' : text])),
  }
}

/** The field of the context to which a question belongs; none for the name and for what the mapping asks. */
export function fieldOf(question: ContextQuestion): ContextField | null {
  switch (question) {
    case 'madeBy':
    case 'collectedBy':
    case 'approvedBy':
      return 'people'
    case 'norms':
    case 'notShown':
      return 'shows'
    case 'title':
      return null
    default:
      return question.startsWith('question:') ? null : (question as ContextField)
  }
}

/** The answer to a question that is answered in words; null for one that is chosen. */
export function wordsOf(question: ContextQuestion, { title, context }: Pick<Answers, 'title' | 'context'>): string | null {
  switch (question) {
    case 'title':
      return title
    case 'madeBy':
    case 'collectedBy':
    case 'approvedBy':
      return context.people[question]
    case 'shows':
      return context.shows.text
    case 'notShown':
      return context.shows.notShown
    case 'covers':
    case 'norms':
    case 'handling':
      return null
    case 'what':
    case 'origin':
    case 'completeness':
    case 'readingGuide':
    case 'deviations':
    case 'edited':
      return context[question]
    default: {
      const id = question.slice('question:'.length)
      return Object.hasOwn(context.answers, id) ? (context.answers[id] ?? '') : ''
    }
  }
}

function isBlank(question: ContextQuestion, answers: Answers): boolean {
  const { covers, shows } = answers.context
  if (question === 'covers') return covers === null
  if (question === 'norms') return shows.norms.length === 0
  return wordsOf(question, answers)?.trim() === ''
}
