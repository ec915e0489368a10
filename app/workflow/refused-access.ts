import type { Person } from '../domain/person'
import type { Id } from '../domain/values'
import { appendEntry, lastRefused, takeTurn } from '../store/trail.server'
import type { Stores } from './door'

/** The same refusal within a minute is recorded once, so that a page reloaded in a loop cannot flood the trail. */
const QUIET = 60_000

/** Records that somebody asked for what they may not see or do: another person's address is "not found", and remembered. */
export async function recordRefusedAccess(stores: Stores, person: Person, engagementId: Id | null, address: string): Promise<void> {
  const at = stores.now()
  const asked = address.slice(0, 300)
  await stores.db.transaction(async (tx) => {
    const head = await takeTurn(tx)
    const last = await lastRefused(tx, person.id)
    if (last?.address === asked && at.getTime() - last.at.getTime() < QUIET) return
    await appendEntry(tx, head, {
      engagementId,
      verb: 'access-refused',
      subject: { kind: 'engagement', id: engagementId ?? person.id },
      detail: { address: asked },
      changeDigest: '0'.repeat(64),
      by: { id: person.id, name: person.name, role: 'system' },
      at: new Date(Math.max(at.getTime(), head.at ? Date.parse(head.at) + 1 : 0)).toISOString(),
    })
  })
}
