import { eq } from 'drizzle-orm'
import * as t from '../../drizzle/schema'
import type { EvidenceFile, Inspection } from '../domain/evidence'
import type { EvidenceContext } from '../domain/evidence-context'
import type { Id, Sha256 } from '../domain/values'
import { digestOf } from './catalogue/digest.server'
import { enqueueExtraction } from './extractions.server'
import type { Signed, Tx } from './transaction.server'

/** A new piece of evidence with the next number of its engagement; the caller holds the turn, so no two get one number. */
export async function insertEvidence(tx: Tx, row: Omit<typeof t.evidence.$inferInsert, 'number'>): Promise<number> {
  const all = await tx.select({ number: t.evidence.number }).from(t.evidence).where(eq(t.evidence.engagementId, row.engagementId))
  const number = Math.max(0, ...all.map((one) => one.number)) + 1
  await tx.insert(t.evidence).values({ ...row, number })
  return number
}

/** A revision, frozen: body and context under one digest (R3). */
export async function insertRevision(
  tx: Tx,
  revision: {
    id: Id
    engagementId: Id
    evidenceId: Id
    number: number
    body: EvidenceFile | Inspection
    context: EvidenceContext
  } & Signed,
): Promise<Sha256> {
  const { context, ...row } = revision
  const digest = digestOf({ body: row.body, context })
  await tx.insert(t.evidenceContexts).values({ revisionId: row.id, engagementId: row.engagementId, digest: digestOf(context), context })
  await tx.insert(t.evidenceRevisions).values({ ...row, digest })
  if (row.body.kind === 'file') await enqueueExtraction(tx, row.body, row.at)
  return digest
}

export async function insertJudgement(tx: Tx, row: typeof t.contextJudgements.$inferInsert): Promise<void> {
  await tx.insert(t.contextJudgements).values(row)
}

export async function insertClarification(tx: Tx, row: typeof t.clarifications.$inferInsert): Promise<void> {
  await tx.insert(t.clarifications).values(row)
}

export async function insertClarificationAnswer(tx: Tx, row: typeof t.clarificationAnswers.$inferInsert): Promise<void> {
  await tx.insert(t.clarificationAnswers).values(row)
}

export async function insertEmbargoLifting(tx: Tx, row: typeof t.embargoLiftings.$inferInsert): Promise<void> {
  await tx.insert(t.embargoLiftings).values(row)
}

export async function insertAnnotation(tx: Tx, row: typeof t.annotations.$inferInsert): Promise<void> {
  await tx.insert(t.annotations).values(row)
}
