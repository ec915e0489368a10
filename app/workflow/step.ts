import type { z } from 'zod'
import type { AuditFile } from '../domain/audit-file'
import type { Actor, Person } from '../domain/person'
import { refuse } from '../domain/refusal'
import type { TrailVerb } from '../domain/trail-entry'
import type { Day, Id, Moment } from '../domain/values'
import { partOf, type Part } from '../domain/viewer'
import { showTo } from '../domain/visibility'
import type { WorkingCatalogue } from '../domain/working-catalogue'
import { loadAuditFiles } from '../store/audit-file.server'
import { takesPart } from '../store/people.server'
import type { Signed, Tx } from '../store/transaction.server'
import type { Vault } from '../store/vault.server'
import { engagementOf, type ThingKind } from '../store/whereabouts.server'

/** A verb of the audit: what it is called in the trail, what it needs, and what it does inside the door's transaction. */
export interface Step<Input extends z.ZodType, Result> {
  name: TrailVerb
  input: Input
  run(work: Work, input: z.output<Input>): Promise<Taken<Result>>
}

export const step = <Input extends z.ZodType, Result>(definition: Step<Input, Result>): Step<Input, Result> => definition

/** What a step works with: one transaction, one person, one moment. */
export interface Work {
  tx: Tx
  person: Person
  at: Date
  today: Day
  vault: Vault
  hasScanner: boolean
  catalogue(): Promise<WorkingCatalogue>
  newId(): Id
  /** Who and when as every row of history stores them. */
  signed(role: Actor['role']): Signed
}

/** What a step did, for the trail. */
export interface Taken<Result> {
  engagementId: Id | null
  subject: { kind: string; id: Id }
  as: Actor['role']
  /** Numbers, ids and reasons of decisions, for the sentence; never contents of evidence. */
  detail?: Record<string, string | number>
  /** What was changed; only its digest goes into the trail. */
  change: unknown
  /** Further things that the same step was about, each with an entry of its own. */
  also?: Further[]
  result: Result
}

export interface Further extends Pick<Taken<unknown>, 'subject' | 'detail' | 'change'> {
  /** Where it stands, when that is in another engagement. */
  engagementId?: Id | null
  /** What the house noted along with the step: the verb of that. */
  noted?: TrailVerb
}

/** An audit file opened for work: all of it, what this person sees of it, and the part they have in it. */
export interface OpenFile {
  file: AuditFile
  seen: AuditFile
  part: Part
}

/** Opens a file for somebody who has a part in it; for anybody else it does not exist (R9). */
export async function openFile(work: Work, engagementId: Id, may: (part: Part) => boolean): Promise<OpenFile> {
  // A stranger is told so before the whole file is read.
  const [file] = (await takesPart(work.tx, work.person.id, engagementId))
    ? await loadAuditFiles(work.tx, [engagementId], work.hasScanner)
    : []
  const seen = file && showTo(work.person.id, file, work.today)
  if (!file || !seen) refuse({ kind: 'not-found' })
  const part = partOf(work.person.id, file.members)
  if (!may(part)) refuse({ kind: 'not-allowed' })
  return { file, seen, part }
}

/** The same, by a thing that stands in it. */
export async function openFileWith(work: Work, kind: ThingKind, id: Id, may: (part: Part) => boolean): Promise<OpenFile> {
  const engagementId = (await engagementOf(work.tx, kind, id)) ?? refuse({ kind: 'not-found' })
  return openFile(work, engagementId, may)
}

/** The one with this id among what somebody sees, or "not found". */
export const pick = <T extends { id: Id }>(things: T[], id: Id): T =>
  things.find((thing) => thing.id === id) ?? refuse({ kind: 'not-found' })

export const audits = (part: Part): boolean => part.audits
export const anyPart = (): boolean => true
/** The moment of a row, as the domain writes it. */
export const momentOf = (date: Date): Moment => date.toISOString()
