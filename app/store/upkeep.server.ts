import type { Sql } from 'postgres'

/** Milliseconds between two rounds. */
const every = 10 * 60_000

/**
 * The embedded database has no checkpointer and no autovacuum; without these its log grows without bound.
 * @returns what ends it
 */
export function keepUp(client: Sql): () => void {
  const timer = setInterval(() => {
    tidy(client).catch((error: unknown) => console.error('upkeep of the database failed', error))
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}

/** Goes through the one connection, and so never comes in the middle of a transaction. */
export async function tidy(client: Sql): Promise<void> {
  await client.unsafe('checkpoint')
  await client.unsafe('vacuum (analyze)')
}
