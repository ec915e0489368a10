import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { verifyWorkspace } from '../app/store/verify.server'
import { openDatabase } from '../app/store/database.server'
import { readEnvironment } from '../app/store/environment.server'
import { openVault } from '../app/store/vault/open-vault.server'
import { startSentence } from '../app/start-sentence.server'
import { verifyText } from '../app/text/nl/verify'

/** `npm run verify`: walks the whole trail and re-hashes the vault; names the first thing that is wrong, exit code 1. */
async function main(): Promise<number> {
  const environment = readEnvironment(process.env)
  const { databaseUrl, dataFolder } = environment
  // Opening would make an empty workspace, and then call it sound.
  if (!databaseUrl && !existsSync(join(dataFolder, 'database'))) {
    console.error(verifyText.nothing(dataFolder))
    return 1
  }
  const database = await openDatabase(databaseUrl ? { url: databaseUrl } : { dir: join(dataFolder, 'database') })
  try {
    const { vault } = await openVault(environment, false)
    const outcome = await verifyWorkspace(database.db, vault)
    console.log(outcome.ok ? verifyText.sound(outcome.entries, outcome.revisions, outcome.files) : verifyText.wrong(outcome.fault))
    return outcome.ok ? 0 : 1
  } finally {
    await database.close()
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(startSentence(error) ?? error)
    process.exit(1)
  },
)
