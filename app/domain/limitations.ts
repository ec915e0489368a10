import type { Aspect } from './catalogue'
import type { AuditFile } from './audit-file'
import { evidenceNumber, judgementOf, latestRevision, underEmbargo, type Evidence, type EvidenceRevision } from './evidence'
import { missingIn, type ContextField } from './evidence-context'
import { requestNumber } from './evidence-request'
import type { Day } from './values'
import { currentVerdicts, type UnestablishedReason } from './verdict'

/** A limitation of the audit, computed from the file (R7). `text/` owns its sentence. */
export type Limitation = { systemId: string } & (
  | { kind: 'owner-missing' }
  | { kind: 'request-unanswered'; request: string; title: string; due: Day }
  | { kind: 'not-available' | 'inspection-refused'; request: string; title: string; reason: string }
  | { kind: 'inspection-only'; evidence: string; title: string; whyNoCopy: string }
  | { kind: 'embargo'; evidence: string }
  | { kind: 'not-interpretable'; evidence: string; title: string; reason: string; disputed: ContextField[] }
  | { kind: 'not-judged'; evidence: string; title: string }
  | { kind: 'context-incomplete'; evidence: string; title: string; missing: string[] }
  | { kind: 'stated-blind-spot'; evidence: string; title: string; notShown: string }
  | { kind: 'clarification-unanswered'; evidence: string; question: string; due: Day }
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
  const judgement = judgementOf(revision)
  if (judgement === 'not-judged') found.push({ kind: 'not-judged', ...titled })
  if (judgement === 'not-interpretable') {
    const last = revision.judgements[revision.judgements.length - 1]!
    found.push({ kind: 'not-interpretable', ...titled, reason: last.reason, disputed: last.disputed })
  }
  if (judgement === 'interpretable') found.push(...ofContext(file, evidence, revision, titled))
  return found
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
    .flatMap((one) => one.clarifications.filter((clarification) => clarification.answers.length === 0))
    .map((clarification) => ({
      kind: 'clarification-unanswered',
      systemId: evidence.systemId,
      evidence: evidenceNumber(evidence),
      question: clarification.question,
      due: clarification.due,
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
