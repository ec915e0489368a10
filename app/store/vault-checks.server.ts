import { randomUUID } from 'node:crypto'
import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { trail, vaultChecks } from '../../drizzle/schema'
import type { Id, Sha256 } from '../domain/values'
import type { ToldFault, VaultCheck, VaultFault } from '../domain/vault-fault'
import type { Db } from './database.server'
import type { Reader } from './transaction.server'
import type { Vault } from './vault.server'

/** A check that is under way. */
export interface OpenCheck {
  id: Id
  upTo: Sha256 | ''
  files: number
  faults: VaultFault[]
}

/** The check that is under way, or a new one. */
export async function openCheck(db: Db, now: Date): Promise<OpenCheck> {
  const [open] = await db.select().from(vaultChecks).where(isNull(vaultChecks.endedAt)).limit(1)
  if (open) return open
  const check = { id: randomUUID(), upTo: '', files: 0, faults: [] }
  await db.insert(vaultChecks).values({ ...check, startedAt: now, endedAt: null })
  return check
}

export async function saveCheck(db: Db, { id, ...progress }: OpenCheck, endedAt: Date | null): Promise<void> {
  await db
    .update(vaultChecks)
    .set({ ...progress, endedAt })
    .where(eq(vaultChecks.id, id))
}

/** The last check that ended, and the one that is under way. */
export async function readChecks(db: Reader): Promise<{ last: VaultCheck | null; open: VaultCheck | null }> {
  const newest = (ended: boolean) =>
    db
      .select()
      .from(vaultChecks)
      .where(ended ? isNotNull(vaultChecks.endedAt) : isNull(vaultChecks.endedAt))
      .orderBy(desc(vaultChecks.startedAt))
      .limit(1)
  const [[last], [open]] = await Promise.all([newest(true), newest(false)])
  return { last: last ? checkOf(last) : null, open: open ? checkOf(open) : null }
}

function checkOf({ startedAt, endedAt, files, faults }: typeof vaultChecks.$inferSelect): VaultCheck {
  return { startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, files, faults }
}

/** Every file that was told of as damaged or missing, newest first, with what the last whole check since then saw of it. */
export async function listToldFaults(db: Reader, last: VaultCheck | null, limit = 200): Promise<ToldFault[]> {
  const rows = await db
    .select({ sha256: trail.subjectId, detail: trail.detail, at: trail.at })
    .from(trail)
    .where(and(eq(trail.verb, 'record-damage'), eq(trail.subjectKind, 'file')))
    .orderBy(desc(trail.seq))
    .limit(limit)
  const faulty = new Set(last?.faults.map((fault) => fault.sha256))
  return rows.map(({ sha256, detail, at }) => ({
    sha256,
    problem: detail['problem'] === 'missing' ? 'missing' : 'damaged',
    at: at.toISOString(),
    now: faulty.has(sha256) ? 'still' : last && last.startedAt > at.toISOString() ? 'repaired' : 'unknown',
  }))
}

/**
 * The next digests after one, in order: of what the vault keeps, and of what evidence, drafts, reports and uploads name, so
 * that what vanished is noticed too. Empty at the end.
 */
export async function nextDigests(db: Db, vault: Vault, after: Sha256 | '', most: number): Promise<Sha256[]> {
  const [named, kept] = await Promise.all([namedAfter(db, after, most), keptAfter(vault, after, most)])
  // Beyond the end of a full page of one of them the other cannot be known to be complete.
  const ends = [named, kept].flatMap((page) => (page.length === most ? [page.at(-1)!] : []))
  return [...new Set([...named, ...kept])].sort().filter((sha256) => ends.every((end) => sha256 <= end))
}

async function namedAfter(db: Db, after: string, most: number): Promise<Sha256[]> {
  const page = (from: string, column: string, where = 'true') =>
    sql`(select ${sql.raw(column)} collate "C" as sha256 from ${sql.raw(from)} where ${sql.raw(where)} and ${sql.raw(column)} collate "C" > ${after} order by 1 limit ${most})`
  const rows = await db.execute<{ sha256: string }>(sql`
    select distinct sha256 from (
      ${page('evidence_revisions', `(body->>'sha256')`, `body->>'kind' = 'file'`)}
      union all ${page(`hand_in_drafts, jsonb_array_elements(bodies) one`, `(one->>'sha256')`, `one->>'kind' = 'file' and handed_in_as is null`)}
      union all ${page('issued_reports', 'sha256')}
      union all ${page('catalogue_uploads', 'sha256')}
    ) named order by sha256 limit ${most}`)
  return rows.map((row) => row.sha256)
}

async function keptAfter(vault: Vault, after: string, most: number): Promise<Sha256[]> {
  const page: Sha256[] = []
  for await (const sha256 of vault.list(after)) {
    page.push(sha256)
    if (page.length === most) break
  }
  return page
}
