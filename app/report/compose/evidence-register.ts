import { dayOf } from '../../domain/calendar'
import {
  evidenceNumber,
  latestRevision,
  underEmbargo,
  type Clarification,
  type Evidence,
  type EvidenceRevision,
} from '../../domain/evidence'
import { mono, type Block, type Cell, type Span, type Text } from '../blocks'
import { fieldWords } from './limitations'
import { capitalised, type Scope } from './scope'

/** All evidence with its latest version. Of what is under embargo the number and no more: not even its title (R9). */
export function composeEvidenceRegister(scope: Scope): Block[] {
  const { text, file } = scope
  const systems = file.systems.filter((system) => file.evidence.some((evidence) => evidence.systemId === system.id))
  return [
    { kind: 'heading', level: 1, id: 'register', text: text.annex('B', text.register.title) },
    { kind: 'paragraph', text: systems.length ? text.register.intro : text.register.none },
    ...systems.flatMap((system) => [registerOf(scope, system), ...clarifiedOf(scope, system)]),
  ]
}

/** What was asked about the contexts of a system, and what was answered, dated: it counts as part of them. */
function clarifiedOf(scope: Scope, system: { id: string; name: string }): Block[] {
  const words = scope.text.register
  const rows = scope.file.evidence
    .filter((one) => one.systemId === system.id && isOpen(scope, one))
    .sort((a, b) => a.number - b.number)
    .flatMap((one) => one.revisions.filter((revision) => !underEmbargo(revision, scope.today)).map((revision) => ({ one, revision })))
    .flatMap(({ one, revision }) => revision.clarifications.map((asked) => [evidenceNumber(one), ...clarified(scope, asked)]))
  const { number, part, question, answer } = words.clarifiedColumns
  const columns = [
    { title: number, width: 0.8, header: true },
    { title: part, width: 1.5 },
    { title: question, width: 2.6 },
    { title: answer, width: 3.6 },
  ]
  return rows.length > 0 ? [{ kind: 'table', caption: words.clarified(system.name), columns, rows }] : []
}

function clarified(scope: Scope, { field, question, answers, due }: Clarification): Cell[] {
  const words = scope.text.register
  const said = answers.flatMap((one, index): Span[] => [
    { text: `${index > 0 ? '\n' : ''}${words.clarifiedAnswer(scope.format.day(dayOf(one.at)), scope.roleOf(one.by))}`, italic: true },
    { text: one.text },
  ])
  return [
    field ? capitalised(fieldWords(scope, field)) : words.clarifiedWhole,
    question,
    said.length > 0 ? said : words.notClarified(scope.format.day(due)),
  ]
}

/** Whether the report may tell more of it than its number (R9). */
function isOpen(scope: Scope, evidence: Evidence): boolean {
  const revision = latestRevision(evidence)
  return !evidence.withheld && revision !== undefined && !underEmbargo(revision, scope.today)
}

function registerOf(scope: Scope, system: { id: string; name: string }): Block {
  const { caption, columns } = scope.text.register
  const evidence = scope.file.evidence.filter((one) => one.systemId === system.id).sort((a, b) => a.number - b.number)
  return {
    kind: 'table',
    caption: caption(system.name),
    columns: [
      { title: columns.number, width: 0.95, header: true },
      { title: columns.title, width: 3.3 },
      { title: columns.covers, width: 1.7 },
      { title: columns.digest, width: 1.85 },
      { title: columns.classification, width: 1.55 },
    ],
    rows: evidence.map((one) => rowOf(scope, one)),
  }
}

function rowOf(scope: Scope, evidence: Evidence): Cell[] {
  const { text } = scope
  const number = evidenceNumber(evidence)
  const revision = latestRevision(evidence)
  if (!revision || !isOpen(scope, evidence)) {
    return [number, [{ text: text.register.embargo, italic: true }], text.none, text.none, text.none]
  }
  return [
    number,
    about(scope, evidence, revision),
    covers(scope, revision),
    digest(scope, revision),
    text.classifications[revision.context.handling.classification],
  ]
}

function about(scope: Scope, evidence: Evidence, revision: EvidenceRevision): Text {
  const words = scope.text.register
  const { body } = revision
  const inspection: Span[] = body.kind === 'inspection' ? [{ text: `\n${words.inspection(body.place, scope.format.day(body.day))}` }] : []
  const version = revision.number > 1 ? `, ${words.revision(revision.number)}` : ''
  return [
    { text: evidence.title, bold: true },
    { text: `\n${words.givenBy(scope.roleOf(evidence.givenBy), giverOf(scope, evidence))}${version}` },
    ...inspection,
  ]
}

/** The organisation: a register that is printed needs no names of people. */
function giverOf({ file, text }: Scope, { systemId, givenBy }: Evidence): string {
  const system = file.systems.find((one) => one.id === systemId)
  if (givenBy.role === 'system-owner') return system?.owner?.organisation ?? text.none
  if (givenBy.role === 'supplier') return system?.supplier?.organisation ?? text.none
  return text.organisation
}

function covers(scope: Scope, { context }: EvidenceRevision): string {
  if (!context.covers) return scope.text.register.unknown
  return context.covers.kind === 'day' ? scope.format.day(context.covers.day) : scope.format.period(context.covers)
}

function digest(scope: Scope, { body }: EvidenceRevision): Text {
  return body.sha256 ? [mono(body.sha256)] : scope.text.register.noDigest
}
