import { eq } from 'drizzle-orm'
import { takenSteps } from '../../drizzle/schema'
import type { Tx } from './transaction.server'

/** The step that a form's key was taken for, if it was. */
export async function findTaken(tx: Tx, once: string): Promise<{ personId: string; step: string; result: unknown } | undefined> {
  const [row] = await tx.select().from(takenSteps).where(eq(takenSteps.once, once)).limit(1)
  return row
}

export async function rememberTaken(tx: Tx, row: typeof takenSteps.$inferInsert): Promise<void> {
  await tx.insert(takenSteps).values(row)
}
