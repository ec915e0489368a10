import type { ContextQuestion } from '../../domain/context-question'
import { DisputeWords } from '../evidence/part-stance'
import { TextLink } from '../link'
import { Notice } from '../notice'
import { useLanguage, useText } from '../words'
import type { HandInView } from './hand-in-view'
import { askedIn } from './question-text'
import { stepAddress } from './steps'

/** At its question: what the auditor found unclear in the version before. */
export function ImproveNotice({ view, question }: { view: HandInView; question: ContextQuestion }) {
  const text = useText().contextForm.improve
  const one = view.improvements.find((improvement) => improvement.question === question)
  if (!one) return null
  return (
    <Notice kind={one.changed ? 'info' : 'warning'} title={text.title}>
      {one.disputes.map((dispute, index) => (
        <DisputeWords key={index} stance={{ kind: 'disputed', ...dispute }} />
      ))}
      {one.asked.map((asked) => (
        <p key={asked} dir="auto">
          {text.asked} {asked}
        </p>
      ))}
      {one.changed && <p>{text.changed}</p>}
    </Notice>
  )
}

/** On the overview: what was unclear and is still the same. */
export function Unimproved({ view }: { view: HandInView }) {
  const text = useText().contextForm.improve
  const language = useLanguage()
  const same = view.improvements.filter((one) => !one.changed)
  if (same.length === 0) return null
  return (
    <Notice kind="warning" title={text.overview(same.length)}>
      <p>{text.overviewWhy}</p>
      <ul>
        {same.map(({ question }) => (
          <li key={question}>
            <TextLink to={stepAddress(view.draft.id, question)}>{askedIn(language, question, view).title}</TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
