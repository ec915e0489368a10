import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { inject } from 'vitest'
import { projectRoot } from '../../app/store/project-root.server'

export interface TestServer {
  /** For instance http://localhost:43127. */
  address: string
  dataFolder: string
  /** Everything it printed until now. */
  output(): string
  process: ChildProcess
  /** Stops it as an operator does, removes its temporary folder, and tells the exit code. */
  stop(): Promise<number | null>
}

/** Settings beyond the defaults: PORT 0 (any free one) and a temporary DATA_DIR. */
export type Settings = Record<string, string>

/** Starts the built application and waits until it is ready. @throws Error with what it printed when it does not start */
export async function startServer(settings: Settings = {}): Promise<TestServer> {
  const temporary = mkdtempSync(join(tmpdir(), 'duiding-server-'))
  const dataFolder = settings.DATA_DIR ?? temporary
  const { child, output, ended } = launch({ DATA_DIR: dataFolder, ...settings })
  const stop = async () => {
    child.kill('SIGTERM')
    const code = await ended
    rmSync(temporary, { recursive: true, force: true })
    return code
  }
  for (;;) {
    const address = /https?:\/\/\S+/.exec(output())?.[0]
    if (address) return { address, dataFolder, output, process: child, stop }
    const code = await Promise.race([ended, once(child.stdout, 'data').then(() => undefined)])
    if (code !== undefined) throw new Error(`the server ended with ${code}: ${output()}`)
  }
}

/** The same in a workspace in which the samples were played; only for tests in the browser project. */
export async function startSampleServer(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'duiding-server-'))
  cpSync(inject('samplesFolder'), folder, { recursive: true })
  const server = await startServer({ DATA_DIR: folder })
  const stop = async () => {
    const code = await server.stop()
    rmSync(folder, { recursive: true, force: true })
    return code
  }
  return { ...server, stop }
}

/** Starts it where it is expected to refuse. */
export async function startRefused(settings: Settings): Promise<{ code: number | null; stderr: string }> {
  const { ended, errors } = launch(settings)
  return { code: await ended, stderr: errors() }
}

function launch(settings: Settings) {
  const inherited = { NODE_ENV: 'production' as const, PATH: process.env.PATH, HOME: process.env.HOME, LANG: process.env.LANG }
  const child = spawn(process.execPath, [join(projectRoot, 'scripts/run.mjs'), 'start'], {
    env: { ...inherited, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let all = ''
  let errors = ''
  child.stdout.on('data', (text) => (all += text))
  child.stderr.on('data', (text) => {
    all += text
    errors += text
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, output: () => all, errors: () => errors, ended }
}
