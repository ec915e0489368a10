import { randomUUID } from 'node:crypto'
import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'
import { jobs } from '../../drizzle/schema'
import type { BacklogLine } from '../domain/backlog'
import type { Id } from '../domain/values'
import type { Db } from './database.server'
import type { Tx } from './transaction.server'

/** Steps that the house takes later, by itself. */
export const JOB_KINDS = ['scan', 'extract', 'remind', 'mail', 'sweep-uploads', 'check-vault'] as const
export type JobKind = (typeof JOB_KINDS)[number]

export interface Job {
  id: Id
  kind: JobKind
  /** What it is about; one job for each kind and key. */
  key: string
  payload: Record<string, unknown>
  /** Tries in vain, and this one. */
  attempts: number
}

/** Who runs a job and dies loses it to another after this. Milliseconds. */
const LEASE = 10 * 60_000

/** Puts a job in the queue, once; one that is there already, done or not, stays as it is. */
export async function enqueue(db: Db | Tx, job: Pick<Job, 'kind' | 'key'> & { payload?: Job['payload'] }, now: Date): Promise<void> {
  await db
    .insert(jobs)
    .values({ id: randomUUID(), payload: {}, ...job, state: 'waiting', runAfter: now, createdAt: now, changedAt: now })
    .onConflictDoNothing()
}

/** The same, and one that is done is done again; one that waits keeps its place. */
export async function enqueueAgain(db: Db | Tx, job: Parameters<typeof enqueue>[1], now: Date): Promise<void> {
  await enqueue(db, job, now)
  await db
    .update(jobs)
    .set(afresh(now))
    .where(and(eq(jobs.kind, job.kind), eq(jobs.key, job.key), eq(jobs.state, 'done')))
}

/** Has it done again: a file scanned anew, a letter tried once more. */
export async function requeue(db: Db | Tx, kind: JobKind, key: string, now: Date): Promise<void> {
  await enqueue(db, { kind, key }, now)
  await db
    .update(jobs)
    .set(afresh(now))
    .where(and(eq(jobs.kind, kind), eq(jobs.key, key), sql`${jobs.state} <> 'running'`))
}

const afresh = (now: Date) => ({ state: 'waiting' as const, attempts: 0, runAfter: now, changedAt: now, reason: '' })

/** The next job that may run, held for the time of a lease; null when nothing waits. No two get one job. */
export async function claimJob(db: Db, kinds: readonly JobKind[], now: Date): Promise<Job | null> {
  const [row] = await db
    .update(jobs)
    .set({ state: 'running', attempts: sql`${jobs.attempts} + 1`, runAfter: new Date(now.getTime() + LEASE), changedAt: now })
    .where(
      inArray(
        jobs.id,
        db
          .select({ id: jobs.id })
          .from(jobs)
          .where(
            and(
              inArray(jobs.state, ['waiting', 'running']),
              inArray(jobs.kind, [...kinds]),
              lt(jobs.runAfter, new Date(now.getTime() + 1)),
            ),
          )
          .orderBy(asc(jobs.runAfter))
          .limit(1)
          .for('update', { skipLocked: true }),
      ),
    )
    .returning()
  return row ? { id: row.id, kind: row.kind as JobKind, key: row.key, payload: row.payload, attempts: row.attempts } : null
}

/** Ends a try: done, to be tried again at a moment, or given up. `attempts`: what counts from now on, where this one does not. */
export async function endTry(
  db: Db,
  jobId: Id,
  end: { state: 'done' } | { state: 'waiting'; runAfter: Date; reason: string; attempts?: number } | { state: 'failed'; reason: string },
  now: Date,
): Promise<void> {
  await db
    .update(jobs)
    .set({ reason: '', ...end, changedAt: now })
    .where(eq(jobs.id, jobId))
}

/** What a job is about, done or not. */
export async function findJob(db: Pick<Db, 'select'>, jobId: Id): Promise<Pick<Job, 'kind' | 'key'> | null> {
  const [row] = await db.select({ kind: jobs.kind, key: jobs.key }).from(jobs).where(eq(jobs.id, jobId))
  return row ? { kind: row.kind as JobKind, key: row.key } : null
}

/** What is not done yet, oldest first. */
export async function readBacklog(db: Pick<Db, 'select'>, limit = 500): Promise<BacklogLine[]> {
  const rows = await db
    .select()
    .from(jobs)
    .where(sql`${jobs.state} <> 'done'`)
    .orderBy(asc(jobs.createdAt))
    .limit(limit)
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as JobKind,
    key: row.key,
    state: row.state as BacklogLine['state'],
    attempts: row.attempts,
    reason: row.reason,
    createdAt: row.createdAt.toISOString(),
    runAfter: row.runAfter.toISOString(),
  }))
}

/** How many jobs of each kind are not done. */
export async function countBacklog(db: Pick<Db, 'select'>): Promise<{ kind: JobKind; state: BacklogLine['state']; count: number }[]> {
  const rows = await db
    .select({ kind: jobs.kind, state: jobs.state, count: sql<number>`count(*)::int` })
    .from(jobs)
    .where(sql`${jobs.state} <> 'done'`)
    .groupBy(jobs.kind, jobs.state)
  return rows as { kind: JobKind; state: BacklogLine['state']; count: number }[]
}
