import { z } from 'zod'
import { requeue } from '../store/queue.server'
import { nextDigests, openCheck, saveCheck, type OpenCheck } from '../store/vault-checks.server'
import type { Stores } from './door'
import { onlyAdministrator } from './people'
import { tellDamage } from './record-damage'
import { NotNow, type JobHandler } from './run-jobs'
import { step } from './step'

/** All files are read again each week. Milliseconds. */
export const CHECK_EVERY = 7 * 24 * 60 * 60_000
/** After so long other work has its turn. Milliseconds. */
const TURN = 20_000
const PAGE = 200

/** An administrator has all files read again now. */
export const askVaultCheck = step({
  name: 'check-vault',
  input: z.object({}),
  async run(work) {
    onlyAdministrator(work)
    await requeue(work.tx, 'check-vault', 'asked', work.at)
    return { engagementId: null, subject: { kind: 'vault', id: 'vault' }, as: 'administrator', change: {}, result: {} }
  },
})

/** Reads every file from begin to end and compares it with its digest; goes on where it was. @throws NotNow after its turn */
export const checkVault: JobHandler = async (stores) => {
  const check = await openCheck(stores.db, stores.now())
  const until = performance.now() + TURN
  for (let more = true; more;) {
    more = await checkPage(stores, check, until)
    await saveCheck(stores.db, check, more ? null : stores.now())
    if (more && performance.now() > until) throw new NotNow('the check goes on', 0)
  }
}

/** @returns whether there may be more */
async function checkPage(stores: Stores, check: OpenCheck, until: number): Promise<boolean> {
  const page = await nextDigests(stores.db, stores.vault, check.upTo, PAGE)
  for (const sha256 of page) {
    const state = await stores.vault.verify(sha256)
    if (state !== 'sound') {
      const fault = { sha256, problem: state === 'missing' ? ('missing' as const) : ('damaged' as const) }
      check.faults.push(fault)
      await tellDamage(stores, fault)
    }
    check.upTo = sha256
    check.files += 1
    if (performance.now() > until) return true
  }
  return page.length > 0
}
