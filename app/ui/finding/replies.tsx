import { SubmitButton } from '../button'
import { RadioField, TextArea } from '../fields'
import { PostForm, type Answer } from '../form'
import { useFormat, useText } from '../words'
import type { FindingView } from './finding-view'

const STANCES = ['agrees', 'partly-agrees', 'disagrees'] as const

/** What the owner says to it, verbatim, and the form to say it. */
export function Replies({ view, answer }: { view: FindingView; answer: Answer | undefined }) {
  const text = useText().finding
  const format = useFormat()
  const { finding } = view
  if (!finding.sentForReply) return null
  return (
    <section id="replies" className="duiding-replies">
      <h2 className="utrecht-heading-3">{text.replies}</h2>
      {!view.inside && (
        <p className="duiding-soft">
          {text.sent(finding.sentForReply.by.name, format.moment(finding.sentForReply.at), format.day(finding.sentForReply.due))}
        </p>
      )}
      {finding.replies.length === 0 && !view.may.reply && <p className="duiding-soft">{text.noReply}</p>}
      {finding.replies.map((reply) => (
        <article key={reply.id} className="duiding-reply">
          <p>
            <strong>{text.stances[reply.stance]}</strong>{' '}
            <span className="duiding-small duiding-soft">{text.replied(reply.by.name, format.moment(reply.at))}</span>
          </p>
          <p className="duiding-typed" dir="auto">
            {reply.text}
          </p>
        </article>
      ))}
      {view.may.reply && (
        <PostForm name="reply" action={`/findings/${finding.id}/reply`} answer={answer} key={finding.replies.length}>
          <h3 className="utrecht-heading-4">{text.reply}</h3>
          <p>{text.replyWhy}</p>
          <RadioField name="stance" legend={text.stance} row choices={STANCES.map((value) => ({ value, label: text.stances[value] }))} />
          <TextArea name="text" label={text.replyText} hint={text.replyHint} />
          <div>
            <SubmitButton>{text.submitReply}</SubmitButton>
          </div>
        </PostForm>
      )}
    </section>
  )
}
