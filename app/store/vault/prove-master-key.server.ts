import { stat } from 'node:fs/promises'
import { VaultError } from '../vault.server'
import type { DataKeys } from './data-keys.server'
import { orNull } from './disk.server'
import type { MasterKeys } from './master-keys.server'

/** The key of no object: it stands last, so that a rotation that ends half way has not come to it. */
const PROOF = 'f'.repeat(32)

/**
 * At the start: does the master key open this vault? A new vault gets a key that proves it later, so that nothing is ever
 * sealed with a second key by accident. @throws VaultError locked
 */
export async function proveMasterKey(keys: DataKeys, masterKeys: MasterKeys): Promise<void> {
  if (await orNull(stat(keys.pathOf(PROOF)))) {
    await keys.find(PROOF, 'proof').catch((error: unknown) => {
      throw error instanceof VaultError && error.problem === 'damaged' ? new VaultError('locked', error) : error
    })
    return
  }
  await masterKeys.makeFirst()
  await keys.keep({ id: PROOF, bytes: Buffer.alloc(32) }, 'proof')
}
