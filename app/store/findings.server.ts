import { auditeeReplies, findingBasis, findingDispatches, findingVersions, findings } from '../../drizzle/schema'
import type { Id } from '../domain/values'
import type { Tx } from './transaction.server'

export async function insertFinding(tx: Tx, row: typeof findings.$inferInsert): Promise<void> {
  await tx.insert(findings).values(row)
}

/** A version of a finding with the annotations that it rests on. */
export async function insertFindingVersion(tx: Tx, row: typeof findingVersions.$inferInsert, basis: Id[]): Promise<void> {
  await tx.insert(findingVersions).values(row)
  await tx.insert(findingBasis).values(basis.map((annotationId) => ({ engagementId: row.engagementId, versionId: row.id, annotationId })))
}

export async function insertDispatch(tx: Tx, row: typeof findingDispatches.$inferInsert): Promise<void> {
  await tx.insert(findingDispatches).values(row)
}

export async function insertReply(tx: Tx, row: typeof auditeeReplies.$inferInsert): Promise<void> {
  await tx.insert(auditeeReplies).values(row)
}
