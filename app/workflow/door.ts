import { createHash, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { dayOf } from '../domain/calendar'
import { canonicalJson } from '../domain/canonical'
import type { Catalogue } from '../domain/catalogue'
import type { Person } from '../domain/person'
import { refuse } from '../domain/refusal'
import { isId, type Id } from '../domain/values'
import type { Db } from '../store/database.server'
import type { Post } from '../store/post.server'
import type { Scanner } from '../store/scanner.server'
import { findTaken, rememberTaken } from '../store/taken-steps.server'
import { appendEntry, takeTurn, type TrailHead } from '../store/trail.server'
import type { Tx } from '../store/transaction.server'
import type { Vault } from '../store/vault.server'
import { workingCatalogue } from '../store/working-catalogue.server'
import { faultsOf } from './input'
import type { Further, Step, Taken, Work } from './step'

/** The workspace itself, where it does something that nobody asked for: it scans, it tells of damage. */
export const THE_HOUSE: Person = {
  id: 'duiding',
  name: 'Duiding',
  email: '',
  administrator: false,
  auditor: false,
  language: 'nl',
  sample: false,
  closedAt: null,
}

/** What the door needs of the house. */
export interface Stores {
  db: Db
  vault: Vault
  /** None: nothing is scanned, and the administrator decides (R11). */
  scanner: Scanner | null
  /** What is shipped; what administrators added lies in the database. */
  catalogue(): Promise<Catalogue>
  /** The clock. */
  now(): Date
  /** Null: no mail server is set, and nobody is written to. */
  post: Post | null
  /** Address that people type, for links in letters; null when it is not known. */
  origin: string | null
}

/**
 * The one door for writes (R5): parses the input, opens the transaction, waits for its turn on the chain, lets the step check
 * and work, and appends the trail entry. All or none: a refusal or a crash anywhere leaves no trace.
 * With `once` (a key that the form carries) a step sent twice is done once, and the second gets the first one's result.
 * @throws Refusal when a rule says no
 */
export async function takeStep<Input extends z.ZodType, Result>(
  stores: Stores,
  person: Person,
  step: Step<Input, Result>,
  input: unknown,
  once?: string,
): Promise<Result> {
  const parsed = step.input.safeParse(input)
  if (!parsed.success) refuse({ kind: 'input', fields: faultsOf(parsed.error) })
  if (once !== undefined && !isId(once)) refuse({ kind: 'stale-form' })
  return stores.db.transaction(async (tx) => {
    const head = await takeTurn(tx)
    const before = once ? await takenBefore<Result>(tx, once, person.id, step.name) : undefined
    if (before) return before.result
    const at = monotonic(stores.now(), head)
    const taken = await step.run(workOf(stores, tx, person, at), parsed.data)
    await record(tx, head, stores.now(), at, person, step.name, taken)
    if (once) await rememberTaken(tx, { once, personId: person.id, step: step.name, result: taken.result ?? null, at })
    return taken.result
  })
}

function workOf(stores: Stores, tx: Tx, person: Person, at: Date): Work {
  return {
    tx,
    person,
    at,
    today: dayOf(at.toISOString()),
    vault: stores.vault,
    hasScanner: stores.scanner !== null,
    catalogue: async () => workingCatalogue(tx, await stores.catalogue()),
    newId: randomUUID,
    signed: (role) => ({ byId: person.id, byName: person.name, byRole: role, at }),
  }
}

/** History runs forward even when the clock does not: an entry is never before, nor at, the one before it. */
function monotonic(now: Date, head: TrailHead): Date {
  const last = head.at ? Date.parse(head.at) : 0
  return new Date(Math.max(now.getTime(), last + 1))
}

async function record<Result>(
  tx: Tx,
  head: TrailHead,
  now: Date,
  at: Date,
  person: Person,
  verb: Step<z.ZodType, Result>['name'],
  taken: Taken<Result>,
): Promise<void> {
  // A server clock that was set back is told, not hidden: the trail's sentence mentions it.
  const behind = Math.round((at.getTime() - now.getTime()) / 1000)
  let end = head
  for (const [index, { subject, detail, change, engagementId, noted }] of [taken, ...(taken.also ?? [])].map(asFurther).entries())
    end = await appendEntry(tx, end, {
      engagementId: engagementId ?? taken.engagementId,
      verb: noted ?? verb,
      subject,
      detail: { ...detail, ...(behind > 5 ? { clockBehindSeconds: behind } : {}) },
      changeDigest: createHash('sha256').update(canonicalJson(change)).digest('hex'),
      by: noted ? { id: THE_HOUSE.id, name: THE_HOUSE.name, role: 'system' } : { id: person.id, name: person.name, role: taken.as },
      at: new Date(at.getTime() + index).toISOString(),
    })
}

const asFurther = (one: Further): Further => one

async function takenBefore<Result>(tx: Tx, once: string, personId: Id, step: string): Promise<{ result: Result } | undefined> {
  const taken = await findTaken(tx, once)
  if (!taken) return undefined
  if (taken.personId !== personId || taken.step !== step) refuse({ kind: 'not-found' })
  return { result: taken.result as Result }
}
