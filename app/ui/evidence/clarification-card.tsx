import type { Clarification } from '../../domain/evidence'
import { SubmitButton } from '../button'
import { TextArea } from '../fields'
import { PostForm, type Answer } from '../form'
import { Status } from '../status'
import { useFormat, useText } from '../words'
import { useMarking } from './marking'

/** A question back to who gave the evidence, with the answers beside it: both dated, neither ever changed. */
export function ClarificationCard({
  clarification,
  mayAnswer,
  today,
  answer,
}: {
  clarification: Clarification
  mayAnswer: boolean
  today: string
  answer: Answer | undefined
}) {
  const text = useText().evidence.clarification
  const format = useFormat()
  const { address } = useMarking()
  const waiting = clarification.answers.length === 0
  const late = waiting && clarification.due < today
  return (
    <article className="duiding-question" id={`clarification-${clarification.id}`}>
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
          <p className="duiding-small duiding-soft">{text.answered(one.by.name, format.moment(one.at))}</p>
          <p className="duiding-typed" dir="auto">
            {one.text}
          </p>
        </div>
      ))}
      {mayAnswer && waiting && (
        <PostForm name={`answer-${clarification.id}`} action={`${address}/answer`} answer={answer}>
          <input type="hidden" name="clarificationId" value={clarification.id} />
          <TextArea name="text" label={text.answer} hint={text.answerHint} />
          <SubmitButton>{text.send}</SubmitButton>
        </PostForm>
      )}
    </article>
  )
}
