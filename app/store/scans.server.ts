import { and, desc, eq, inArray, ne, sql, type SQL } from 'drizzle-orm'
import * as t from '../../drizzle/schema'
import { scanStateOf, type FileScan, type ScanOutcome, type ScanWait } from '../domain/scan'
import type { Id, Sha256 } from '../domain/values'
import type { Db } from './database.server'
import { enqueueAgain } from './queue.server'
import type { Reader, Tx } from './transaction.server'

/** What is known of files: all those of these digests, also when nothing is known yet. */
export async function readScans(db: Reader, digests: Sha256[], hasScanner: boolean): Promise<Map<Sha256, FileScan>> {
  if (digests.length === 0) return new Map()
  const [scans, waits] = await Promise.all([
    lastScans(db, inArray(t.fileScans.sha256, digests)),
    scanWaits(db, inArray(t.jobs.key, digests)),
  ])
  return new Map(digests.map((sha256) => [sha256, fileScanOf(scans.get(sha256), waits.get(sha256) ?? null, hasScanner)]))
}

export type ScanRow = typeof t.fileScans.$inferSelect

/** The last scan of each of these files. */
export async function lastScans(db: Reader, these: SQL): Promise<Map<Sha256, ScanRow>> {
  const rows = await db
    .selectDistinctOn([t.fileScans.sha256])
    .from(t.fileScans)
    .where(these)
    .orderBy(t.fileScans.sha256, desc(t.fileScans.number))
  return new Map(rows.map((row) => [row.sha256, row]))
}

export const lastScan = async (db: Reader, sha256: Sha256): Promise<ScanRow | null> =>
  (await lastScans(db, eq(t.fileScans.sha256, sha256))).get(sha256) ?? null

/** Those of these files that wait to be scanned. */
export async function scanWaits(db: Reader, these: SQL): Promise<Map<Sha256, ScanWait>> {
  const rows = await db
    .select({ sha256: t.jobs.key, state: t.jobs.state, reason: t.jobs.reason })
    .from(t.jobs)
    .where(and(eq(t.jobs.kind, 'scan'), ne(t.jobs.state, 'done'), these))
  return new Map(rows.map(({ sha256, ...job }) => [sha256, waitOf(job)]))
}

/** What was tried in vain tells why. */
function waitOf({ state, reason }: Pick<typeof t.jobs.$inferSelect, 'state' | 'reason'>): ScanWait {
  if (state === 'running') return 'running'
  return state === 'failed' || reason !== '' ? 'tried' : 'waiting'
}

export const fileScanOf = (row: ScanRow | undefined, wait: ScanWait, hasScanner: boolean): FileScan => ({
  state: scanStateOf(row ? outcomeOf(row) : null, wait, hasScanner),
  findings: row?.findings ?? [],
  scanner: row?.scanner ?? '',
  at: row?.at.toISOString() ?? null,
})

const outcomeOf = ({ outcome, detail }: ScanRow): ScanOutcome => (outcome === 'infected' ? { kind: outcome, detail } : { kind: outcome })

/** A further scan of these bytes; the caller holds the turn, so no two get one number. */
export async function insertScan(tx: Tx, row: Omit<typeof t.fileScans.$inferInsert, 'number'>): Promise<void> {
  const last = await lastScan(tx, row.sha256)
  await tx.insert(t.fileScans).values({ ...row, number: (last?.number ?? 0) + 1 })
}

/** Bytes of a file that was taken in; null when it is in no evidence and no draft any more. */
export async function sizeOfFile(db: Reader, sha256: Sha256): Promise<number | null> {
  const [given] = await db
    .select({ size: sql<number>`(${t.evidenceRevisions.body}->>'size')::float8` })
    .from(t.evidenceRevisions)
    .where(and(sql`${t.evidenceRevisions.body}->>'sha256' = ${sha256}`, sql`${t.evidenceRevisions.body}->>'kind' = 'file'`))
    .limit(1)
  if (given) return given.size
  const [kept] = await db
    .select({ bodies: t.handInDrafts.bodies })
    .from(t.handInDrafts)
    .where(sql`${t.handInDrafts.bodies} @> ${JSON.stringify([{ kind: 'file', sha256 }])}::jsonb`)
    .limit(1)
  return kept?.bodies.flatMap((body) => (body.kind === 'file' && body.sha256 === sha256 ? [body.size] : []))[0] ?? null
}

/** The evidence that holds these bytes in a revision, of whatever engagement. */
export async function evidenceWith(tx: Tx, sha256: Sha256): Promise<{ id: Id; number: number; engagementId: Id }[]> {
  return tx
    .selectDistinct({ id: t.evidence.id, number: t.evidence.number, engagementId: t.evidence.engagementId })
    .from(t.evidence)
    .innerJoin(t.evidenceRevisions, eq(t.evidenceRevisions.evidenceId, t.evidence.id))
    .where(sql`${t.evidenceRevisions.body}->>'sha256' = ${sha256} and ${t.evidenceRevisions.body}->>'kind' = 'file'`)
    .orderBy(t.evidence.engagementId, t.evidence.number)
}

/** Has a file scanned that was not yet; also when that ended before with nothing to do, for the file was in no draft then. */
export async function enqueueScan(db: Db | Tx, sha256: Sha256, now: Date): Promise<void> {
  if (!(await lastScan(db, sha256))) await enqueueAgain(db, { kind: 'scan', key: sha256 }, now)
}

/**
 * Puts in the queue what was taken in and not scanned: from before there was a scanner, or before there was a queue.
 * What a scanner saw stays as it is.
 */
export async function enqueueUnscanned(db: Db, hasScanner: boolean, now: Date): Promise<void> {
  await queueFiles(
    db,
    sql`not exists (select 1 from ${t.fileScans} s where s.sha256 = files.sha256 ${hasScanner ? sql`and s.outcome <> 'not-scanned'` : sql``})`,
    now,
  )
}

/** Has everything scanned anew: there are new signatures. */
export async function enqueueAll(db: Db | Tx, now: Date): Promise<void> {
  await queueFiles(db, sql`true`, now)
}

async function queueFiles(db: Db | Tx, these: SQL, now: Date): Promise<void> {
  const at = now.toISOString()
  await db.execute(sql`
    insert into ${t.jobs} (id, kind, key, payload, state, attempts, run_after, reason, created_at, changed_at)
    select gen_random_uuid()::text, 'scan', files.sha256, '{}', 'waiting', 0, ${at}, '', ${at}, ${at}
    from (
      select body->>'sha256' as sha256 from ${t.evidenceRevisions} where body->>'kind' = 'file'
      union
      select one->>'sha256' from ${t.handInDrafts}, jsonb_array_elements(bodies) one where one->>'kind' = 'file'
    ) files
    where ${these}
    on conflict (kind, key) do update set state = 'waiting', attempts = 0, run_after = excluded.run_after, reason = '', changed_at = excluded.changed_at
    where ${t.jobs.state} <> 'running'`)
}
