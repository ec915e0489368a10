import type { Aspect } from './catalogue'
import type { AuditFile } from './audit-file'
import {
  disputesIn,
  evidenceNumber,
  isSettled,
  latestRevision,
  underEmbargo,
  type Dispute,
  type Evidence,
  type EvidenceRevision,
} from './evidence'
import { missingIn } from './evidence-context'
import { requestNumber } from './evidence-request'
import { normsAbout } from './judgement-rules'
import { isQuarantined } from './scan'
import type { Day } from './values'
import { currentVerdicts, type UnestablishedReason } from './verdict'

/** A limitation of the audit, computed from the file (R7). `text/` owns its sentence. */
export type Limitation = { systemId: string } & (
  | { kind: 'owner-missing' }
  | { kind: 'request-unanswered'; request: string; title: string; due: Day }
  | { kind: 'not-available' | 'inspection-refused'; request: string; title: string; reason: string }
  | { kind: 'inspection-only'; evidence: string; title: string; whyNoCopy: string }
  | { kind: 'embargo'; evidence: string }
  /** Received, and opened by nobody: harmful, or of a kind that is not let in. */
  | { kind: 'quarantined'; evidence: string; title: string }
  | { kind: 'not-interpretable'; evidence: string; title: string; reason: string; disputed: Dispute[] }
  /** For which norms it can be interpreted, and for which of those that it speaks to it cannot. */
  | {
      kind: 'partly-interpretable'
      evidence: string
      title: string
      reason: string
      norms: string[]
      notFor: string[]
      disputed: Dispute[]
    }
  /** It can be interpreted all the same. */
  | { kind: 'context-disputed'; evidence: string; title: string; disputed: Dispute[] }
  | { kind: 'not-judged'; evidence: string; title: string }
  | { kind: 'context-incomplete'; evidence: string; title: string; missing: string[] }
  | { kind: 'stated-blind-spot'; evidence: string; title: string; notShown: string }
  | { kind: 'clarification-unanswered'; evidence: string; question: string; due: Day; late: boolean }
  | { kind: 'cannot-be-established'; norm: string; aspect: Aspect; reason: UnestablishedReason }
  | { kind: 'not-examined'; norm: string; aspect: Aspect }
)

/** All limitations in the order of the audit: ownership, asking, receiving, interpreting, concluding. An author adds notes after these, and cannot take one away. */
export function computeLimitations(file: AuditFile, today: Day): Limitation[] {
  return [
    ...file.systems.flatMap((system): Limitation[] => (system.owner ? [] : [{ kind: 'owner-missing', systemId: system.id }])),
    ...file.requests.flatMap((request) => ofRequest(file, request)),
    ...file.evidence.flatMap((evidence) => ofEvidence(file, evidence, today)),
    ...file.evidence.flatMap((evidence) => ofClarifications(evidence, today)),
    ...ofVerdicts(file),
  ]
}

function ofRequest(file: AuditFile, request: AuditFile['requests'][number]): Limitation[] {
  // What is no longer asked lacks nothing.
  if (request.lapsed || file.evidence.some((evidence) => evidence.requestId === request.id)) return []
  const about = { systemId: request.systemId, request: requestNumber(request), title: request.title }
  const refusal = request.refusals.at(-1)
  if (refusal) return [{ kind: refusal.kind, ...about, reason: refusal.reason }]
  return [{ kind: 'request-unanswered', ...about, due: request.due }]
}

function ofEvidence(file: AuditFile, evidence: Evidence, today: Day): Limitation[] {
  const revision = latestRevision(evidence)
  if (!revision) return []
  const about = { systemId: evidence.systemId, evidence: evidenceNumber(evidence) }
  // Under embargo the file tells that it exists and no more: title, reason and contents stay out of the report.
  if (underEmbargo(revision, today)) return [{ kind: 'embargo', ...about }]
  const titled = { ...about, title: evidence.title }
  const found: Limitation[] = []
  if (revision.body.kind === 'inspection') found.push({ kind: 'inspection-only', ...titled, whyNoCopy: revision.body.whyNoCopy })
  if (isQuarantined(revision)) found.push({ kind: 'quarantined', ...titled })
  // What nobody can open need not be judged first.
  if (isQuarantined(revision) && revision.judgements.length === 0) return found
  return [...found, ...ofJudgement(file, evidence, revision, titled)]
}

function ofJudgement(
  file: AuditFile,
  evidence: Evidence,
  revision: EvidenceRevision,
  titled: { systemId: string; evidence: string; title: string },
): Limitation[] {
  const last = revision.judgements.at(-1)
  if (!last) return [{ kind: 'not-judged', ...titled }]
  const { reason, normIds } = last
  const disputed = disputesIn(last)
  switch (last.verdict) {
    case 'not-interpretable':
      return [{ kind: 'not-interpretable', ...titled, reason, disputed }]
    case 'partly-interpretable': {
      const notFor = normsAbout(file, evidence, revision).filter((id) => !normIds.includes(id))
      const partly: Limitation = { kind: 'partly-interpretable', ...titled, reason, norms: normIds, notFor, disputed }
      return [partly, ...ofContext(file, evidence, revision, titled)]
    }
    case 'interpretable':
      return [
        ...(disputed.length > 0 ? [{ kind: 'context-disputed' as const, ...titled, disputed }] : []),
        ...ofContext(file, evidence, revision, titled),
      ]
  }
}

/** What interpretable evidence still leaves open: fields left blank, and what its giver says it does not show. */
function ofContext(
  file: AuditFile,
  evidence: Evidence,
  revision: EvidenceRevision,
  titled: { systemId: string; evidence: string; title: string },
): Limitation[] {
  const request = file.requests.find((one) => one.id === evidence.requestId)
  const missing = missingIn(revision.context, request?.questions.map((question) => question.id) ?? [])
  const notShown = revision.context.shows.notShown.trim()
  const used = file.annotations.some((annotation) => annotation.revisionId === revision.id)
  return [
    ...(missing.length ? [{ kind: 'context-incomplete' as const, ...titled, missing }] : []),
    ...(used && notShown ? [{ kind: 'stated-blind-spot' as const, ...titled, notShown }] : []),
  ]
}

function ofClarifications(evidence: Evidence, today: Day): Limitation[] {
  const revision = latestRevision(evidence)
  if (!revision || underEmbargo(revision, today)) return []
  return evidence.revisions
    .filter((one) => !underEmbargo(one, today))
    .flatMap((one) => one.clarifications.filter((clarification) => !isSettled(clarification)))
    .map((clarification) => ({
      kind: 'clarification-unanswered',
      systemId: evidence.systemId,
      evidence: evidenceNumber(evidence),
      question: clarification.question,
      due: clarification.due,
      late: clarification.due < today,
    }))
}

function ofVerdicts(file: AuditFile): Limitation[] {
  return currentVerdicts(file.verdicts).flatMap((verdict): Limitation[] => {
    const about = { systemId: verdict.systemId, norm: verdict.normId, aspect: verdict.aspect }
    if (verdict.outcome.value === 'cannot-be-established')
      return [{ kind: 'cannot-be-established', ...about, reason: verdict.outcome.reason }]
    if (verdict.outcome.value === 'not-examined') return [{ kind: 'not-examined', ...about }]
    return []
  })
}
