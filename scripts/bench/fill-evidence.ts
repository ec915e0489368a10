import { sql } from 'drizzle-orm'
import type { Db } from '../../app/store/database.server'

/** Past the door, which would take hours: what is measured is reading. Copies of the first piece, with numbers of their own. */
export async function fillWithEvidence(db: Db, engagementId: string, items: number): Promise<void> {
  // Without the word indexes, which this list does not use, and without the checks on keys.
  for (const index of ['evidence_words', 'evidence_contexts_words']) await db.execute(sql.raw(`drop index if exists ${index}`))
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    const last = await tx.execute<{ number: number }>(sql`select max(number) as number from evidence where engagement_id = ${engagementId}`)
    const from = sql`generate_series(${last[0]!.number + 1}::int, ${items}::int) n,
      (select * from evidence where engagement_id = ${engagementId} order by number limit 1) e`
    await tx.execute(sql`insert into evidence (id, engagement_id, number, system_id, request_id, title, by_id, by_name, by_role, at)
      select 'bench-' || n, e.engagement_id, n, e.system_id, e.request_id, e.title || ' ' || n, e.by_id, e.by_name, e.by_role, e.at from ${from}`)
    await tx.execute(sql`insert into evidence_contexts (digest, revision_id, engagement_id, context)
      select c.digest, 'bench-' || n || '-1', e.engagement_id, c.context from ${from}, evidence_revisions r, evidence_contexts c
      where r.evidence_id = e.id and r.number = 1 and c.revision_id = r.id`)
    await tx.execute(sql`insert into evidence_revisions (id, engagement_id, evidence_id, number, body, digest, by_id, by_name, by_role, at)
      select 'bench-' || n || '-1', e.engagement_id, 'bench-' || n, 1, r.body, r.digest, r.by_id, r.by_name, r.by_role, r.at from ${from}, evidence_revisions r
      where r.evidence_id = e.id and r.number = 1`)
  })
  await db.execute(sql`analyze`)
}
