import { asc, inArray } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import * as t from '../../drizzle/schema'
import type { Annotation } from '../domain/annotation'
import type { AuditFile } from '../domain/audit-file'
import type { Framework, SystemProfile } from '../domain/catalogue'
import type { AuditedSystem, Engagement } from '../domain/engagement'
import type { Clarification, Evidence, EvidenceRevision } from '../domain/evidence'
import type { EvidenceRequest } from '../domain/evidence-request'
import type { Finding } from '../domain/finding'
import type { Actor } from '../domain/person'
import { isId, type Id } from '../domain/values'
import type { Review, Verdict, VerdictOutcome } from '../domain/verdict'
import type { Reader } from './transaction.server'

/**
 * Whole audit files, in the order of the ids given; ids without an engagement are left out.
 * One query a table, however many engagements, so a list of them costs no more round trips than one.
 */
export async function loadAuditFiles(db: Reader, ids: Id[]): Promise<AuditFile[]> {
  if (!ids.some(isId)) return []
  const rows = await readTables(db, ids.filter(isId))
  return ids.flatMap((id) => assemble(rows, id) ?? [])
}

type Rows = Awaited<ReturnType<typeof readTables>>

async function readTables(db: Reader, ids: Id[]) {
  const inThese = (table: { engagementId: PgColumn }) => inArray(table.engagementId, ids)
  const [engagements, questions, systems, norms, members, requests, refusals, evidence, revisions, contexts, judgements, clarifications, clarificationAnswers,
    annotations, verdicts, verdictBasis, findings, versions, findingBasis, reviews, dispatches, replies, answers, notes, responses, reports] = await Promise.all([
    db.select().from(t.engagements).where(inArray(t.engagements.id, ids)),
    db.select().from(t.researchQuestions).where(inThese(t.researchQuestions)).orderBy(asc(t.researchQuestions.position)),
    db.select({ engagementId: t.auditedSystems.engagementId, digest: t.auditedSystems.digest, position: t.auditedSystems.position }).from(t.auditedSystems).where(inThese(t.auditedSystems)).orderBy(asc(t.auditedSystems.position)),
    db.select({ engagementId: t.norms.engagementId, norm: t.norms.norm }).from(t.norms).where(inThese(t.norms)).orderBy(asc(t.norms.position)),
    db.select().from(t.members).where(inThese(t.members)).orderBy(asc(t.members.addedAt), asc(t.members.id)),
    db.select().from(t.evidenceRequests).where(inThese(t.evidenceRequests)).orderBy(asc(t.evidenceRequests.number)),
    db.select().from(t.requestRefusals).where(inThese(t.requestRefusals)).orderBy(asc(t.requestRefusals.at)),
    db.select().from(t.evidence).where(inThese(t.evidence)).orderBy(asc(t.evidence.number)),
    db.select().from(t.evidenceRevisions).where(inThese(t.evidenceRevisions)).orderBy(asc(t.evidenceRevisions.number)),
    db.select().from(t.evidenceContexts).where(inThese(t.evidenceContexts)),
    db.select().from(t.contextJudgements).where(inThese(t.contextJudgements)).orderBy(asc(t.contextJudgements.number)),
    db.select().from(t.clarifications).where(inThese(t.clarifications)).orderBy(asc(t.clarifications.at)),
    db.select().from(t.clarificationAnswers).where(inThese(t.clarificationAnswers)).orderBy(asc(t.clarificationAnswers.at)),
    db.select().from(t.annotations).where(inThese(t.annotations)).orderBy(asc(t.annotations.number)),
    db.select().from(t.verdicts).where(inThese(t.verdicts)).orderBy(asc(t.verdicts.version)),
    db.select().from(t.verdictBasis).where(inThese(t.verdictBasis)),
    db.select().from(t.findings).where(inThese(t.findings)).orderBy(asc(t.findings.number)),
    db.select().from(t.findingVersions).where(inThese(t.findingVersions)).orderBy(asc(t.findingVersions.version)),
    db.select().from(t.findingBasis).where(inThese(t.findingBasis)),
    db.select().from(t.reviews).where(inThese(t.reviews)).orderBy(asc(t.reviews.at)),
    db.select().from(t.findingDispatches).where(inThese(t.findingDispatches)),
    db.select().from(t.auditeeReplies).where(inThese(t.auditeeReplies)).orderBy(asc(t.auditeeReplies.at)),
    db.select().from(t.questionAnswers).where(inThese(t.questionAnswers)).orderBy(asc(t.questionAnswers.at)),
    db.select().from(t.limitationNotes).where(inThese(t.limitationNotes)).orderBy(asc(t.limitationNotes.at)),
    db.select().from(t.managementResponses).where(inThese(t.managementResponses)).orderBy(asc(t.managementResponses.at)),
    db.select().from(t.issuedReports).where(inThese(t.issuedReports)).orderBy(asc(t.issuedReports.number)),
  ])
  const digests = [...new Set([...engagements.map((row) => row.frameworkDigest), ...systems.map((row) => row.digest)])]
  const pins = digests.length ? await db.select().from(t.pins).where(inArray(t.pins.digest, digests)) : []
  return {
    pins: new Map(pins.map((pin) => [pin.digest, pin.content])),
    engagements: new Map(engagements.map((row) => [row.id, row])),
    questions: by(questions), systems: by(systems), norms: by(norms), members: by(members), requests: by(requests), refusals: groupBy(refusals, (row) => row.requestId),
    evidence: by(evidence), revisions: groupBy(revisions, (row) => row.evidenceId), contexts: new Map(contexts.map((row) => [row.revisionId, row.context])),
    judgements: groupBy(judgements, (row) => row.revisionId), clarifications: groupBy(clarifications, (row) => row.revisionId),
    clarificationAnswers: groupBy(clarificationAnswers, (row) => row.clarificationId), annotations: by(annotations), verdicts: by(verdicts),
    verdictBasis: groupBy(verdictBasis, (row) => row.verdictId), findings: by(findings), versions: groupBy(versions, (row) => row.findingId),
    findingBasis: groupBy(findingBasis, (row) => row.versionId), reviews: groupBy(reviews, (row) => row.verdictId ?? row.findingVersionId ?? ''),
    dispatches: new Map(dispatches.map((row) => [row.findingId, row])), replies: groupBy(replies, (row) => row.findingId),
    answers: by(answers), notes: by(notes), responses: by(responses), reports: by(reports),
  }
}

