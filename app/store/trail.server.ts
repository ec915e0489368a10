import { createHash } from 'node:crypto'
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import { trail } from '../../drizzle/schema'
import { canonicalJson } from '../domain/canonical'
import { GENESIS, hashedPart, type TrailEntry, type TrailVerb } from '../domain/trail-entry'
import type { Id, Moment, Sha256 } from '../domain/values'
import type { Reader, Tx } from './transaction.server'

/** Any number, the same in every process: whoever holds it may write the next entry (PostgreSQL advisory lock). */
const WRITERS_TURN = 7_270_012

/** Where the chain ends now. */
export interface TrailHead {
  seq: number
  hash: Sha256
  at: Moment | null
}

/** Waits for its turn to write, until the transaction ends, and tells where the chain ends (R5: one writer for the head). */
export async function takeTurn(tx: Tx): Promise<TrailHead> {
  await tx.execute(sql`select pg_advisory_xact_lock(${WRITERS_TURN})`)
  return readHead(tx)
}

export async function readHead(db: Reader): Promise<TrailHead> {
  const [last] = await db.select({ seq: trail.seq, hash: trail.hash, at: trail.at }).from(trail).orderBy(desc(trail.seq)).limit(1)
  return last ? { seq: last.seq, hash: last.hash, at: last.at.toISOString() } : { seq: 0, hash: GENESIS, at: null }
}

/** Chains an entry to the head; the caller holds the turn. */
export async function appendEntry(tx: Tx, head: TrailHead, entry: Omit<TrailEntry, 'seq' | 'previous' | 'hash'>): Promise<TrailEntry> {
  const chained = { ...entry, seq: head.seq + 1, previous: head.hash }
  const full = { ...chained, hash: hashEntry(chained) }
  await tx
    .insert(trail)
    .values({
      seq: full.seq,
      previous: full.previous,
      hash: full.hash,
      engagementId: full.engagementId,
      verb: full.verb,
      subjectKind: full.subject.kind,
      subjectId: full.subject.id,
      detail: full.detail,
      changeDigest: full.changeDigest,
      byId: full.by.id,
      byName: full.by.name,
      byRole: full.by.role,
      at: new Date(full.at),
    })
  return full
}

export const hashEntry = (entry: Omit<TrailEntry, 'hash'>): Sha256 => createHash('sha256').update(canonicalJson(entry)).digest('hex')

/** The entries of one engagement, or of one thing in it; oldest first. */
export async function readTrail(db: Reader, engagementId: Id, subjectId?: Id): Promise<TrailEntry[]> {
  const where = subjectId ? and(eq(trail.engagementId, engagementId), eq(trail.subjectId, subjectId)) : eq(trail.engagementId, engagementId)
  return (await db.select().from(trail).where(where).orderBy(asc(trail.seq))).map(entryOf)
}

/** The last time that something was refused to somebody, and at which address. */
export async function lastRefused(db: Reader, personId: Id): Promise<{ at: Date; address: unknown } | null> {
  const [row] = await db
    .select({ at: trail.at, detail: trail.detail })
    .from(trail)
    .where(and(eq(trail.verb, 'access-refused'), eq(trail.byId, personId)))
    .orderBy(desc(trail.seq))
    .limit(1)
  return row ? { at: row.at, address: row.detail['address'] } : null
}

/** The last time that somebody did this with a revision of evidence. */
export async function lastHandling(
  db: Reader,
  { verb, personId, subjectId, revision }: { verb: TrailVerb; personId: Id; subjectId: Id; revision: number },
): Promise<Date | null> {
  const [row] = await db
    .select({ at: trail.at })
    .from(trail)
    .where(
      and(
        eq(trail.subjectId, subjectId),
        eq(trail.verb, verb),
        eq(trail.byId, personId),
        eq(sql`${trail.detail}->>'revision'`, String(revision)),
      ),
    )
    .orderBy(desc(trail.seq))
    .limit(1)
  return row?.at ?? null
}

/** The whole chain in steps of `pageSize`, so that a long one is not held in memory at once. */
export async function* walkTrail(db: Reader, pageSize = 2000): AsyncGenerator<TrailEntry> {
  for (let after = 0; ;) {
    const page = await db.select().from(trail).where(gt(trail.seq, after)).orderBy(asc(trail.seq)).limit(pageSize)
    for (const row of page) yield entryOf(row)
    const last = page.at(-1)
    if (!last || page.length < pageSize) return
    after = last.seq
  }
}

/** The first entry that is wrong, or null: its number is not the next one, it does not follow the entry before it, or its content was changed. */
export function faultIn(entry: TrailEntry, before: TrailEntry | null): 'gap' | 'not-chained' | 'changed' | null {
  if (entry.seq !== (before?.seq ?? 0) + 1) return 'gap'
  if (entry.previous !== (before?.hash ?? GENESIS)) return 'not-chained'
  return hashEntry(hashedPart(entry)) === entry.hash ? null : 'changed'
}

const entryOf = (row: typeof trail.$inferSelect): TrailEntry => ({
  seq: row.seq,
  previous: row.previous,
  hash: row.hash,
  engagementId: row.engagementId,
  verb: row.verb as TrailVerb,
  subject: { kind: row.subjectKind, id: row.subjectId },
  detail: row.detail,
  changeDigest: row.changeDigest,
  by: { id: row.byId, name: row.byName, role: row.byRole },
  at: row.at.toISOString(),
})
