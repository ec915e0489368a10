import type { AuditFile } from '../../domain/audit-file'
import type { Aspect, Framework } from '../../domain/catalogue'
import type { ChangeMap } from '../../domain/change-map'
import { requestNumber } from '../../domain/evidence-request'
import { latestVersion } from '../../domain/finding'
import { inNaturalOrder } from '../../domain/natural-order'
import type { Norm } from '../../domain/norm'
import type { JudgeAgainReason, LapseReason, NormOutcome, UpgradePlan } from '../../domain/upgrade'
import { successorsIn, type ControlChoices } from '../../domain/upgrade-plan'
import type { Id, Sha256 } from '../../domain/values'
import { currentVerdicts, type VerdictValue } from '../../domain/verdict'

/** Norms count on each system by themselves. */
export const countOf = (rows: { on: unknown[] }[]): number => rows.reduce((sum, row) => sum + row.on.length, 0)
export const addedIn = (rows: AddedRow[]): number => rows.reduce((sum, row) => sum + row.systems.length, 0)

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

/** One norm of the edition in force, on the systems for which the same becomes of it. */
export interface PlanRow {
  old: { id: string; title: string }
  next: { id: string; title: string }[]
  beyond: string[]
  why: (JudgeAgainReason | LapseReason)[]
  how: 'unchanged' | 'reworded' | 'moved' | null
  notes: string[]
  on: NormOnSystem[]
}

/** What there is now of a norm on one system. */
export interface NormOnSystem {
  systemId: string
  system: string
  verdicts: { aspect: Aspect; value: VerdictValue }[]
  findings: { id: Id; number: number }[]
}

export interface AddedRow {
  normId: string
  title: string
  from: string[]
  notes: string[]
  systems: string[]
}

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
  const ofKind = (kind: NormOutcome['kind']) =>
    together(
      plan.norms.filter((one) => one.kind === kind).map((outcome) => rowOf(file, norms, outcome)),
      ({ on: _, ...same }) => JSON.stringify(same),
      (row, other) => ({ ...row, on: [...row.on, ...other.on] }),
      (row) => row.old.id,
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
    added: together(
      plan.added.map(({ systemId, normId, from, notes }) => ({
        normId,
        title: norms.find((norm) => norm.systemId === systemId && norm.id === normId)?.title ?? '',
        from,
        notes,
        systems: [nameOf(file, systemId)],
      })),
      (row) => row.normId,
      (row, other) => ({ ...row, systems: [...row.systems, ...other.systems] }),
      (row) => row.normId,
    ),
    findings: file.findings.flatMap((finding) => findingOf(file, plan, finding)),
    requests: requests.filter((request) => request.from !== request.to),
    requestsAll: requests.length,
    requestsNew: controlsToAsk(file, plan, norms),
  }
}

/** Rows that say the same become one, in natural order of their ids. */
function together<Row>(rows: Row[], sameAs: (row: Row) => string, join: (row: Row, other: Row) => Row, idOf: (row: Row) => string): Row[] {
  const found = new Map<string, Row>()
  for (const row of rows) {
    const key = sameAs(row)
    const before = found.get(key)
    found.set(key, before ? join(before, row) : row)
  }
  return inNaturalOrder([...found.values()], idOf)
}

function rowOf(file: AuditFile, norms: Norm[], outcome: NormOutcome): PlanRow {
  const { systemId, normId } = outcome
  const old = file.norms.find((norm) => norm.systemId === systemId && norm.id === normId)
  return {
    old: { id: normId, title: old?.title ?? '' },
    next: successorsIn(outcome).map((id) => ({
      id,
      title: norms.find((norm) => norm.systemId === systemId && norm.id === id)?.title ?? '',
    })),
    beyond: outcome.kind === 'carries' ? [] : outcome.beyond,
    why: outcome.kind === 'judge-again' ? outcome.why : outcome.kind === 'lapses' ? [outcome.why] : [],
    how: outcome.kind === 'carries' ? howOf(old, norms, outcome) : null,
    notes: outcome.notes,
    on: [
      {
        systemId,
        system: nameOf(file, systemId),
        verdicts: currentVerdicts(file.verdicts)
          .filter((verdict) => verdict.systemId === systemId && verdict.normId === normId)
          .map((verdict) => ({ aspect: verdict.aspect, value: verdict.outcome.value })),
        findings: file.findings
          .filter((finding) => finding.systemId === systemId && finding.normIds.includes(normId))
          .map(({ id, number }) => ({ id, number })),
      },
    ],
  }
}

function howOf(old: Norm | undefined, norms: Norm[], outcome: Extract<NormOutcome, { kind: 'carries' }>): PlanRow['how'] {
  if (outcome.to !== outcome.normId) return 'moved'
  const next = norms.find((norm) => norm.systemId === outcome.systemId && norm.id === outcome.to)
  // Where the map has something to say, the publisher's words changed, though ours did not.
  return next?.statement === old?.statement && outcome.notes.length === 0 ? 'unchanged' : 'reworded'
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
