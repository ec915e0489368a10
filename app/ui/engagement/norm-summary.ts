import { annotationNumber } from '../../domain/annotation'
import type { AuditFile } from '../../domain/audit-file'
import type { Aspect } from '../../domain/catalogue'
import { evidenceNumber, judgementOf, latestRevision, type Judgement } from '../../domain/evidence'
import { requestNumber } from '../../domain/evidence-request'
import { latestVersion } from '../../domain/finding'
import type { Norm } from '../../domain/norm'
import type { FormerVerdict } from '../../domain/upgrade'
import { currentVerdicts, isApproved, type Verdict } from '../../domain/verdict'

/** All about one norm on one system, in brief, for the panel beside the matrix. */
export interface NormSummary {
  norm: Norm
  systemName: string
  request: { id: string; number: string; due: string; state: 'open' | 'answered' | 'refused'; askedOf: string | null } | null
  evidence: { id: string; number: string; title: string; withheld: boolean; judgement: Judgement; openQuestions: number }[]
  annotations: { id: string; number: string; text: string; evidenceId: string; evidence: string; aspects: Aspect[]; directions: string[] }[]
  verdicts: { aspect: Aspect; verdict: Verdict | null; reviewed: boolean; former: FormerVerdict | null }[]
  findings: { id: string; number: number; title: string }[]
}

export function summarizeNorm(file: AuditFile, systemId: string, normId: string): NormSummary | null {
  const norm = file.norms.find((one) => one.systemId === systemId && one.id === normId)
  const system = file.systems.find((one) => one.id === systemId)
  if (!norm || !system) return null
  const request = file.requests.find((one) => one.systemId === systemId && one.controlId === norm.controlId && !one.lapsed)
  const marks = file.annotations.filter(
    (one) =>
      one.bearings.some((bearing) => bearing.normId === normId) &&
      file.evidence.some((item) => item.id === one.evidenceId && item.systemId === systemId),
  )
  const evidence = file.evidence.filter(
    (item) =>
      item.systemId === systemId && ((request && item.requestId === request.id) || marks.some((mark) => mark.evidenceId === item.id)),
  )
  const current = currentVerdicts(file.verdicts).filter((one) => one.systemId === systemId && one.normId === normId)
  return {
    norm,
    systemName: system.name,
    request: request
      ? {
          id: request.id,
          number: requestNumber(request),
          due: request.due,
          askedOf: request.askedOf?.name ?? null,
          state: evidence.some((item) => item.requestId === request.id) ? 'answered' : request.refusals.length ? 'refused' : 'open',
        }
      : null,
    evidence: evidence.map((item) => {
      const revision = latestRevision(item)
      return {
        id: item.id,
        number: evidenceNumber(item),
        title: item.title,
        withheld: item.withheld !== null,
        judgement: revision ? judgementOf(revision) : 'not-judged',
        openQuestions: item.revisions.flatMap((one) => one.clarifications).filter((one) => one.answers.length === 0).length,
      }
    }),
    annotations: marks.map((mark) => {
      const bearings = mark.bearings.filter((bearing) => bearing.normId === normId)
      const on = file.evidence.find((item) => item.id === mark.evidenceId)!
      return {
        id: mark.id,
        number: annotationNumber(mark),
        text: mark.text,
        evidenceId: on.id,
        evidence: evidenceNumber(on),
        aspects: bearings.map((bearing) => bearing.aspect),
        directions: bearings.map((bearing) => bearing.direction),
      }
    }),
    verdicts: norm.aspects.map((aspect) => {
      const verdict = current.find((one) => one.aspect === aspect) ?? null
      const former = verdict
        ? undefined
        : file.formerVerdicts.findLast(
            (one) => one.verdict.systemId === systemId && one.verdict.aspect === aspect && one.at.includes(normId),
          )
      return { aspect, verdict, reviewed: verdict !== null && isApproved(verdict), former: former ?? null }
    }),
    findings: file.findings
      .filter((one) => one.systemId === systemId && one.normIds.includes(normId))
      .map((one) => ({ id: one.id, number: one.number, title: latestVersion(one).title })),
  }
}
