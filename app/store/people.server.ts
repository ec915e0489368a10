import { and, asc, desc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { auditedSystems, engagements, members, people, sessions, settings } from '../../drizzle/schema'
import type { Person } from '../domain/person'
import { isId, type Id } from '../domain/values'
import type { Reader, Tx } from './transaction.server'

export async function listPeople(db: Reader): Promise<Person[]> {
  return (await db.select().from(people).orderBy(asc(people.name))).map(personOf)
}

export async function findPerson(db: Reader, personId: Id): Promise<Person | null> {
  if (!isId(personId)) return null
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

/** Whether somebody takes part in an engagement now; null when there is no such engagement. One small question, to be asked before all of it is read. */
export async function takesPart(db: Reader, personId: Id, engagementId: Id): Promise<boolean | null> {
  if (!isId(engagementId)) return null
  const mine = and(eq(members.engagementId, engagements.id), eq(members.personId, personId), isNull(members.endedAt))
  const [row] = await db
    .select({ memberId: members.id })
    .from(engagements)
    .leftJoin(members, mine)
    .where(eq(engagements.id, engagementId))
    .limit(1)
  return row ? row.memberId !== null : null
}

/** The systems that have a sample engagement. */
export async function sampleSystems(db: Reader): Promise<Set<string>> {
  const rows = await db
    .select({ systemId: auditedSystems.systemId })
    .from(auditedSystems)
    .innerJoin(engagements, eq(engagements.id, auditedSystems.engagementId))
    .where(eq(engagements.sample, true))
  return new Set(rows.map((row) => row.systemId))
}

/** What the administrator decided last about evidence that was not scanned (R11); closed until decided. */
export async function unscannedMayOpen(db: Reader): Promise<boolean> {
  return (await lastSetting(db, 'unscanned-evidence')) === 'open'
}

/** What an administrator decided last, or null. */
export async function lastSetting(db: Reader, name: (typeof settings.$inferSelect)['name']): Promise<string | null> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.name, name)).orderBy(desc(settings.at)).limit(1)
  return row?.value ?? null
}

/** Those of these people whose account is open. */
export async function activePeople(db: Reader, ids: Id[]): Promise<Person[]> {
  return (
    await db
      .select()
      .from(people)
      .where(and(inArray(people.id, ids), isNull(people.closedAt)))
  ).map(personOf)
}

export async function findByEmail(db: Reader, email: string): Promise<Person | null> {
  const [row] = await db.select().from(people).where(eq(people.email, email))
  return row ? personOf(row) : null
}

/** Whether somebody else than this person administers the workspace. */
export async function hasOtherAdministrator(db: Reader, personId: Id): Promise<boolean> {
  return (
    (
      await db
        .select({ id: people.id })
        .from(people)
        .where(and(eq(people.administrator, true), isNull(people.closedAt), ne(people.id, personId)))
        .limit(1)
    ).length > 0
  )
}

export async function insertPeople(tx: Tx, rows: (typeof people.$inferInsert)[]): Promise<void> {
  await tx.insert(people).values(rows)
}

/** Changes an account; ending its sessions when it closes or gets another password. */
export async function updatePerson(tx: Tx, personId: Id, change: Partial<typeof people.$inferInsert>): Promise<void> {
  await tx.update(people).set(change).where(eq(people.id, personId))
  if (change.closedAt || change.passwordHash) await tx.delete(sessions).where(eq(sessions.personId, personId))
}

export async function insertSetting(tx: Tx, row: typeof settings.$inferInsert): Promise<void> {
  await tx.insert(settings).values(row)
}

export const personOf = (row: typeof people.$inferSelect): Person => ({
  id: row.id,
  name: row.name,
  email: row.email,
  administrator: row.administrator,
  auditor: row.auditor,
  language: row.language,
  sample: row.sample,
  closedAt: row.closedAt?.toISOString() ?? null,
})
