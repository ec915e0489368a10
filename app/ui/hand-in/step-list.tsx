import { answerState, countAnswered } from '../../domain/context-question'
import { TextLink } from '../link'
import { ShapeMark } from '../status'
import { useLanguage, useText } from '../words'
import type { HandInView } from './hand-in-view'
import { askedIn } from './question-text'
import { questionsIn, stepAddress, type HandInStep } from './steps'

const SHAPES = { answered: 'check', empty: 'open', copied: 'half', disputed: 'warning' } as const
type StepState = keyof typeof SHAPES

/** How far it is, in words, and all steps with how they stand: any of them can be opened at any time. */
export function StepList({ view, current }: { view: HandInView; current: HandInStep }) {
  const all = useText()
  const language = useLanguage()
  const questions = questionsIn(view)
  const { answered, asked } = countAnswered(questions, view.draft)
  const { id } = view.draft
  return (
    <nav className="duiding-steps" aria-label={all.handIn.steps}>
      <p className="duiding-steps-progress">
        <progress value={answered} max={asked} aria-hidden="true" />
        <span>{all.contextForm.progress(answered, asked)}</span>
      </p>
      <details open>
        <summary>{all.handIn.steps}</summary>
        <ol>
          <Line
            to={stepAddress(id, 'start')}
            title={all.handIn.start.step}
            state={view.draft.bodies.length > 0 ? 'answered' : 'empty'}
            current={current === 'start'}
          />
          {questions.map((question) => (
            <Line
              key={question}
              to={stepAddress(id, question)}
              title={askedIn(language, question, view).short}
              state={
                view.improvements.some((one) => one.question === question && !one.changed) ? 'disputed' : answerState(question, view.draft)
              }
              current={question === current}
            />
          ))}
          <Line to={stepAddress(id, 'overview')} title={all.handIn.overview.step} current={current === 'overview'} />
        </ol>
      </details>
    </nav>
  )
}

function Line({ to, title, state, current }: { to: string; title: string; state?: StepState; current: boolean }) {
  const text = useText().contextForm
  return (
    <li data-state={state}>
      <TextLink to={to} {...(current ? { 'aria-current': 'page' as const } : {})}>
        {title}
      </TextLink>
      {state && (
        <span className="duiding-step-state">
          <ShapeMark shape={SHAPES[state]} />
          <span className="duiding-only-spoken">{text.states[state]}</span>
        </span>
      )}
    </li>
  )
}
