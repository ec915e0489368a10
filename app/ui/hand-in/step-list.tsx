import { TextLink } from '../link'
import { ShapeMark } from '../status'
import { useText } from '../words'
import type { HandInView } from './hand-in-view'
import { isFilled, stepsFor, type HandInStep } from './steps'

/** All steps with how they stand: any of them can be opened at any time. */
export function StepList({ view, current }: { view: HandInView; current: HandInStep }) {
  const text = useText().handIn
  const questions = view.request?.questions ?? []
  const steps = stepsFor(questions.length)
  return (
    <nav className="duiding-steps" aria-label={text.steps}>
      <details open>
        <summary>{text.steps}</summary>
        <ol>
          {steps.map((step) => {
            const filled = isFilled(
              step,
              view.draft,
              questions.map((question) => question.id),
            )
            return (
              <li key={step} data-filled={filled || undefined}>
                <TextLink to={`/hand-ins/${view.draft.id}/${step}`} aria-current={step === current ? 'page' : undefined}>
                  {stepTitle(step, text)}
                </TextLink>
                {step !== 'overview' && (
                  <span className="duiding-step-state">
                    <ShapeMark shape={filled ? 'check' : 'open'} />
                    <span className="duiding-only-spoken">{filled ? text.filled : text.empty}</span>
                  </span>
                )}
              </li>
            )
          })}
        </ol>
      </details>
    </nav>
  )
}

export function stepTitle(step: HandInStep, text: ReturnType<typeof useText>['handIn']): string {
  switch (step) {
    case 'start':
      return text.start.step
    case 'questions':
      return text.questions.step
    case 'overview':
      return text.overview.step
    default:
      return text.fields[step].title
  }
}
