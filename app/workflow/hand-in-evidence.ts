import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import * as t from '../../drizzle/schema'
import type { AuditFile } from '../domain/audit-file'
import type { EvidenceFile, Inspection } from '../domain/evidence'
import type { EvidenceContext } from '../domain/evidence-context'
import type { Role } from '../domain/person'
import { refuse } from '../domain/refusal'
import { answersFor, type Part } from '../domain/viewer'
import type { Id } from '../domain/values'
import { digestOf } from '../store/catalogue/digest.server'
import { evidenceBody, evidenceContext, id, line } from './input'
import { anyPart, openFile, pick, step, type Work } from './step'

/**
 * Hands in what a draft holds: file or inspection plus context, frozen together under one digest as a new revision (R3).
 * The giver is owner, supplier or auditor; each gives the same context, and somebody else judges it.
 */
export const handInEvidence = step({
  name: 'hand-in-evidence',
  input: z.object({ draftId: id }),
  async run(work, { draftId }) {
    const [draft] = await work.tx.select().from(t.handInDrafts).where(and(eq(t.handInDrafts.id, draftId), eq(t.handInDrafts.personId, work.person.id))).for('update')
    if (!draft) refuse({ kind: 'not-found' })
    if (draft.handedInAs) refuse({ kind: 'already-handed-in' })
    const { seen, part } = await openFile(work, draft.engagementId, anyPart)
    const role = roleFor(part, draft.systemId)
    const { title, body, context } = await frozen(work, draft)
    const evidence = draft.evidenceId ? pick(seen.evidence, draft.evidenceId) : null
    if (evidence?.withheld) refuse({ kind: 'embargo' })
    if (draft.requestId) pick(seen.requests, draft.requestId)
    const evidenceId = evidence?.id ?? (await newEvidence(work, draft, title, role))
    const number = (evidence?.revisions.length ?? 0) + 1
    const revisionId = work.newId()
    const digest = digestOf({ body, context })
    await work.tx.insert(t.evidenceContexts).values({ revisionId, engagementId: draft.engagementId, digest: digestOf(context), context })
    await work.tx.insert(t.evidenceRevisions).values({ id: revisionId, engagementId: draft.engagementId, evidenceId, number, body, digest, ...work.signed(role) })
    await work.tx.update(t.handInDrafts).set({ handedInAs: revisionId, changedAt: work.at }).where(and(eq(t.handInDrafts.id, draftId), isNull(t.handInDrafts.handedInAs)))
    return {
      engagementId: draft.engagementId, subject: { kind: 'evidence', id: evidenceId }, as: role,
      detail: { number: evidence?.number ?? (await numberOf(work, evidenceId)), revision: number, digest, kind: body.kind },
      change: { evidenceId, revisionId, number, title, body, context }, result: { evidenceId, revisionId, digest },
    }
  },
})

/** The draft parsed as strictly as any input, and its file really there. */
async function frozen(work: Work, draft: typeof t.handInDrafts.$inferSelect): Promise<{ title: string; body: EvidenceFile | Inspection; context: EvidenceContext }> {
  const title = line().safeParse(draft.title)
  if (!title.success) refuse({ kind: 'title-missing' })
  if (!draft.body) refuse({ kind: 'file-missing' })
  const body = evidenceBody.parse(draft.body)
  if (body.kind === 'file' && !(await work.vault.has(body.sha256))) refuse({ kind: 'file-missing' })
  return { title: title.data, body, context: evidenceContext.parse(draft.context) }
}

async function newEvidence(work: Work, draft: typeof t.handInDrafts.$inferSelect, title: string, role: Role): Promise<Id> {
  const evidenceId = work.newId()
  const all = await work.tx.select({ number: t.evidence.number }).from(t.evidence).where(eq(t.evidence.engagementId, draft.engagementId))
  const number = Math.max(0, ...all.map((row) => row.number)) + 1
  await work.tx.insert(t.evidence).values({ id: evidenceId, engagementId: draft.engagementId, number, systemId: draft.systemId, requestId: draft.requestId, title, ...work.signed(role) })
  return evidenceId
}

async function numberOf(work: Work, evidenceId: Id): Promise<number> {
  const [row] = await work.tx.select({ number: t.evidence.number }).from(t.evidence).where(eq(t.evidence.id, evidenceId))
  return row?.number ?? 0
}

/** In which role somebody gives evidence of a system; refused to whoever has no such part. */
export function roleFor(part: Part, systemId: string): Role {
  if (part.owns.includes(systemId)) return 'system-owner'
  if (part.supplies.includes(systemId)) return 'supplier'
  if (part.audits) return 'auditor'
  return refuse({ kind: 'not-allowed' })
}

/** Whether somebody may give evidence about a system: who answers for it, or an auditor with an observation of their own. */
export const mayGive = (part: Part, file: AuditFile, systemId: string): boolean => (answersFor(part, systemId) || part.audits) && file.systems.some((system) => system.id === systemId)
