import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { AuditFile } from '../domain/audit-file'
import { dayOf } from '../domain/calendar'
import { ASKED_ANEW, wordsOf, type ContextQuestion } from '../domain/context-question'
import { filesIn, inspectionIn, latestRevision, type Evidence, type EvidenceFile } from '../domain/evidence'
import type { EvidenceContext } from '../domain/evidence-context'
import { contextToReuse, type EarlierContext } from '../domain/reuse'
import { refuse } from '../domain/refusal'
import { partOf } from '../domain/viewer'
import { opensTo } from '../domain/visibility'
import type { Id } from '../domain/values'
import type { Db } from '../store/database.server'
import { changeDraft, findDraft, holdDraft, insertDraft, listDrafts, type DraftChange, type HandInDraft } from '../store/drafts.server'
import { enqueueExtraction } from '../store/extractions.server'
import { unscannedMayOpen } from '../store/people.server'
import { enqueueScan } from '../store/scans.server'
import type { Tx } from '../store/transaction.server'
import { countKept } from '../store/uploads.server'
import { begunInspection, evidenceBody, evidenceContextParts, faultsOf, id, optionalLine } from './input'
import { checkSeenBy, mayGive, mayRevise } from './hand-in-evidence'

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
/** What a form may change: the name, the body (null takes an inspection out; `begun` is one that is still being typed), and any field of the context on its own, so that two windows do not undo each other. */
export const draftChange = z
  .object({ title: optionalLine(200), body: evidenceBody.nullable(), begun: begunInspection, context: evidenceContextParts })
  .partial()
type Words = Pick<HandInDraft, 'title' | 'context'>
type ContextParts = z.output<typeof evidenceContextParts>
/** Files that may share one context. */
export const MAX_FILES = 50

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
  return insertDraft(
    db,
    personId,
    {
      id: randomUUID(),
      engagementId: file.engagement.id,
      ...about,
      // Better words for the same file are a new revision too: it stays until another one comes.
      bodies: revised ? bodiesToKeep(personId, revised, await unscannedMayOpen(db)) : [],
      unconfirmed: about.evidenceId ? [] : ['handling'],
      takenFrom: null,
    },
    now,
  )
}

/** What is closed to somebody they do not give once more (R11): they would vouch for a file that they cannot have seen. */
function bodiesToKeep(personId: Id, evidence: Evidence, unscannedAllowed: boolean): HandInDraft['bodies'] {
  const last = latestRevision(evidence)
  return last && opensTo(personId, evidence, last, unscannedAllowed) ? [last.body] : []
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
    const { context, lifted } = latestRevision(evidence) ?? refuse({ kind: 'embargo' })
    // An embargo that was lifted does not come back with the next revision.
    const handling = lifted ? { ...context.handling, embargo: null } : context.handling
    return {
      requestId: evidence.requestId,
      evidenceId: evidence.id,
      systemId: evidence.systemId,
      title: evidence.title,
      context: { ...context, handling },
    }
  }
  return { requestId: null, evidenceId: null, systemId: start.systemId, title: '', context: emptyContext }
}

/**
 * Saves what was typed: each field of the context on its own, and each answer to the mapping. What is saved counts as confirmed.
 * @throws Refusal when it cannot be taken, or was handed in meanwhile.
 * A form cannot name a file by its digest, or whoever knows a digest would read another's file (R9): what the draft holds stays,
 * and `keepFile` brings a new one.
 * `seen`: the words that the page showed to who answered. Words that came in another window meanwhile are not undone.
 */
export async function saveHandIn(
  db: Db,
  personId: Id,
  draftId: Id,
  change: unknown,
  now: Date,
  seen?: { question: ContextQuestion; words: string },
): Promise<void> {
  const parsed = draftChange.safeParse(change)
  if (!parsed.success) refuse({ kind: 'input', fields: faultsOf(parsed.error) })
  const { title, body = parsed.data.begun, context = {} } = parsed.data
  if (body) checkSeenBy(body, dayOf(now.toISOString()))
  await changeHeld(db, personId, draftId, now, (draft) => {
    if (body?.kind === 'file' && !filesIn(draft.bodies).some((file) => file.sha256 === body.sha256)) refuse({ kind: 'file-missing' })
    if (body?.kind === 'inspection' && filesIn(draft.bodies).length > 0 && !draft.evidenceId) refuse({ kind: 'file-or-inspection' })
    const saved = answeredBy(title, context)
    const next = { title: title ?? draft.title, context: withParts(draft.context, context) }
    if (seen && isElsewhere(seen, draft, next)) return {}
    return {
      ...next,
      ...(body?.kind === 'inspection' ? { bodies: [body] } : body === null ? { bodies: filesIn(draft.bodies) } : {}),
      unconfirmed: draft.unconfirmed.filter((question) => !saved.has(question)),
    }
  })
}

