import type { AuditFile } from '../../domain/audit-file'
import type { Aspect, Framework } from '../../domain/catalogue'
import type { ChangeMap } from '../../domain/change-map'
import { requestNumber } from '../../domain/evidence-request'
import { latestVersion } from '../../domain/finding'
import { inNaturalOrder } from '../../domain/natural-order'
import type { Norm } from '../../domain/norm'
import type { AddedNorm, JudgeAgainReason, LapseReason, NormOutcome, UpgradePlan } from '../../domain/upgrade'
import { successorsIn, type ControlChoices } from '../../domain/upgrade-plan'
import type { Id, Sha256 } from '../../domain/values'
import { currentVerdicts, type VerdictValue } from '../../domain/verdict'

/** What the page shows of an upgrade that was not done yet. */
export interface PreviewView {
  framework: Pick<Framework, 'id' | 'title' | 'version' | 'publisher' | 'date' | 'source'>
  changesSource: string
  digest: Sha256
  receive: ControlLine[]
  fresh: ControlLine[]
  again: PlanRow[]
  lapses: PlanRow[]
  carries: PlanRow[]
  added: AddedRow[]
  findings: FindingRow[]
  requests: { id: Id; number: string; title: string; system: string; from: string; to: string | null }[]
  requestsAll: number
  /** Requests that can be sent afterwards. */
  requestsNew: number
}

export interface ControlLine {
  id: string
  title: string
  chosen: boolean
}

/** One norm of the edition in force on one system. */
export interface PlanRow {
  systemId: string
  system: string
  old: { id: string; title: string }
  next: { id: string; title: string }[]
  beyond: string[]
  why: (JudgeAgainReason | LapseReason)[]
  how: 'unchanged' | 'reworded' | 'moved' | null
  notes: string[]
  verdicts: { aspect: Aspect; value: VerdictValue }[]
  findings: { id: Id; number: number }[]
}

export type AddedRow = AddedNorm & { system: string; title: string }

export interface FindingRow {
  id: Id
  number: number
  title: string
  system: string
  old: string[]
  next: string[]
  state: 'again' | 'part' | 'alone'
}

/** The preview beside what the engagement has now: one row for each norm, and for each thing that asks attention. */
export function previewViewOf(
  file: AuditFile,
  preview: {
    framework: Framework
    changes: ChangeMap
    choices: ControlChoices
    chosen: string[]
    plan: UpgradePlan
    norms: Norm[]
    digest: Sha256
  },
): PreviewView {
  const { framework, changes, choices, chosen, plan, norms, digest } = preview
  const rows = plan.norms.map((outcome) => ({ outcome, row: rowOf(file, norms, outcome) }))
  // One norm on several systems stands together: what changes is the same.
  const ofKind = (kind: NormOutcome['kind']) =>
    inNaturalOrder(
      rows.filter((one) => one.outcome.kind === kind).map((one) => one.row),
      (row) => `${row.old.id} ${row.systemId}`,
    )
  const line = (id: string): ControlLine => ({
    id,
    title: framework.controls.find((control) => control.id === id)?.title ?? '',
    chosen: chosen.includes(id),
  })
  const { id, title, version, publisher, date, source } = framework
  const requests = file.requests.filter((request) => !request.lapsed).map((request) => requestOf(file, plan, request))
  return {
    framework: { id, title, version, publisher, date, source },
    changesSource: changes.source,
    digest,
    receive: choices.receive.map(line),
    fresh: choices.fresh.map(line),
    again: ofKind('judge-again'),
    lapses: ofKind('lapses'),
    carries: ofKind('carries'),
    added: inNaturalOrder(plan.added, (one) => `${one.normId} ${one.systemId}`).map((one) => ({
      ...one,
      system: nameOf(file, one.systemId),
      title: norms.find((norm) => norm.systemId === one.systemId && norm.id === one.normId)?.title ?? '',
    })),
    findings: file.findings.flatMap((finding) => findingOf(file, plan, finding)),
    requests: requests.filter((request) => request.from !== request.to),
    requestsAll: requests.length,
    requestsNew: controlsToAsk(file, plan, norms),
  }
}

