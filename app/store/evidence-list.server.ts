import { sql, type SQL } from 'drizzle-orm'
import type { Judgement } from '../domain/evidence'
import type { EvidenceContext } from '../domain/evidence-context'
import type { Day, Id, Moment, Sha256 } from '../domain/values'
import { readsWorkingPapers, type Part } from '../domain/viewer'
import type { Db } from './database.server'

/** One line of the list of evidence, as one person may see it. */
export interface EvidenceLine {
  id: Id
  number: number
  /** Empty when withheld. */
  title: string
  systemId: string
  /** Under embargo, and this person is not in its circle: that it is there, and no more. */
  withheld: boolean
  embargo: boolean
  handling: Handling | null
  givenBy: string
  givenAt: Moment
  /** Number of the last revision; 0 when withheld. */
  revision: number
  inspection: boolean
  /** Of the file of the last revision. */
  sha256: Sha256 | null
  judgement: Judgement
  /** A new revision of what was judged before. */
  again: boolean
  openQuestions: number
  /** Annotations on what this person may read; none for who does not read the working papers. */
  marks: number
}

type Handling = Pick<EvidenceContext['handling'], 'classification' | 'copyMayBeKept'>

export interface EvidenceQuery {
  /** Looked for in number and title. */
  words: string
  state: Judgement | 'judge-again' | 'embargo' | null
  systemId: string | null
  openQuestions: boolean
  /** Null: by number. */
  sort: EvidenceSort | null
  direction: 'up' | 'down'
  /** From 1. */
  page: number
}
export const EVIDENCE_SORTS = ['number', 'title', 'system', 'givenBy', 'givenAt', 'state', 'marks'] as const
export type EvidenceSort = (typeof EVIDENCE_SORTS)[number]

export interface EvidencePage {
  rows: EvidenceLine[]
  /** All that this person may know of, and those that fit. */
  total: number
  found: number
  page: number
  pages: number
  sort: EvidenceSort | null
  direction: 'up' | 'down'
}

const SIZE = 200

/**
 * A page of the evidence of one engagement. Who sees what is `showTo` (domain/visibility.ts) said in SQL, so that a list of a
 * million does not read a million; tests/store/evidence-list.database.test.ts holds the two together.
 */
export async function listEvidence(
  db: Db,
  engagementId: Id,
  { part, today, systems }: { part: Part; today: Day; systems: { id: string; name: string }[] },
  query: EvidenceQuery,
): Promise<EvidencePage> {
  const mine = mineOf(part)
  const whole = viewOf(engagementId, part, today)
  const total = await countAll(db, engagementId, part, mine)
  const where = wheresOf(query)
  const found = where ? await countFound(db, whole, where) : total
  const pages = Math.max(1, Math.ceil(found / SIZE))
  const page = Math.min(pages, Math.max(1, query.page))
  const order = orderOf(query, systems)
  const cut = sql`order by ${order} limit ${SIZE} offset ${(page - 1) * SIZE}`
  // Where nothing but columns of the evidence decides, the page is cut first, so that the rest is looked up for it alone.
  const first = !where && isOwn(query.sort)
  const lines = first
    ? viewOf(
        engagementId,
        part,
        today,
        sql`and e.id in (select e.id from evidence e where e.engagement_id = ${engagementId} and ${mine} ${cut})`,
      )
    : whole
  const rows = await db.execute<LineRow>(
    first
      ? sql`select * from (${lines}) line order by ${order}`
      : sql`select * from (${lines}) line ${where ? sql`where ${where}` : sql``} ${cut}`,
  )
  return { rows: rows.map(lineOf), total, found, page, pages, sort: query.sort, direction: query.direction }
}

/** Of the sorts those by what is never withheld, and stands in the row itself. */
const isOwn = (sort: EvidenceSort | null): boolean => sort === null || ['number', 'givenBy', 'givenAt', 'system'].includes(sort)

