import { eq, sql } from 'drizzle-orm'
import { evidenceRevisions, extractions, filePassages, jobs } from '../../drizzle/schema'
import type { EvidenceFile } from '../domain/evidence'
import type { ExtractedFacts, ExtractionEnd, Passage } from '../domain/extraction'
import type { Sha256 } from '../domain/values'
import type { Db } from './database.server'
import { enqueueAgain } from './queue.server'
import type { Reader, Tx } from './transaction.server'

/** What was read out of a file. */
export type Extraction = ExtractionEnd & { facts: ExtractedFacts }

/** So many passages go to the database at once. */
const BATCH = 500

/** Has a file read out, once: the same bytes say the same. What was not read before, for it was in no draft then, is read now. */
export async function enqueueExtraction(db: Db | Tx, { sha256, name }: EvidenceFile, now: Date): Promise<void> {
  if (!(await readFacts(db, sha256))) await enqueueAgain(db, { kind: 'extract', key: sha256, payload: { name } }, now)
}

/** The same for what was handed in before files were read out. */
export async function enqueueUnread(db: Db, now: Date): Promise<void> {
  const at = now.toISOString()
  await db.execute(sql`
    insert into ${jobs} (id, kind, key, payload, state, attempts, run_after, reason, created_at, changed_at)
    select distinct on (body->>'sha256') gen_random_uuid()::text, 'extract', body->>'sha256', jsonb_build_object('name', body->>'name'),
      'waiting', 0, ${at}::timestamptz, '', ${at}::timestamptz, ${at}::timestamptz
    from ${evidenceRevisions} where body->>'kind' = 'file'
      and not exists (select 1 from ${jobs} j where j.kind = 'extract' and j.key = body->>'sha256')
    on conflict do nothing`)
}

/**
 * What a file tells about itself, or null while it was not read out yet. Whoever calls this has made sure that the person may:
 * a file of their own draft, or one that they may open.
 */
export async function readFacts(db: Reader, sha256: Sha256): Promise<Extraction | null> {
  const [row] = await db.select().from(extractions).where(eq(extractions.sha256, sha256))
  return row ? extractionOf(row) : null
}

/** How reading a file out ended, without what it tells; null while it was not read. */
export function endOf(extraction: Extraction | null): ExtractionEnd | null {
  if (!extraction) return null
  const { facts: _, ...end } = extraction
  return end
}

/** Keeps what was read out of a file, in the place of what was read out of it before: it is derived, and no history. */
export async function keepExtraction(db: Db, sha256: Sha256, extraction: Extraction, passages: Passage[], at: Date): Promise<void> {
  const { state, reason, facts } = extraction
  await db.transaction(async (tx) => {
    await tx
      .insert(extractions)
      .values({ sha256, state, reason, facts, at })
      .onConflictDoUpdate({ target: extractions.sha256, set: { state, reason, facts, at } })
    await tx.delete(filePassages).where(eq(filePassages.sha256, sha256))
    for (let from = 0; from < passages.length; from += BATCH) {
      const rows = passages.slice(from, from + BATCH).map((passage, index) => ({ sha256, position: from + index, ...passage }))
      await tx.insert(filePassages).values(rows)
    }
  })
}

/** The text that was read out of a file, in its order; nothing when there is none. */
export async function readPassages(db: Reader, sha256: Sha256): Promise<Passage[]> {
  return db
    .select({ place: filePassages.place, text: filePassages.text })
    .from(filePassages)
    .where(eq(filePassages.sha256, sha256))
    .orderBy(filePassages.position)
}

const extractionOf = ({ state, reason, facts }: typeof extractions.$inferSelect): Extraction => ({ state, reason, facts }) as Extraction
