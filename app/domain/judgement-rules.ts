import type { AuditFile } from './audit-file'
import { disputesIn, type ContextJudgement, type Evidence, type FieldJudgement } from './evidence'
import { partsOf, type ContextPart } from './evidence-context'
import { refuse } from './refusal'

type Judged = Pick<ContextJudgement, 'verdict' | 'fields' | 'normIds'>

/**
 * What a judgement of a context must hold to: a dispute is explained where the evidence is called interpretable all the same,
 * "other" says nothing without words, and partly interpretable names the norms for which it is, each of this system.
 */
export function checkJudgement(file: AuditFile, evidence: Evidence, judged: Judged): void {
  const silent = disputesIn(judged).filter(({ words }) => words === '')
  const unexplained = judged.verdict === 'not-interpretable' ? silent.filter(({ reason }) => reason === 'other') : silent
  if (unexplained.length > 0) refuse({ kind: 'dispute-unexplained', fields: unexplained.map(({ field }) => field) })
  if (judged.verdict !== 'partly-interpretable') return
  if (judged.normIds.length === 0) refuse({ kind: 'norms-unnamed' })
  const asked = normsToJudge(file, evidence)
  for (const normId of judged.normIds) if (!asked.some((norm) => norm.id === normId)) refuse({ kind: 'norm-unknown', norm: normId })
  // What holds for every norm is simply interpretable.
  if (asked.every((norm) => judged.normIds.includes(norm.id))) refuse({ kind: 'norms-all-named' })
}

/** The norms for which evidence can be interpretable or not: those that apply on its system. */
export const normsToJudge = (file: Pick<AuditFile, 'norms'>, evidence: Pick<Evidence, 'systemId'>): AuditFile['norms'] =>
  file.norms.filter((norm) => norm.systemId === evidence.systemId && norm.applicability.kind === 'applies')

/** The norms that a revision speaks to: asked for, claimed by its giver, or marked by an auditor. */
export function normsAbout(file: AuditFile, evidence: Evidence, revision: Evidence['revisions'][number]): string[] {
  const request = file.requests.find((one) => one.id === evidence.requestId && !one.lapsed)
  const named = new Set([
    ...revision.context.shows.norms.map((one) => one.normId),
    ...file.annotations.filter((one) => one.revisionId === revision.id).flatMap((one) => one.bearings.map((bearing) => bearing.normId)),
  ])
  return normsToJudge(file, evidence)
    .filter((norm) => norm.controlId === request?.controlId || named.has(norm.id))
    .map((norm) => norm.id)
}

/** The parts of the context of this evidence: ten fields, and the questions of its request. */
export function partsToJudge(file: Pick<AuditFile, 'requests'>, evidence: Pick<Evidence, 'requestId'>): ContextPart[] {
  const request = file.requests.find((one) => one.id === evidence.requestId)
  return partsOf(request?.questions.map((question) => question.id) ?? [])
}

/** In the order of asking, each part once; with `restAccepted` what was not mentioned is accepted. */
export function orderFields(parts: ContextPart[], said: FieldJudgement[], restAccepted: boolean): FieldJudgement[] {
  for (const { field } of said) if (!parts.includes(field)) refuse({ kind: 'context-part-unknown', field })
  return parts.flatMap(
    (field): FieldJudgement | [] =>
      said.findLast((one) => one.field === field) ?? (restAccepted ? { field, stance: { kind: 'accepted' } } : []),
  )
}
