import type { Annotation } from '../../domain/annotation'
import type { AuditFile } from '../../domain/audit-file'
import { aspects, type Aspect, type Theme } from '../../domain/catalogue'
import { judgementOf, latestRevision, supports } from '../../domain/evidence'
import { weakEvidence } from '../../domain/verdict-rules'
import { currentVerdicts, isApproved, needsInterpretableBasis, verdictKey, type Verdict, type VerdictValue } from '../../domain/verdict'

/** How one aspect of a norm on a system stands: judged, to be judged, or not asked. */
export type AspectState = VerdictValue | 'to-judge' | 'weak'

export interface MatrixCell {
  normId: string
  systemId: string
  /** Absent: the norm does not speak to the aspect. */
  aspects: AspectCell[]
  /** Reference to the statement of applicability, where the norm does not apply. */
  notApplicable: string | null
  findings: number
  evidence: { received: number; unjudged: number; notInterpretable: number }
  requested: 'no' | 'open' | 'answered' | 'refused'
  /** People who had a hand in it, for the filter. */
  people: string[]
}

export interface AspectCell {
  aspect: Aspect
  state: AspectState
  reviewed: boolean
  /** The verdict was given under an earlier edition of the framework, or is to be given again because of a later one. */
  edition?: 'carried' | 'again'
}

export interface MatrixRow {
  normId: string
  title: string
  theme: Theme
  /** One for each system, in the order of the columns; null where the norm is not in scope there. */
  cells: (MatrixCell | null)[]
}

export interface Matrix {
  systems: { id: string; name: string }[]
  rows: MatrixRow[]
  people: { id: string; name: string }[]
}

/** The audit file as norm × system. Linear in the file: each thing is put in its cell once. */
export function matrixOf(file: AuditFile): Matrix {
  const column = new Map(file.systems.map((system, index) => [system.id, index]))
  const facts = gather(file)
  const rows = new Map<string, MatrixRow>()
  for (const norm of file.norms) {
    const row = rows.get(norm.id) ?? { normId: norm.id, title: norm.title, theme: norm.theme, cells: file.systems.map(() => null) }
    rows.set(norm.id, row)
    const at = column.get(norm.systemId)
    if (at !== undefined) row.cells[at] = cellOf(norm, facts)
  }
  const people = new Map(facts.people)
  return {
    systems: file.systems.map(({ id, name }) => ({ id, name })),
    rows: [...rows.values()],
    people: [...people].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'nl')),
  }
}

interface Facts {
  verdicts: Map<string, Verdict>
  /** Cells with a verdict of an earlier edition that does not hold any more. */
  former: Set<string>
  weak: Set<string>
  findings: Map<string, number>
  /** By system and control. */
  requests: Map<string, AuditFile['requests'][number]>
  evidence: Map<string, AuditFile['evidence']>
  people: [string, string][]
}

function gather(file: AuditFile): Facts {
  const verdicts = new Map(currentVerdicts(file.verdicts).map((verdict) => [verdictKey(verdict), verdict]))
  const weak = new Set(
    [...verdicts]
      .filter(
        ([, verdict]) => needsInterpretableBasis(verdict.outcome.value) && weakEvidence(file, verdict.basis, [verdict.normId]).length > 0,
      )
      .map(([key]) => key),
  )
  const former = new Set(file.formerVerdicts.flatMap(({ verdict, at }) => at.map((normId) => verdictKey({ ...verdict, normId }))))
  const findings = new Map<string, number>()
  for (const finding of file.findings) for (const normId of finding.normIds) count(findings, `${finding.systemId}/${normId}`)
  const requests = requestsByPlace(file)
  const evidence = new Map<string, AuditFile['evidence']>()
  const byRequest = new Map(file.requests.map((request) => [request.id, request]))
  const marked = new Map<string, Annotation[]>()
  for (const annotation of file.annotations) marked.set(annotation.evidenceId, [...(marked.get(annotation.evidenceId) ?? []), annotation])
  for (const item of file.evidence) {
    const request = item.requestId ? byRequest.get(item.requestId) : undefined
    // Evidence belongs to the control it was asked for, and to each norm that a mark on it speaks to.
    const places = new Set([
      ...(request && !request.lapsed ? [request.controlId] : []),
      ...(marked.get(item.id) ?? []).flatMap((mark) => mark.bearings.map((bearing) => bearing.normId)),
    ])
    for (const place of places) evidence.set(`${item.systemId}/${place}`, [...(evidence.get(`${item.systemId}/${place}`) ?? []), item])
  }
  const people: [string, string][] = [
    ...[...verdicts.values()].map((verdict): [string, string] => [verdict.by.id, verdict.by.name]),
    ...file.requests.flatMap((request): [string, string][] => (request.askedOf ? [[request.askedOf.personId, request.askedOf.name]] : [])),
  ]
  return { verdicts, former, weak, findings, requests, evidence, people }
}

/** By system and control. Controls that were merged may have several: then one without evidence is told first. */
function requestsByPlace(file: AuditFile): Facts['requests'] {
  const answered = new Set(file.evidence.map((item) => item.requestId))
  const requests: Facts['requests'] = new Map()
  for (const request of file.requests.filter((one) => !one.lapsed)) {
    const place = `${request.systemId}/${request.controlId}`
    const before = requests.get(place)
    if (!before || answered.has(before.id)) requests.set(place, request)
  }
  return requests
}