function assemble(rows: Rows, id: Id): AuditFile | null {
  const engagement = engagementOf(rows, id)
  if (!engagement) return null
  return {
    engagement,
    members: of(rows.members, id).map((row) => ({ personId: row.personId, name: row.name, role: row.role, systemId: row.systemId, outsideTeam: row.outsideTeam, addedAt: row.addedAt.toISOString(), endedAt: row.endedAt?.toISOString() ?? null })),
    systems: of(rows.systems, id).map((row) => systemOf(rows, row.digest)),
    norms: of(rows.norms, id).map((row) => row.norm),
    requests: of(rows.requests, id).map((row) => requestOf(rows, row)),
    evidence: of(rows.evidence, id).map((row) => evidenceOf(rows, row)),
    annotations: of(rows.annotations, id).map(annotationOf),
    verdicts: of(rows.verdicts, id).map((row) => verdictOf(rows, row)),
    findings: of(rows.findings, id).map((row) => findingOf(rows, row)),
    answers: of(rows.answers, id).map((row) => ({ id: row.id, questionId: row.questionId, text: row.text, ...done(row) })),
    limitationNotes: of(rows.notes, id).map((row) => ({ id: row.id, systemId: row.systemId, text: row.text, ...done(row) })),
    managementResponses: of(rows.responses, id).map((row) => ({ id: row.id, text: row.text, ...done(row) })),
    reports: of(rows.reports, id).map((row) => ({ id: row.id, kind: row.kind, number: row.number, sha256: row.sha256, pages: row.pages, size: row.size, ...done(row) })),
  }
}

function engagementOf(rows: Rows, id: Id): Engagement | null {
  const row = rows.engagements.get(id)
  if (!row) return null
  const framework = rows.pins.get(row.frameworkDigest) as Framework
  return {
    id, title: row.title, type: row.type, legalBasis: row.legalBasis, occasion: row.occasion, purpose: row.purpose, object: row.object, delimitation: row.delimitation,
    questions: of(rows.questions, id).map((question) => ({ id: question.id, position: question.position, text: question.text })),
    referenceDate: row.referenceDate, period: { from: row.periodFrom, to: row.periodTo }, client: row.client, distribution: row.distribution,
    openedBy: actorOf(row), openedAt: row.at.toISOString(), sample: row.sample,
    framework: { id: framework.id, title: framework.title, version: framework.version, source: framework.source, digest: row.frameworkDigest },
  }
}

function systemOf(rows: Rows, digest: string): AuditedSystem {
  const { id, name, kind, description, owner, supplier, components, dependencies } = rows.pins.get(digest) as SystemProfile
  return { id, name, kind, description, owner, supplier, components, dependencies, digest }
}

