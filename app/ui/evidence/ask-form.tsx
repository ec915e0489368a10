import type { ContextField } from '../../domain/evidence-context'
import type { Id } from '../../domain/values'
import { SubmitButton } from '../button'
import { TextArea, TextField } from '../fields'
import { PostForm, type Answer } from '../form'
import { useText } from '../words'
import { useMarking } from './marking'

/** Asks the giver to clarify: behind a word, so that reading comes first; open again when a rule refused it. */
export function AskForm({
  revisionId,
  field,
  label,
  due,
  answer,
}: {
  revisionId: Id
  field: ContextField | null
  label: string
  due: string
  answer: Answer | undefined
}) {
  const text = useText().evidence
  const { address } = useMarking()
  const name = `ask-${field ?? 'general'}`
  return (
    <details className="duiding-details duiding-ask" open={answer?.typed['form'] === name || undefined}>
      <summary>
        {text.ask}
        <span className="duiding-only-spoken">: {label}</span>
      </summary>
      <PostForm name={name} action={`${address}/ask`} answer={answer}>
        <input type="hidden" name="revisionId" value={revisionId} />
        {field && <input type="hidden" name="field" value={field} />}
        <TextArea name="question" label={text.clarification.question} hint={text.clarification.questionHint} rows={3} />
        <TextField name="due" type="date" label={text.clarification.due} value={due} />
        <SubmitButton kind="secondary" small>
          {text.clarification.submit}
        </SubmitButton>
      </PostForm>
    </details>
  )
}
