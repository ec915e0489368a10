import { SubmitButton } from '../button'
import { PostForm, type Answer } from '../form'
import { Paragraph } from '../page'
import { useText } from '../words'

/** Issues the next report. While something blocks it there is no button: the list above says what to do. */
export function IssueForm({
  engagementId,
  next,
  ready,
  answer,
}: {
  engagementId: string
  next: 'draft' | 'final'
  ready: boolean
  answer: Answer | undefined
}) {
  const text = useText()
  if (!ready) return null
  return (
    <div id="issue">
      <PostForm action={`/engagements/${engagementId}/report/issue`} name="issue" answer={answer}>
        <input type="hidden" name="kind" value={next} />
        <Paragraph>{next === 'draft' ? text.reportPage.draftMore : text.reportPage.finalMore}</Paragraph>
        <div className="utrecht-button-group">
          <SubmitButton>{next === 'draft' ? text.reportPage.issueDraft : text.reportPage.issueFinal}</SubmitButton>
        </div>
      </PostForm>
    </div>
  )
}
