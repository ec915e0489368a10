import type { ReactNode } from 'react'
import { requestNumber } from '../../domain/evidence-request'
import type { Answer } from '../form'
import { Page } from '../page'
import { useLanguage, useText } from '../words'
import { AnswerForm } from './answer-form'
import './hand-in.css'
import type { HandInView } from './hand-in-view'
import { OverviewStep } from './overview-step'
import { askedIn } from './question-text'
import { StartStep } from './start-step'
import { StepList } from './step-list'
import { stepsFor, type HandInStep } from './steps'

interface HandInPageProps {
  view: HandInView
  step: HandInStep
  answer: Answer | undefined
  /** Another text each time that a suggestion was taken over; the form then starts with what was saved. */
  taken: string | null
  inspection: boolean
  refused: ReactNode
}

/** Handing in, one question at a time, with the list of all steps beside it. */
export function HandInPage({ view, step, answer, taken, inspection, refused }: HandInPageProps) {
  const text = useText().handIn
  const language = useLanguage()
  const steps = stepsFor(view.request?.questions ?? [])
  const title = step === 'start' ? text.start.title : step === 'overview' ? text.overview.title : askedIn(language, step, view).title
  return (
    <Page title={title} trail={trailOf(view, text)} kicker={`${text.title} · ${text.stepOf(steps.indexOf(step) + 1, steps.length)}`}>
      <div className="duiding-hand-in">
        <div className="duiding-hand-in-step" key={`${step} ${taken ?? ''}`}>
          {refused}
          {step === 'start' ? (
            <StartStep view={view} answer={answer} inspection={inspection} />
          ) : step === 'overview' ? (
            <OverviewStep view={view} answer={answer} />
          ) : (
            <AnswerForm view={view} step={step} answer={answer} taken={taken !== null} />
          )}
          <p className="duiding-small duiding-soft">{text.leave}</p>
        </div>
        {/* Beside the question, and after it for who goes by keyboard. */}
        <StepList view={view} current={step} />
      </div>
    </Page>
  )
}

export function trailOf(view: HandInView, text: ReturnType<typeof useText>['handIn']) {
  return [
    { label: view.engagement.title, to: `/engagements/${view.engagement.id}` },
    ...(view.request
      ? [{ label: text.forRequest(requestNumber(view.request), view.request.title), to: `/requests/${view.request.id}` }]
      : []),
  ]
}
