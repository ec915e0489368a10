import { sql, type SQL } from 'drizzle-orm'
import type { Day, Id } from '../../domain/values'

/**
 * What one person may see, as conditions of a query: the same rules as `showTo` and `mayOpen` (app/domain/visibility.ts), for where
 * a whole audit file is too much to load. tests/workflow/search.database.test.ts holds both against each other.
 */
export interface Viewing {
  personId: Id
  today: Day
  hasScanner: boolean
  /** Whether the administrator decided that evidence opens without a scan (R11). */
  unscannedOpens: boolean
}

/** The parts that this person has now, to stand in WITH. */
export const mine = ({ personId }: Viewing): SQL =>
  sql`mine as materialized (select engagement_id, role, system_id from members where person_id = ${personId} and ended_at is null)`

/** Auditors and reviewers read the working papers of an engagement. */
export const readsPapers = (engagement: SQL): SQL =>
  sql`exists (select 1 from mine where mine.engagement_id = ${engagement} and mine.role in ('auditor', 'reviewer'))`

/** Rows `e` of evidence, `r` of revisions and `c` of contexts that belong together: whether this revision is shown. */
export const seesRevision = (viewing: Viewing): SQL => sql`(${seesEvidence} and ${readsRevision(viewing)})`

/** An owner sees what owners of the same system gave, a supplier what its suppliers gave. */
const seesEvidence = sql`exists (
  select 1 from mine where mine.engagement_id = e.engagement_id
    and (mine.role in ('auditor', 'reviewer')
      or (mine.role in ('system-owner', 'supplier') and mine.role = e.by_role and mine.system_id = e.system_id)))`

/** By its embargo and by that of the last revision, which decides for the evidence. */
export const readsRevision = (viewing: Viewing): SQL => sql`(${notKept(viewing, sql`r`, sql`c`)} and not exists (
  select 1 from evidence_revisions l join evidence_contexts lc on lc.revision_id = l.id
  where l.evidence_id = r.evidence_id and l.number > r.number
    and not exists (select 1 from evidence_revisions after where after.evidence_id = l.evidence_id and after.number > l.number)
    and not ${notKept(viewing, sql`l`, sql`lc`)}))`

/** No embargo, one that ended, or one in whose circle this person is. */
function notKept({ personId, today }: Viewing, revision: SQL, context: SQL): SQL {
  const embargo = sql`${context}.context->'handling'->'embargo'`
  return sql`(coalesce(jsonb_typeof(${embargo}), 'null') = 'null'
    or ${revision}.by_id = ${personId}
    or ${embargo}->'circle' ? ${personId}
    or (${embargo}->'until'->>'kind' = 'day' and ${embargo}->'until'->>'day' <= ${today})
    or exists (select 1 from embargo_liftings lifted where lifted.revision_id = ${revision}.id))`
}

/** R11: whether the bytes of revision `r` are open to this person. */
export function opensFile({ personId, hasScanner, unscannedOpens }: Viewing): SQL {
  const last = sql`(select s.outcome from file_scans s where s.sha256 = r.body->>'sha256' order by s.number desc limit 1)`
  const others = !hasScanner && unscannedOpens
  const giver = sql`(select g.by_id from evidence_revisions g
    where g.evidence_id = r.evidence_id and g.body->>'sha256' = r.body->>'sha256' and g.body->>'kind' = 'file' order by g.number limit 1)`
  return sql`(case coalesce(${last}, 'not-scanned')
    when 'clean' then true
    when 'not-scanned' then ${others ? sql`true` : sql`${giver} = ${personId}`}
    else false end)`
}
