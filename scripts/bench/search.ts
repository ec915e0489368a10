import { sql } from 'drizzle-orm'
import type { Db } from '../../app/store/database.server'
import { search } from '../../app/store/search/search.server'
import type { Viewing } from '../../app/store/search/visible'
import { percentile, rounded, timed, type Measurement } from './measurement'
import { withWorkspace } from './workspace'

const DOCUMENTS = 100_000
/** Words by how often they stand: in every second document, down to one in a thousand. */
const ASKED = [
  'laptop',
  'register',
  'beheerder toegang',
  'netwerk -wachtwoord',
  'woord17',
  'woord940 OR woord7',
  '"woord12 woord13"',
  'woord431',
]

/** Looking for words in the text of 100,000 documents of one engagement, as an auditor, beside the bare question to the database. */
export function measureSearch(): Promise<Measurement> {
  return withWorkspace(async ({ db }) => {
    await writeDocuments(db)
    const viewing: Viewing = { personId: 'noor', today: '2026-02-03', hasScanner: false, unscannedOpens: true }
    const times: { ours: number[]; other: number[] } = { ours: [], other: [] }
    for (let round = -1; round < 5; round++)
      for (const words of ASKED) {
        const ours = await timed(() => search(db, { words, engagementId: null, systemId: null, kind: 'text', page: 1 }, viewing))
        const other = await timed(() => bare(db, words))
        if (round >= 0) for (const [name, time] of Object.entries({ ours, other })) times[name as 'ours' | 'other'].push(time)
      }
    const [ours, other] = [percentile(times.ours, 50), percentile(times.other, 50)]
    return {
      ours: rounded(ours),
      other: rounded(other),
      otherIs: `the bare SQL: the 20 best of ${DOCUMENTS} passages, without permissions, snippets or counts`,
      ratio: rounded(ours / other),
      unit: 'ms',
      p95: { ours: rounded(percentile(times.ours, 95)), other: rounded(percentile(times.other, 95)) },
    }
  })
}

const bare = (db: Db, words: string) =>
  db.execute(sql`
    select p.sha256, p.position, p.place, p.text, ts_rank(p.words, sought) as rank
    from websearch_to_tsquery('dutch', ${words}) sought, file_passages p
    where p.words @@ sought order by rank desc limit 20`)

/** Past the door and its rules, which would take hours: what is measured is reading. */
async function writeDocuments(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`)
    await tx.execute(
      sql`insert into members (id, engagement_id, person_id, name, role, added_at) values ('m', 'g', 'noor', 'Noor', 'auditor', now())`,
    )
    await tx.execute(sql`insert into evidence (id, engagement_id, number, system_id, title, by_id, by_name, by_role, at)
      select 'e' || n, 'g', n, 'alpha', 'Stuk ' || n, 'joost', 'Joost', 'system-owner', now() from generate_series(1, ${DOCUMENTS}::int) n`)
    await tx.execute(sql`insert into evidence_contexts (revision_id, engagement_id, digest, context)
      select 'r' || n, 'g', 'x', '{"what":"Een stuk","handling":{"embargo":null}}' from generate_series(1, ${DOCUMENTS}::int) n`)
    await tx.execute(sql`insert into evidence_revisions (id, engagement_id, evidence_id, number, body, digest, by_id, by_name, by_role, at)
      select 'r' || n, 'g', 'e' || n, 1, jsonb_build_object('kind', 'file', 'sha256', 'h' || n), 'x', 'joost', 'Joost', 'system-owner', now()
      from generate_series(1, ${DOCUMENTS}::int) n`)
    await tx.execute(sql`insert into extractions (sha256, state, reason, facts, at)
      select 'h' || n, 'extracted', '', '{}', now() from generate_series(1, ${DOCUMENTS}::int) n`)
    await tx.execute(sql`insert into file_passages (sha256, position, place, text)
      select 'h' || n, 0, '{"kind":"page","page":1}', concat_ws(' ',
        case when n % 2 = 0 then 'laptops' end, case when n % 10 = 0 then 'registers' end, case when n % 15 = 0 then 'beheerder met toegang' end,
        case when n % 100 = 0 then 'netwerk' end,
        (select string_agg('woord' || (n * 7 + k * k + k) % 1000, ' ') from generate_series(1, 60) k))
      from generate_series(1, ${DOCUMENTS}::int) n`)
  })
  for (const table of ['evidence', 'evidence_contexts', 'evidence_revisions', 'file_passages', 'members', 'file_scans'])
    await db.execute(sql.raw(`vacuum analyze ${table}`))
}
