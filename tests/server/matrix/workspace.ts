import { Agent, createServer, request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Stores } from '../../../app/workflow'
import { answerWith } from '../../../scripts/server/answer.mjs'
import { loadBuild } from '../../../scripts/server/build.mjs'
import { laterCatalogue } from '../../support/later-catalogue'

/** The built application behind a real HTTP server in this process, so that a test has its stores at hand. */
export interface Workspace {
  stores: Stores
  origin: string
  ask(path: string, how?: Asked): Promise<Reply>
  /** Requests answered until now. */
  count(): number
  /** What the server reported as its own mistake. */
  mistakes: unknown[]
  close(): Promise<void>
}

export interface Asked {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
}

export interface Reply {
  status: number
  headers: IncomingHttpHeaders
  /** As text in UTF-8, whatever the type. */
  body: string
}

/** Opens an empty workspace with the small catalogue of the tests, in a temporary folder; `settings` beyond the usual. */
export async function openWorkspace(settings: Record<string, string> = {}): Promise<Workspace> {
  // React chooses its build when it is first imported.
  process.env.NODE_ENV = 'production'
  const build = await loadBuild(false)
  const folder = mkdtempSync(join(tmpdir(), 'duiding-matrix-'))
  const environment = build.entry.readEnvironment({ NODE_ENV: 'production', DATA_DIR: folder, SAMPLES: '0', PORT: '0', ...settings })
  const opening = build.entry.openApplication(environment)
  const application = await opening
  const { stores } = application.loadContext({ nonce: '', address: '' })
  stores.catalogue = () => Promise.resolve(laterCatalogue)
  const server = createServer()
  answerWith(server, build, environment, opening)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const mistakes: unknown[] = []
  const { error: report, warn } = console
  console.warn = () => undefined
  console.error = (...said: unknown[]) => void mistakes.push(...said)
  const agent = new Agent({ keepAlive: true, maxSockets: 6 })
  let count = 0

  /** Node's own client: sends the path as it is, where others tidy it first. */
  function ask(path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const asked = httpRequest({ host: '127.0.0.1', port, path, method, headers, agent }, (response) => {
        count++
        buffer(response).then(
          (bytes) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes.toString('utf8') }),
          reject,
        )
      })
      asked.on('error', reject)
      asked.end(body)
    })
  }

  async function close(): Promise<void> {
    Object.assign(console, { error: report, warn })
    agent.destroy()
    server.closeAllConnections()
    server.close()
    await application.close()
    rmSync(folder, { recursive: true, force: true })
  }

  return { stores, origin: `http://127.0.0.1:${port}`, ask, count: () => count, mistakes, close }
}
