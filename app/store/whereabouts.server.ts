import { eq } from 'drizzle-orm'
import * as t from '../../drizzle/schema'
import { isId, type Id } from '../domain/values'
import type { Reader } from './transaction.server'

/** Tables whose rows have an id and stand in one engagement. */
const TABLES = {
  request: t.evidenceRequests,
  evidence: t.evidence,
  revision: t.evidenceRevisions,
  clarification: t.clarifications,
  annotation: t.annotations,
  finding: t.findings,
  report: t.issuedReports,
  question: t.researchQuestions,
  draft: t.handInDrafts,
  upload: t.uploads,
} as const
export type ThingKind = keyof typeof TABLES

/** In which engagement a thing stands, or null when there is no such thing. Tells nobody anything by itself: who asks is checked after. */
export async function engagementOf(db: Reader, kind: ThingKind, id: Id): Promise<Id | null> {
  if (!isId(id)) return null
  const table = TABLES[kind] as typeof t.evidence
  const [row] = await db.select({ engagementId: table.engagementId }).from(table).where(eq(table.id, id)).limit(1)
  return row?.engagementId ?? null
}
