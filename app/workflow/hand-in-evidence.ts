import { z } from 'zod'
import type { AuditFile } from '../domain/audit-file'
import { confirmedContext } from '../domain/context-question'
import type { Evidence, EvidenceFile, Inspection } from '../domain/evidence'
import { missingIn, type EvidenceContext } from '../domain/evidence-context'
import { openToAll, tiesOfFile } from '../domain/inspection-tie'
import type { Role } from '../domain/person'
import { refuse } from '../domain/refusal'
import { closedBy, stateOf } from '../domain/scan'
import { answersFor, type Part } from '../domain/viewer'
import type { Day, Id, Sha256 } from '../domain/values'
import { opensTo } from '../domain/visibility'
import { closeDraft, holdDraft, type HandInDraft } from '../store/drafts.server'
import { insertEvidence, insertRevision } from '../store/evidence.server'
import { unscannedMayOpen } from '../store/people.server'
import { enqueueScan, lastScan } from '../store/scans.server'
import { listArriving } from '../store/uploads.server'
import { faultsOf, evidenceBody, evidenceContext, id, line, ticked } from './input'
import { anyPart, openFile, pick, step, type Further, type Work } from './step'

/**
 * Hands in what a draft holds: file or inspection plus context, frozen together under one digest as a new revision (R3). Of
 * several files each becomes evidence of its own, with the same context. The giver is owner, supplier or auditor; each gives the
 * same context, and somebody else judges it.
 */
export const handInEvidence = step({
  name: 'hand-in-evidence',
  input: z.object({
    draftId: id,
    /** Whoever hands in knows what lacks: an empty field is a fact, no oversight. */
    gapsKnown: ticked,
    /** And that files which are still on their way stay behind. */
    arrivingKnown: ticked,
    /** Files that the giver's own window still keeps back, of which the server knows nothing yet. */
    waiting: z.coerce.number().int().nonnegative().catch(0),
  }),
  async run(work, { draftId, gapsKnown, arrivingKnown, waiting }) {
    const draft = (await holdDraft(work.tx, work.person.id, draftId)) ?? refuse({ kind: 'not-found' })
    if (draft.handedInAs) refuse({ kind: 'already-handed-in' })
    const { file, seen, part } = await openFile(work, draft.engagementId, anyPart)
    const role = roleFor(part, draft.systemId)
    const frozen = await freeze(work, draft)
    const evidence = draft.evidenceId ? pick(seen.evidence, draft.evidenceId) : null
    if (evidence?.withheld) refuse({ kind: 'embargo' })
    if (evidence && !mayRevise(part, evidence)) refuse({ kind: 'not-allowed' })
    if (evidence) checkOpens(work.person.id, evidence, frozen[0]!, await unscannedMayOpen(work.tx))
    const request = draft.requestId ? pick(seen.requests, draft.requestId) : null
    const gaps = missingIn(frozen[0]!.context, request?.questions.map((question) => question.id) ?? [])
    if (gaps.length > 0 && !gapsKnown) refuse({ kind: 'gaps-unknown', gaps: gaps.length })
    const arriving = Math.max(waiting, (await listArriving(work.tx, work.person.id, draftId)).length)
    if (arriving > 0 && !arrivingKnown) refuse({ kind: 'files-arriving', files: arriving })
    const given: Given[] = []
    // From the whole file: an earlier revision may be under embargo for who gives this one.
    if (evidence) given.push(await giveRevision(work, draft, role, frozen[0]!, pick(file.evidence, evidence.id), file))
    else
      for (const one of frozen)
        given.push(await giveRevision(work, draft, role, one, await newEvidence(work, draft, one.title, role), file))
    const [first, ...others] = given as [Given, ...Given[]]
    await closeDraft(work.tx, draftId, first.revisionId, work.at)
    return {
      engagementId: draft.engagementId,
      as: role,
      ...first.entry,
      also: [...others.map((one) => one.entry), ...given.flatMap((one) => one.scanned)],
      result: {
        ...idsOf(first),
        /** All that was given, the first one too, in the order of the files. */
        given: given.map(idsOf),
      },
    }
  },
})

/** What becomes a revision. */
export interface Frozen {
  title: string
  body: EvidenceFile | Inspection
  context: EvidenceContext
}

export interface Given {
  evidenceId: Id
  revisionId: Id
  digest: Sha256
  entry: Further
  /** What was known of its bytes before it was given. */
  scanned: Further[]
}

/** For what it is given. */
export type About = Pick<HandInDraft, 'engagementId' | 'systemId' | 'requestId'>

