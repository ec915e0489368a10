import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Duplex } from 'node:stream'
import { Worker } from 'node:worker_threads'
import { projectRoot } from './project-root.server'
import { StartRefusal, type StartReason } from './start-refusal.server'
import { StoreUnavailable } from './unavailable.server'
import type { Order, Refusal, Report } from './pglite-worker.mjs'

/** PGlite's insides are patched, so no other version will do. */
const pgliteVersion = '0.5.16'

export interface Embedded {
  /** For postgres.js: a connection to the thread. At most one at a time. */
  socket(): Duplex
  close(): Promise<void>
}

/** Starts the embedded database in a thread, and again when it dies. @throws StartRefusal */
export async function startEmbedded(folder: string): Promise<Embedded> {
  checkVersion()
  let connection: Duplex | undefined
  const start = async (mayCreate: boolean): Promise<Worker> => {
    const fresh = await startWorker({ folder, version: pgliteVersion, mayCreate })
    fresh.on('message', (report: Report) => {
      if (report.kind === 'bytes') connection?.push(report.bytes)
      if (report.kind === 'failed') connection?.destroy(new StoreUnavailable(report.message))
    })
    fresh.on('error', (error) => connection?.destroy(new StoreUnavailable('the database thread failed', { cause: error })))
    fresh.on('exit', () => {
      worker = undefined
      connection?.destroy(new StoreUnavailable('the database thread ended'))
    })
    return fresh
  }
  let worker: Promise<Worker> | undefined = start(true)
  await worker

  return {
    socket() {
      // A folder that is gone stays gone: an empty database in its place would look like lost work.
      worker ??= start(false)
      const thread = worker
      thread.catch(() => (worker = undefined))
      connection = connect(thread)
      return connection
    },
    async close() {
      const thread = await worker?.catch(() => undefined)
      if (thread) await stop(thread)
    },
  }
}

function checkVersion(): void {
  const manifest = readFileSync(join(projectRoot, 'node_modules/@electric-sql/pglite/package.json'), 'utf8')
  const { version } = JSON.parse(manifest) as { version: string }
  if (version !== pgliteVersion) {
    throw new StartRefusal({ kind: 'engine of other version', found: version, expected: pgliteVersion })
  }
}

/** Resolves when the thread serves. The worker is read from app/ in every way of running, so the build need not bundle it. */
function startWorker(order: Order): Promise<Worker> {
  const worker = new Worker(join(projectRoot, 'app/store/pglite-worker.mjs'), { workerData: order })
  return new Promise((resolve, reject) => {
    worker.once('message', (report: Report) => {
      if (report.kind === 'ready') return resolve(worker)
      const reason = report.kind === 'refused' ? refusedReason(order, report.reason) : unreadable(order, report.kind)
      void worker.terminate()
      reject(new StartRefusal(reason))
    })
    worker.once('error', (error) => reject(new StartRefusal(unreadable(order, error.message))))
    worker.once('exit', (code) => reject(new StartRefusal(unreadable(order, `exit ${code}`))))
  })
}

function refusedReason(order: Order, reason: Refusal): StartReason {
  switch (reason.kind) {
    case 'other version':
      return { kind: 'database of other version', folder: order.folder, found: reason.found, expected: order.version }
    case 'no sync':
      return { kind: 'disk does not sync', folder: order.folder }
    case 'gone':
      return unreadable(order, 'the folder is gone')
    case 'unreadable':
      return unreadable(order, reason.message)
    default:
      return reason satisfies never
  }
}

function unreadable(order: Order, cause: string): StartReason {
  return { kind: 'database unreadable', folder: order.folder, cause }
}

/**
 * postgres.js never recovers from a socket that cannot be made, so this one is made at once and fails, if it must, at the
 * first write.
 */
function connect(thread: Promise<Worker>): Duplex {
  const socket = new Duplex({
    read() {},
    write(chunk: Uint8Array, _encoding, done) {
      thread.then(
        (worker) => {
          const bytes = new Uint8Array(chunk) // a copy: a view would drag the whole pool behind it through the port
          worker.postMessage(bytes, [bytes.buffer])
          done()
        },
        (error: unknown) => done(new StoreUnavailable('the database thread did not start', { cause: error })),
      )
    },
    final(done) {
      done()
      socket.destroy()
    },
  })
  // postgres.js ends only what says it is open.
  Object.defineProperty(socket, 'readyState', { get: () => (socket.destroyed ? 'closed' : 'open') })
  thread.then(
    (worker) => worker.postMessage('connect'),
    () => undefined,
  )
  return socket
}

function stop(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.on('message', (report: Report) => report.kind === 'closed' && resolve())
    worker.once('exit', () => resolve())
    worker.postMessage('close')
  })
}
