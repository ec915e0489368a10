import { randomInt } from 'node:crypto'
import { join } from 'node:path'
import type { AppLoadContext } from '@remix-run/node'
import type { DeskContext } from './desk.server'
import type { Catalogue } from './domain/catalogue'
import { readCatalogueWatched } from './store/catalogue/catalogue-watched.server'
import { readCatalogueOnce } from './store/catalogue/catalogue-once.server'
import { prepareDataFolder } from './store/data-folder.server'
import { openDatabase } from './store/database.server'
import { openClamd } from './store/clamd.server'
import type { Environment } from './store/environment.server'
import { openPost } from './store/post.server'
import { enqueueUnread } from './store/extractions.server'
import { hasPeople } from './store/people.server'
import { projectRoot } from './store/project-root.server'
import { enqueueUnscanned } from './store/scans.server'
import { openVault } from './store/vault/open-vault.server'
import { seedSamples } from './samples/seed.server'
import { startText } from './text/nl/start'
import { tellMistakes } from './text/tell-mistake'
import { runHouse } from './workflow/jobs'

export { readEnvironment } from './store/environment.server'
export { startSentence } from './start-sentence.server'
export { serverText } from './text/nl/server'
export { startText }

/** What the server knows of one request before the application looks at it. */
export interface RequestInfo {
  /** For the scripts of this one page (content security policy). */
  nonce: string
  /** IP address of the visitor, or of the proxy in front. */
  address: string
}

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestInfo, DeskContext {
    environment: Environment
  }
  interface Future {
    v3_singleFetch: true
  }
}

export interface Application {
  loadContext(request: RequestInfo): AppLoadContext
  /** How to sign in as each sample person; empty without samples. */
  signInLines: string[]
  close(): Promise<void>
}

/** Opens the stores and brings them up to date; the server then serves. @throws StartRefusal */
export async function openApplication(environment: Environment): Promise<Application> {
  prepareDataFolder(environment.dataFolder)
  const { databaseUrl, dataFolder } = environment
  const database = await openDatabase(databaseUrl ? { url: databaseUrl } : { dir: join(dataFolder, 'database') })
  const { vault, madeKeyFile } = await openVault(environment, !databaseUrl)
  const catalogue = openCatalogue(join(projectRoot, 'controls'))
  const stores = {
    db: database.db,
    vault,
    scanner: environment.clamd ? openClamd(environment.clamd) : null,
    catalogue: catalogue.read,
    now: () => new Date(),
    post: postOf(environment),
    origin: environment.origin ?? null,
  }
  await enqueueUnscanned(stores.db, stores.scanner !== null, stores.now())
  await enqueueUnread(stores.db, stores.now())
  const runners = runHouse(stores)
  const people = await seedSamples(stores, environment.samples, projectRoot)
  // The first visitor of a fresh address need not be its owner: whoever sets it up shows what the server printed here.
  const setUpCode = (await hasPeople(database.db))
    ? null
    : randomInt(10 ** 8)
        .toString()
        .padStart(8, '0')
  const secure = environment.origin?.startsWith('https:') ?? false
  return {
    loadContext: (request) => ({ ...request, stores, secure, easySamples: environment.samples.kind === 'easy', setUpCode, environment }),
    signInLines: [...(setUpCode ? [startText.setUp(setUpCode)] : people), ...(madeKeyFile ? [startText.keyMade(madeKeyFile)] : [])],
    close: async () => {
      catalogue.close()
      await Promise.all(runners.map((runner) => runner.stop()))
      await database.close()
    },
  }
}

const postOf = ({ mail }: Environment) => (mail ? openPost(mail.url, mail.from) : null)

/** In development a change in the files shows at the next page; in use they are read once. */
function openCatalogue(folder: string): { read(): Promise<Catalogue>; close(): void } {
  if (process.env['NODE_ENV'] === 'production') return { read: readCatalogueOnce(folder), close: () => undefined }
  return readCatalogueWatched(folder, (mistakes) => {
    for (const line of mistakes.length > 0 ? tellMistakes(mistakes, 'nl', (file) => join(folder, file)) : [startText.catalogueRead])
      console.log(line)
  })
}
