import type { ContextPart } from '../../domain/evidence-context'
import type { Id } from '../../domain/values'
import { SubmitButton } from '../button'
import { TextArea, TextField } from '../fields'
import { PostForm, type Answer } from '../form'
import { useText } from '../words'
import { useMarking } from './marking'

/** Asks the giver to clarify, or asks further on an answer: behind a word, so that reading comes first; open again when a rule refused it. */
export function AskForm({
  revisionId,
  field,
  follows,
  label,
  due,
  answer,
}: {
  revisionId: Id
  field: ContextPart | null
  /** The question whose answer this one goes into. */
  follows: Id | null
  label: string
  due: string
  answer: Answer | undefined
}) {
  const text = useText().evidence
  const { address } = useMarking()
  const name = `ask-${follows ?? field ?? 'general'}`
  return (
    <details className="duiding-details duiding-ask" open={answer?.typed['form'] === name || undefined}>
      <summary>
        {follows ? text.clarification.more : text.ask}
        <span className="duiding-only-spoken">: {label}</span>
      </summary>
      <PostForm name={name} action={`${address}/ask`} answer={answer}>
        <input type="hidden" name="revisionId" value={revisionId} />
        {field && <input type="hidden" name="questions[0].field" value={field} />}
        {follows && <input type="hidden" name="questions[0].follows" value={follows} />}
        <TextArea
          name="questions[0].question"
          label={follows ? text.clarification.moreQuestion : text.clarification.question}
          hint={text.clarification.questionHint}
          rows={3}
        />
        <TextField name="due" type="date" label={text.clarification.due} value={due} />
        <SubmitButton kind="secondary" small>
          {text.clarification.submit}
        </SubmitButton>
      </PostForm>
    </details>
  )
}
