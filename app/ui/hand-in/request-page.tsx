import { evidenceNumber, judgementOf, latestRevision } from '../../domain/evidence'
import { glanceOf } from '../../domain/request-glance'
import { requestNumber } from '../../domain/evidence-request'
import { isAwaited } from '../../domain/scan'
import { ScanTag } from '../evidence/scan-tag'
import { ClassificationMark } from '../evidence/classification-mark'
import { JudgementState } from '../evidence/judgement-state'
import { RequestGlanceLine } from '../evidence/request-glance'
import { boardAddress } from '../verdict/board-address'
import type { Answer } from '../form'
import { TextLink } from '../link'
import { Notice } from '../notice'
import { Page, Section } from '../page'
import { Status } from '../status'
import { useFormat, useText } from '../words'
import './hand-in.css'
import { RequestChoices } from './request-choices'
import { RequestTime } from './request-time'
import type { RequestView } from './request-view'

/** A request in two sentences, and three equal ways to answer it. */
export function RequestPage({ view, answer }: { view: RequestView; answer: Answer | undefined }) {
  const all = useText()
  const text = all.handIn.request
  const format = useFormat()
  const { request } = view
  const late = request.due < view.today && view.evidence.length === 0 && request.refusals.length === 0
  return (
    <Page
      title={request.title}
      kicker={text.kicker(requestNumber(request), view.systemName)}
      trail={[
        { label: all.shell.nav.engagements, to: '/engagements' },
        { label: view.engagement.title, to: `/engagements/${view.engagement.id}` },
      ]}
      lead={
        <>
          <p>{text.asks(view.systemName, view.control)}</p>
          <p>{text.why(request.why, format.day(request.due))}</p>
        </>
      }
    >
      {late && <Notice kind="warning">{text[view.part === 'answers' ? 'late' : 'lateForAuditor'](format.day(request.due))}</Notice>}
      <Received view={view} />
      {view.drafts.length > 0 && (
        <Section title={text.drafts}>
          <ul className="duiding-plain-list">
            {view.drafts.map((draft) => (
              <li key={draft.id}>
                <TextLink to={draft.resume}>{draft.title || text.goOn}</TextLink>{' '}
                <span className="duiding-soft">{text.changed(format.moment(draft.changedAt))}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={text.expected}>
        <ul>
          {request.expected.map((one) => (
            <li key={one.id}>
              {one.title} <span className="duiding-soft">({format.list(one.aspects.map((aspect) => all.nouns.aspects[aspect]))})</span>
            </li>
          ))}
        </ul>
      </Section>
      {request.questions.length > 0 && (
        <details className="duiding-details">
          <summary>
            {text.questions} ({request.questions.length})
          </summary>
          <ul>
            {request.questions.map((question) => (
              <li key={question.id}>{question.text}</li>
            ))}
          </ul>
        </details>
      )}
      {view.part === 'answers' && <RequestChoices view={view} answer={answer} />}
      <RequestTime view={view} answer={answer} />
      {view.part === 'audits' && (
        <details className="duiding-details">
          <summary>{text.own}</summary>
          <RequestChoices view={view} answer={answer} />
        </details>
      )}
      <p className="duiding-small duiding-soft">
        {request.askedOf ? text.askedOf(request.askedOf.name) : text.askedOfNobody}.{' '}
        {text.sent(request.sentBy.name, format.moment(request.sentAt))}.
        {view.part === 'audits' &&
          view.norms.map((norm) => (
            <span key={norm.id}>
              {' '}
              <TextLink to={boardAddress(view.engagement.id, request.systemId, norm.id)}>{norm.id}</TextLink>
            </span>
          ))}
      </p>
    </Page>
  )
}

/** What came in answer: evidence and its judgement, or that there is none, with the reason. */
function Received({ view }: { view: RequestView }) {
  const all = useText()
  const text = all.handIn.request
  const { receipt } = all.custody
  const embargo = all.evidence.closed.embargo.title
  const format = useFormat()
  const { request, evidence } = view
  if (evidence.length === 0 && request.refusals.length === 0)
    return view.part === 'answers' ? null : <p className="duiding-soft">{text.nothingYet}</p>
  return (
    <Section title={view.part === 'answers' ? text.given : text.givenToAuditor}>
      <p>
        <RequestGlanceLine glance={glanceOf(request, evidence)} />
      </p>
      <ul className="duiding-ruled-list">
        {evidence.map((item) => {
          const revision = latestRevision(item)
          return (
            <li key={item.id} className="duiding-row">
              <TextLink to={`/evidence/${item.id}`}>
                {evidenceNumber(item)} {item.withheld ? `(${embargo.toLowerCase()})` : item.title}
              </TextLink>
              {revision && <JudgementState state={judgementOf(revision)} />}
              {revision?.scan && isAwaited(revision.scan.state) && <ScanTag scan={revision.scan.state} />}
              {revision && <ClassificationMark handling={revision.context.handling} />}
              <span className="duiding-soft">{text.by(item.givenBy.name, format.moment(item.givenAt))}</span>
              {revision && view.part === 'answers' && (
                <TextLink to={`/revisions/${revision.id}/certificate`} document>
                  {receipt.certificateOf(evidenceNumber(item))}
                </TextLink>
              )}
            </li>
          )
        })}
        {request.refusals.map((refusal) => (
          <li key={refusal.id}>
            <div className="duiding-row">
              <Status tone="bad" shape="cross">
                {text.refused[refusal.kind]}
              </Status>
              <span className="duiding-soft">{text.by(refusal.by.name, format.moment(refusal.at))}</span>
            </div>
            <p className="duiding-typed" dir="auto">
              {refusal.reason}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
