import { sql } from 'drizzle-orm'
import type { Db } from '../../../app/store/database.server'

/** Tables that say who is there, not what the audit holds. */
const PASSING = ['sessions', 'sign_in_failures', '__drizzle_migrations']
/** What the house does by itself, whoever asks for what meanwhile. */
const OF_THE_HOUSE = ['jobs', 'file_scans', 'extractions', 'file_passages', 'letters']

/** A digest of every row of every table but those of sessions; what the trail remembers of being there, refused or let in to read, is left out. */
export async function fingerprint(db: Db): Promise<string> {
  const tables = await tableNames(db)
  const parts = tables
    .filter((name) => !PASSING.includes(name) && !OF_THE_HOUSE.includes(name))
    .map((name) => {
      const rows = sql`select md5(coalesce(string_agg(md5(row::text), '' order by md5(row::text)), '')) as digest from ${sql.identifier(name)} row`
      return name === 'trail' ? sql`${rows} where row.verb not in ('access-refused', 'open-evidence', 'record-scan')` : rows
    })
  const found = await db.execute(sql.join(parts, sql` union all `))
  return (found as unknown as { digest: string }[]).map((row) => row.digest).join(' ')
}

/** How often somebody was refused, as the trail remembers. */
export async function refusedAddresses(db: Db, personId: string): Promise<string[]> {
  const found = await db.execute(sql`select detail->>'address' as address from trail where verb = 'access-refused' and by_id = ${personId}`)
  return (found as unknown as { address: string }[]).map((row) => row.address)
}

async function tableNames(db: Db): Promise<string[]> {
  const found = await db.execute(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  return (found as unknown as { name: string }[]).map((row) => row.name)
}
