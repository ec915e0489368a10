import { AsyncLocalStorage } from "node:async_hooks";
import type { Sql } from "postgres";

/**
 * Makes a query beside the transaction that runs an error. On the embedded database, with its one connection, it would
 * wait for itself for ever; on a server it would read and write outside the transaction without a word.
 */
export function keepInsideTransaction(client: Sql): void {
  const running = new AsyncLocalStorage<true>();
  const { unsafe, begin } = client as unknown as Loose;
  const guarded: Loose = {
    unsafe(...query) {
      if (running.getStore()) throw new Error("a query goes beside the running transaction: use the transaction it was given");
      return unsafe(...query);
    },
    begin(...words) {
      if (running.getStore()) throw new Error("a transaction begins beside the running one: use the one it was given");
      const work = words.pop() as (transaction: unknown) => unknown;
      return begin(...words, (transaction: unknown) => running.run(true, () => work(transaction)));
    },
  };
  Object.assign(client, guarded);
}

/** The two doors through which Drizzle reaches the driver. */
interface Loose {
  unsafe(...query: unknown[]): unknown;
  begin(...words: unknown[]): unknown;
}
