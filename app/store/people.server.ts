import { asc, desc, eq } from 'drizzle-orm'
import { auditedSystems, engagements, members, people, settings } from '../../drizzle/schema'
import type { Person } from '../domain/person'
import type { Id } from '../domain/values'
import type { Reader } from './transaction.server'

export async function listPeople(db: Reader): Promise<Person[]> {
  return (await db.select().from(people).orderBy(asc(people.name))).map(personOf)
}

export async function findPerson(db: Reader, personId: Id): Promise<Person | null> {
  const [row] = await db.select().from(people).where(eq(people.id, personId))
  return row ? personOf(row) : null
}

/** Whether anybody has an account: a new workspace first gets its administrator. */
export async function hasPeople(db: Reader): Promise<boolean> {
  return (await db.select({ id: people.id }).from(people).limit(1)).length > 0
}

/** The engagements that somebody takes part in. */
export async function engagementIdsOf(db: Reader, personId: Id): Promise<Id[]> {
  const rows = await db.selectDistinct({ id: members.engagementId }).from(members).where(eq(members.personId, personId))
  return rows.map((row) => row.id)
}

/** The systems that have a sample engagement. */
export async function sampleSystems(db: Reader): Promise<Set<string>> {
  const rows = await db.select({ systemId: auditedSystems.systemId }).from(auditedSystems).innerJoin(engagements, eq(engagements.id, auditedSystems.engagementId)).where(eq(engagements.sample, true))
  return new Set(rows.map((row) => row.systemId))
}

/** What the administrator decided last about evidence that was not scanned (R11); closed until decided. */
export async function unscannedMayOpen(db: Reader): Promise<boolean> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.name, 'unscanned-evidence')).orderBy(desc(settings.at)).limit(1)
  return row?.value === 'open'
}

export const personOf = (row: typeof people.$inferSelect): Person => ({
  id: row.id, name: row.name, email: row.email, administrator: row.administrator, auditor: row.auditor, language: row.language, sample: row.sample, closedAt: row.closedAt?.toISOString() ?? null,
})
