import { randomUUID } from 'node:crypto'
import { and, desc, eq, inArray, isNull, like, notExists } from 'drizzle-orm'
import { engagements, issuedReports, letters } from '../../drizzle/schema'
import type { Id, Moment } from '../domain/values'
import type { Db } from './database.server'
import type { Reader, Tx } from './transaction.server'

/** Engagements of which people may still have to hear something: no samples, and none with a final report. */
export async function engagementsToTell(db: Reader): Promise<Id[]> {
  const ended = db
    .select({ id: issuedReports.id })
    .from(issuedReports)
    .where(and(eq(issuedReports.engagementId, engagements.id), eq(issuedReports.kind, 'final')))
  const rows = await db
    .select({ id: engagements.id })
    .from(engagements)
    .where(and(eq(engagements.sample, false), notExists(ended)))
  return rows.map((row) => row.id)
}

/** Rows of one insert: PostgreSQL takes 65,535 values at once. */
const AT_ONCE = 5000

/** Writes down what will be told, and gives back the ids of what was not told before. */
export async function noteLetters(
  tx: Tx,
  notices: { key: string; personId: Id; engagementId: Id; kind: string }[],
  now: Date,
): Promise<Map<string, Id>> {
  const noted = new Map<string, Id>()
  for (let first = 0; first < notices.length; first += AT_ONCE) {
    const rows = await tx
      .insert(letters)
      .values(notices.slice(first, first + AT_ONCE).map((notice) => ({ id: randomUUID(), ...notice, createdAt: now })))
      .onConflictDoNothing()
      .returning({ id: letters.id, key: letters.key })
    for (const row of rows) noted.set(row.key, row.id)
  }
  return noted
}

/** Of these, the ones that did not leave yet. */
export async function unsentOf(db: Reader, ids: Id[]): Promise<Id[]> {
  const rows = await db
    .select({ id: letters.id })
    .from(letters)
    .where(and(inArray(letters.id, ids), isNull(letters.sentAt)))
  return rows.map((row) => row.id)
}

export async function markSent(db: Db, ids: Id[], now: Date): Promise<void> {
  await db.update(letters).set({ sentAt: now }).where(inArray(letters.id, ids))
}

/** What was told about one thing, newest first. */
export async function lettersAbout(db: Reader, thingId: Id): Promise<{ personId: Id; kind: string; at: Moment; sent: boolean }[]> {
  const rows = await db
    .select()
    .from(letters)
    .where(like(letters.key, `%:${thingId}:%`))
    .orderBy(desc(letters.createdAt))
    .limit(50)
  return rows.map((row) => ({ personId: row.personId, kind: row.kind, at: row.createdAt.toISOString(), sent: row.sentAt !== null }))
}
