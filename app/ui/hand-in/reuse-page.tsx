import { dayOf } from '../../domain/calendar'
import { countAnswered } from '../../domain/context-question'
import { evidenceNumber } from '../../domain/evidence'
import type { EvidenceContext } from '../../domain/evidence-context'
import type { EarlierContext } from '../../domain/reuse'
import type { Id, Moment } from '../../domain/values'
import { SubmitButton } from '../button'
import { PostForm, type Answer } from '../form'
import { TextLink } from '../link'
import { EmptyState, Notice } from '../notice'
import { Page } from '../page'
import { useFormat, useText } from '../words'
import './hand-in.css'
import { trailOf } from './hand-in-page'
import type { HandInView } from './hand-in-view'
import { questionsIn } from './steps'

export interface Earlier extends Pick<EarlierContext, 'engagement' | 'evidence'> {
  revision: { id: Id; covers: EvidenceContext['covers']; handedInAt: Moment }
}

/** Same source, new period: earlier evidence of one's own about this system, to start from. */
export function ReusePage({ view, earlier, answer }: { view: HandInView; earlier: Earlier[]; answer: Answer | undefined }) {
  const all = useText()
  const text = all.contextForm.reuse
  const format = useFormat()
  const { covers } = all.evidence.fields
  const begun = countAnswered(questionsIn(view), view.draft).answered > 0
  return (
    <Page title={text.title} trail={trailOf(view, all.handIn)} kicker={all.handIn.title} width="reading" lead={text.lead}>
      {begun && earlier.length > 0 && <Notice kind="warning">{text.replaces}</Notice>}
      {earlier.length === 0 ? (
        <EmptyState title={text.none} />
      ) : (
        <ul className="duiding-ruled-list duiding-reuse">
          {earlier.map(({ engagement, evidence, revision }) => (
            <li key={revision.id}>
              <div>
                <p>
                  <strong>
                    {evidenceNumber(evidence)} {evidence.title}
                  </strong>
                </p>
                <p className="duiding-small duiding-soft">
                  {engagement} · {text.handedIn(format.day(dayOf(revision.handedInAt)))}
                </p>
                <p className="duiding-small">
                  {covers}: {writtenDays(revision.covers, format) ?? text.noPeriod}
                </p>
              </div>
              <PostForm name={revision.id} action={`/hand-ins/${view.draft.id}/reuse`} answer={answer} className="duiding-inline-form">
                <input type="hidden" name="revisionId" value={revision.id} />
                <SubmitButton kind="secondary" small>
                  {text.choose}
                  <span className="duiding-only-spoken">
                    : {evidenceNumber(evidence)} {evidence.title}
                  </span>
                </SubmitButton>
              </PostForm>
            </li>
          ))}
        </ul>
      )}
      <p>
        <TextLink to={`/hand-ins/${view.draft.id}/what`}>{text.back}</TextLink>
      </p>
    </Page>
  )
}

function writtenDays(covers: EvidenceContext['covers'], format: ReturnType<typeof useFormat>): string | null {
  if (!covers) return null
  return covers.kind === 'day' ? format.day(covers.day) : format.period(covers)
}
