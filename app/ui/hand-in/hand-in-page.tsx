import type { ReactNode } from 'react'
import { requestNumber } from '../../domain/evidence-request'
import type { Answer } from '../form'
import { Page } from '../page'
import { useText } from '../words'
import { AnswerForm } from './answer-form'
import './hand-in.css'
import type { HandInView } from './hand-in-view'
import { OverviewStep } from './overview-step'
import { StartStep } from './start-step'
import { StepList, stepTitle } from './step-list'
import { stepsFor, type HandInStep } from './steps'

/** Handing in, one question at a time, with the list of all steps beside it. */
export function HandInPage({
  view,
  step,
  answer,
  inspection,
  refused,
}: {
  view: HandInView
  step: HandInStep
  answer: Answer | undefined
  inspection: boolean
  refused: ReactNode
}) {
  const text = useText().handIn
  const steps = stepsFor(view.request?.questions.length ?? 0)
  return (
    <Page
      title={titleOf(step, text)}
      trail={trailOf(view, text)}
      kicker={`${text.title} · ${text.stepOf(steps.indexOf(step) + 1, steps.length)}`}
    >
      <div className="duiding-hand-in">
        <StepList view={view} current={step} />
        <div className="duiding-hand-in-step" key={step}>
          {refused}
          <StepBody view={view} step={step} answer={answer} inspection={inspection} />
          <p className="duiding-small duiding-soft">{text.leave}</p>
        </div>
      </div>
    </Page>
  )
}

function StepBody({
  view,
  step,
  answer,
  inspection,
}: {
  view: HandInView
  step: HandInStep
  answer: Answer | undefined
  inspection: boolean
}) {
  switch (step) {
    case 'start':
      return <StartStep view={view} answer={answer} inspection={inspection} />
    case 'overview':
      return <OverviewStep view={view} answer={answer} />
    default:
      return <AnswerForm view={view} step={step} answer={answer} />
  }
}

function titleOf(step: HandInStep, text: ReturnType<typeof useText>['handIn']): string {
  if (step === 'start') return text.start.title
  return step === 'overview' ? text.overview.title : stepTitle(step, text)
}

function trailOf(view: HandInView, text: ReturnType<typeof useText>['handIn']) {
  return [
    { label: view.engagement.title, to: `/engagements/${view.engagement.id}` },
    ...(view.request
      ? [{ label: text.forRequest(requestNumber(view.request), view.request.title), to: `/requests/${view.request.id}` }]
      : []),
  ]
}
