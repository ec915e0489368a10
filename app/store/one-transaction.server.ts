import { AsyncLocalStorage } from 'node:async_hooks'
import type { Sql } from 'postgres'

/**
 * Makes a query beside the transaction that runs an error. On the embedded database, with its one connection, it would
 * wait for itself for ever; on a server it would read and write outside the transaction without a word.
 */
export function keepInsideTransaction(client: Sql): void {
  const running = new AsyncLocalStorage<true>()
  const { unsafe, begin } = client as unknown as Loose
  const guarded: Loose = {
    unsafe(...query) {
      if (running.getStore()) throw new Error('a query goes beside the running transaction: use the transaction it was given')
      return unsafe(...prepared(query))
    },
    begin(...words) {
      if (running.getStore()) throw new Error('a transaction begins beside the running one: use the one it was given')
      const work = words.pop() as Work
      let over = false
      const outcome = begin(...words, (transaction: Transaction) =>
        running.run(true, () => workWhileOpen(transaction, work, () => over)),
      ) as Promise<unknown>
      outcome.catch(() => (over = true))
      return outcome
    },
  }
  Object.assign(client, guarded)
}

type Transaction = { unsafe(...query: unknown[]): unknown }
type Work = (transaction: Transaction) => unknown

/**
 * When the connection is lost, postgres.js rejects the transaction at once, but writes whatever the work still sends, its own
 * ROLLBACK too, to a socket that is gone: an error that nobody catches and that ends the process. So work that outlives its
 * connection is left where it stands; who began the transaction was already told.
 */
async function workWhileOpen(transaction: Transaction, work: Work, over: () => boolean): Promise<unknown> {
  const { unsafe } = transaction
  transaction.unsafe = (...query) => (over() ? never : unsafe(...prepared(query)))
  try {
    const result = await work(transaction)
    return over() ? await never : result
  } catch (error) {
    // The query hears of the loss a moment before the transaction does.
    await new Promise((resolve) => setImmediate(resolve))
    if (over()) await never
    throw error
  }
}

/** A query with values is parsed and planned once for each connection, not each time: most of ours are the same few dozen. */
const prepared = ([text, values, options]: unknown[]): unknown[] =>
  Array.isArray(values) && values.length > 0 ? [text, values, { ...(options as object), prepare: true }] : [text, values, options]

const never: Promise<never> & { values?: () => Promise<never> } = new Promise<never>(() => undefined)
never.values = () => never

/** The two doors through which Drizzle reaches the driver. */
interface Loose {
  unsafe(...query: unknown[]): unknown
  begin(...words: unknown[]): unknown
}
