import type { ContextQuestion } from '../../domain/context-question'
import { requestNumber } from '../../domain/evidence-request'
import { daysInside, factsFor, type FileFact } from '../../domain/suggestion'
import { TextLink } from '../link'
import { useFormat, useText } from '../words'
import type { HandInView } from './hand-in-view'
import { stepAddress } from './steps'

interface Suggestion {
  /** What is put in the answer: words, or two days. */
  value: string
  shown: string
  source: string
}

/** What could be an answer, each with where it comes from: taken over with one click, and never without. */
export function Suggestions({ view, question }: { view: HandInView; question: ContextQuestion }) {
  const text = useText().contextForm
  const suggestions = useSuggestions(view, question)
  const unread = view.files.filter((file) => file.facts === null).length
  const waits = unread > 0 && FROM_FILES.includes(question)
  if (suggestions.length === 0 && !waits) return null
  return (
    <section className="duiding-suggestions" aria-label={text.suggestions}>
      {suggestions.length > 0 && (
        <>
          <p className="duiding-small duiding-soft">
            {text.suggestions}. {question === 'covers' ? text.daysInFileWhy : text.suggestionsWhy}
          </p>
          <ul className="duiding-plain-list">
            {suggestions.map((one) => (
              <li key={one.source + one.value}>
                <div>
                  <span className="duiding-typed" dir="auto">
                    {one.shown}
                  </span>
                  <span className="duiding-small duiding-soft" dir="auto">
                    {one.source}
                  </span>
                </div>
                <button
                  type="submit"
                  name="take"
                  value={one.value}
                  className="utrecht-button utrecht-button--secondary-action duiding-button--small"
                >
                  {text.take}
                  <span className="duiding-only-spoken">: {one.shown}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {waits && (
        <p className="duiding-small duiding-soft">
          {text.reading(unread)}{' '}
          <TextLink to={stepAddress(view.draft.id, question)} document>
            {text.readingAgain}
          </TextLink>
        </p>
      )}
    </section>
  )
}

/** The questions to which a file may say something. */
const FROM_FILES: ContextQuestion[] = ['title', 'what', 'origin', 'covers', 'completeness', 'madeBy', 'readingGuide']

function useSuggestions(view: HandInView, question: ContextQuestion): Suggestion[] {
  const text = useText().contextForm
  const format = useFormat()
  const { request, before, files } = view
  const source = files.length === 1 ? text.fromFile(files[0]!.name) : text.fromFiles(files.length)
  if (question === 'covers') {
    const days = daysInside(files)
    return days ? [{ value: `${days.from} ${days.to}`, shown: text.daysInFile(format.day(days.from), format.day(days.to)), source }] : []
  }
  const fromRequest =
    question === 'title' && request
      ? request.expected.map((one) => ({ value: one.title, shown: one.title, source: text.fromRequest(requestNumber(request)) }))
      : []
  const person = before && (question === 'madeBy' || question === 'collectedBy' || question === 'approvedBy') && before.people[question]
  const fromBefore = before && person ? [{ value: person, shown: person, source: text.fromEvidence(before.number) }] : []
  return [...fromRequest, ...fromFiles(view, question, text.said, text.ofFile, source), ...fromBefore].filter(
    (one) => !isThere(one, view, question),
  )
}

/** Of one file each thing on its own; of several all in one, with the name of the file where they differ. */
function fromFiles(
  { files }: HandInView,
  question: ContextQuestion,
  say: (fact: FileFact) => string,
  ofFile: (name: string, said: string) => string,
  source: string,
): Suggestion[] {
  const said = files.map((file) => ({ name: file.name, words: factsFor(question, file).map(say) })).filter((file) => file.words.length > 0)
  const [first] = said
  if (!first) return []
  if (files.length === 1) return first.words.map((words) => ({ value: words, shown: words, source }))
  const same = said.length === files.length && said.every((file) => file.words.join('\n') === first.words.join('\n'))
  // The name under which several files stand, or who made them, is one thing.
  if (!same && (question === 'title' || question === 'madeBy')) return []
  const all = same ? first.words.join('\n') : said.map((file) => ofFile(file.name, file.words.join(' '))).join('\n')
  return [{ value: all, shown: all, source }]
}

/** Whether the answer says it already. */
function isThere({ value }: Suggestion, { draft: { title, context } }: HandInView, question: ContextQuestion): boolean {
  switch (question) {
    case 'title':
      return title.includes(value)
    case 'madeBy':
    case 'collectedBy':
    case 'approvedBy':
      return context.people[question].includes(value)
    case 'what':
    case 'origin':
    case 'completeness':
    case 'readingGuide':
      return context[question].includes(value)
    default:
      return false
  }
}
