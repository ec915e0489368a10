import { dayOf } from '../../domain/calendar'
import { isSettled, type Clarification } from '../../domain/evidence'
import { SubmitButton } from '../button'
import { TextArea } from '../fields'
import { PostForm, type Answer } from '../form'
import { Status } from '../status'
import { useFormat, useText } from '../words'
import { AskForm } from './ask-form'
import { useMarking } from './marking'

interface Props {
  may: { ask: boolean; answer: boolean }
  today: string
  answer: Answer | undefined
}

/** A question and those that went further into its answers, in order; who asked may ask on. */
export function ClarificationThread({ thread, label, due, ...props }: Props & { thread: Clarification[]; label: string; due: string }) {
  const last = thread.at(-1)!
  return (
    <div className="duiding-question">
      {thread.map((one) => (
        <ClarificationCard key={one.id} clarification={one} {...props} />
      ))}
      {props.may.ask && isSettled(last) && (
        <AskForm
          key={last.id}
          revisionId={last.revisionId}
          field={last.field}
          follows={last.id}
          label={label}
          due={due}
          answer={props.answer}
        />
      )}
    </div>
  )
}

/** A question back to who gave the evidence, with the answers beside it: both dated, neither ever changed. */
function ClarificationCard({ clarification, may, today, answer }: Props & { clarification: Clarification }) {
  const text = useText().evidence.clarification
  const format = useFormat()
  const { address } = useMarking()
  const waiting = !isSettled(clarification)
  const late = waiting && clarification.due < today
  return (
    <article className="duiding-question__one" id={`clarification-${clarification.id}`} tabIndex={-1}>
      <p className="duiding-small duiding-soft">{text.asked(clarification.askedBy.name, format.moment(clarification.askedAt))}</p>
      <p className="duiding-typed" dir="auto">
        {clarification.question}
      </p>
      {waiting && (
        <p>
          <Status tone={late ? 'bad' : 'care'} shape={late ? 'warning' : 'open'}>
            {text.awaiting}
          </Status>{' '}
          <span className="duiding-small duiding-soft">
            {text.answerBy(format.day(clarification.due))}
            {late && ` (${text.late})`}
          </span>
        </p>
      )}
      {clarification.answers.map((one) => (
        <div key={one.id} className="duiding-reply">
          <p className="duiding-small duiding-soft">{text.answered(one.by.name, format.day(dayOf(one.at)))}</p>
          <p className="duiding-typed" dir="auto">
            {one.text}
          </p>
        </div>
      ))}
      {may.answer && waiting && (
        <PostForm name={`answer-${clarification.id}`} action={`${address}/answer`} answer={answer}>
          <input type="hidden" name="clarificationId" value={clarification.id} />
          <TextArea name="text" label={text.answer} hint={text.answerHint} />
          <SubmitButton>{text.send}</SubmitButton>
        </PostForm>
      )}
    </article>
  )
}
