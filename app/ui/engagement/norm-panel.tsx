import { boardAddress } from '../verdict/board-address'
import type { CarriedFrom } from '../../domain/upgrade'
import { ButtonLink, TextLink } from '../link'
import { Paragraph } from '../page'
import { SidePanel } from '../side-panel'
import { useFormat, useText } from '../words'
import type { EngagementHead } from './engagement-head'
import { useClosePanel } from './matrix-table'
import type { NormSummary } from './norm-summary'
import { JudgementStatus, RequestStatus, ReviewStatus, VerdictStatus } from './states'

/** Request, evidence, marks, verdicts and findings of one norm on one system, without leaving the matrix. */
export function NormPanel({ head, summary, closeTo }: { head: EngagementHead; summary: NormSummary; closeTo: string }) {
  const text = useText()
  const { norm } = summary
  return (
    <SidePanel kicker={summary.systemName} title={`${norm.id} ${norm.title}`} closeTo={closeTo} onClose={useClosePanel(closeTo)}>
      <Paragraph small>{norm.criterion || norm.statement}</Paragraph>
      {norm.applicability.kind === 'not-applicable' ? (
        <Paragraph>{text.engagement.notApplicableBecause(norm.applicability.reason, norm.applicability.reference)}</Paragraph>
      ) : (
        <Verdicts head={head} summary={summary} />
      )}
      <Request summary={summary} />
      <EvidenceLines summary={summary} />
      <Marks summary={summary} />
      <Findings head={head} summary={summary} />
    </SidePanel>
  )
}

function Verdicts({ head, summary }: { head: EngagementHead; summary: NormSummary }) {
  const text = useText()
  const stoodAt = ({ framework, id }: CarriedFrom) => [text.upgrade.version(framework.title, framework.version), id] as const
  return (
    <section className="duiding-stack duiding-stack--small">
      <h3 className="utrecht-heading-4">{text.engagement.verdicts}</h3>
      <dl className="duiding-summary">
        {summary.verdicts.map(({ aspect, verdict, reviewed, former }) => (
          <div key={aspect}>
            <dt>{text.nouns.aspects[aspect]}</dt>
            <dd>
              {verdict ? (
                <>
                  <VerdictStatus value={verdict.outcome.value} />
                  <p className="duiding-small duiding-soft">
                    {verdict.by.name}; <ReviewStatus reviewed={reviewed} />
                  </p>
                  {verdict.carriedFrom && <p className="duiding-small">{text.upgrade.carriedFrom(...stoodAt(verdict.carriedFrom))}</p>}
                </>
              ) : (
                <>
                  {text.engagement.toJudge}
                  {former && <p className="duiding-small">{text.upgrade.formerVerdict(...stoodAt(former.from))}</p>}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <div className="utrecht-button-group">
        <ButtonLink kind="primary" small to={boardAddress(head.id, summary.norm.systemId, summary.norm.id)}>
          {text.engagement.openBoard}
        </ButtonLink>
      </div>
    </section>
  )
}

function Request({ summary: { request } }: { summary: NormSummary }) {
  const text = useText()
  const format = useFormat()
  return (
    <section className="duiding-stack duiding-stack--small">
      <h3 className="utrecht-heading-4">{text.engagement.request}</h3>
      {request ? (
        <p>
          <TextLink to={`/requests/${request.id}`}>{request.number}</TextLink> <RequestStatus state={request.state} />
          <br />
          <span className="duiding-small duiding-soft">
            {request.askedOf ?? text.nouns.noOwner}, {text.engagement.before(format.day(request.due))}
          </span>
        </p>
      ) : (
        <Paragraph small>{text.engagement.notRequested}</Paragraph>
      )}
    </section>
  )
}

function EvidenceLines({ summary: { evidence } }: { summary: NormSummary }) {
  const text = useText()
  return (
    <section className="duiding-stack duiding-stack--small">
      <h3 className="utrecht-heading-4">{text.engagement.evidence}</h3>
      {evidence.length === 0 && <Paragraph small>{text.engagement.noEvidence}</Paragraph>}
      <ul className="duiding-plain-list duiding-stack duiding-stack--small">
        {evidence.map((item) => (
          <li key={item.id}>
            {item.withheld ? (
              <>
                {item.number} {text.engagement.withheld}
              </>
            ) : (
              <>
                <TextLink to={`/evidence/${item.id}`}>
                  {item.number} {item.title}
                </TextLink>
                <br />
                <JudgementStatus judgement={item.judgement} />
                {item.openQuestions > 0 && (
                  <span className="duiding-small duiding-soft"> {text.engagement.openQuestions(item.openQuestions)}</span>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Marks({ summary: { annotations } }: { summary: NormSummary }) {
  const text = useText()
  if (annotations.length === 0) return null
  return (
    <section className="duiding-stack duiding-stack--small">
      <h3 className="utrecht-heading-4">{text.engagement.annotations}</h3>
      <ul className="duiding-plain-list duiding-stack duiding-stack--small">
        {annotations.map((mark) => (
          <li key={mark.id}>
            <TextLink to={`/evidence/${mark.evidenceId}#${mark.number}`}>{mark.number}</TextLink>{' '}
            <span className="duiding-soft duiding-small">
              {text.engagement.onEvidence(mark.evidence, mark.aspects.map((aspect) => text.nouns.aspects[aspect]).join(', '))}
            </span>
            <p className="duiding-typed">{mark.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Findings({ head, summary }: { head: EngagementHead; summary: NormSummary }) {
  const text = useText()
  return (
    <section className="duiding-stack duiding-stack--small">
      <h3 className="utrecht-heading-4">{text.engagement.tabs.findings}</h3>
      {summary.findings.length === 0 && <Paragraph small>{text.engagement.noFinding}</Paragraph>}
      <ul className="duiding-plain-list">
        {summary.findings.map((finding) => (
          <li key={finding.id}>
            <TextLink to={`/findings/${finding.id}`}>
              {finding.number}. {finding.title}
            </TextLink>
          </li>
        ))}
      </ul>
      {head.audits && summary.annotations.length > 0 && (
        <p>
          <TextLink to={`/engagements/${head.id}/findings/new?system=${summary.norm.systemId}&norm=${summary.norm.id}`}>
            {text.engagement.newFinding}
          </TextLink>
        </p>
      )}
    </section>
  )
}
