import { dayOf } from '../../domain/calendar'
import { evidenceNumber, judgementOf, latestRevision, underEmbargo } from '../../domain/evidence'
import { requestNumber } from '../../domain/evidence-request'
import { PostForm, type Answer } from '../form'
import { TextLink } from '../link'
import { EmptyState, Notice } from '../notice'
import { Breadcrumb } from '../page'
import { Status } from '../status'
import { useFormat, useText } from '../words'
import { compareAddress } from './compare-address'
import { ClassificationMark } from './classification-mark'
import { EvidenceDesk } from './evidence-desk'
import type { EvidenceView } from './evidence-view'
import { OwnerNext } from './owner-next'
import { QuestionsContext } from './part-name'
import { JudgementState } from './judgement-state'
import { LiftForm } from './lift-form'
import { ScanTag } from './scan-tag'
import { RevisionsList } from './revisions-list'
import { TieLines } from './tie-lines'

/** One piece of evidence: what it is, how it stands, and the desk on which it is read. */
export function EvidencePage({ view, answer, mark }: { view: EvidenceView; answer: Answer | undefined; mark: string | null }) {
  const text = useText()
  const { evidence, engagement } = view
  const number = evidenceNumber(evidence)
  const revision = evidence.revisions.find((one) => one.id === view.revisionId)
  return (
    <div className="duiding-page duiding-page--wide duiding-evidence-page">
      <header className="duiding-page-head">
        <Breadcrumb
          trail={[
            { label: text.shell.nav.engagements, to: '/engagements' },
            { label: engagement.title, to: `/engagements/${engagement.id}` },
            { label: text.evidence.list, to: `/engagements/${engagement.id}/evidence` },
          ]}
        />
        <h1 className="utrecht-heading-2" id="title" tabIndex={-1}>
          {text.evidence.title(number, evidence.title || text.evidence.closed.embargo.title)}
        </h1>
        <EvidenceFacts view={view} />
        {view.may.lift && <LiftForm evidenceId={evidence.id} answer={answer} />}
      </header>
      <QuestionsContext.Provider value={view.request?.questions ?? []}>
        {!view.may.audit && view.may.answer && <OwnerNext view={view} />}
        {revision ? (
          <EvidenceDesk key={revision.id} view={view} revision={revision} answer={answer} mark={mark} />
        ) : (
          <EmptyState title={text.evidence.closed.embargo.title}>
            <p>{text.evidence.closed.embargo.body}</p>
          </EmptyState>
        )}
      </QuestionsContext.Provider>
    </div>
  )
}

function EvidenceFacts({ view }: { view: EvidenceView }) {
  const text = useText()
  const format = useFormat()
  const { evidence, request } = view
  const revision = evidence.revisions.find((one) => one.id === view.revisionId)
  const latest = latestRevision(evidence)
  if (!revision || !latest) return <p className="duiding-small duiding-soft">{view.systemName}</p>
  return (
    <>
      <div className="duiding-evidence-head duiding-small">
        <JudgementState state={judgementOf(revision)} />
        {revision.scan && <ScanTag scan={revision.scan.state} />}
        {underEmbargo(revision, view.today) && (
          <Status tone="care" shape="warning">
            {text.evidence.closed.embargo.title}
          </Status>
        )}
        <ClassificationMark handling={revision.context.handling} />
        <TextLink to={`/systems/${evidence.systemId}`}>{view.systemName}</TextLink>
        <span>
          {text.evidence.handedIn(
            `${revision.handedInBy.name} (${text.nouns.roles[revision.handedInBy.role]})`,
            format.day(dayOf(revision.handedInAt)),
          )}
        </span>
        {request ? (
          <TextLink to={`/requests/${request.id}`}>{text.evidence.forRequest(requestNumber(request))}</TextLink>
        ) : (
          <span className="duiding-soft">{text.evidence.withoutRequest}</span>
        )}
        <details className="duiding-details duiding-evidence-versions">
          <summary>{text.evidence.revisionOf(revision.number, evidence.revisions.length)}</summary>
          <RevisionsList evidence={evidence} current={revision.id} />
          <p>
            <TextLink to={`/trail/${evidence.id}`}>{text.evidence.trail}</TextLink>
          </p>
        </details>
        <TextLink to={`/evidence/${evidence.id}/custody`}>{text.custody.link}</TextLink>
        {view.may.revise && (
          <PostForm action={`/evidence/${evidence.id}/revise`} className="duiding-inline-form">
            <button className="duiding-plain-button" title={text.evidence.newRevisionWhy}>
              {text.evidence.newRevision}
            </button>
          </PostForm>
        )}
      </div>
      <TieLines ties={view.ties} isFile={revision.body.kind === 'file'} />
      {latest.id !== revision.id && (
        <Notice kind="warning">
          {text.evidence.onlyLatest(latest.number)} <TextLink to={`/evidence/${evidence.id}`}>{text.evidence.toLatest}</TextLink>{' '}
          <TextLink to={compareAddress(evidence.id, revision.number, latest.number)}>{text.evidence.judge.whatChanged}</TextLink>
        </Notice>
      )}
    </>
  )
}
