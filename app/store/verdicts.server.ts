import { reviews, verdictBasis, verdicts } from '../../drizzle/schema'
import type { Id } from '../domain/values'
import type { Tx } from './transaction.server'

/** A version of a verdict with the annotations that it rests on. */
export async function insertVerdict(tx: Tx, row: typeof verdicts.$inferInsert, basis: Id[]): Promise<void> {
  await tx.insert(verdicts).values(row)
  if (basis.length)
    await tx.insert(verdictBasis).values(basis.map((annotationId) => ({ engagementId: row.engagementId, verdictId: row.id, annotationId })))
}

/** Reviews of verdicts or of a finding's version. */
export async function insertReviews(tx: Tx, rows: (typeof reviews.$inferInsert)[]): Promise<void> {
  await tx.insert(reviews).values(rows)
}
