import { issuedReports, limitationNotes, managementResponses, questionAnswers } from '../../drizzle/schema'
import type { Tx } from './transaction.server'

export async function insertAnswer(tx: Tx, row: typeof questionAnswers.$inferInsert): Promise<void> {
  await tx.insert(questionAnswers).values(row)
}

export async function insertLimitationNote(tx: Tx, row: typeof limitationNotes.$inferInsert): Promise<void> {
  await tx.insert(limitationNotes).values(row)
}

export async function insertManagementResponse(tx: Tx, row: typeof managementResponses.$inferInsert): Promise<void> {
  await tx.insert(managementResponses).values(row)
}

export async function insertReport(tx: Tx, row: typeof issuedReports.$inferInsert): Promise<void> {
  await tx.insert(issuedReports).values(row)
}
