import type * as t from '../../drizzle/schema'
import type { Annotation } from '../domain/annotation'
import type { AuditFile } from '../domain/audit-file'
import type { Framework, SystemProfile } from '../domain/catalogue'
import type { AuditedSystem, Engagement } from '../domain/engagement'
import type { Clarification, Evidence, EvidenceRevision, FieldJudgement } from '../domain/evidence'
import { standingOf, type EvidenceRequest, type Extension } from '../domain/evidence-request'
import type { Finding } from '../domain/finding'
import type { Actor } from '../domain/person'
import type { FileScan } from '../domain/scan'
import type { Edition } from '../domain/upgrade'
import { carryOver, type Made } from '../domain/upgrade-carry'
import { isId, type Id, type Sha256 } from '../domain/values'
import type { Review, Verdict, VerdictOutcome } from '../domain/verdict'
import { of, readRows, type Rows } from './audit-file-rows.server'
import { fileScanOf } from './scans.server'
import type { Reader } from './transaction.server'

/**
 * Whole audit files, in the order of the ids given; ids without an engagement are left out.
 * One query a table, however many engagements, so a list of them costs no more round trips than one.
 */
export async function loadAuditFiles(db: Reader, ids: Id[], hasScanner: boolean): Promise<AuditFile[]> {
  if (!ids.some(isId)) return []
  const rows = await readRows(db, ids.filter(isId), hasScanner, 'whole')
  return ids.flatMap((id) => assemble(rows, id) ?? [])
}

/**
 * Of a file who takes part, what is audited, what was asked and found; the rest is empty, so that nothing may be computed from it
 * but its frame (`frameOf`).
 */
export async function loadFrame(db: Reader, id: Id): Promise<AuditFile | null> {
  return assemble(await readRows(db, [id], false, 'frame'), id)
}

function assemble(rows: Rows, id: Id): AuditFile | null {
  const editions = editionsOf(rows, id)
  const current = editions.at(-1)
  const engagement = current && engagementOf(rows, id, current)
  if (!engagement) return null
  const evidence = of(rows.evidence, id).map((row) => evidenceOf(rows, row))
  return {
    engagement,
    members: of(rows.members, id).map((row) => ({
      personId: row.personId,
      name: row.name,
      role: row.role,
      systemId: row.systemId,
      outsideTeam: row.outsideTeam,
      addedAt: row.addedAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
    })),
    editions,
    declines: of(rows.declines, id).map((row) => ({
      id: row.id,
      frameworkId: row.frameworkId,
      version: row.version,
      reason: row.reason,
      ...done(row),
    })),
    systems: of(rows.systems, id).map((row) => systemOf(rows, row.digest)),
    norms: of(rows.norms, id).map((row) => row.norm),
    ...carryOver({
      editions,
      evidence,
      requests: of(rows.requests, id).map((row) => made(row, requestOf(rows, row))),
      annotations: of(rows.annotations, id).map((row) => made(row, annotationOf(row))),
      verdicts: of(rows.verdicts, id).map((row) => made(row, verdictOf(rows, row))),
      findings: of(rows.findings, id).map((row) => made(row, findingOf(rows, row))),
    }),
    answers: of(rows.answers, id).map((row) => ({ id: row.id, questionId: row.questionId, text: row.text, ...done(row) })),
    limitationNotes: of(rows.notes, id).map((row) => ({ id: row.id, systemId: row.systemId, text: row.text, ...done(row) })),
    managementResponses: of(rows.responses, id).map((row) => ({ id: row.id, text: row.text, ...done(row) })),
    reports: of(rows.reports, id).map((row) => ({
      id: row.id,
      kind: row.kind,
      number: row.number,
      sha256: row.sha256,
      pages: row.pages,
      size: row.size,
      ...done(row),
    })),
  }
}

const made = <Thing>(row: { edition: number }, thing: Thing): Made<Thing> => ({ made: row.edition, thing })