/** How much of it is under embargo: counted for everybody who may know that it is there. */
export async function countEmbargoed(db: Db, engagementId: Id, part: Part, today: Day): Promise<number> {
  const lines = viewOf(
    engagementId,
    part,
    today,
    sql`and e.id in (
    select r.evidence_id from evidence_contexts c join evidence_revisions r on r.id = c.revision_id
    where c.engagement_id = ${engagementId} and jsonb_typeof(c.context->'handling'->'embargo') = 'object')`,
  )
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from (${lines}) line where embargo`)
  return row?.count ?? 0
}

/** Evidence of an engagement, whoever asks: for deciding how to read it. Numbers run from 1 without gaps. */
export async function countEvidence(db: Db, engagementId: Id): Promise<number> {
  const [row] = await db.execute<{ count: number }>(
    sql`select coalesce(max(number), 0)::int as count from evidence where engagement_id = ${engagementId}`,
  )
  return row?.count ?? 0
}

/** Whose evidence this person may know of. */
const mineOf = (part: Part): SQL =>
  readsWorkingPapers(part)
    ? sql`true`
    : sql`(e.by_role = 'system-owner' and e.system_id in ${listOf(part.owns)} or e.by_role = 'supplier' and e.system_id in ${listOf(part.supplies)})`

function viewOf(engagementId: Id, part: Part, today: Day, only: SQL = sql``): SQL {
  const inside = readsWorkingPapers(part)
  return sql`
    select e.id, e.number, e.system_id, e.by_name, e.at, closed.withheld, closed.embargo,
      case when closed.withheld then '' else e.title end as title,
      case when not closed.withheld then jsonb_build_object('classification', c.context->'handling'->'classification',
        'copyMayBeKept', c.context->'handling'->'copyMayBeKept') end as handling,
      case when closed.withheld then 0 else last.number end as revision,
      (not closed.withheld and last.body->>'kind' = 'inspection') as inspection,
      case when not closed.withheld and last.body->>'kind' = 'file' then last.body->>'sha256' end as sha256,
      case when closed.withheld then 'not-judged' else coalesce(judged.verdict, 'not-judged') end as judgement,
      (not closed.withheld and judged.verdict is null and last.number > 1 and exists (
        select 1 from evidence_revisions r join context_judgements j on j.revision_id = r.id where r.evidence_id = e.id and ${reads('r', part, today)})) as again,
      case when closed.withheld then 0 else (
        select count(*)::int from evidence_revisions r join clarifications q on q.revision_id = r.id where r.evidence_id = e.id
        and not exists (select 1 from clarification_answers a where a.clarification_id = q.id) and ${reads('r', part, today)}) end as open_questions,
      ${
        inside
          ? sql`case when closed.withheld then 0 else (
              select count(*)::int from annotations a join evidence_revisions r on r.id = a.revision_id where a.evidence_id = e.id and ${reads('r', part, today)}) end`
          : sql`0`
      } as marks
    from evidence e
    join lateral (select id, number, body, by_id from evidence_revisions r where r.evidence_id = e.id order by r.number desc limit 1) last on true
    join evidence_contexts c on c.revision_id = last.id
    cross join lateral (select ${underEmbargo('c', today)} as embargo,
      ${underEmbargo('c', today)} and not ${inCircle('last', 'c', part)} as withheld) closed
    left join lateral (select verdict from context_judgements j where j.revision_id = last.id order by j.number desc limit 1) judged on true
    where e.engagement_id = ${engagementId} and ${mineOf(part)} ${only}`
}

/** `underEmbargo` of the domain, on the context of a revision. */
const underEmbargo = (context: string, today: Day): SQL => {
  const embargo = sql.raw(`${context}.context->'handling'->'embargo'`)
  return sql`(jsonb_typeof(${embargo}) = 'object'
    and (${embargo}->'until'->>'kind' = 'decision' or ${today} < ${embargo}->'until'->>'day')
    and not exists (select 1 from embargo_liftings l where l.revision_id = ${sql.raw(context)}.revision_id))`
}

const inCircle = (revision: string, context: string, { personId }: Part): SQL =>
  sql`(${sql.raw(revision)}.by_id = ${personId} or coalesce(${sql.raw(context)}.context->'handling'->'embargo'->'circle' @> to_jsonb(${personId}::text), false))`

/** `readsRevision` of the domain. */
const reads = (revision: string, part: Part, today: Day): SQL =>
  sql`exists (select 1 from evidence_contexts rc where rc.revision_id = ${sql.raw(revision)}.id
    and (not coalesce(${underEmbargo('rc', today)}, false) or ${inCircle(revision, 'rc', part)}))`

/** Ids as a list that may be empty. */
const listOf = (ids: string[]): SQL =>
  sql`(${sql.join(
    [...ids, ''].map((id) => sql`${id}`),
    sql`, `,
  )})`

async function countAll(db: Db, engagementId: Id, part: Part, mine: SQL): Promise<number> {
  if (readsWorkingPapers(part)) return countEvidence(db, engagementId)
  const [row] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from evidence e where e.engagement_id = ${engagementId} and ${mine}`,
  )
  return row?.count ?? 0
}

