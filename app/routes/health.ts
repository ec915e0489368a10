import type { LoaderFunctionArgs } from '@remix-run/node'
import { sql } from 'drizzle-orm'
import { recentVaultState } from '../store/operations.server'

/**
 * For a supervisor: 200 when a query reaches the database, 503 when it does not. What is wrong with the vault is told too; a
 * restart does not mend that, and what needs no new file goes on.
 */
export async function loader({ context }: LoaderFunctionArgs) {
  const { db, vault } = context.stores
  const { problem } = await recentVaultState(vault)
  try {
    await db.execute(sql`select 1`)
    return Response.json({ status: 'ok', vault: problem ?? 'ok' })
  } catch {
    return Response.json({ status: 'database unavailable', vault: problem ?? 'ok' }, { status: 503 })
  }
}