function requestOf(rows: Rows, row: typeof t.evidenceRequests.$inferSelect): EvidenceRequest {
  return {
    id: row.id, number: row.number, systemId: row.systemId, controlId: row.controlId, title: row.title, why: row.why, expected: row.expected, questions: row.questions,
    askedOf: row.askedOfId && row.askedOfName ? { personId: row.askedOfId, name: row.askedOfName } : null,
    due: row.due, sentBy: actorOf(row), sentAt: row.at.toISOString(),
    refusals: of(rows.refusals, row.id).map((refusal) => ({ id: refusal.id, kind: refusal.kind, reason: refusal.reason, ...done(refusal) })),
  }
}

function evidenceOf(rows: Rows, row: typeof t.evidence.$inferSelect): Evidence {
  return {
    id: row.id, number: row.number, systemId: row.systemId, requestId: row.requestId, title: row.title, givenBy: actorOf(row), givenAt: row.at.toISOString(), withheld: null,
    revisions: of(rows.revisions, row.id).map((revision): EvidenceRevision => ({
      id: revision.id, evidenceId: row.id, number: revision.number, body: revision.body, context: rows.contexts.get(revision.id)!, digest: revision.digest,
      handedInBy: actorOf(revision), handedInAt: revision.at.toISOString(),
      judgements: of(rows.judgements, revision.id).map((judgement) => ({ id: judgement.id, revisionId: revision.id, verdict: judgement.verdict, reason: judgement.reason, disputed: judgement.disputed, ...done(judgement) })),
      clarifications: of(rows.clarifications, revision.id).map((clarification): Clarification => ({
        id: clarification.id, revisionId: revision.id, field: clarification.field, question: clarification.question, due: clarification.due,
        askedBy: actorOf(clarification), askedAt: clarification.at.toISOString(),
        answers: of(rows.clarificationAnswers, clarification.id).map((answer) => ({ id: answer.id, text: answer.text, ...done(answer) })),
      })),
    })),
  }
}

const annotationOf = (row: typeof t.annotations.$inferSelect): Annotation => ({
  id: row.id, number: row.number, evidenceId: row.evidenceId, revisionId: row.revisionId, anchor: row.anchor, text: row.text, bearings: row.bearings, ...done(row),
})

function verdictOf(rows: Rows, row: typeof t.verdicts.$inferSelect): Verdict {
  return {
    id: row.id, systemId: row.systemId, normId: row.normId, aspect: row.aspect, version: row.version, outcome: outcomeOf(row), facts: row.facts,
    basis: of(rows.verdictBasis, row.id).map((basis) => basis.annotationId), ...done(row), reviews: of(rows.reviews, row.id).map(reviewOf),
  }
}

function outcomeOf(row: typeof t.verdicts.$inferSelect): VerdictOutcome {
  switch (row.value) {
    case 'cannot-be-established':
      return { value: row.value, reason: row.reason as Extract<VerdictOutcome, { reason: unknown }>['reason'] }
    case 'not-applicable':
      return { value: row.value, reference: row.reference ?? '' }
    case 'met':
    case 'partly-met':
    case 'not-met':
    case 'no-occurrence':
    case 'not-examined':
      return { value: row.value }
  }
}

const reviewOf = (row: typeof t.reviews.$inferSelect): Review => ({ id: row.id, outcome: row.outcome, note: row.note, outsideTeam: row.outsideTeam, ...done(row) })

function findingOf(rows: Rows, row: typeof t.findings.$inferSelect): Finding {
  const sent = rows.dispatches.get(row.id)
  return {
    id: row.id, number: row.number, systemId: row.systemId, normIds: row.normIds,
    versions: of(rows.versions, row.id).map((version) => ({
      id: version.id, findingId: row.id, version: version.version, title: version.title, condition: version.condition, criterion: version.criterion, cause: version.cause,
      effect: version.effect, recommendation: version.recommendation, basis: of(rows.findingBasis, version.id).map((basis) => basis.annotationId), ...done(version), reviews: of(rows.reviews, version.id).map(reviewOf),
    })),
    sentForReply: sent ? { versionId: sent.versionId, due: sent.due, ...done(sent) } : null,
    replies: of(rows.replies, row.id).map((reply) => ({ id: reply.id, findingId: row.id, versionId: reply.versionId, stance: reply.stance, text: reply.text, ...done(reply) })),
  }
}

type Done = { byId: string; byName: string; byRole: Actor['role']; at: Date }
const actorOf = (row: Done): Actor => ({ id: row.byId, name: row.byName, role: row.byRole })
const done = (row: Done) => ({ by: actorOf(row), at: row.at.toISOString() })

function groupBy<R>(rows: R[], keyOf: (row: R) => string): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}
const by = <R extends { engagementId: string }>(rows: R[]) => groupBy(rows, (row) => row.engagementId)
const of = <R>(groups: Map<string, R[]>, key: string): R[] => groups.get(key) ?? []
