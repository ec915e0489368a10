import { useRef } from 'react'
import type { ContextField } from '../../domain/evidence-context'
import { SubmitButton } from '../button'
import { PostForm, type Answer } from '../form'
import { useText } from '../words'
import { FieldInputs, QuestionInputs } from './field-inputs'
import type { HandInView } from './hand-in-view'
import { KnownFacts } from './known-facts'
import { stepsFor } from './steps'
import { SavedState, useAutosave } from './use-autosave'

/** One question with its example, what is already known, and a way on and a way back that both keep what was typed. */
export function AnswerForm({ view, step, answer }: { view: HandInView; step: ContextField | 'questions'; answer: Answer | undefined }) {
  const text = useText().handIn
  const place = useRef<HTMLDivElement>(null)
  const saving = useAutosave(place)
  const steps = stepsFor(view.request?.questions.length ?? 0)
  const at = steps.indexOf(step)
  const asked = step === 'questions' ? null : text.fields[step]
  const taken = step === 'people' ? view.taken.people : undefined
  return (
    <div ref={place}>
      <PostForm answer={answer} action={`/hand-ins/${view.draft.id}/${step}`}>
        <p className="duiding-lead">{asked ? asked.why : text.questions.why}</p>
        {asked && (
          <aside className="duiding-example" aria-label={text.example}>
            <p className="duiding-small duiding-soft">{text.example}</p>
            <p>{asked.example}</p>
          </aside>
        )}
        <KnownFacts view={view} step={step} />
        {taken && <p className="duiding-small duiding-taken">{text.taken(taken)}</p>}
        {step === 'questions' ? <QuestionInputs view={view} /> : <FieldInputs view={view} field={step} />}
        <p className="duiding-small duiding-soft">{text.mayStayEmpty}</p>
        <div className="duiding-hand-in-buttons">
          <SubmitButton name="go" value={steps[at + 1]!}>
            {steps[at + 1] === 'overview' ? text.toOverview : text.next}
          </SubmitButton>
          <SubmitButton kind="secondary" name="go" value={steps[at - 1]!}>
            {text.back}
          </SubmitButton>
          <SavedState saving={saving} />
        </div>
      </PostForm>
    </div>
  )
}
