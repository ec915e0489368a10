import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readEnvironment } from '../app/store/environment.server'
import { keyFileOf, masterKeysOf } from '../app/store/vault/open-vault.server'
import { rotateMasterKey } from '../app/store/vault/rotate-master-key.server'
import { VaultError } from '../app/store/vault.server'
import { startSentence } from '../app/start-sentence.server'
import { startText } from '../app/text/nl/start'
import { rotateKeyText } from '../app/text/nl/rotate-key'

/** `npm run rotate-key`: gives the vault a new master key; killed half way, it goes on when it is started again. */
async function main(): Promise<number> {
  const environment = readEnvironment(process.env)
  const folder = join(environment.dataFolder, 'vault')
  if (!existsSync(folder)) return refuse(rotateKeyText.nothing(environment.dataFolder))
  if (environment.masterKey && !environment.masterKey.before) return refuse(rotateKeyText.beforeNeeded)
  const keyFile = keyFileOf(environment)
  const { rewrapped, unreadable } = await rotateMasterKey(folder, masterKeysOf(environment), keyFile)
  console.log(rotateKeyText.done(rewrapped, keyFile))
  return unreadable.length > 0 ? refuse(rotateKeyText.unreadable(unreadable)) : 0
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 1
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const closed = error instanceof VaultError && startText.vaultClosed[error.problem === 'locked' ? 'locked' : 'other']
    console.error(closed ? closed('DATA_DIR', error.problem) : (startSentence(error) ?? error))
    process.exit(1)
  },
)
