import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { deskFor } from '../../app/desk.server'
import type { Db } from '../../app/store/database.server'
import { noteLimitation } from '../../app/workflow'
import { inMilliseconds, sideBySide, type Measurement } from './measurement'
import { playLaptops } from './samples'
import { withWorkspace } from './workspace'

/** A step through the door (permission, rules, trail) beside a transaction that only inserts the same two rows. */
export function measureDoor(): Promise<Measurement> {
  return withWorkspace(async ({ db }, folder) => {
    const { stores, cast, engagementId } = await playLaptops(db, folder)
    const text = 'Over dit systeem is geen overzicht van toegangsrechten ontvangen.'
    await copyTables(db)
    const times = await sideBySide(
      () => deskFor(stores, cast.noor).take(noteLimitation, { engagementId, text }),
      () => insertBarely(db, engagementId, text),
      { warmUp: 5, counted: 25 },
    )
    return inMilliseconds(times, 'a transaction with the same two inserts and nothing else, on the same embedded database')
  })
}

/** The same columns and indexes, so that the trail itself stays whole. */
async function copyTables(db: Db): Promise<void> {
  await db.execute(sql`create table bare_notes (like limitation_notes including all)`)
  await db.execute(sql`create table bare_trail (like trail including all)`)
  await db.execute(sql`create sequence bare_seq`)
}

function insertBarely(db: Db, engagementId: string, text: string): Promise<void> {
  const [id, previous, hash] = [randomUUID(), randomUUID(), randomUUID()]
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`insert into bare_notes (id, engagement_id, text, by_id, by_name, by_role, at) values (${id}, ${engagementId}, ${text}, 'noor', 'Noor de Wit', 'auditor', now())`,
    )
    await tx.execute(sql`insert into bare_trail (seq, previous, hash, engagement_id, verb, subject_kind, subject_id, detail, change_digest, by_id, by_name, by_role, at)
      values (nextval('bare_seq'), ${previous}, ${hash}, ${engagementId}, 'note-limitation', 'engagement', ${engagementId}, '{}', ${hash}, 'noor', 'Noor de Wit', 'auditor', now())`)
  })
}
