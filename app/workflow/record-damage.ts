import type { Readable } from 'node:stream'
import { z } from 'zod'
import type { Sha256 } from '../domain/values'
import type { VaultFault } from '../domain/vault-fault'
import { evidenceWith } from '../store/scans.server'
import { VaultError } from '../store/vault.server'
import { takeStep, THE_HOUSE, type Stores } from './door'
import { step } from './step'

/** The house could not give a file back as it came: one entry for the file, and one for all evidence that holds it. */
const recordDamage = step({
  name: 'record-damage',
  input: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), problem: z.enum(['damaged', 'missing']) }),
  async run(work, { sha256, problem }) {
    const change = { sha256, problem }
    return {
      engagementId: null,
      subject: { kind: 'file', id: sha256 },
      as: 'system',
      detail: { problem },
      change,
      also: (await evidenceWith(work.tx, sha256)).map(({ id, number, engagementId }) => ({
        engagementId,
        subject: { kind: 'evidence', id },
        detail: { number, problem },
        change,
      })),
      result: {},
    }
  },
})

/** Tells it once of each file, however often it is noticed. */
export async function tellDamage(stores: Stores, { sha256, problem }: VaultFault): Promise<void> {
  await takeStep(stores, THE_HOUSE, recordDamage, { sha256, problem }, `damage-${sha256}`)
}

/** Kept bytes, for who may have them. Damage that shows now, or while they are read, is recorded. @throws VaultError */
export async function openKept(stores: Stores, sha256: Sha256): Promise<Readable> {
  try {
    const bytes = await stores.vault.open(sha256)
    bytes.once('error', (error) => {
      tellIfDamage(stores, sha256, error).catch((failed: unknown) => console.error('damage could not be recorded', failed))
    })
    return bytes
  } catch (error) {
    await tellIfDamage(stores, sha256, error)
    throw error
  }
}

async function tellIfDamage(stores: Stores, sha256: Sha256, error: unknown): Promise<void> {
  if (error instanceof VaultError && (error.problem === 'damaged' || error.problem === 'missing'))
    await tellDamage(stores, { sha256, problem: error.problem })
}
