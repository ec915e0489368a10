import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { AuditFile } from '../domain/audit-file'
import { latestRevision, type EvidenceFile } from '../domain/evidence'
import type { EvidenceContext } from '../domain/evidence-context'
import { refuse } from '../domain/refusal'
import { partOf } from '../domain/viewer'
import { isId, type Id } from '../domain/values'
import type { Db } from '../store/database.server'
import { changeDraft, findDraft, insertDraft, listDrafts, type HandInDraft } from '../store/drafts.server'
import { fileIsOf } from '../store/evidence.server'
import { evidenceBody, evidenceContext, faultsOf, id, optionalLine } from './input'
import { mayGive, mayRevise } from './hand-in-evidence'

export const emptyContext: EvidenceContext = {
  what: '',
  origin: '',
  covers: null,
  completeness: '',
  people: { madeBy: '', collectedBy: '', approvedBy: '' },
  shows: { text: '', norms: [], notShown: '' },
  readingGuide: '',
  deviations: '',
  handling: { classification: 'internal', copyMayBeKept: true, embargo: null, wooGround: null },
  edited: '',
  answers: {},
}

export const draftStart = z.union([z.object({ requestId: id }), z.object({ evidenceId: id }), z.object({ engagementId: id, systemId: id })])
export const draftChange = z.object({ title: optionalLine(200), body: evidenceBody, context: evidenceContext }).partial()

/** Begins a hand-in, or goes on with the one that this person began for the same request or evidence. `file` is as this person sees it. */
export async function startHandIn(
  db: Db,
  personId: Id,
  file: AuditFile,
  start: z.output<typeof draftStart>,
  now: Date,
): Promise<HandInDraft> {
  const about = subjectOf(file, start)
  const part = partOf(personId, file.members)
  const revised = file.evidence.find((one) => one.id === about.evidenceId)
  if (!mayGive(part, file, about.systemId) || (revised && !mayRevise(part, revised))) refuse({ kind: 'not-allowed' })
  const open = (await listDrafts(db, personId)).find(
    (draft) =>
      draft.engagementId === file.engagement.id &&
      draft.systemId === about.systemId &&
      draft.requestId === about.requestId &&
      draft.evidenceId === about.evidenceId,
  )
  if (open) return open
  return insertDraft(db, personId, { id: randomUUID(), engagementId: file.engagement.id, ...about, bodies: [] }, now)
}

function subjectOf(
  file: AuditFile,
  start: z.output<typeof draftStart>,
): Pick<HandInDraft, 'requestId' | 'evidenceId' | 'systemId' | 'title' | 'context'> {
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

/**
 * Saves what was typed. @throws Refusal when it cannot be taken, or was handed in meanwhile.
 * A form cannot name a file by its digest, or whoever knows a digest would read another's file (R9): only a file of an
 * earlier revision may stay, and `keepFile` brings a new one.
 */
export async function saveHandIn(db: Db, personId: Id, draftId: Id, change: unknown, now: Date): Promise<void> {
  if (!isId(draftId)) refuse({ kind: 'not-found' })
  const parsed = draftChange.safeParse(change)
  if (!parsed.success) refuse({ kind: 'input', fields: faultsOf(parsed.error) })
  const draft = (await findDraft(db, personId, draftId)) ?? refuse({ kind: 'not-found' })
  const { body } = parsed.data
  if (body?.kind === 'file' && !(draft.evidenceId && (await fileIsOf(db, draft.evidenceId, body)))) refuse({ kind: 'file-missing' })
  const { body: _, ...rest } = parsed.data
  await write(db, personId, draftId, body ? { ...rest, bodies: [body] } : rest, now)
}

/** Puts a file in the draft that was just received and lies in the vault. @throws Refusal */
export async function keepFile(db: Db, personId: Id, draftId: Id, body: EvidenceFile, now: Date): Promise<void> {
  const parsed = evidenceBody.safeParse(body)
  if (!parsed.success) refuse({ kind: 'file-name', name: body.name })
  await write(db, personId, draftId, { bodies: [body] }, now)
}

async function write(db: Db, personId: Id, draftId: Id, change: Parameters<typeof changeDraft>[3], now: Date): Promise<void> {
  if (await changeDraft(db, personId, draftId, change, now)) return
  refuse({ kind: (await findDraft(db, personId, draftId)) ? 'already-handed-in' : 'not-found' })
}
