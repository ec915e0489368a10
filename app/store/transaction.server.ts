import type { Actor } from '../domain/person'
import type { Id } from '../domain/values'
import type { Db } from './database.server'

/** Inside one transaction: what the write door hands to a step. */
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]
/** Anything that can be read from: the database or a transaction. */
export type Reader = Pick<Db, 'select' | 'selectDistinct' | 'selectDistinctOn'>

/** Who and when, as every row of history stores them: names and roles stand as text (R3). */
export interface Signed {
  byId: Id
  byName: string
  byRole: Actor['role']
  at: Date
}