const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)

function cellOf(norm: AuditFile['norms'][number], facts: Facts): MatrixCell {
  const place = `${norm.systemId}/${norm.id}`
  const request = facts.requests.get(`${norm.systemId}/${norm.controlId}`)
  const evidence = [...new Set([...(facts.evidence.get(`${norm.systemId}/${norm.controlId}`) ?? []), ...(facts.evidence.get(place) ?? [])])]
  const latest = evidence.flatMap((item) => latestRevision(item) ?? [])
  const unjudged = latest.filter((revision) => judgementOf(revision) === 'not-judged').length
  const verdicts = aspects.flatMap((aspect) => facts.verdicts.get(`${place}/${aspect}`) ?? [])
  return {
    normId: norm.id,
    systemId: norm.systemId,
    aspects: norm.aspects.map((aspect) => aspectOf(aspect, `${place}/${aspect}`, facts)),
    notApplicable: norm.applicability.kind === 'not-applicable' ? norm.applicability.reference : null,
    findings: facts.findings.get(place) ?? 0,
    evidence: {
      received: evidence.length,
      unjudged,
      notInterpretable: latest.filter((revision) => !supports(revision, [norm.id])).length - unjudged,
    },
    requested: !request
      ? 'no'
      : evidence.some((item) => item.requestId === request.id)
        ? 'answered'
        : request.refusals.length > 0
          ? 'refused'
          : 'open',
    people: [...verdicts.map((verdict) => verdict.by.id), ...(request?.askedOf ? [request.askedOf.personId] : [])],
  }
}

function aspectOf(aspect: Aspect, key: string, facts: Facts): AspectCell {
  const verdict = facts.verdicts.get(key)
  return {
    aspect,
    state: stateOf(facts, key),
    reviewed: isReviewed(facts, key),
    ...(verdict?.carriedFrom ? { edition: 'carried' } : !verdict && facts.former.has(key) ? { edition: 'again' } : {}),
  }
}

function stateOf(facts: Facts, key: string): AspectState {
  const verdict = facts.verdicts.get(key)
  if (!verdict) return 'to-judge'
  return facts.weak.has(key) ? 'weak' : verdict.outcome.value
}

function isReviewed(facts: Facts, key: string): boolean {
  const verdict = facts.verdicts.get(key)
  return verdict !== undefined && isApproved(verdict)
}

/** What one can narrow the matrix to. */
export const MATRIX_STATES = [
  'to-judge',
  'not-met',
  'partly-met',
  'cannot-be-established',
  'met',
  'to-review',
  'weak',
  'with-finding',
  'unjudged-evidence',
  'open-request',
  'not-applicable',
  'carried',
  'judge-again',
] as const
export type MatrixState = (typeof MATRIX_STATES)[number]

export function cellIs(cell: MatrixCell, state: MatrixState): boolean {
  const applies = cell.notApplicable === null
  switch (state) {
    case 'to-review':
      return applies && cell.aspects.some((one) => one.state !== 'to-judge' && !one.reviewed)
    case 'with-finding':
      return cell.findings > 0
    case 'unjudged-evidence':
      return cell.evidence.unjudged > 0
    case 'open-request':
      return cell.requested === 'open'
    case 'not-applicable':
      return !applies
    case 'carried':
      return cell.aspects.some((one) => one.edition === 'carried')
    case 'judge-again':
      return applies && cell.aspects.some((one) => one.edition === 'again')
    default:
      return applies && cell.aspects.some((one) => one.state === state)
  }
}

/** Rows on one page: a thousand norms at once would take seconds to draw; a whole BIO fits. */
export const MATRIX_PAGE = 250

export function pageOfMatrix(matrix: Matrix, asked: number): { matrix: Matrix; found: number; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(matrix.rows.length / MATRIX_PAGE))
  const page = Math.min(pages, Math.max(1, Math.trunc(asked) || 1))
  return {
    matrix: { ...matrix, rows: matrix.rows.slice((page - 1) * MATRIX_PAGE, page * MATRIX_PAGE) },
    found: matrix.rows.length,
    page,
    pages,
  }
}

export interface MatrixFilter {
  words: string
  theme: string
  system: string
  state: string
  person: string
}

/** The rows and columns that fit: a row stays when one of its cells does. */
export function narrowMatrix(matrix: Matrix, filter: MatrixFilter): Matrix {
  const systems = matrix.systems.filter((system) => !filter.system || system.id === filter.system)
  const columns = systems.map((system) => matrix.systems.indexOf(system))
  const state = MATRIX_STATES.find((one) => one === filter.state)
  const sought = filter.words.trim().toLocaleLowerCase('nl')
  const fits = (cell: MatrixCell | null): boolean =>
    cell !== null && (!state || cellIs(cell, state)) && (!filter.person || cell.people.includes(filter.person))
  const rows = matrix.rows
    .filter(
      (row) =>
        (!filter.theme || row.theme === filter.theme) && (!sought || `${row.normId} ${row.title}`.toLocaleLowerCase('nl').includes(sought)),
    )
    .map((row) => ({ ...row, cells: columns.map((at) => row.cells[at] ?? null) }))
    .filter((row) => row.cells.some(fits))
  return { ...matrix, systems, rows }
}
