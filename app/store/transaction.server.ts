import type { Db } from './database.server'

/** Inside one transaction: what the write door hands to a step. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]
/** Anything that can be read from: the database or a transaction. */
export type Reader = Pick<Db, 'select' | 'selectDistinct'>
