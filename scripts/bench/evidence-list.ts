import { sql } from 'drizzle-orm'
import { deskFor } from '../../app/desk.server'
import type { Db } from '../../app/store/database.server'
import { fillWithEvidence } from './fill-evidence'
import { inMilliseconds, sideBySide, type Measurement } from './measurement'
import { playLaptops } from './samples'
import { withWorkspace } from './workspace'

const items = 1_000_000
const firstPage = { words: '', state: null, systemId: null, openQuestions: false, sort: null, direction: 'up', page: 1 } as const

/** The first page of a list of a million pieces of evidence, with permissions, states and counts, beside a plain select of as many rows. */
export function measureEvidenceList(): Promise<Measurement> {
  return withWorkspace(async ({ db }, folder) => {
    const { stores, cast, engagementId } = await playLaptops(db, folder)
    await fillWithEvidence(db, engagementId, items)
    const desk = () => deskFor(stores, cast.noor)
    const times = await sideBySide(
      () => desk().evidenceList(engagementId, firstPage),
      () => selectBarely(db, engagementId),
      { warmUp: 3, counted: 15 },
    )
    return inMilliseconds(times, 'a plain select of 200 pieces of evidence with their revision and context, on the same embedded database')
  })
}

const selectBarely = (db: Db, engagementId: string) =>
  db.execute(sql`
    select e.*, r.*, c.context from evidence e
    join evidence_revisions r on r.evidence_id = e.id and r.number = 1
    join evidence_contexts c on c.revision_id = r.id
    where e.engagement_id = ${engagementId} order by e.number limit 200`)
