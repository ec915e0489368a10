import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import * as t from '../../drizzle/schema'
import type { Framework, SystemProfile } from '../domain/catalogue'
import type { Id } from '../domain/values'
import { lastScans, scanWaits } from './scans.server'
import type { Reader } from './transaction.server'

/** The rows of audit files, grouped by what they belong to: engagement, evidence, revision, verdict … */
export type Rows = Awaited<ReturnType<typeof readRows>>

/**
 * One query a table, however many engagements.
 * @param reach 'frame': who takes part, what is audited, what was asked and found; the rest is left unread
 */
export async function readRows(db: Reader, ids: Id[], hasScanner: boolean, reach: 'whole' | 'frame') {
  const inThese = (table: { engagementId: PgColumn }) => inArray(table.engagementId, ids)
  // A query that nobody waits for is never asked.
  const rest = <Row>(query: PromiseLike<Row[]>): PromiseLike<Row[]> | Row[] => (reach === 'whole' ? query : [])
  const files = reach === 'whole' ? filesIn(db, ids) : null
  const [
    engagements,
    upgrades,
    declines,
    questions,
    systems,
    norms,
    members,
    requests,
    refusals,
    delegations,
    extensions,
    extensionDecisions,
    evidence,
    revisions,
    contexts,
    judgements,
    clarifications,
    clarificationAnswers,
    liftings,
    annotations,
    verdicts,
    verdictBasis,
    findings,
    versions,
    findingBasis,
    reviews,
    dispatches,
    replies,
    answers,
    notes,
    responses,
    reports,
    scans,
    waits,
  ] = await Promise.all([
    db.select().from(t.engagements).where(inArray(t.engagements.id, ids)),
    db.select().from(t.frameworkUpgrades).where(inThese(t.frameworkUpgrades)).orderBy(asc(t.frameworkUpgrades.number)),
    rest(db.select().from(t.upgradeDeclines).where(inThese(t.upgradeDeclines)).orderBy(asc(t.upgradeDeclines.at))),
    rest(db.select().from(t.researchQuestions).where(inThese(t.researchQuestions)).orderBy(asc(t.researchQuestions.position))),
    db
      .select({ engagementId: t.auditedSystems.engagementId, digest: t.auditedSystems.digest })
      .from(t.auditedSystems)
      .where(and(inThese(t.auditedSystems), inForce(t.auditedSystems)))
      .orderBy(asc(t.auditedSystems.position)),
    rest(
      db
        .select({ engagementId: t.norms.engagementId, norm: t.norms.norm })
        .from(t.norms)
        .where(and(inThese(t.norms), inForce(t.norms)))
        .orderBy(asc(t.norms.position)),
    ),
    db.select().from(t.members).where(inThese(t.members)).orderBy(asc(t.members.addedAt), asc(t.members.id)),
    db.select().from(t.evidenceRequests).where(inThese(t.evidenceRequests)).orderBy(asc(t.evidenceRequests.number)),
    rest(db.select().from(t.requestRefusals).where(inThese(t.requestRefusals)).orderBy(asc(t.requestRefusals.at))),
    db.select().from(t.requestDelegations).where(inThese(t.requestDelegations)).orderBy(asc(t.requestDelegations.at)),
    rest(db.select().from(t.extensionRequests).where(inThese(t.extensionRequests)).orderBy(asc(t.extensionRequests.at))),
    rest(db.select().from(t.extensionDecisions).where(inThese(t.extensionDecisions))),
    rest(db.select().from(t.evidence).where(inThese(t.evidence)).orderBy(asc(t.evidence.number))),
    rest(db.select().from(t.evidenceRevisions).where(inThese(t.evidenceRevisions)).orderBy(asc(t.evidenceRevisions.number))),
    rest(db.select().from(t.evidenceContexts).where(inThese(t.evidenceContexts))),
    rest(db.select().from(t.contextJudgements).where(inThese(t.contextJudgements)).orderBy(asc(t.contextJudgements.number))),
    rest(db.select().from(t.clarifications).where(inThese(t.clarifications)).orderBy(asc(t.clarifications.at))),
    rest(db.select().from(t.clarificationAnswers).where(inThese(t.clarificationAnswers)).orderBy(asc(t.clarificationAnswers.at))),
    rest(db.select().from(t.embargoLiftings).where(inThese(t.embargoLiftings))),
    rest(db.select().from(t.annotations).where(inThese(t.annotations)).orderBy(asc(t.annotations.number))),
    rest(db.select().from(t.verdicts).where(inThese(t.verdicts)).orderBy(asc(t.verdicts.version))),
    rest(db.select().from(t.verdictBasis).where(inThese(t.verdictBasis))),
    db.select().from(t.findings).where(inThese(t.findings)).orderBy(asc(t.findings.number)),
    rest(db.select().from(t.findingVersions).where(inThese(t.findingVersions)).orderBy(asc(t.findingVersions.version))),
    rest(db.select().from(t.findingBasis).where(inThese(t.findingBasis))),
    rest(db.select().from(t.reviews).where(inThese(t.reviews)).orderBy(asc(t.reviews.at))),
    db.select().from(t.findingDispatches).where(inThese(t.findingDispatches)),
    rest(db.select().from(t.auditeeReplies).where(inThese(t.auditeeReplies)).orderBy(asc(t.auditeeReplies.at))),
    rest(db.select().from(t.questionAnswers).where(inThese(t.questionAnswers)).orderBy(asc(t.questionAnswers.at))),
    rest(db.select().from(t.limitationNotes).where(inThese(t.limitationNotes)).orderBy(asc(t.limitationNotes.at))),
    rest(db.select().from(t.managementResponses).where(inThese(t.managementResponses)).orderBy(asc(t.managementResponses.at))),
    rest(db.select().from(t.issuedReports).where(inThese(t.issuedReports)).orderBy(asc(t.issuedReports.number))),
    files ? lastScans(db, inArray(t.fileScans.sha256, files)) : none,
    files ? scanWaits(db, inArray(t.jobs.key, files)) : none,
  ])
  const digests = new Set([
    ...engagements.map((row) => row.frameworkDigest),
    ...upgrades.map((row) => row.toDigest),
    ...systems.map((row) => row.digest),
  ])
  const pins = digests.size ? await readPinHeads(db, [...digests]) : []
  return {
    pins: new Map(pins.map((pin) => [pin.digest, pin.content])),
    engagements: new Map(engagements.map((row) => [row.id, row])),
    upgrades: by(upgrades),
    declines: by(declines),
    questions: by(questions),
    systems: by(systems),
    norms: by(norms),
    members: by(members),
    requests: by(requests),
    refusals: groupBy(refusals, (row) => row.requestId),
    delegations: groupBy(delegations, (row) => row.requestId),
    extensions: groupBy(extensions, (row) => row.requestId),
    extensionDecisions: new Map(extensionDecisions.map((row) => [row.extensionId, row])),
    evidence: by(evidence),
    revisions: groupBy(revisions, (row) => row.evidenceId),
    contexts: new Map(contexts.map((row) => [row.revisionId, row.context])),
    judgements: groupBy(judgements, (row) => row.revisionId),
    clarifications: groupBy(clarifications, (row) => row.revisionId),
    clarificationAnswers: groupBy(clarificationAnswers, (row) => row.clarificationId),
    liftings: new Map(liftings.map((row) => [row.revisionId, row])),
    annotations: by(annotations),
    verdicts: by(verdicts),
    verdictBasis: groupBy(verdictBasis, (row) => row.verdictId),
    findings: by(findings),
    versions: groupBy(versions, (row) => row.findingId),
    findingBasis: groupBy(findingBasis, (row) => row.versionId),
    reviews: groupBy(reviews, (row) => row.verdictId ?? row.findingVersionId ?? ''),
    dispatches: new Map(dispatches.map((row) => [row.findingId, row])),
    replies: groupBy(replies, (row) => row.findingId),
    answers: by(answers),
    notes: by(notes),
    responses: by(responses),
    reports: by(reports),
    scans,
    waits,
    hasScanner,
  }
}