/**
 * Adds a file that was just received and lies in the vault; in a revision it takes the place of the file that was there, for a
 * revision has one. The same bytes twice are one file. Many may come at once. @throws Refusal
 */
export async function keepFile(db: Db, personId: Id, draftId: Id, body: EvidenceFile, now: Date): Promise<void> {
  const lying = (await findDraft(db, personId, draftId)) ?? refuse({ kind: 'not-found' })
  // Whether the draft takes it or not, its bytes lie in the vault.
  await countKept(db, lying.engagementId, body)
  const parsed = evidenceBody.safeParse(body)
  if (!parsed.success) refuse({ kind: 'file-name', name: body.name })
  await changeHeld(db, personId, draftId, now, async (draft, tx) => {
    await enqueueExtraction(tx, body, now)
    await enqueueScan(tx, body.sha256, now)
    if (draft.evidenceId) return { bodies: [body], unconfirmed: [...new Set([...draft.unconfirmed, ...ASKED_ANEW])] }
    checkTakesFiles(draft)
    const files = filesIn(draft.bodies)
    if (files.some((file) => file.sha256 === body.sha256)) return { bodies: files }
    if (files.length >= MAX_FILES) refuse({ kind: 'too-many-files', max: MAX_FILES })
    return { bodies: [...files, body] }
  })
}

/** In a revision a file takes the place of what was there; elsewhere an inspection goes first, so that its words are not lost. @throws Refusal */
export function checkTakesFiles(draft: HandInDraft): void {
  if (!draft.evidenceId && inspectionIn(draft.bodies)) refuse({ kind: 'file-or-inspection' })
}

/** Takes a file out of a draft; its bytes stay in the vault, where nothing is deleted. Taken out before is as good. @throws Refusal */
export async function dropFile(db: Db, personId: Id, draftId: Id, sha256: string, now: Date): Promise<void> {
  await changeHeld(db, personId, draftId, now, (draft) => ({ bodies: draft.bodies.filter((body) => body.sha256 !== sha256) }))
}

/**
 * Starts the context of a draft from what the same person handed in earlier: what of it stays is copied and waits to be
 * confirmed. `earlier` is what they may start from (earlierContexts); anything else does not exist for them (R9). @throws Refusal
 */
export async function reuseContext(
  db: Db,
  personId: Id,
  draftId: Id,
  source: { earlier: EarlierContext[]; revisionId: Id; normIds: string[]; questionIds: string[] },
  now: Date,
): Promise<void> {
  const chosen = source.earlier.find((one) => one.revision.id === source.revisionId) ?? refuse({ kind: 'not-found' })
  await changeHeld(db, personId, draftId, now, (draft) => ({
    title: chosen.evidence.title,
    takenFrom: chosen.revision.id,
    ...contextToReuse(chosen.revision.context, { ...source, handling: draft.context.handling }),
  }))
}

/** Whether another window changed the words since, and this one did not. @throws Refusal when both did */
function isElsewhere({ question, words }: { question: ContextQuestion; words: string }, before: HandInDraft, next: Words): boolean {
  const [stored, typed, shown] = [wordsOf(question, before), wordsOf(question, next), words.replace(/\r\n?/g, '\n').trim()]
  if (stored === shown || stored === typed) return false
  if (typed !== shown) refuse({ kind: 'changed-elsewhere' })
  return true
}

/** The questions that a change answers. */
function answeredBy(title: string | undefined, { people, shows, answers, ...fields }: ContextParts): Set<ContextQuestion> {
  return new Set<ContextQuestion>([
    ...(title === undefined ? [] : (['title'] as const)),
    ...(Object.keys(fields) as (keyof typeof fields)[]),
    ...(Object.keys(people ?? {}) as (keyof EvidenceContext['people'])[]),
    ...(Object.keys(shows ?? {}) as (keyof EvidenceContext['shows'])[]).map((part) => (part === 'text' ? 'shows' : part)),
    ...Object.keys(answers ?? {}).map((id) => `question:${id}` as const),
  ])
}

/** A context with some of its parts changed; all else stays as it is. */
function withParts(context: EvidenceContext, { people, shows, answers, ...fields }: ContextParts): EvidenceContext {
  return {
    ...context,
    ...defined(fields),
    people: { ...context.people, ...defined(people ?? {}) },
    shows: { ...context.shows, ...defined(shows ?? {}) },
    answers: { ...context.answers, ...answers },
  }
}

const defined = <T extends object>(parts: T) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> }

/** Changes a draft while nobody else does. */
async function changeHeld(
  db: Db,
  personId: Id,
  draftId: Id,
  now: Date,
  changeOf: (draft: HandInDraft, tx: Tx) => DraftChange | Promise<DraftChange>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const draft = (await holdDraft(tx, personId, draftId)) ?? refuse({ kind: 'not-found' })
    if (draft.handedInAs) refuse({ kind: 'already-handed-in' })
    await changeDraft(tx, draftId, await changeOf(draft, tx), now)
  })
}
