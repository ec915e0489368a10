import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'

export interface Cluster {
  /** For a database of this name; nobody else has the cluster. */
  url(database: string): string
  /** As a crash or a pulled plug; resume brings it back at the same address. */
  halt(): Promise<void>
  resume(): Promise<void>
  stop(): Promise<void>
}

/** A real PostgreSQL server of our own in a temporary folder. It may forget everything, so it does not sync. */
export async function startCluster(): Promise<Cluster> {
  const programs = findPrograms()
  const account = postgresAccount()
  const folder = mkdtempSync(join(tmpdir(), 'duiding-postgres-'))
  if (account) chownSync(folder, account.uid, account.gid)
  const data = join(folder, 'data')
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'tester', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'], {
    ...account,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
  const port = await freePort()
  const url = (database: string) => `postgres://tester@127.0.0.1:${port}/${database}`
  const settings = { port, unix_socket_directories: folder, listen_addresses: '127.0.0.1', fsync: 'off', max_connections: 100 }
  const words = ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  let server: ChildProcess | undefined
  const resume = async () => {
    server = spawn(join(programs, 'postgres'), words, { ...account, stdio: 'ignore' })
    await answering(url('postgres'))
  }
  const halt = async () => {
    if (!server) return
    const gone = once(server, 'exit')
    server.kill('SIGQUIT') // immediate shutdown; nothing is worth keeping
    await gone
    server = undefined
  }
  const endWithUs = () => server?.kill('SIGQUIT')
  process.once('exit', endWithUs)
  await resume()
  return {
    url,
    halt,
    resume,
    async stop() {
      process.off('exit', endWithUs)
      await halt()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Debian keeps the programs of each version apart. */
function findPrograms(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folder = versions.map((version) => join(debian, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb')))
  const path = (process.env.PATH ?? '').split(':').find((bin) => existsSync(join(bin, 'initdb')))
  const found = folder ?? path
  if (!found) throw new Error('PostgreSQL is not installed: run npm test, which installs it or says how')
  return found
}

/** PostgreSQL refuses to run as root. */
function postgresAccount(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

async function answering(url: string): Promise<void> {
  const client = postgres(url, { max: 1, backoff: () => 0.05 })
  const until = Date.now() + 20_000
  for (;;) {
    try {
      await client`select 1`
      return await client.end()
    } catch (error) {
      if (Date.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}
