import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { eq } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { beforeAll, expect, test } from 'vitest'
import * as t from '../../drizzle/schema'
import type { AuditFile } from '../../app/domain/audit-file'
import { evidenceNumber, judgementOf, latestRevision, openQuestions, underEmbargo, type Evidence } from '../../app/domain/evidence'
import type { Actor } from '../../app/domain/person'
import { partOf } from '../../app/domain/viewer'
import { showTo } from '../../app/domain/visibility'
import type { Db } from '../../app/store/database.server'
import {
  countEmbargoed,
  listEvidence,
  type EvidenceLine,
  type EvidenceQuery,
  type EvidenceSort,
} from '../../app/store/evidence-list.server'
import { PEOPLE, randomFile, today } from '../support/arbitrary-file'
import { forEachDatabase } from '../support/databases'
import { openStage } from '../support/stage'

const everything: EvidenceQuery = { words: '', state: null, systemId: null, openQuestions: false, sort: 'number', direction: 'up', page: 1 }

forEachDatabase((_kind, openFresh) => {
  let db: Db
  let opened: string
  beforeAll(async () => {
    const stage = await openStage((await openFresh()).db)
    db = stage.stores.db
    opened = stage.engagementId
  })

  test('R9: the list shows each person exactly what the whole file shows them, however it is filtered and sorted', async () => {
    const query = fc.record({
      words: fc.constantFrom('', '', 'T-e', 'b-002', '%', 'T_e', '\\'),
      state: fc.constantFrom<EvidenceQuery['state']>(
        null,
        null,
        'not-judged',
        'interpretable',
        'not-interpretable',
        'judge-again',
        'embargo',
      ),
      systemId: fc.constantFrom(null, null, 'alpha', 'beta'),
      openQuestions: fc.constantFrom(false, false, true),
      sort: fc.constantFrom<EvidenceSort | null>(null, 'number', 'title', 'givenBy', 'state', 'marks', 'system', 'givenAt'),
      direction: fc.constantFrom('up' as const, 'down' as const),
      page: fc.constantFrom(1, 2),
    })
    const property = fc.asyncProperty(randomFile, fc.infiniteStream(fc.boolean()), query, async ({ file: made }, lifting, asked) => {
      const file = withOwnIds(withLiftings(made, lifting))
      const engagementId = await write(db, opened, file)
      for (const who of PEOPLE) {
        const part = partOf(who, file.members)
        const shown = (showTo(who, file, today)?.evidence ?? []).map((item) => lineOf(item, file, who))
        const viewer = { part, today, systems: file.systems }
        const all = await listEvidence(db, engagementId, viewer, everything)
        expect(all.rows).toEqual(shown)
        expect(all.total).toBe(shown.length)
        expect(await countEmbargoed(db, engagementId, part, today)).toBe(shown.filter((line) => line.embargo).length)
        const found = await listEvidence(db, engagementId, viewer, asked)
        const fitting = shown.filter((line) => fits(line, asked))
        expect(found).toMatchObject({ total: shown.length, found: fitting.length, page: 1, pages: 1 })
        expect(new Set(found.rows.map((line) => line.id))).toEqual(new Set(fitting.map((line) => line.id)))
        expectSorted(found.rows, asked)
      }
    })
    await fc.assert(property, { numRuns: 15 })
  })
})

/** Some of the embargoes were lifted by a decision. */
function withLiftings(file: AuditFile, lifting: Iterator<boolean>): AuditFile {
  const lifted = { decision: 'Besluit', by: file.engagement.openedBy, at: file.engagement.openedAt }
  return {
    ...file,
    evidence: file.evidence.map((item) => ({
      ...item,
      revisions: item.revisions.map((revision) =>
        revision.context.handling.embargo && lifting.next().value ? { ...revision, lifted } : revision,
      ),
    })),
  }
}

/** What a line says, by the rules of the domain alone. */
function lineOf(item: Evidence, file: AuditFile, who: string): EvidenceLine {
  const last = latestRevision(item)
  const marks = (showTo(who, file, today)?.annotations ?? []).filter((mark) => mark.evidenceId === item.id).length
  const { id, number, title, systemId } = item
  return {
    id,
    number,
    title,
    systemId,
    marks,
    withheld: item.withheld !== null,
    embargo: item.withheld !== null || (last !== undefined && underEmbargo(last, today)),
    handling: last ? { classification: last.context.handling.classification, copyMayBeKept: last.context.handling.copyMayBeKept } : null,
    givenBy: item.givenBy.name,
    givenAt: item.givenAt,
    revision: last?.number ?? 0,
    inspection: last?.body.kind === 'inspection',
    sha256: last?.body.kind === 'file' ? last.body.sha256 : null,
    judgement: last ? judgementOf(last) : 'not-judged',
    again: last?.judgements.length === 0 && item.revisions.some((one) => one.judgements.length > 0),
    openQuestions: openQuestions(item).length,
  }
}

