import { z } from 'zod'
import type { AuditFile } from '../domain/audit-file'
import type { SystemProfile } from '../domain/catalogue'
import { refuse } from '../domain/refusal'
import { editionOf } from '../domain/upgrade-rules'
import { pinnedProfiles } from '../store/engagements.server'
import { insertRequests, type RequestRow } from '../store/requests.server'
import { day, id } from './input'
import { audits, openFile, step, type Work } from './step'

/**
 * Sends the requests that the pinned mappings ask for and that were not sent yet: one for each applicable control on each system,
 * to the owner of the system, or to the supplier where there is no owner in the engagement.
 */
export const requestEvidence = step({
  name: 'request-evidence',
  input: z.object({ engagementId: id, due: day }),
  async run(work, { engagementId, due }) {
    const { file } = await openFile(work, engagementId, audits)
    const profiles = await pinnedProfiles(
      work.tx,
      file.systems.map((system) => system.digest),
    )
    const wanted = file.systems.flatMap((system) =>
      controlsToAsk(file, system.id).map((controlId) => ({ profile: profiles.get(system.digest)!, controlId })),
    )
    if (wanted.length === 0) refuse({ kind: 'no-requests-left' })
    const first = Math.max(0, ...file.requests.map((request) => request.number)) + 1
    const rows = wanted.map(({ profile, controlId }, index) => requestFor(work, file, profile, controlId, first + index, due))
    await insertRequests(work.tx, rows)
    return {
      engagementId,
      subject: { kind: 'engagement', id: engagementId },
      as: 'auditor',
      detail: { count: rows.length, due },
      change: rows.map(({ at: _, ...row }) => row),
      result: { count: rows.length },
    }
  },
})

function controlsToAsk(file: AuditFile, systemId: string): string[] {
  const applicable = file.norms
    .filter((norm) => norm.systemId === systemId && norm.applicability.kind === 'applies')
    .map((norm) => norm.controlId)
  const asked = new Set(
    file.requests.filter((request) => request.systemId === systemId && !request.lapsed).map((request) => request.controlId),
  )
  return [...new Set(applicable)].filter((controlId) => !asked.has(controlId))
}

function requestFor(work: Work, file: AuditFile, profile: SystemProfile, controlId: string, number: number, due: string): RequestRow {
  const mapping = profile.mappings.find((one) => one.control === controlId)
  if (!mapping?.applies) throw new Error(`no applicable mapping of ${controlId} in the pinned ${profile.id}`)
  const norms = file.norms.filter((one) => one.systemId === profile.id && one.controlId === controlId)
  const norm = norms.find((one) => one.applicability.kind === 'applies') ?? norms[0]!
  const active = file.members.filter((member) => member.systemId === profile.id && member.endedAt === null)
  const asked = active.find((member) => member.role === 'system-owner') ?? active.find((member) => member.role === 'supplier')
  return {
    id: work.newId(),
    engagementId: file.engagement.id,
    number,
    systemId: profile.id,
    controlId,
    title: norm.controlTitle,
    why: norm.criterion,
    expected: mapping.expectedEvidence,
    questions: mapping.questions,
    askedOfId: asked?.personId ?? null,
    askedOfName: asked?.name ?? null,
    due,
    edition: editionOf(file).number,
    ...work.signed('auditor'),
  }
}
