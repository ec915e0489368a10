import { evidenceNumber } from '../../domain/evidence'
import { requestNumber } from '../../domain/evidence-request'
import { boardAddress } from './board-address'
import type { Answer } from '../form'
import { ButtonLink, TextLink } from '../link'
import { Notice } from '../notice'
import { Page, Section } from '../page'
import { useText } from '../words'
import { AspectCard } from './aspect-card'
import type { BoardView } from './board-view'
import { MarkColumn } from './mark-column'
import { ReviewForm } from './review-form'
import './verdict.css'

/** One norm on one system: what it asks, what speaks for and against, and what is concluded per aspect. */
export function BoardPage({ view, answer }: { view: BoardView; answer: Answer | undefined }) {
  const all = useText()
  const text = all.verdict
  const { norm, engagement } = view
  const words = text.words(engagement.type === 'agreed-upon-procedures')
  const here = boardAddress(engagement.id, norm.systemId, norm.id)
  const unanswered = view.requests.filter((one) => !one.answered)
  return (
    <Page
      title={text.pageTitle(norm.id, norm.title)}
      kicker={text.kicker(`${norm.controlId} ${norm.controlTitle}`, view.systemName)}
      width="wide"
      trail={[
        { label: all.shell.nav.engagements, to: '/engagements' },
        { label: engagement.title, to: `/engagements/${engagement.id}` },
      ]}
      actions={<NormSteps view={view} />}
    >
      <div className="duiding-criterion">
        <p className="duiding-small duiding-soft">{text.criterion}</p>
        <p className="duiding-typed">{norm.criterion}</p>
        {norm.statement !== norm.criterion && (
          <details className="duiding-details duiding-small">
            <summary>{text.statement}</summary>
            <p className="duiding-typed">{norm.statement}</p>
          </details>
        )}
      </div>
      {norm.applicability.kind === 'not-applicable' && (
        <Notice kind="info">{text.notApplicable(norm.applicability.reason, norm.applicability.reference)}</Notice>
      )}
      <Section title={text.evidence}>
        {view.marks.length === 0 && <p>{text.noEvidence}</p>}
        <div className="duiding-columns">
          <MarkColumn title={text.for} marks={view.marks.filter((one) => one.direction === 'for')} />
          <MarkColumn title={text.against} marks={view.marks.filter((one) => one.direction === 'against')} />
        </div>
        {view.marks.some((one) => one.direction === 'neutral') && (
          <MarkColumn title={text.neutral} marks={view.marks.filter((one) => one.direction === 'neutral')} />
        )}
        {view.unmarked.length > 0 && (
          <p className="duiding-row">
            <span className="duiding-soft">{text.withoutMarks}:</span>
            {view.unmarked.map((one) => (
              <TextLink key={one.id} to={`/evidence/${one.id}`}>
                {evidenceNumber(one)} {one.title}
              </TextLink>
            ))}
          </p>
        )}
        {unanswered.length > 0 && (
          <p className="duiding-row">
            <span className="duiding-soft">{text.notReceived(unanswered.length)}</span>
            {unanswered.map((one) => (
              <TextLink key={one.id} to={`/requests/${one.id}`}>
                {requestNumber(one)} {one.title}
              </TextLink>
            ))}
          </p>
        )}
      </Section>
      <Section title={words.title} ruled>
        <div className="duiding-aspects">
          {view.aspects.map((aspect) => (
            <AspectCard key={aspect.aspect} view={view} aspect={aspect} words={words} here={here} answer={answer} />
          ))}
        </div>
      </Section>
      <Section title={words.review} ruled id="review">
        <ReviewForm view={view} words={words} here={here} answer={answer} />
      </Section>
      <Section
        title={text.findings}
        ruled
        actions={
          view.may.conclude && (
            <ButtonLink small to={`/engagements/${engagement.id}/findings/new?system=${norm.systemId}&norm=${norm.id}`}>
              {text.newFinding}
            </ButtonLink>
          )
        }
      >
        {view.findings.length === 0 ? (
          <p className="duiding-soft">{text.noFindings}</p>
        ) : (
          <ul className="duiding-plain-list">
            {view.findings.map((one) => (
              <li key={one.id}>
                <TextLink to={`/findings/${one.id}`}>
                  {one.number}. {one.title}
                </TextLink>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  )
}

function NormSteps({ view }: { view: BoardView }) {
  const text = useText().verdict
  const to = (normId: string) => boardAddress(view.engagement.id, view.norm.systemId, normId)
  return (
    <>
      {view.previous && (
        <TextLink to={to(view.previous.id)} aria-label={`${text.previous}: ${view.previous.id} ${view.previous.title}`}>
          ‹ {view.previous.id}
        </TextLink>
      )}
      {view.next && (
        <TextLink to={to(view.next.id)} aria-label={`${text.next}: ${view.next.id} ${view.next.title}`}>
          {view.next.id} ›
        </TextLink>
      )}
    </>
  )
}