/** The digests of all files in these engagements. */
const filesIn = (db: Reader, ids: Id[]) =>
  db
    .select({ sha256: sql<string>`${t.evidenceRevisions.body}->>'sha256'` })
    .from(t.evidenceRevisions)
    .where(inArray(t.evidenceRevisions.engagementId, ids))

/** Of the edition in force: what was judged before is read through the plans, so the norms of then are not needed. */
const inForce = (table: { engagementId: PgColumn; edition: PgColumn }) =>
  eq(
    table.edition,
    sql`(select coalesce(max(${t.frameworkUpgrades.number}), 1) from ${t.frameworkUpgrades} where ${t.frameworkUpgrades.engagementId} = ${table.engagementId})`,
  )

/** Who reads a file needs the norms as pinned for it, not the hundreds of controls and mappings from which they came. */
const readPinHeads = (db: Reader, digests: string[]) =>
  db
    .select({
      digest: t.pins.digest,
      content: sql<Omit<Framework, 'controls'> | Omit<SystemProfile, 'mappings'>>`${t.pins.content} - 'controls' - 'mappings'`,
    })
    .from(t.pins)
    .where(inArray(t.pins.digest, digests))

const none = new Map<string, never>()

/** The rows under a key; none is an empty list. */
export const of = <R>(groups: Map<string, R[]>, key: string): R[] => groups.get(key) ?? []

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