function fits(line: EvidenceLine, { words, state, systemId, openQuestions: asksQuestions }: EvidenceQuery): boolean {
  return (
    `${evidenceNumber(line)} ${line.title}`.toLowerCase().includes(words.toLowerCase()) &&
    (!state || (state === 'embargo' ? line.embargo : state === 'judge-again' ? line.again : !line.withheld && line.judgement === state)) &&
    (!systemId || line.systemId === systemId) &&
    (!asksQuestions || line.openQuestions > 0)
  )
}

function expectSorted(lines: EvidenceLine[], { sort, direction }: EvidenceQuery): void {
  const keys: Record<EvidenceSort, (line: EvidenceLine) => string | number> = {
    number: (line) => line.number,
    title: (line) => line.title.toLowerCase(),
    system: (line) => line.systemId,
    givenBy: (line) => line.givenBy.toLowerCase(),
    givenAt: (line) => line.givenAt,
    state: (line) => line.judgement,
    marks: (line) => line.marks,
  }
  const order = lines.map((line) => keys[sort ?? 'number'](line))
  const sorted = [...order].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0))
  expect(order).toEqual(direction === 'up' ? sorted : sorted.reverse())
}

/** Writes the evidence of a file to an engagement of its own. */
async function write(db: Db, like: string, { evidence, annotations }: AuditFile): Promise<string> {
  const engagementId = randomUUID()
  const [engagement] = await db.select().from(t.engagements).where(eq(t.engagements.id, like))
  const revisions = evidence.flatMap((item) => item.revisions)
  const clarifications = revisions.flatMap((one) => one.clarifications)
  const judgements = revisions.flatMap((one) => one.judgements.map((judgement, index) => ({ judgement, number: index + 1 })))
  const rows: [PgTable, object[]][] = [
    [t.engagements, [{ ...engagement, id: engagementId }]],
    [
      t.evidence,
      evidence.map(({ id, number, systemId, title, givenBy, givenAt }) => ({
        id,
        engagementId,
        number,
        systemId,
        requestId: null,
        title,
        ...signed(givenBy, givenAt),
      })),
    ],
    [t.evidenceContexts, revisions.map(({ id, context }) => ({ revisionId: id, engagementId, context, digest: id }))],
    [
      t.evidenceRevisions,
      revisions.map(({ id, evidenceId, number, body, digest, handedInBy, handedInAt }) => ({
        id,
        engagementId,
        evidenceId,
        number,
        body,
        digest,
        ...signed(handedInBy, handedInAt),
      })),
    ],
    [
      t.embargoLiftings,
      revisions.flatMap(({ id, lifted }) =>
        lifted ? [{ revisionId: id, engagementId, decision: lifted.decision, ...signed(lifted.by, lifted.at) }] : [],
      ),
    ],
    [
      t.contextJudgements,
      judgements.map(({ judgement: { id, revisionId, verdict, reason, by, at }, number }) => ({
        id,
        engagementId,
        revisionId,
        verdict,
        reason,
        number,
        disputed: [],
        ...signed(by, at),
      })),
    ],
    [
      t.clarifications,
      clarifications.map(({ id, revisionId, question, due, askedBy, askedAt }) => ({
        id,
        engagementId,
        revisionId,
        question,
        due,
        ...signed(askedBy, askedAt),
      })),
    ],
    [
      t.annotations,
      annotations.map(({ id, number, evidenceId, revisionId, anchor, text, bearings, by, at }) => ({
        id,
        engagementId,
        number,
        evidenceId,
        revisionId,
        anchor,
        text,
        bearings,
        ...signed(by, at),
      })),
    ],
  ]
  for (const [table, values] of rows) if (values.length > 0) await db.insert(table).values(values)
  return engagementId
}

const signed = (by: Actor, at: string) => ({ byId: by.id, byName: by.name, byRole: by.role, at: new Date(at) })

/** The ids of a random file return in every run: in the database each run has its own. */
function withOwnIds(file: AuditFile): AuditFile {
  const run = randomUUID().slice(0, 8)
  return JSON.parse(
    JSON.stringify(file, (key, value: unknown) =>
      /^(id|evidenceId|revisionId)$/.test(key) && typeof value === 'string' && /^(e\d+(r\d+\w*)?|a\d+)$/.test(value)
        ? `${run}${value}`
        : value,
    ),
  ) as AuditFile
}
