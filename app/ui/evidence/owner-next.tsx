import { disputesIn, judgementOf, latestRevision, openQuestions } from '../../domain/evidence'
import { PostForm } from '../form'
import { SubmitButton } from '../button'
import { useFormat, useText } from '../words'
import type { EvidenceView } from './evidence-view'
import { JudgementState } from './judgement-state'
import { useNameOfPart } from './part-name'
import { DisputeWords } from './part-stance'
import { partId } from './judging'
import { PlaceLink } from './place-link'
import './owner-next.css'

/** For who gave the evidence: whether the auditor can use it, why not, and what to do now. */
export function OwnerNext({ view }: { view: EvidenceView }) {
  const text = useText().evidence.next
  const format = useFormat()
  const nameOf = useNameOfPart()
  const revision = latestRevision(view.evidence)
  if (!revision) return null
  const state = judgementOf(revision)
  const last = revision.judgements.at(-1)
  const questions = openQuestions(view.evidence)
  // A question about a field says what is the matter with it.
  const disputes = (last ? disputesIn(last) : []).filter(({ field }) => !questions.some((one) => one.field === field))
  const lacks = state === 'not-interpretable' || state === 'partly-interpretable'
  return (
    <section className="duiding-owner-next" aria-labelledby="owner-next">
      <div className="duiding-row">
        <h2 className="utrecht-heading-4" id="owner-next">
          {text.title[state]}
        </h2>
        <JudgementState state={state} />
      </div>
      {last && lacks && (
        <p>
          {last.normIds.length > 0 && `${text.only(format.list(last.normIds))} `}
          {text.because} <span dir="auto">{last.reason}</span>
        </p>
      )}
      {disputes.length > 0 && (
        <>
          <p className="duiding-strong">{text.disputed}</p>
          <ul className="duiding-owner-next__list">
            {disputes.map(({ field, reason, words }) => (
              <li key={field}>
                <PlaceLink to={partId(field)}>{nameOf(field)}</PlaceLink>
                <DisputeWords stance={{ kind: 'disputed', reason, words }} />
              </li>
            ))}
          </ul>
        </>
      )}
      {questions.length > 0 && (
        <>
          <p className="duiding-strong">{text.questions(questions.length)}</p>
          <ul className="duiding-owner-next__list">
            {questions.map((one) => (
              <li key={one.id}>
                <span className="duiding-typed" dir="auto">
                  {one.question}
                </span>{' '}
                <span className="duiding-small duiding-soft">
                  ({one.field ? nameOf(one.field) : text.whole};{' '}
                  {one.due < view.today ? text.late(format.day(one.due)) : text.by(format.day(one.due))})
                </span>{' '}
                <PlaceLink to={`clarification-${one.id}`}>{text.toQuestion}</PlaceLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {!lacks && questions.length === 0 && <p>{text.nothing}</p>}
      {lacks && view.may.revise && (
        <PostForm action={`/evidence/${view.evidence.id}/revise`} className="duiding-owner-next__revise">
          <SubmitButton kind={questions.length > 0 ? 'secondary' : 'primary'}>{text.revise}</SubmitButton>
          <span className="duiding-small duiding-soft">{text.reviseWhy}</span>
        </PostForm>
      )}
    </section>
  )
}
