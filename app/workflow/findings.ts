import { z } from 'zod'
import { checkReads } from '../domain/embargo'
import { latestVersion } from '../domain/finding'
import { refuse } from '../domain/refusal'
import { answersFor } from '../domain/viewer'
import { isApproved } from '../domain/verdict'
import { checkEditionSeen, editionOf } from '../domain/upgrade-rules'
import { annotationsOf, weakEvidence } from '../domain/verdict-rules'
import type { AuditFile } from '../domain/audit-file'
import type { Id } from '../domain/values'
import { insertDispatch, insertFinding, insertFindingVersion, insertReply } from '../store/findings.server'
import { choice, day, id, line, normId, number, paragraph, several } from './input'
import { roleFor } from './hand-in-evidence'
import { anyPart, audits, openFile, openFileWith, pick, step, type Work } from './step'

const texts = {
  title: line(),
  condition: paragraph,
  criterion: paragraph,
  cause: paragraph,
  effect: paragraph,
  recommendation: paragraph,
  basis: several(id, 200),
}
type Texts = z.output<z.ZodObject<typeof texts>>

/** Raises a finding on annotations; without evidence it is refused. */
export const raiseFinding = step({
  name: 'raise-finding',
  input: z.object({
    engagementId: id,
    systemId: id,
    normIds: several(normId, 100).pipe(z.array(z.string()).min(1, 'required')),
    edition: number.optional(),
    ...texts,
  }),
  async run(work, input) {
    const { file, seen } = await openFile(work, input.engagementId, audits)
    const { engagementId, systemId } = input
    checkEditionSeen(file, input.edition)
    for (const normId of input.normIds)
      if (!file.norms.some((norm) => norm.systemId === systemId && norm.id === normId)) refuse({ kind: 'norm-unknown', norm: normId })
    checkGround(seen, { systemId, normIds: input.normIds }, input.basis)
    const findingId = work.newId()
    const number = Math.max(0, ...file.findings.map((one) => one.number)) + 1
    await insertFinding(work.tx, {
      id: findingId,
      engagementId,
      number,
      systemId,
      normIds: [...new Set(input.normIds)],
      edition: editionOf(file).number,
    })
    const change = await writeVersion(work, engagementId, findingId, 1, input)
    return {
      engagementId,
      subject: { kind: 'finding', id: findingId },
      as: 'auditor',
      detail: { number },
      change: { findingId, systemId, normIds: input.normIds, ...change },
      result: { findingId },
    }
  },
})

/** Writes a finding anew: a new version beside the earlier ones (R3), so an edit after review reopens the review (R4). What was sent for reply stays as it was sent. */
export const reviseFinding = step({
  name: 'revise-finding',
  input: z.object({ findingId: id, basedOnVersion: number, ...texts }),
  async run(work, input) {
    const { seen } = await openFileWith(work, 'finding', input.findingId, audits)
    const finding = pick(seen.findings, input.findingId)
    const current = latestVersion(finding)
    checkReads([current])
    if (current.version !== input.basedOnVersion) refuse({ kind: 'changed-meanwhile', by: current.by.name, at: current.at })
    checkGround(seen, finding, input.basis)
    const change = await writeVersion(work, seen.engagement.id, finding.id, current.version + 1, input)
    return {
      engagementId: seen.engagement.id,
      subject: { kind: 'finding', id: finding.id },
      as: 'auditor',
      detail: { number: finding.number, version: current.version + 1 },
      change: { findingId: finding.id, ...change },
      result: { findingId: finding.id },
    }
  },
})

/** Sends the reviewed finding to who answers for the system (hoor en wederhoor); from now on they see it, and not before (R9). */
export const sendFinding = step({
  name: 'send-finding',
  input: z.object({ findingId: id, due: day }),
  async run(work, { findingId, due }) {
    const { seen } = await openFileWith(work, 'finding', findingId, audits)
    const finding = pick(seen.findings, findingId)
    if (finding.sentForReply) refuse({ kind: 'already-sent', at: finding.sentForReply.at })
    const version = latestVersion(finding)
    checkReads([version])
    if (!isApproved(version)) refuse({ kind: 'not-reviewed' })
    await insertDispatch(work.tx, { findingId, engagementId: seen.engagement.id, versionId: version.id, due, ...work.signed('auditor') })
    return {
      engagementId: seen.engagement.id,
      subject: { kind: 'finding', id: findingId },
      as: 'auditor',
      detail: { number: finding.number, due },
      change: { findingId, versionId: version.id, due },
      result: { findingId },
    }
  },
})

/** The auditee replies to the version that was sent. */
export const replyToFinding = step({
  name: 'reply-to-finding',
  input: z.object({ findingId: id, stance: choice(['agrees', 'partly-agrees', 'disagrees']), text: paragraph }),
  async run(work, { findingId, stance, text }) {
    const { seen, part } = await openFileWith(work, 'finding', findingId, anyPart)
    const finding = pick(seen.findings, findingId)
    if (!answersFor(part, finding.systemId)) refuse({ kind: 'not-allowed' })
    const sent = finding.sentForReply ?? refuse({ kind: 'not-sent' })
    checkReads(finding.versions.filter((version) => version.id === sent.versionId))
    const role = roleFor(part, finding.systemId)
    await insertReply(work.tx, {
      id: work.newId(),
      engagementId: seen.engagement.id,
      findingId,
      versionId: sent.versionId,
      stance,
      text,
      ...work.signed(role),
    })
    return {
      engagementId: seen.engagement.id,
      subject: { kind: 'finding', id: findingId },
      as: role,
      detail: { number: finding.number, stance },
      change: { findingId, versionId: sent.versionId, stance, text },
      result: { findingId },
    }
  },
})

/** A finding rests on annotations on evidence that can be interpreted for each of its norms (R1). */
function checkGround(seen: AuditFile, { systemId, normIds }: { systemId: string; normIds: string[] }, basis: Id[]): void {
  if (basis.length === 0) refuse({ kind: 'finding-without-evidence' })
  annotationsOf(seen, systemId, basis)
  const weak = weakEvidence(seen, basis, normIds)
  if (weak.length) refuse({ kind: 'basis-not-interpretable', evidence: weak })
}

async function writeVersion(work: Work, engagementId: Id, findingId: Id, version: number, input: Texts) {
  const { title, condition, criterion, cause, effect, recommendation } = input
  const content = { version, title, condition, criterion, cause, effect, recommendation }
  const versionId = work.newId()
  const basis = [...new Set(input.basis)]
  await insertFindingVersion(work.tx, { id: versionId, engagementId, findingId, ...content, ...work.signed('auditor') }, basis)
  return { versionId, ...content, basis }
}