async function countFound(db: Db, lines: SQL, where: SQL): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from (${lines}) line where ${where}`)
  return row?.count ?? 0
}

const NUMBER = sql.raw(`'B-' || case when number < 1000 then lpad(number::text, 3, '0') else number::text end`)

function wheresOf({ words, state, systemId, openQuestions }: EvidenceQuery): SQL | null {
  const wheres = [
    ...(words ? [sql`(${NUMBER} || ' ' || title) ilike ${`%${words.replace(/[\\%_]/g, '\\$&')}%`}`] : []),
    ...(state === 'embargo'
      ? [sql`embargo`]
      : state === 'judge-again'
        ? [sql`again`]
        : state
          ? [sql`not withheld and judgement = ${state}`]
          : []),
    ...(systemId ? [sql`system_id = ${systemId}`] : []),
    ...(openQuestions ? [sql`open_questions > 0`] : []),
  ]
  return wheres.length > 0 ? sql.join(wheres, sql` and `) : null
}

/** What is withheld sorts as the empty title that is shown. */
function orderOf({ sort, direction }: EvidenceQuery, systems: { id: string; name: string }[]): SQL {
  const systemOrder = [...systems].sort((left, right) => left.name.localeCompare(right.name, 'nl')).map((system) => system.id)
  const way = direction === 'up' ? sql`asc` : sql`desc`
  const keys: Record<EvidenceSort, SQL> = {
    number: sql`number`,
    title: sql`lower(title)`,
    system: sql`coalesce(array_position(array[${sql.join(
      [...systemOrder, ''].map((id) => sql`${id}`),
      sql`, `,
    )}]::text[], system_id), 0)`,
    givenBy: sql`lower(by_name)`,
    givenAt: sql`at`,
    state: sql`judgement`,
    marks: sql`marks`,
  }
  return sort === null || sort === 'number' ? sql`number ${way}` : sql`${keys[sort]} ${way}, number ${way}`
}

interface LineRow extends Record<string, unknown> {
  id: Id
  number: number
  title: string
  system_id: string
  withheld: boolean
  embargo: boolean
  handling: Handling | null
  by_name: string
  at: string
  revision: number
  inspection: boolean
  sha256: Sha256 | null
  judgement: Judgement
  again: boolean
  open_questions: number
  marks: number
}

function lineOf(row: LineRow): EvidenceLine {
  const { id, number, title, withheld, embargo, handling, revision, inspection, sha256, judgement, again, marks } = row
  return {
    id,
    number,
    title,
    withheld,
    embargo,
    handling,
    revision,
    inspection,
    sha256,
    judgement,
    again,
    marks,
    systemId: row.system_id,
    givenBy: row.by_name,
    givenAt: new Date(row.at).toISOString(),
    openQuestions: row.open_questions,
  }
}
