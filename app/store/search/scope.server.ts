import { sql } from 'drizzle-orm'
import type { Id } from '../../domain/values'
import type { Db } from '../database.server'
import { mine, readsPapers, type Viewing } from './visible'

/** An engagement in which somebody may search, with the systems of which they may see something. */
export interface SearchScope {
  engagementId: Id
  title: string
  sample: boolean
  systems: { id: string; name: string }[]
}

/** Where this person may search; an engagement without a system to them (a manager's) is not among it. */
export async function searchScopes(db: Db, viewing: Viewing): Promise<SearchScope[]> {
  const rows = (await db.execute(sql`
    with ${mine(viewing)}
    select g.id as engagement_id, g.title, g.sample, s.system_id, pins.content->>'name' as name
    from engagements g
    join audited_systems s on s.engagement_id = g.id
    join pins on pins.digest = s.digest
    where s.edition = (select max(later.edition) from audited_systems later where later.engagement_id = g.id)
      and (${readsPapers(sql`g.id`)}
        or exists (select 1 from mine where mine.engagement_id = g.id and mine.role in ('system-owner', 'supplier') and mine.system_id = s.system_id))
    order by g.at desc, s.position`)) as unknown as { engagement_id: Id; title: string; sample: boolean; system_id: string; name: string }[]
  const scopes = new Map<Id, SearchScope>()
  for (const row of rows) {
    const scope = scopes.get(row.engagement_id) ?? { engagementId: row.engagement_id, title: row.title, sample: row.sample, systems: [] }
    scope.systems.push({ id: row.system_id, name: row.name })
    scopes.set(row.engagement_id, scope)
  }
  return [...scopes.values()]
}
