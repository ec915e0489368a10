import { useEffect, useRef, useState, type ReactNode } from 'react'
import { answerState, wordsOf, type ContextQuestion } from '../../domain/context-question'
import { doubtsAbout } from '../../domain/period-doubt'
import { daysInside } from '../../domain/suggestion'
import { SubmitButton } from '../button'
import { PostForm, type Answer } from '../form'
import { ButtonLink, TextLink } from '../link'
import { Notice } from '../notice'
import { useLanguage, useText } from '../words'
import type { HandInView } from './hand-in-view'
import { ImproveNotice } from './improve-notice'
import { KnownFacts } from './known-facts'
import { QuestionInput } from './question-input'
import { askedIn, type Asked } from './question-text'
import { stepAddress, stepsFor } from './steps'
import { Suggestions } from './suggestions'
import { SavedState, useAutosave } from './use-autosave'

interface AnswerFormProps {
  view: HandInView
  step: ContextQuestion
  answer: Answer | undefined
  /** A suggestion was taken over just now. */
  taken: boolean
}

/** One question with its example, what is already known, and a way on and a way back that both keep what was typed. */
export function AnswerForm({ view, step, answer, taken }: AnswerFormProps) {
  const all = useText()
  const text = all.handIn
  const place = useRef<HTMLDivElement>(null)
  const asked = askedIn(useLanguage(), step, view)
  const steps = stepsFor(view.request?.questions ?? [])
  const at = steps.indexOf(step)
  const stored = wordsOf(step, view.draft)
  // What this window saw last: not what came meanwhile from another, unless its reader was told.
  const [shown, setShown] = useState(stored)
  const saving = useAutosave(place, view.draft.changedAt, (words) => stored !== null && setShown(words))
  const told = answer?.refusal.kind === 'changed-elsewhere'
  useEffect(() => {
    if (told) setShown(stored)
  }, [told, stored])
  const copied = answerState(step, view.draft) === 'copied'
  useEffect(() => {
    if (taken) place.current?.querySelector<HTMLElement>('textarea, input:not([type="hidden"], [type="radio"])')?.focus()
  }, [taken])
  return (
    <div ref={place} className="duiding-answer">
      {step === 'what' && view.mayReuse && <ReuseOffer draftId={view.draft.id} />}
      <ImproveNotice view={view} question={step} />
      <p className="duiding-lead">{asked.why}</p>
      <Example asked={asked} />
      <PostForm answer={answer} action={stepAddress(view.draft.id, step)}>
        {/* The first button is the one that the Enter key presses. */}
        <button type="submit" name="go" value={steps[at + 1]!} className="duiding-only-spoken" tabIndex={-1} aria-hidden="true" />
        {shown !== null && <input type="hidden" name="shown" value={`=${shown}`} />}
        {copied && (
          <Notice kind="warning">{view.takenFrom ? all.contextForm.copied(view.takenFrom) : all.contextForm.copiedEarlier}</Notice>
        )}
        {taken && <p role="status">{all.contextForm.taken}</p>}
        <KnownFacts view={view} step={step} />
        <QuestionInput view={view} question={step} asked={asked} />
        {step === 'covers' && <Doubts view={view} />}
        <Suggestions view={view} question={step} />
        {/* What is chosen beforehand is not empty. */}
        {step !== 'norms' && step !== 'handling' && <p className="duiding-small duiding-soft">{text.mayStayEmpty}</p>}
        <div className="duiding-hand-in-buttons">
          <SubmitButton name="go" value={steps[at + 1]!}>
            {copied ? all.contextForm.confirm : steps[at + 1] === 'overview' ? text.toOverview : text.next}
          </SubmitButton>
          {copied ? (
            <ButtonLink to={stepAddress(view.draft.id, steps[at - 1]!)}>{all.contextForm.back}</ButtonLink>
          ) : (
            <SubmitButton kind="secondary" name="go" value={steps[at - 1]!}>
              {text.back}
            </SubmitButton>
          )}
          <SavedState saving={saving} />
        </div>
      </PostForm>
      <details className="duiding-details">
        <summary>{all.contextForm.use}</summary>
        <p>{asked.use}</p>
      </details>
    </div>
  )
}

function Example({ asked }: { asked: Asked }) {
  const text = useText()
  if (asked.example === '') return null
  return (
    <aside className="duiding-example" aria-label={text.handIn.example}>
      <p className="duiding-small duiding-soft">{text.handIn.example}</p>
      <p>{asked.example}</p>
      {asked.others.length > 0 && (
        <details className="duiding-small">
          <summary>{text.contextForm.otherExamples}</summary>
          <dl className="duiding-parts">
            {asked.others.map((one) => (
              <div key={one.kind}>
                <dt>{text.contextForm.kinds[one.kind]}</dt>
                <dd>{one.example}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </aside>
  )
}

/** What may be wrong with the day or period as it was saved: told, never refused. */
export function Doubts({ view }: { view: HandInView }): ReactNode {
  const text = useText().contextForm
  const doubts = doubtsAbout(view.draft.context.covers, { engagement: view.engagement, inside: daysInside(view.files), today: view.today })
  if (doubts.length === 0) return null
  return (
    <Notice kind="warning" title={text.doubts}>
      {doubts.map((one) => (
        <p key={one.doubt}>{text.doubt(one)}</p>
      ))}
    </Notice>
  )
}

function ReuseOffer({ draftId }: { draftId: string }) {
  const text = useText().contextForm.reuse
  return (
    <section className="duiding-known" aria-label={text.offer}>
      <p>
        <strong>{text.offer}</strong> {text.offerWhy}
      </p>
      <p>
        <TextLink to={`/hand-ins/${draftId}/reuse`}>{text.open}</TextLink>
      </p>
    </section>
  )
}
