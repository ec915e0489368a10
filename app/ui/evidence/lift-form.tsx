import type { Id } from '../../domain/values'
import { SubmitButton } from '../button'
import { TextArea } from '../fields'
import { PostForm, type Answer } from '../form'
import { useText } from '../words'

/** For who gave it: records the decision that ends an embargo. */
export function LiftForm({ evidenceId, answer }: { evidenceId: Id; answer: Answer | undefined }) {
  const text = useText().custody.lift
  return (
    <details className="duiding-details" open={answer?.typed['form'] === 'lift' || undefined}>
      <summary>{text.summary}</summary>
      <PostForm action={`/evidence/${evidenceId}/lift`} name="lift" answer={answer}>
        <TextArea name="decision" label={text.decision} hint={text.decisionHint} rows={3} />
        <div>
          <SubmitButton>{text.submit}</SubmitButton>
        </div>
      </PostForm>
    </details>
  )
}
