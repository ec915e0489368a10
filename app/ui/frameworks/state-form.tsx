import { SubmitButton } from '../button'
import { TextArea } from '../fields'
import { PostForm, type Answer } from '../form'
import { Paragraph, Section } from '../page'
import { useText } from '../words'

/** Withdraws a framework, or takes that back; always with a reason. */
export function StateForm({ frameworkId, withdrawn, answer }: { frameworkId: string; withdrawn: boolean; answer: Answer | undefined }) {
  const words = useText().frameworks
  const verb = withdrawn ? 'restore' : 'withdraw'
  const title = withdrawn ? words.restore : words.withdraw
  return (
    <Section title={title} ruled>
      <Paragraph>{withdrawn ? words.restoreMore : words.withdrawMore}</Paragraph>
      <PostForm action={`/frameworks/${encodeURIComponent(frameworkId)}/${verb}`} answer={answer} key={verb}>
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={2} />
        <div className="utrecht-button-group">
          <SubmitButton kind="secondary">{title}</SubmitButton>
        </div>
      </PostForm>
    </Section>
  )
}
