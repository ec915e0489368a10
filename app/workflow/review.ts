import { z } from 'zod'
import { latestVersion } from '../domain/finding'
import { refuse } from '../domain/refusal'
import { checkReads } from '../domain/embargo'
import { answersFor, readsWorkingPapers, type Part } from '../domain/viewer'
import { openForReview } from '../domain/verdict'
import type { AuditFile } from '../domain/audit-file'
import type { Id } from '../domain/values'
import { insertReviews } from '../store/verdicts.server'
import { choice, id, normId, number, optionalParagraph, several } from './input'
import { openFile, openFileWith, pick, step } from './step'

const judgement = { outcome: choice(['approved', 'returned']), note: optionalParagraph }

/** Reviews the current verdicts on one norm of one system, by a colleague who made none of them (R4). */
export const reviewVerdicts = step({
  name: 'review-verdicts',
  input: z.object({
    engagementId: id,
    systemId: id,
    normId,
    ...judgement,
    /** The verdicts that the reviewer had before them: one given meanwhile is not approved unseen. */
    seen: several(id, 10),
  }),
  async run(work, input) {
    const { file, seen, part } = await openFile(work, input.engagementId, readsWorkingPapers)
    const { engagementId, systemId, normId } = input
    const open = openForReview(seen.verdicts, systemId, normId)
    if (open.length === 0) refuse({ kind: 'nothing-to-review' })
    checkReads(open)
    const makers = file.verdicts
      .filter((verdict) => verdict.systemId === systemId && verdict.normId === normId)
      .map((verdict) => verdict.by.id)
    checkReviewer(part, file, systemId, makers)
    const unseen = open.find((verdict) => !input.seen.includes(verdict.id))
    if (unseen) refuse({ kind: 'changed-meanwhile', by: unseen.by.name, at: unseen.at })
    const role = roleOf(part)
    await insertReviews(
      work.tx,
      open.map((verdict) => ({
        id: work.newId(),
        engagementId,
        verdictId: verdict.id,
        outcome: input.outcome,
        note: input.note,
        outsideTeam: part.outsideTeam,
        ...work.signed(role),
      })),
    )
    return {
      engagementId,
      subject: { kind: 'verdict', id: open[0]!.id },
      as: role,
      detail: { system: systemId, norm: normId, outcome: input.outcome, count: open.length },
      change: { verdicts: open.map((verdict) => verdict.id), outcome: input.outcome, note: input.note },
      result: { reviewed: open.length },
    }
  },
})

/** Reviews one version of a finding; an edit afterwards is a new version and is reviewed anew (R4). */
export const reviewFinding = step({
  name: 'review-finding',
  input: z.object({ findingId: id, version: number, ...judgement }),
  async run(work, input) {
    const { file, seen, part } = await openFileWith(work, 'finding', input.findingId, readsWorkingPapers)
    const finding = pick(seen.findings, input.findingId)
    const version = latestVersion(finding)
    checkReads([version])
    if (version.version !== input.version) refuse({ kind: 'changed-meanwhile', by: version.by.name, at: version.at })
    checkReviewer(
      part,
      file,
      finding.systemId,
      finding.versions.map((one) => one.by.id),
    )
    const role = roleOf(part)
    await insertReviews(work.tx, [
      {
        id: work.newId(),
        engagementId: file.engagement.id,
        findingVersionId: version.id,
        outcome: input.outcome,
        note: input.note,
        outsideTeam: part.outsideTeam,
        ...work.signed(role),
      },
    ])
    return {
      engagementId: file.engagement.id,
      subject: { kind: 'finding', id: finding.id },
      as: role,
      detail: { number: finding.number, version: version.version, outcome: input.outcome },
      change: { versionId: version.id, outcome: input.outcome, note: input.note },
      result: { findingId: finding.id },
    }
  },
})

function checkReviewer(part: Part, file: AuditFile, systemId: string, makers: Id[]): void {
  if (makers.includes(part.personId)) refuse({ kind: 'maker-is-checker' })
  const everOwned = file.members.some((member) => member.personId === part.personId && member.systemId === systemId)
  if (everOwned || answersFor(part, systemId)) refuse({ kind: 'owner-is-checker' })
}

const roleOf = (part: Part): 'reviewer' | 'auditor' => (part.reviews ? 'reviewer' : 'auditor')
