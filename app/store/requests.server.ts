import { evidenceRequests, extensionDecisions, extensionRequests, requestDelegations, requestRefusals } from '../../drizzle/schema'
import type { Tx } from './transaction.server'

export type RequestRow = typeof evidenceRequests.$inferInsert

export async function insertRequests(tx: Tx, rows: RequestRow[]): Promise<void> {
  await tx.insert(evidenceRequests).values(rows)
}

export async function insertRequestRefusal(tx: Tx, row: typeof requestRefusals.$inferInsert): Promise<void> {
  await tx.insert(requestRefusals).values(row)
}

export async function insertDelegation(tx: Tx, row: typeof requestDelegations.$inferInsert): Promise<void> {
  await tx.insert(requestDelegations).values(row)
}

export async function insertExtension(tx: Tx, row: typeof extensionRequests.$inferInsert): Promise<void> {
  await tx.insert(extensionRequests).values(row)
}

export async function insertExtensionDecision(tx: Tx, row: typeof extensionDecisions.$inferInsert): Promise<void> {
  await tx.insert(extensionDecisions).values(row)
}