/** The edition at the opening, and one for each upgrade; none for an engagement that does not exist. */
function editionsOf(rows: Rows, id: Id): Edition[] {
  const row = rows.engagements.get(id)
  if (!row) return []
  return [
    { number: 1, framework: frameworkOf(rows, row.frameworkDigest), ...done(row), upgrade: null },
    ...of(rows.upgrades, id).map((upgrade) => ({
      number: upgrade.number,
      framework: frameworkOf(rows, upgrade.toDigest),
      ...done(upgrade),
      upgrade: { id: upgrade.id, reason: upgrade.reason, plan: upgrade.plan },
    })),
  ]
}

function frameworkOf(rows: Rows, digest: string): Edition['framework'] {
  const { id, title, version, source } = rows.pins.get(digest) as Framework
  return { id, title, version, source, digest }
}

function engagementOf(rows: Rows, id: Id, current: Edition): Engagement | null {
  const row = rows.engagements.get(id)
  if (!row) return null
  return {
    id,
    title: row.title,
    type: row.type,
    legalBasis: row.legalBasis,
    occasion: row.occasion,
    purpose: row.purpose,
    object: row.object,
    delimitation: row.delimitation,
    questions: of(rows.questions, id).map((question) => ({ id: question.id, position: question.position, text: question.text })),
    referenceDate: row.referenceDate,
    period: { from: row.periodFrom, to: row.periodTo },
    client: row.client,
    distribution: row.distribution,
    openedBy: actorOf(row),
    openedAt: row.at.toISOString(),
    sample: row.sample,
    framework: current.framework,
  }
}

function systemOf(rows: Rows, digest: string): AuditedSystem {
  const { id, name, kind, description, owner, supplier, components, dependencies } = rows.pins.get(digest) as SystemProfile
  return { id, name, kind, description, owner, supplier, components, dependencies, digest }
}

function requestOf(rows: Rows, row: typeof t.evidenceRequests.$inferSelect): EvidenceRequest {
  const standing = {
    first: { askedOf: row.askedOfId && row.askedOfName ? { personId: row.askedOfId, name: row.askedOfName } : null, due: row.due },
    delegations: of(rows.delegations, row.id).map((one) => ({
      id: one.id,
      to: { personId: one.toId, name: one.toName },
      note: one.note,
      ...done(one),
    })),
    extensions: of(rows.extensions, row.id).map((one) => ({
      id: one.id,
      until: one.until,
      reason: one.reason,
      ...done(one),
      decision: decisionOf(rows.extensionDecisions.get(one.id)),
    })),
  }
  return {
    id: row.id,
    number: row.number,
    systemId: row.systemId,
    controlId: row.controlId,
    title: row.title,
    why: row.why,
    expected: row.expected,
    questions: row.questions,
    ...standing,
    ...standingOf(standing),
    sentBy: actorOf(row),
    sentAt: row.at.toISOString(),
    refusals: of(rows.refusals, row.id).map((refusal) => ({
      id: refusal.id,
      kind: refusal.kind,
      reason: refusal.reason,
      ...done(refusal),
    })),
  }
}

const decisionOf = (row: typeof t.extensionDecisions.$inferSelect | undefined): Extension['decision'] =>
  row ? { outcome: row.outcome, until: row.until, reason: row.reason, ...done(row) } : null

