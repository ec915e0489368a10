import { and, eq } from 'drizzle-orm'
import { evidencePacks } from '../../drizzle/schema'
import type { Id, Sha256 } from '../domain/values'
import type { Reader, Tx } from './transaction.server'

/** The evidence that came of a pack when it was taken in, or null when it was not. */
export async function findPack(db: Reader, engagementId: Id, systemId: string, digest: Sha256): Promise<Id[] | null> {
  const [row] = await db
    .select({ evidenceIds: evidencePacks.evidenceIds })
    .from(evidencePacks)
    .where(and(eq(evidencePacks.engagementId, engagementId), eq(evidencePacks.systemId, systemId), eq(evidencePacks.digest, digest)))
  return row?.evidenceIds ?? null
}

export async function insertPack(tx: Tx, row: typeof evidencePacks.$inferInsert): Promise<void> {
  await tx.insert(evidencePacks).values(row)
}
