import type { Desk } from '../desk.server'
import type { AuditFile } from '../domain/audit-file'
import { questionsFor } from '../domain/context-question'
import { evidenceNumber } from '../domain/evidence'
import { improvementsOf } from '../domain/improvement'
import type { EarlierContext } from '../domain/reuse'
import type { HandInView } from '../ui/hand-in/hand-in-view'

/** A draft with all that is known about it, as its maker sees it. */
export async function readHandIn(desk: Desk, { draft, file }: Awaited<ReturnType<Desk['draft']>>): Promise<HandInView> {
  const { id, title, sample, period, referenceDate } = file.engagement
  const request = file.requests.find((one) => one.id === draft.requestId) ?? null
  const revised = file.evidence.find((one) => one.id === draft.evidenceId)
  const earlier = revised ? [] : await desk.earlierContexts(draft.systemId)
  const from = earlier.find((one) => one.revision.id === draft.takenFrom)
  return {
    draft: {
      id: draft.id,
      title: draft.title,
      bodies: draft.bodies,
      context: draft.context,
      unconfirmed: draft.unconfirmed,
      changedAt: draft.changedAt,
    },
    engagement: { id, title, sample, period, referenceDate },
    systemName: file.systems.find((one) => one.id === draft.systemId)?.name ?? draft.systemId,
    request: request && {
      id: request.id,
      number: request.number,
      title: request.title,
      expected: request.expected,
      questions: request.questions,
    },
    revises: revised ? evidenceNumber(revised) : null,
    improvements: revised ? improvementsOf(revised, draft, questionsFor(request?.questions ?? [])) : [],
    norms: normsFor(file, draft.systemId, request),
    auditors: file.members
      .filter((member) => (member.role === 'auditor' || member.role === 'reviewer') && member.endedAt === null)
      .map((member) => ({ id: member.personId, name: member.name })),
    files: await desk.draftFacts(draft.id),
    scans: await desk.draftScans(draft.id),
    before: lastOf(earlier),
    mayReuse: earlier.length > 0,
    takenFrom: from ? `${evidenceNumber(from.evidence)} (${from.engagement})` : null,
    today: desk.today,
    unfinished: await desk.uploads(draft.id),
  }
}

/** Norms that it can count for: those of the request, or all of the system. */
const normsFor = (file: AuditFile, systemId: string, request: AuditFile['requests'][number] | null): HandInView['norms'] =>
  file.norms
    .filter(
      (norm) =>
        norm.systemId === systemId &&
        norm.applicability.kind === 'applies' &&
        (!request || (!request.lapsed && norm.controlId === request.controlId)),
    )
    .map((norm) => ({ id: norm.id, title: norm.title, aspects: norm.aspects }))

function lastOf([last]: EarlierContext[]): HandInView['before'] {
  return last ? { number: evidenceNumber(last.evidence), people: last.revision.context.people } : null
}