function rowOf(file: AuditFile, norms: Norm[], outcome: NormOutcome): PlanRow {
  const { systemId, normId } = outcome
  const old = file.norms.find((norm) => norm.systemId === systemId && norm.id === normId)
  const next = successorsIn(outcome).map((id) => ({
    id,
    title: norms.find((norm) => norm.systemId === systemId && norm.id === id)?.title ?? '',
  }))
  return {
    systemId,
    system: nameOf(file, systemId),
    old: { id: normId, title: old?.title ?? '' },
    next,
    beyond: outcome.kind === 'carries' ? [] : outcome.beyond,
    why: outcome.kind === 'judge-again' ? outcome.why : outcome.kind === 'lapses' ? [outcome.why] : [],
    how: outcome.kind === 'carries' ? howOf(old, norms, outcome) : null,
    notes: outcome.notes,
    verdicts: currentVerdicts(file.verdicts)
      .filter((verdict) => verdict.systemId === systemId && verdict.normId === normId)
      .map((verdict) => ({ aspect: verdict.aspect, value: verdict.outcome.value })),
    findings: file.findings
      .filter((finding) => finding.systemId === systemId && finding.normIds.includes(normId))
      .map(({ id, number }) => ({ id, number })),
  }
}

function howOf(old: Norm | undefined, norms: Norm[], outcome: Extract<NormOutcome, { kind: 'carries' }>): PlanRow['how'] {
  if (outcome.to !== outcome.normId) return 'moved'
  const next = norms.find((norm) => norm.systemId === outcome.systemId && norm.id === outcome.to)
  return next?.statement === old?.statement ? 'unchanged' : 'reworded'
}

function findingOf(file: AuditFile, plan: UpgradePlan, finding: AuditFile['findings'][number]): FindingRow[] {
  const outcomes = plan.norms.filter((one) => one.systemId === finding.systemId && finding.normIds.includes(one.normId))
  const next = [...new Set(outcomes.flatMap(successorsIn))]
  const state =
    next.length === 0
      ? 'alone'
      : outcomes.some((one) => one.kind === 'lapses')
        ? 'part'
        : outcomes.some((one) => one.kind === 'judge-again')
          ? 'again'
          : null
  if (!state || outcomes.length === 0) return []
  const { id, number, normIds, systemId } = finding
  return [{ id, number, title: latestVersion(finding).title, system: nameOf(file, systemId), old: normIds, next, state }]
}

function requestOf(file: AuditFile, plan: UpgradePlan, request: AuditFile['requests'][number]) {
  const outcome = plan.controls.find((one) => one.systemId === request.systemId && one.controlId === request.controlId)
  return {
    id: request.id,
    number: requestNumber(request),
    title: request.title,
    system: nameOf(file, request.systemId),
    from: request.controlId,
    to: outcome?.to[0] ?? null,
  }
}

/** Applicable controls of the new edition to which no request goes on. */
function controlsToAsk(file: AuditFile, plan: UpgradePlan, norms: Norm[]): number {
  const asked = new Set(file.requests.filter((one) => !one.lapsed).map((one) => `${one.systemId}/${one.controlId}`))
  const goesOn = new Set(
    plan.controls.flatMap((one) => (asked.has(`${one.systemId}/${one.controlId}`) && one.to[0] ? [`${one.systemId}/${one.to[0]}`] : [])),
  )
  const applicable = norms.filter((norm) => norm.applicability.kind === 'applies').map((norm) => `${norm.systemId}/${norm.controlId}`)
  return new Set(applicable.filter((place) => !goesOn.has(place))).size
}

const nameOf = (file: AuditFile, systemId: string): string => file.systems.find((system) => system.id === systemId)?.name ?? systemId