export const idsOf = ({ evidenceId, revisionId, digest }: Given) => ({ evidenceId, revisionId, digest })

/** The draft parsed as strictly as any input, and its files really there. */
async function freeze(work: Work, draft: HandInDraft): Promise<Frozen[]> {
  const title = line().safeParse(draft.title)
  if (!title.success) refuse({ kind: 'title-missing' })
  if (draft.bodies.length === 0) refuse({ kind: 'file-missing' })
  const bodies = draft.bodies.map(wholeBody)
  for (const body of bodies) checkSeenBy(body, work.today)
  for (const body of bodies) if (body.kind === 'file' && !(await work.vault.has(body.sha256))) refuse({ kind: 'file-missing' })
  const context = evidenceContext.parse(confirmedContext(draft))
  return bodies.map((body) => ({
    title: bodies.length > 1 && body.kind === 'file' ? `${title.data} (${body.name})` : title.data,
    body,
    context,
  }))
}

/** @throws Refusal where an inspection is not wholly described yet, with what lacks */
function wholeBody(body: EvidenceFile | Inspection): EvidenceFile | Inspection {
  const parsed = evidenceBody.safeParse(body)
  if (parsed.success) return parsed.data
  const fields = Object.entries(faultsOf(parsed.error)).map(([name, fault]) => [`body.${name}`, fault] as const)
  return refuse({ kind: 'input', fields: Object.fromEntries(fields) })
}

/** A file of an earlier revision stays for whom it opens (R11), also when it was closed after the draft began. @throws Refusal */
function checkOpens(personId: Id, evidence: Evidence, { body }: Frozen, unscannedAllowed: boolean): void {
  const earlier = evidence.revisions.find((one) => body.kind === 'file' && one.body.kind === 'file' && one.body.sha256 === body.sha256)
  if (earlier && !opensTo(personId, evidence, earlier, unscannedAllowed)) refuse(closedBy(stateOf(earlier)))
}

/** What was inspected was inspected already. @throws Refusal */
export function checkSeenBy(body: EvidenceFile | Inspection, today: Day): void {
  if (body.kind === 'inspection' && body.day > today) refuse({ kind: 'input', fields: { 'body.day': { fault: 'in-future' } } })
}

export async function giveRevision(
  work: Work,
  about: About,
  role: Role,
  { title, body, context }: Frozen,
  evidence: Pick<Evidence, 'id' | 'number'> & { revisions: unknown[] },
  file: AuditFile,
): Promise<Given> {
  const number = evidence.revisions.length + 1
  const revisionId = work.newId()
  const digest = await insertRevision(work.tx, {
    id: revisionId,
    engagementId: about.engagementId,
    evidenceId: evidence.id,
    number,
    body,
    context,
    ...work.signed(role),
  })
  const subject = { kind: 'evidence', id: evidence.id }
  return {
    evidenceId: evidence.id,
    revisionId,
    digest,
    scanned: body.kind === 'file' ? await scannedBefore(work, body.sha256, subject, evidence.number) : [],
    entry: {
      subject,
      detail: { number: evidence.number, revision: number, digest, kind: body.kind, ...tieOf(work, file, evidence.id, number, body) },
      change: { evidenceId: evidence.id, revisionId, number, title, body, context },
    },
  }
}

/** Bytes that were scanned when they came, or in other evidence, are not scanned again; what was found then is told with this evidence. */
async function scannedBefore(work: Work, sha256: Sha256, subject: Further['subject'], number: number): Promise<Further[]> {
  await enqueueScan(work.tx, sha256, work.at)
  const last = await lastScan(work.tx, sha256)
  return last ? [{ noted: 'record-scan', subject, detail: { number, outcome: last.outcome }, change: { sha256, scanId: last.id } }] : []
}

/** Whether a file is what was inspected before, for the sentence in the trail. */
function tieOf(work: Work, file: AuditFile, evidenceId: Id, number: number, body: EvidenceFile | Inspection): Record<string, string> {
  if (body.kind !== 'file') return {}
  const [tie] = tiesOfFile(openToAll(file.evidence, work.today), evidenceId, number, body.sha256)
  return tie ? { inspection: tie.kind, inspected: tie.day } : {}
}

export async function newEvidence(work: Work, { engagementId, systemId, requestId }: About, title: string, role: Role) {
  const evidenceId = work.newId()
  const number = await insertEvidence(work.tx, { id: evidenceId, engagementId, systemId, requestId, title, ...work.signed(role) })
  return { id: evidenceId, number, revisions: [] }
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
