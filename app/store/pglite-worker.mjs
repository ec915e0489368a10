// @ts-check
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { DurableFiles, syncTree, synced } from './durable-files.mjs'
import { MessageSplitter } from './message-splitter.mjs'

/**
 * The embedded database in a thread of its own, so that a heavy query does not freeze the pages. It speaks
 * PostgreSQL's wire protocol over the message port.
 *
 * @typedef {{ folder: string, version: string, mayCreate: boolean }} Order version is PGlite's, exactly
 * @typedef {{ kind: "ready" } | { kind: "bytes", bytes: Uint8Array } | { kind: "closed" }
 *   | { kind: "failed", message: string } | { kind: "refused", reason: Refusal }} Report
 * @typedef {{ kind: "other version", found: string } | { kind: "gone" } | { kind: "no sync" } | { kind: "unreadable", message: string }} Refusal
 */

const order = /** @type {Order} */ (workerData)
const mark = join(order.folder, 'duiding.json')
/** The protocol's message Sync: ends the skipping of messages after an error. */
const sync = Uint8Array.of('S'.charCodeAt(0), 0, 0, 0, 4)
const refusal = beforeOpening()
if (refusal) tell({ kind: 'refused', reason: refusal })
else {
  try {
    await serve(await openDurably())
  } catch (error) {
    tell({ kind: 'refused', reason: { kind: 'unreadable', message: String(error) } })
  }
}

/** @returns {Refusal | undefined} */
function beforeOpening() {
  if (!existsSync(join(order.folder, 'PG_VERSION'))) return order.mayCreate ? undefined : { kind: 'gone' }
  if (!existsSync(mark)) {
    // The first creation was interrupted: nothing was ever acknowledged from this folder. It is kept, not trusted.
    renameSync(order.folder, `${order.folder}.unfinished-${Date.now()}`)
    return undefined
  }
  const { pglite } = /** @type {{ pglite: string }} */ (JSON.parse(readFileSync(mark, 'utf8')))
  return pglite === order.version ? undefined : { kind: 'other version', found: pglite }
}

async function openDurably() {
  mkdirSync(order.folder, { recursive: true, mode: 0o700 })
  const durable = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F') // -F is: no fsync at all
  const database = await PGlite.create({
    extensions: { pg_trgm, unaccent },
    fs: new DurableFiles(order.folder),
    startParams: [...durable, '-c', 'wal_sync_method=fsync'],
  })
  if (!existsSync(mark)) {
    await database.exec('CHECKPOINT')
    syncTree(order.folder)
    writeFileSync(mark, JSON.stringify({ pglite: order.version }))
    syncTree(order.folder)
  }
  return database
}

/** @param {PGlite} database */
async function serve(database) {
  if (!(await syncsForReal(database))) {
    tell({ kind: 'refused', reason: { kind: 'no sync' } })
    return
  }
  const splitter = new MessageSplitter()
  parentPort?.on('message', (/** @type {"connect" | "close" | Uint8Array} */ message) => {
    if (message === 'connect') void restart(database, splitter)
    else if (message === 'close') void close(database)
    else void answer(database, splitter.take(message))
  })
  tell({ kind: 'ready' })
}

/** Commits something and counts the syncs: a change inside PGlite must not quietly bring back "saved" that is not. @param {PGlite} database */
async function syncsForReal(database) {
  const before = synced.count
  await database.query("SELECT pg_logical_emit_message(true, 'duiding', 'start')")
  return synced.count > before
}

/** There is one session for good, so a new connection first ends what the last one left open. @param {PGlite} database @param {MessageSplitter} splitter */
async function restart(database, splitter) {
  splitter.restart()
  for (const messages of [sync, simpleQuery('ROLLBACK'), simpleQuery('DISCARD ALL')]) await run(database, messages)
}

/** @param {string} text the message Query of the protocol */
function simpleQuery(text) {
  const body = new TextEncoder().encode(`${text}\0`)
  const message = new Uint8Array(5 + body.length)
  message[0] = 'Q'.charCodeAt(0)
  new DataView(message.buffer).setUint32(1, 4 + body.length)
  message.set(body, 5)
  return message
}

/** @param {PGlite} database @param {Uint8Array | undefined} messages */
async function answer(database, messages) {
  if (!messages || messages[0] === 'X'.charCodeAt(0)) return
  const bytes = await run(database, messages)
  parentPort?.postMessage({ kind: 'bytes', bytes }, [bytes.buffer])
}

/**
 * Runs messages of the protocol before it returns, so that none comes in between.
 * As a stream, for of every other answer PGlite keeps a parsed copy in memory, for good.
 *
 * @param {PGlite} database @param {Uint8Array} messages
 */
async function run(database, messages) {
  /** @type {Uint8Array[]} */
  const parts = []
  try {
    // Each part is a view on memory that the next one is written to.
    await database.execProtocolRawStream(messages, { syncToFs: false, onRawData: (part) => void parts.push(part.slice()) })
  } catch (error) {
    tell({ kind: 'failed', message: String(error) })
    process.exit(1) // a thread whose database crashed has nothing left to say; the next query starts another
  }
  return joined(parts)
}

/** @param {PGlite} database */
async function close(database) {
  try {
    await database.exec('CHECKPOINT')
    await database.close()
  } finally {
    tell({ kind: 'closed' })
    parentPort?.close()
  }
}

/** @param {Report} report */
function tell(report) {
  parentPort?.postMessage(report)
}

/** In memory of its own, which can be handed over. @param {Uint8Array[]} parts */
function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
