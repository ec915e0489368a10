import type { LoaderFunctionArgs } from '@remix-run/node'
import { sql } from 'drizzle-orm'

/** For a supervisor: 200 when a query reaches the database, 503 when it does not. */
export async function loader({ context }: LoaderFunctionArgs) {
  try {
    await context.stores.db.execute(sql`select 1`)
    return Response.json({ status: 'ok' })
  } catch {
    return Response.json({ status: 'database unavailable' }, { status: 503 })
  }
}
