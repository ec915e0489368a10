import { sql, type SQL } from 'drizzle-orm'
import type { SearchAsked, SearchKind } from '../../domain/search'
import { readsPapers, readsRevision, opensFile, seesRevision, type Viewing } from './visible'

/** So many places are looked at of one kind; beyond, it is said that there are more. */
export const MOST = 1000

/** A place in which the words stand. `thing` is the same for all places of one thing. */
export type FoundRow = {
  thing: string
  engagement_id: string
  system_id: string
  id: string
  number: number
  title: string
  revision_id: string | null
  revision: number | null
  last: boolean | null
  annotation_id: string | null
  annotation: number | null
  sha256: string | null
  position: number | null
  rank: number
}

/** The question to the database, for each kind; `sought` is the query of the words, in FROM once (inline it would be worked out anew for each row). */
export function findIn(kind: SearchKind, asked: SearchAsked, viewing: Viewing): SQL {
  switch (kind) {
    case 'text':
      return sql`select r.id as thing, ${evidenceColumns}, ${revisionColumns}, ${noAnnotation}, p.sha256, p.position, ts_rank(p.words, sought) as rank
        from ${query(asked)}, file_passages p
        join evidence_revisions r on r.body->>'sha256' = p.sha256 and r.body->>'kind' = 'file'
        join evidence e on e.id = r.evidence_id
        join evidence_contexts c on c.revision_id = r.id
        where p.words @@ sought and ${within(asked, sql`e`)} and ${seesRevision(viewing)} and ${opensFile(viewing)}
        limit ${MOST + 1}`
    case 'title':
      return sql`select e.id as thing, ${evidenceColumns}, ${revisionColumns}, ${noAnnotation}, ${noPassage}, ts_rank(to_tsvector('dutch', e.title), sought) as rank
        from ${query(asked)}, evidence e
        join evidence_revisions r on r.evidence_id = e.id and not exists (select 1 from evidence_revisions n where n.evidence_id = e.id and n.number > r.number)
        join evidence_contexts c on c.revision_id = r.id
        where to_tsvector('dutch', e.title) @@ sought and ${within(asked, sql`e`)} and ${seesRevision(viewing)}
        limit ${MOST + 1}`
    case 'context':
      return sql`select r.id as thing, ${evidenceColumns}, ${revisionColumns}, ${noAnnotation}, ${noPassage}, ts_rank(context_words(c.context), sought) as rank
        from ${query(asked)}, evidence_contexts c
        join evidence_revisions r on r.id = c.revision_id
        join evidence e on e.id = r.evidence_id
        where context_words(c.context) @@ sought and ${within(asked, sql`e`)} and ${seesRevision(viewing)}
        limit ${MOST + 1}`
    case 'annotation':
      return sql`select a.id as thing, ${evidenceColumns}, ${revisionColumns}, a.id as annotation_id, a.number as annotation, ${noPassage}, ts_rank(to_tsvector('dutch', a.text), sought) as rank
        from ${query(asked)}, annotations a
        join evidence_revisions r on r.id = a.revision_id
        join evidence e on e.id = r.evidence_id
        join evidence_contexts c on c.revision_id = r.id
        where to_tsvector('dutch', a.text) @@ sought and ${within(asked, sql`e`)} and ${readsPapers(sql`e.engagement_id`)} and ${seesRevision(viewing)}
        limit ${MOST + 1}`
    case 'finding':
      return sql`select f.id as thing, f.engagement_id, f.system_id, f.id, f.number, v.title, v.id as revision_id, v.version as revision, true as last, ${noAnnotation}, ${noPassage},
          ts_rank(${findingWords}, sought) as rank
        from ${query(asked)}, finding_versions v
        join findings f on f.id = v.finding_id
        where ${findingWords} @@ sought and ${within(asked, sql`f`)} and ${seesVersion} and not ${restsOnKept(viewing)}
        limit ${MOST + 1}`
  }
}

const query = ({ words }: SearchAsked): SQL => sql`websearch_to_tsquery('dutch', ${words}) sought`
const evidenceColumns = sql`e.engagement_id, e.system_id, e.id, e.number, e.title`
const revisionColumns = sql`r.id as revision_id, r.number as revision,
  not exists (select 1 from evidence_revisions n where n.evidence_id = r.evidence_id and n.number > r.number) as last`
const noAnnotation = sql`null::text as annotation_id, null::int as annotation`
const noPassage = sql`null::text as sha256, null::int as position`

/** As its index has it. */
const findingWords = sql`to_tsvector('dutch', v.title || ' ' || v.condition || ' ' || v.criterion || ' ' || v.cause || ' ' || v.effect || ' ' || v.recommendation)`

const within = ({ engagementId, systemId }: SearchAsked, thing: SQL): SQL =>
  sql`${thing}.engagement_id in (select engagement_id from mine)
    ${engagementId === null ? sql`` : sql`and ${thing}.engagement_id = ${engagementId}`}
    ${systemId === null ? sql`` : sql`and ${thing}.system_id = ${systemId}`}`

/** Who reads the working papers sees the last version; who answers for the system the one that was sent, and nothing before. */
const seesVersion = sql`case when ${readsPapers(sql`f.engagement_id`)}
  then not exists (select 1 from finding_versions later where later.finding_id = f.id and later.version > v.version)
  else exists (select 1 from finding_dispatches d where d.finding_id = f.id and d.version_id = v.id)
    and exists (select 1 from mine where mine.engagement_id = f.engagement_id and mine.role in ('system-owner', 'supplier') and mine.system_id = f.system_id)
  end`

/** Words that rest on evidence under embargo are kept from who may not read that evidence. */
const restsOnKept = (viewing: Viewing): SQL => sql`exists (
  select 1 from finding_basis b
  join annotations a on a.id = b.annotation_id
  join evidence_revisions r on r.id = a.revision_id
  join evidence_contexts c on c.revision_id = r.id
  where b.version_id = v.id and not ${readsRevision(viewing)})`
