import { z } from 'zod'
import type { AuditFile } from '../domain/audit-file'
import type { Evidence, EvidenceFile, Inspection } from '../domain/evidence'
import type { EvidenceContext } from '../domain/evidence-context'
import type { Role } from '../domain/person'
import { refuse } from '../domain/refusal'
import { answersFor, type Part } from '../domain/viewer'
import type { Id } from '../domain/values'
import { closeDraft, holdDraft, type HandInDraft } from '../store/drafts.server'
import { insertEvidence, insertRevision } from '../store/evidence.server'
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
    const draft = (await holdDraft(work.tx, work.person.id, draftId)) ?? refuse({ kind: 'not-found' })
    if (draft.handedInAs) refuse({ kind: 'already-handed-in' })
    const { file, seen, part } = await openFile(work, draft.engagementId, anyPart)
    const role = roleFor(part, draft.systemId)
    const { title, body, context } = await frozen(work, draft)
    const evidence = draft.evidenceId ? pick(seen.evidence, draft.evidenceId) : null
    if (evidence?.withheld) refuse({ kind: 'embargo' })
    if (evidence && !mayRevise(part, evidence)) refuse({ kind: 'not-allowed' })
    if (draft.requestId) pick(seen.requests, draft.requestId)
    const { evidenceId, evidenceNumber } = evidence
      ? { evidenceId: evidence.id, evidenceNumber: evidence.number }
      : await newEvidence(work, draft, title, role)
    // From the whole file: an earlier revision may be under embargo for who gives this one.
    const number = evidence ? pick(file.evidence, evidence.id).revisions.length + 1 : 1
    const revisionId = work.newId()
    const digest = await insertRevision(work.tx, {
      id: revisionId,
      engagementId: draft.engagementId,
      evidenceId,
      number,
      body,
      context,
      ...work.signed(role),
    })
    await closeDraft(work.tx, draftId, revisionId, work.at)
    return {
      engagementId: draft.engagementId,
      subject: { kind: 'evidence', id: evidenceId },
      as: role,
      detail: { number: evidenceNumber, revision: number, digest, kind: body.kind },
      change: { evidenceId, revisionId, number, title, body, context },
      result: { evidenceId, revisionId, digest },
    }
  },
})

/** The draft parsed as strictly as any input, and its file really there. */
async function frozen(
  work: Work,
  draft: HandInDraft,
): Promise<{ title: string; body: EvidenceFile | Inspection; context: EvidenceContext }> {
  const title = line().safeParse(draft.title)
  if (!title.success) refuse({ kind: 'title-missing' })
  const body = evidenceBody.parse(draft.bodies[0] ?? refuse({ kind: 'file-missing' }))
  if (body.kind === 'file' && !(await work.vault.has(body.sha256))) refuse({ kind: 'file-missing' })
  return { title: title.data, body, context: evidenceContext.parse(draft.context) }
}

async function newEvidence(work: Work, draft: HandInDraft, title: string, role: Role): Promise<{ evidenceId: Id; evidenceNumber: number }> {
  const evidenceId = work.newId()
  const evidenceNumber = await insertEvidence(work.tx, {
    id: evidenceId,
    engagementId: draft.engagementId,
    systemId: draft.systemId,
    requestId: draft.requestId,
    title,
    ...work.signed(role),
  })
  return { evidenceId, evidenceNumber }
}

/** In which role somebody gives evidence of a system; refused to whoever has no such part. */
export function roleFor(part: Part, systemId: string): Role {
  if (part.owns.includes(systemId)) return 'system-owner'
  if (part.supplies.includes(systemId)) return 'supplier'
  if (part.audits) return 'auditor'
  return refuse({ kind: 'not-allowed' })
}

/** Whether somebody may give evidence about a system: who answers for it, or an auditor with an observation of their own. */
export const mayGive = (part: Part, file: AuditFile, systemId: string): boolean =>
  (answersFor(part, systemId) || part.audits) && file.systems.some((system) => system.id === systemId)

/** Evidence is revised by the side that gave it: an auditor never rewrites the context in the place of an owner. */
export function mayRevise(part: Part, evidence: Evidence): boolean {
  switch (evidence.givenBy.role) {
    case 'system-owner':
      return part.owns.includes(evidence.systemId)
    case 'supplier':
      return part.supplies.includes(evidence.systemId)
    default:
      return part.audits
  }
}
