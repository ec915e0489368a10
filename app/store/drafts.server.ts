import { and, desc, eq, isNull } from 'drizzle-orm'
import { handInDrafts } from '../../drizzle/schema'
import type { ContextQuestion } from '../domain/context-question'
import type { EvidenceFile, Inspection } from '../domain/evidence'
import type { EvidenceContext } from '../domain/evidence-context'
import { isId, type Id, type Moment } from '../domain/values'
import type { Db } from './database.server'
import type { Reader, Tx } from './transaction.server'

/**
 * A hand-in that is being prepared: private to its maker, saved as it is typed, no part of the audit file until it is handed in.
 * So it is the one thing that may change, and it leaves no trail; handing it in does.
 */
export interface HandInDraft {
  id: Id
  engagementId: Id
  requestId: Id | null
  /** Set when it will be a new revision of this evidence. */
  evidenceId: Id | null
  systemId: string
  title: string
  /** One inspection, or the files that share this context; empty at first. */
  bodies: (EvidenceFile | Inspection)[]
  context: EvidenceContext
  /** Questions whose content is there, but not yet as the answer of who hands in. */
  unconfirmed: ContextQuestion[]
  /** The revision of earlier evidence whose context this one started from. */
  takenFrom: Id | null
  changedAt: Moment
  /** The revision that it became; of several files, the first. */
  handedInAs: Id | null
}

export type DraftChange = Partial<Pick<HandInDraft, 'title' | 'bodies' | 'context' | 'unconfirmed' | 'takenFrom'>>

const mine = (personId: Id, draftId: Id) => and(eq(handInDrafts.id, draftId), eq(handInDrafts.personId, personId))

/** One's own draft, handed in or not, or null. */
export async function findDraft(db: Reader, personId: Id, draftId: Id): Promise<HandInDraft | null> {
  if (!isId(draftId)) return null
  const [row] = await db.select().from(handInDrafts).where(mine(personId, draftId))
  return row ? draftOf(row) : null
}

/** The same for changing it or handing it in: held until the transaction ends, so that who saves meanwhile waits, and loses nothing. */
export async function holdDraft(tx: Tx, personId: Id, draftId: Id): Promise<HandInDraft | null> {
  if (!isId(draftId)) return null
  const [row] = await tx.select().from(handInDrafts).where(mine(personId, draftId)).for('update')
  return row ? draftOf(row) : null
}

/** One's own drafts that wait to be handed in, newest first. */
export async function listDrafts(db: Reader, personId: Id): Promise<HandInDraft[]> {
  const rows = await db
    .select()
    .from(handInDrafts)
    .where(and(eq(handInDrafts.personId, personId), isNull(handInDrafts.handedInAs)))
    .orderBy(desc(handInDrafts.changedAt))
  return rows.map(draftOf)
}

export async function insertDraft(
  db: Db,
  personId: Id,
  draft: Omit<HandInDraft, 'changedAt' | 'handedInAs'>,
  at: Date,
): Promise<HandInDraft> {
  const [row] = await db
    .insert(handInDrafts)
    .values({ ...draft, personId, changedAt: at })
    .returning()
  return draftOf(row!)
}

/** Saves a change to a draft that the caller holds. */
export async function changeDraft(tx: Tx, draftId: Id, change: DraftChange, at: Date): Promise<void> {
  await tx
    .update(handInDrafts)
    .set({ ...change, changedAt: at })
    .where(and(eq(handInDrafts.id, draftId), isNull(handInDrafts.handedInAs)))
}

/** Marks a draft as the revision that it became. */
export async function closeDraft(tx: Tx, draftId: Id, revisionId: Id, at: Date): Promise<void> {
  await tx
    .update(handInDrafts)
    .set({ handedInAs: revisionId, changedAt: at })
    .where(and(eq(handInDrafts.id, draftId), isNull(handInDrafts.handedInAs)))
}

const draftOf = ({ personId: _, changedAt, ...row }: typeof handInDrafts.$inferSelect): HandInDraft => ({
  ...row,
  changedAt: changedAt.toISOString(),
})
