import { latestVersion, type FindingVersion } from '../../domain/finding'
import { SubmitButton } from '../button'
import { TextField } from '../fields'
import { PostForm, type Answer } from '../form'
import { TextLink } from '../link'
import { useFormat, useText } from '../words'
import { ReviewLine } from '../verdict/aspect-card'
import { ReviewFields } from '../verdict/review-form'
import type { FindingView } from './finding-view'

/** Beside a finding: its versions with their reviews, the review that is due, and sending it to who answers for the system. */
export function FindingSide({ view, version, answer }: { view: FindingView; version: FindingVersion; answer: Answer | undefined }) {
  const text = useText().finding
  const format = useFormat()
  const { finding } = view
  return (
    <aside className="duiding-finding-side">
      <section>
        <h2 className="utrecht-heading-4">{text.versions}</h2>
        <ol className="duiding-ruled-list" reversed>
          {[...finding.versions].reverse().map((one) => (
            <li key={one.id}>
              <div className="duiding-row">
                <TextLink to={`/findings/${finding.id}?version=${one.version}`}>{text.version(one.version)}</TextLink>
                {one.id === version.id && <span className="duiding-soft">{text.current}</span>}
              </div>
              <p className="duiding-small duiding-soft">{text.by(one.by.name, format.moment(one.at))}</p>
              <ReviewLine reviews={one.reviews} />
            </li>
          ))}
        </ol>
      </section>
      <section id="review">
        <h2 className="utrecht-heading-4">{text.review}</h2>
        <Review view={view} answer={answer} />
      </section>
      <section id="send">
        <h2 className="utrecht-heading-4">{text.send}</h2>
        <Send view={view} answer={answer} />
      </section>
      <p className="duiding-small">
        <TextLink to={`/trail/${finding.id}`}>{text.trail}</TextLink>
      </p>
    </aside>
  )
}

function Review({ view, answer }: { view: FindingView; answer: Answer | undefined }) {
  const text = useText()
  switch (view.may.review) {
    case 'done':
      return <p className="duiding-soft">{text.finding.approved}</p>
    case 'own-work':
      return <p className="duiding-soft">{text.finding.ownWork}</p>
    case 'no':
      return <p className="duiding-soft">{text.verdict.nothingToReview}</p>
    case 'embargo':
      return <p className="duiding-soft">{text.custody.withheldReview}</p>
    case 'may':
      return (
        <PostForm name="review" action={`/findings/${view.finding.id}/review`} answer={answer}>
          <input type="hidden" name="version" value={latestVersion(view.finding).version} />
          <ReviewFields />
        </PostForm>
      )
  }
}

function Send({ view, answer }: { view: FindingView; answer: Answer | undefined }) {
  const text = useText().finding
  const format = useFormat()
  const { sentForReply, versions } = view.finding
  if (sentForReply) {
    const sent = versions.find((one) => one.id === sentForReply.versionId)
    return (
      <>
        <p>{text.sent(sentForReply.by.name, format.moment(sentForReply.at), format.day(sentForReply.due))}</p>
        {sent && sent.id !== latestVersion(view.finding).id && <p className="duiding-soft">{text.sentVersion(sent.version)}</p>}
      </>
    )
  }
  if (!view.may.send) return <p className="duiding-soft">{text.sendFirst}</p>
  return (
    <PostForm name="send" action={`/findings/${view.finding.id}/send`} answer={answer}>
      <p>{text.sendWhy}</p>
      <TextField name="due" type="date" label={text.due} value={view.due} />
      <div>
        <SubmitButton>{text.submitSend}</SubmitButton>
      </div>
    </PostForm>
  )
}
