import { and, asc, eq, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import { handInDrafts, keptBytes, uploads } from '../../drizzle/schema'
import { isId, type Id, type Sha256 } from '../domain/values'
import type { Db } from './database.server'
import type { Reader, Tx } from './transaction.server'
import type { Stored } from './vault.server'

/** A file that arrives in parts for a draft. What arrived of it lies with the vault (`Vault.arriving`), under the same id. */
export interface Upload {
  id: Id
  draftId: Id
  engagementId: Id
  personId: Id
  fileName: string
  /** Bytes, as announced. */
  size: number
  /** When the sender's device says that the file was last changed, in milliseconds. */
  fileChanged: number | null
  state: 'receiving' | 'kept' | 'given-up'
  sha256: Sha256 | null
  createdAt: Date
  /** When the last part began or ended. */
  changedAt: Date
}

/** Any number, the same in every process (PostgreSQL advisory lock). */
const QUOTA_TURN = 7_270_014

export async function findArriving(db: Reader, uploadId: Id): Promise<Upload | null> {
  if (!isId(uploadId)) return null
  const [row] = await db.select().from(uploads).where(eq(uploads.id, uploadId))
  return row ?? null
}

/** Those of a draft that did not arrive whole yet, oldest first. */
export async function listArriving(db: Reader, personId: Id, draftId: Id): Promise<Upload[]> {
  if (!isId(draftId)) return []
  return db
    .select()
    .from(uploads)
    .where(and(eq(uploads.draftId, draftId), eq(uploads.personId, personId), eq(uploads.state, 'receiving')))
    .orderBy(asc(uploads.createdAt))
}

export async function insertUpload(
  tx: Tx,
  upload: Pick<Upload, 'id' | 'draftId' | 'engagementId' | 'personId' | 'fileName' | 'size' | 'fileChanged'>,
  now: Date,
): Promise<void> {
  await tx.insert(uploads).values({ ...upload, state: 'receiving', createdAt: now, changedAt: now })
}

/** Changes one that still arrives; tells whether it did. */
export async function changeArriving(db: Db, uploadId: Id, change: Partial<Pick<Upload, 'state' | 'sha256'>>, now: Date): Promise<boolean> {
  const changed = await db
    .update(uploads)
    .set({ ...change, changedAt: now })
    .where(and(eq(uploads.id, uploadId), eq(uploads.state, 'receiving')))
    .returning({ id: uploads.id })
  return changed.length > 0
}

/** Gives up those of which nothing came since, and those whose draft was handed in without them. */
export async function giveUpOld(db: Db, since: Date, now: Date): Promise<void> {
  const handedIn = db.select({ id: handInDrafts.id }).from(handInDrafts).where(isNotNull(handInDrafts.handedInAs))
  await db
    .update(uploads)
    .set({ state: 'given-up', changedAt: now })
    .where(and(eq(uploads.state, 'receiving'), or(lt(uploads.changedAt, since), sql`${uploads.draftId} in ${handedIn}`)))
}

/** Two that want room in one engagement wait for each other, until the transaction ends. */
export async function takeQuotaTurn(tx: Tx, engagementId: Id): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${QUOTA_TURN}, hashtext(${engagementId}))`)
}

/** Counts what the vault took in; the same bytes once. */
export async function countKept(db: Db, engagementId: Id, { sha256, size }: Stored): Promise<void> {
  await db.insert(keptBytes).values({ engagementId, sha256, size }).onConflictDoNothing()
}

/** Which of these bytes count for the engagement already, with how many they are. */
export async function listCounted(db: Reader, engagementId: Id, digests: Sha256[]): Promise<Map<Sha256, number>> {
  const rows = await db
    .select({ sha256: keptBytes.sha256, size: keptBytes.size })
    .from(keptBytes)
    .where(and(eq(keptBytes.engagementId, engagementId), inArray(keptBytes.sha256, digests)))
  return new Map(rows.map((row) => [row.sha256, row.size]))
}

/** Bytes that an engagement takes: every file once, in evidence, drafts or only received, and what is announced. */
export async function bytesOfEngagement(db: Pick<Db, 'execute'>, engagementId: Id): Promise<number> {
  const rows = await db.execute<{ bytes: string }>(sql`
    select (
      coalesce((select sum(size) from (
        select body->>'sha256' as sha256, (body->>'size')::bigint as size from evidence_revisions
          where engagement_id = ${engagementId} and body->>'kind' = 'file'
        union
        select body->>'sha256', (body->>'size')::bigint from hand_in_drafts, jsonb_array_elements(bodies) as body
          where engagement_id = ${engagementId} and body->>'kind' = 'file'
        union
        select sha256, size from uploads where engagement_id = ${engagementId} and state = 'kept'
        union
        select sha256, size from kept_bytes where engagement_id = ${engagementId}
      ) files), 0)
      + coalesce((select sum(size) from uploads where engagement_id = ${engagementId} and state = 'receiving'), 0)
    )::text as bytes`)
  return Number([...rows][0]?.bytes ?? 0)
}
