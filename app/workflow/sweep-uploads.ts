import { giveUpOld, findArriving } from '../store/uploads.server'
import { VaultError } from '../store/vault.server'
import { UPLOAD_LIFE } from './receive-upload'
import type { JobHandler } from './run-jobs'

/** Milliseconds between two sweeps. */
export const SWEEP_EVERY = 3_600_000
/** Milliseconds that what no table knows (a house that died in between) may lie, and the note of what one that is kept became. */
const REMAINS_LIFE = 24 * 3_600_000

/** Gives up uploads that nobody goes on with, and forgets what came of all that are over. */
export const sweepUploads: JobHandler = async ({ db, vault, now }) => {
  const at = now()
  await giveUpOld(db, new Date(at.getTime() - UPLOAD_LIFE), at)
  for await (const { id, changedAt } of vault.arriving.list()) {
    const upload = await findArriving(db, id)
    if (upload?.state === 'receiving') continue
    if (upload?.state !== 'given-up' && at.getTime() - changedAt.getTime() < REMAINS_LIFE) continue
    await vault.arriving.discard(id).catch((error: unknown) => {
      if (!(error instanceof VaultError && error.problem === 'busy')) throw error
    })
  }
}
