import type { BacklogCount, Operations } from '../domain/operations'
import type { Db } from './database.server'
import { countBacklog } from './queue.server'
import { listToldFaults, readChecks } from './vault-checks.server'
import type { Vault, VaultState } from './vault.server'

/** How the house does now. */
export async function readOperations(db: Db, vault: Vault): Promise<Operations> {
  const [state, { last, open }, counts] = await Promise.all([vault.state(), readChecks(db), countBacklog(db)])
  const backlog = new Map<string, BacklogCount>()
  for (const { kind, state: stands, count } of counts) {
    const line = backlog.get(kind) ?? { kind, waiting: 0, running: 0, failed: 0 }
    backlog.set(kind, { ...line, [stands]: count })
  }
  return { vault: state, last, open, told: await listToldFaults(db, last), backlog: [...backlog.values()] }
}

/** Milliseconds for which the state of a vault is not asked again. */
const RECENT = 5000
const recent = new WeakMap<Vault, { at: number; state: Promise<VaultState> }>()

/** For who asks without an account: however often that is, the disk is tried now and then only. */
export function recentVaultState(vault: Vault): Promise<VaultState> {
  const known = recent.get(vault)
  if (known && performance.now() - known.at < RECENT) return known.state
  const state = vault.state()
  recent.set(vault, { at: performance.now(), state })
  return state
}
