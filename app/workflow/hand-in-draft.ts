import { randomUUID } from 'node:crypto'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { handInDrafts } from '../../drizzle/schema'
import type { AuditFile } from '../domain/audit-file'
import type { EvidenceFile, Inspection } from '../domain/evidence'
import { latestRevision } from '../domain/evidence'
import type { EvidenceContext } from '../domain/evidence-context'
import { refuse } from '../domain/refusal'
import { partOf } from '../domain/viewer'
import type { Id, Moment } from '../domain/values'
import type { Db } from '../store/database.server'
import { evidenceBody, evidenceContext, faultsOf, id, optionalWords } from './input'
import { mayGive } from './hand-in-evidence'

/*
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
  body: EvidenceFile | Inspection | null
  context: EvidenceContext
  changedAt: Moment
  /** The revision that it became. */
  handedInAs: Id | null
}

export const emptyContext: EvidenceContext = {
  what: '', origin: '', covers: null, completeness: '', people: { madeBy: '', collectedBy: '', approvedBy: '' }, shows: { text: '', norms: [], notShown: '' },
  readingGuide: '', deviations: '', handling: { classification: 'internal', copyMayBeKept: true, embargo: null, wooGround: null }, edited: '', answers: {},
}

export const draftStart = z.union([z.object({ requestId: id }), z.object({ evidenceId: id }), z.object({ engagementId: id, systemId: id })])
export const draftChange = z.object({ title: optionalWords(200), body: evidenceBody, context: evidenceContext }).partial()

/** Begins a hand-in, or goes on with the one that this person began for the same request or evidence. `file` is as this person sees it. */
export async function startHandIn(db: Db, personId: Id, file: AuditFile, start: z.output<typeof draftStart>, now: Date): Promise<HandInDraft> {
  const about = subjectOf(file, start)
  if (!mayGive(partOf(personId, file.members), file, about.systemId)) refuse({ kind: 'not-allowed' })
  const open = (await listDrafts(db, personId)).find((draft) => draft.engagementId === file.engagement.id && draft.systemId === about.systemId && draft.requestId === about.requestId && draft.evidenceId === about.evidenceId)
  if (open) return open
  const row = { id: randomUUID(), engagementId: file.engagement.id, ...about, personId, body: null, changedAt: now }
  const [made] = await db.insert(handInDrafts).values(row).returning()
  return draftOf(made!)
}

function subjectOf(file: AuditFile, start: z.output<typeof draftStart>): Pick<HandInDraft, 'requestId' | 'evidenceId' | 'systemId' | 'title' | 'context'> {
  if ('requestId' in start) {
    const request = file.requests.find((one) => one.id === start.requestId) ?? refuse({ kind: 'not-found' })
    return { requestId: request.id, evidenceId: null, systemId: request.systemId, title: '', context: emptyContext }
  }
  if ('evidenceId' in start) {
    const evidence = file.evidence.find((one) => one.id === start.evidenceId) ?? refuse({ kind: 'not-found' })
    const context = latestRevision(evidence)?.context ?? refuse({ kind: 'embargo' })
    return { requestId: evidence.requestId, evidenceId: evidence.id, systemId: evidence.systemId, title: evidence.title, context }
  }
  return { requestId: null, evidenceId: null, systemId: start.systemId, title: '', context: emptyContext }
}

/** Saves what was typed. @throws Refusal when it cannot be taken, or was handed in meanwhile */
export async function saveHandIn(db: Db, personId: Id, draftId: Id, change: unknown, now: Date): Promise<void> {
  const parsed = draftChange.safeParse(change)
  if (!parsed.success) refuse({ kind: 'input', fields: faultsOf(parsed.error) })
  const mine = and(eq(handInDrafts.id, draftId), eq(handInDrafts.personId, personId))
  const changed = await db.update(handInDrafts).set({ ...parsed.data, changedAt: now }).where(and(mine, isNull(handInDrafts.handedInAs))).returning({ id: handInDrafts.id })
  if (changed.length === 0) refuse({ kind: (await db.select({ id: handInDrafts.id }).from(handInDrafts).where(mine)).length ? 'already-handed-in' : 'not-found' })
}

/** One's own draft, handed in or not, or null. */
export async function findDraft(db: Db, personId: Id, draftId: Id): Promise<HandInDraft | null> {
  const [row] = await db.select().from(handInDrafts).where(and(eq(handInDrafts.id, draftId), eq(handInDrafts.personId, personId)))
  return row ? draftOf(row) : null
}

/** One's own drafts that wait to be handed in, newest first. */
export async function listDrafts(db: Db, personId: Id): Promise<HandInDraft[]> {
  const rows = await db.select().from(handInDrafts).where(and(eq(handInDrafts.personId, personId), isNull(handInDrafts.handedInAs))).orderBy(desc(handInDrafts.changedAt))
  return rows.map(draftOf)
}

const draftOf = ({ personId: _, changedAt, ...row }: typeof handInDrafts.$inferSelect): HandInDraft => ({ ...row, changedAt: changedAt.toISOString() })