function evidenceOf(rows: Rows, row: typeof t.evidence.$inferSelect): Evidence {
  return {
    id: row.id,
    number: row.number,
    systemId: row.systemId,
    requestId: row.requestId,
    title: row.title,
    givenBy: actorOf(row),
    givenAt: row.at.toISOString(),
    withheld: null,
    revisions: of(rows.revisions, row.id).map((revision): EvidenceRevision => ({
      id: revision.id,
      evidenceId: row.id,
      number: revision.number,
      body: revision.body,
      context: rows.contexts.get(revision.id)!,
      digest: revision.digest,
      handedInBy: actorOf(revision),
      handedInAt: revision.at.toISOString(),
      judgements: of(rows.judgements, revision.id).map((judgement) => ({
        id: judgement.id,
        revisionId: revision.id,
        verdict: judgement.verdict,
        reason: judgement.reason,
        fields: judgement.fields.length > 0 ? judgement.fields : judgement.disputed.map(disputedBefore),
        normIds: judgement.normIds,
        ...done(judgement),
      })),
      clarifications: of(rows.clarifications, revision.id).map((clarification): Clarification => ({
        id: clarification.id,
        revisionId: revision.id,
        field: clarification.field,
        follows: clarification.followsId,
        question: clarification.question,
        due: clarification.due,
        askedBy: actorOf(clarification),
        askedAt: clarification.at.toISOString(),
        answers: of(rows.clarificationAnswers, clarification.id).map((answer) => ({ id: answer.id, text: answer.text, ...done(answer) })),
      })),
      ...(revision.body.kind === 'file' ? { scan: scanOf(rows, revision.body.sha256) } : {}),
      ...liftedBy(rows.liftings.get(revision.id)),
    })),
  }
}

const scanOf = (rows: Rows, sha256: Sha256): FileScan => fileScanOf(rows.scans.get(sha256), rows.waits.get(sha256) ?? null, rows.hasScanner)

const liftedBy = (row: typeof t.embargoLiftings.$inferSelect | undefined): Pick<EvidenceRevision, 'lifted'> =>
  row ? { lifted: { decision: row.decision, ...done(row) } } : {}

/** Judgements of before reasons were asked name the disputed fields and no more. */
const disputedBefore = (field: FieldJudgement['field']): FieldJudgement => ({
  field,
  stance: { kind: 'disputed', reason: 'other', words: '' },
})

const annotationOf = (row: typeof t.annotations.$inferSelect): Annotation => ({
  id: row.id,
  number: row.number,
  evidenceId: row.evidenceId,
  revisionId: row.revisionId,
  anchor: row.anchor,
  text: row.text,
  bearings: row.bearings,
  ...done(row),
})

function verdictOf(rows: Rows, row: typeof t.verdicts.$inferSelect): Verdict {
  return {
    id: row.id,
    systemId: row.systemId,
    normId: row.normId,
    aspect: row.aspect,
    version: row.version,
    outcome: outcomeOf(row),
    facts: row.facts,
    basis: of(rows.verdictBasis, row.id).map((basis) => basis.annotationId),
    ...done(row),
    reviews: of(rows.reviews, row.id).map(reviewOf),
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

const reviewOf = (row: typeof t.reviews.$inferSelect): Review => ({
  id: row.id,
  outcome: row.outcome,
  note: row.note,
  outsideTeam: row.outsideTeam,
  ...done(row),
})

function findingOf(rows: Rows, row: typeof t.findings.$inferSelect): Finding {
  const sent = rows.dispatches.get(row.id)
  return {
    id: row.id,
    number: row.number,
    systemId: row.systemId,
    normIds: row.normIds,
    versions: of(rows.versions, row.id).map((version) => ({
      id: version.id,
      findingId: row.id,
      version: version.version,
      title: version.title,
      condition: version.condition,
      criterion: version.criterion,
      cause: version.cause,
      effect: version.effect,
      recommendation: version.recommendation,
      basis: of(rows.findingBasis, version.id).map((basis) => basis.annotationId),
      ...done(version),
      reviews: of(rows.reviews, version.id).map(reviewOf),
    })),
    sentForReply: sent ? { versionId: sent.versionId, due: sent.due, ...done(sent) } : null,
    replies: of(rows.replies, row.id).map((reply) => ({
      id: reply.id,
      findingId: row.id,
      versionId: reply.versionId,
      stance: reply.stance,
      text: reply.text,
      ...done(reply),
    })),
  }
}

type Done = { byId: string; byName: string; byRole: Actor['role']; at: Date }
const actorOf = (row: Done): Actor => ({ id: row.byId, name: row.byName, role: row.byRole })
const done = (row: Done) => ({ by: actorOf(row), at: row.at.toISOString() })
