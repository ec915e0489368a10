import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openDiskVault } from '../disk-vault.server'
import type { Environment } from '../environment.server'
import { StartRefusal } from '../start-refusal.server'
import { VaultError, type Vault } from '../vault.server'
import { givenMasterKeys, masterKeysInFile, type MasterKeys } from './master-keys.server'

export type VaultSettings = Pick<Environment, 'dataFolder' | 'masterKey' | 'masterKeyFile'>

/** The vault of a workspace, with the master key that its settings name. @throws StartRefusal */
export async function openVault(settings: VaultSettings, alone: boolean): Promise<{ vault: Vault; madeKeyFile: string | null }> {
  const folder = join(settings.dataFolder, 'vault')
  const keyFile = keyFileOf(settings)
  const before = keyFile !== null && existsSync(keyFile)
  try {
    const vault = await openDiskVault(folder, { alone, masterKeys: masterKeysOf(settings) })
    return { vault, madeKeyFile: keyFile !== null && !before ? keyFile : null }
  } catch (error) {
    if (error instanceof VaultError) throw new StartRefusal({ kind: 'vault closed', folder, problem: error.problem })
    throw error
  }
}

/** The operator's own key is never made by us. */
export function masterKeysOf(settings: VaultSettings): MasterKeys {
  const keyFile = keyFileOf(settings)
  if (keyFile !== null) return masterKeysInFile(keyFile, { make: !settings.masterKeyFile })
  return givenMasterKeys(settings.masterKey?.current ?? '', settings.masterKey?.before)
}

/** Null when the key is in the settings themselves. */
export const keyFileOf = (settings: VaultSettings): string | null =>
  settings.masterKey ? null : (settings.masterKeyFile ?? join(settings.dataFolder, 'master.key'))
