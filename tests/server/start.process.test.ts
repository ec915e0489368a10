import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../../app/store/database.server'
import { startText } from '../../app/text/nl/start'
import { freePort, startCluster, type Cluster } from '../support/postgres-cluster'
import { startRefused, startServer, type Settings } from '../support/server'

const parent = mkdtempSync(join(tmpdir(), 'duiding-start-'))
let cluster: Cluster
beforeAll(async () => {
  cluster = await startCluster()
})
afterAll(async () => {
  await cluster.stop()
  rmSync(parent, { recursive: true, force: true })
})

/** One sentence on stderr, no stack, exit code 1. */
async function expectRefusal(settings: Settings, sentence: string): Promise<void> {
  const { code, stderr } = await startRefused({ DATA_DIR: mkdtempSync(join(parent, 'data-')), ...settings })
  expect(stderr).toBe(`${sentence}\n`)
  expect(code).toBe(1)
}

test('a taken port is one sentence, and the data is not touched', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  await expectRefusal({ PORT: String(port) }, startText.portTaken(port))
  other.close()
})

test('a host that is not ours is one sentence', () => expectRefusal({ HOST: '192.0.2.1' }, startText.hostUnknown('192.0.2.1')))

test('a data folder that cannot be written is one sentence', async () => {
  const file = join(parent, 'file')
  writeFileSync(file, '')
  const folder = join(file, 'data')
  await expectRefusal({ DATA_DIR: folder }, startText.folderUnwritable(folder))
})

test('an unreachable database is one sentence, without the password', async () => {
  const port = await freePort()
  const url = `postgres://naam:geheim@127.0.0.1:${port}/duiding`
  await expectRefusal({ DATABASE_URL: url }, startText.databaseUnreachable(`127.0.0.1:${port}/duiding`, 'ECONNREFUSED'))
})

test('a database that does not exist is one sentence', async () => {
  const { host } = new URL(cluster.url('nergens'))
  await expectRefusal({ DATABASE_URL: cluster.url('nergens') }, startText.databaseRefusesLogin(`${host}/nergens`))
})

test('a database newer than the code is one sentence', async () => {
  const url = cluster.url('postgres')
  const database = await openDatabase({ url })
  await database.db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)`)
  await database.close()
  await expectRefusal({ DATABASE_URL: url }, startText.databaseNewer)
})

test('a data folder in use is one sentence that names the process', async () => {
  const first = await startServer({ SAMPLES: '0' })
  const { pid, host } = JSON.parse(readFileSync(join(first.dataFolder, 'database.lock'), 'utf8')) as { pid: number; host: string }
  await expectRefusal({ DATA_DIR: first.dataFolder }, startText.folderInUse(join(first.dataFolder, 'database'), pid, host))
  expect(await first.stop()).toBe(0)
})

test('a database made by another version of its engine is one sentence', async () => {
  const folder = join(mkdtempSync(join(parent, 'data-')), 'database')
  mkdirSync(folder)
  writeFileSync(join(folder, 'PG_VERSION'), '17\n')
  writeFileSync(join(folder, 'duiding.json'), JSON.stringify({ pglite: '0.3.1' }))
  await expectRefusal({ DATA_DIR: join(folder, '..') }, startText.databaseOfOtherVersion(folder, '0.3.1', '0.5.16'))
})

test('a damaged database is one sentence and is left as it is', async () => {
  const dataFolder = mkdtempSync(join(parent, 'data-'))
  const folder = join(dataFolder, 'database')
  const database = await openDatabase({ dir: folder })
  await database.close()
  truncateSync(join(folder, 'global/pg_control'), 100)
  const { code, stderr } = await startRefused({ DATA_DIR: dataFolder })
  expect(stderr.split('\n').length).toBe(2)
  expect(stderr).toContain(`De database in ${folder} kan niet worden geopend`)
  expect(code).toBe(1)
})

test('a folder whose first filling was interrupted is put aside, and the start goes on', async () => {
  const dataFolder = mkdtempSync(join(parent, 'data-'))
  mkdirSync(join(dataFolder, 'database'))
  writeFileSync(join(dataFolder, 'database/PG_VERSION'), '18\n')
  const server = await startServer({ DATA_DIR: dataFolder, SAMPLES: '0' })
  expect((await fetch(`${server.address}/health`)).status).toBe(200)
  expect(await server.stop()).toBe(0)
})

test.each([
  [{ PORT: 'http' }, startText.settingWrong['not a port']('PORT')],
  [{ DATABASE_URL: 'mysql://x/y' }, startText.settingWrong['not a postgres address']('DATABASE_URL')],
  [{ ORIGIN: 'duiding.example' }, startText.settingWrong['not an origin']('ORIGIN')],
  [{ HOST: '0.0.0.0', SAMPLES: '1' }, startText.settingWrong['password missing']('SAMPLES_PASSWORD')],
  [{ HOST: '0.0.0.0', SAMPLES: '1', SAMPLES_PASSWORD: 'kort' }, startText.settingWrong['password too short']('SAMPLES_PASSWORD')],
])('a wrong setting is one sentence: %o', (settings, sentence) => expectRefusal(settings as Settings, sentence))
