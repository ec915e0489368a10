import { evidenceRequests, requestRefusals } from '../../drizzle/schema'
import type { Tx } from './transaction.server'

export type RequestRow = typeof evidenceRequests.$inferInsert

export async function insertRequests(tx: Tx, rows: RequestRow[]): Promise<void> {
  await tx.insert(evidenceRequests).values(rows)
}

export async function insertRequestRefusal(tx: Tx, row: typeof requestRefusals.$inferInsert): Promise<void> {
  await tx.insert(requestRefusals).values(row)
}
