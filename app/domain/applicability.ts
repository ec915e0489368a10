import type { Catalogue, Control, DerivedFrom, Framework, Mapping, Party, SystemProfile, Theme } from './catalogue'
import { mappingsFor } from './mappings-for'

/** Verklaring van Toepasselijkheid: for each control of a framework what a system decided about it, and what that decision lacks. */
export interface Statement {
  system: { id: string; name: string; owner: Party | null; supplier: Party | null }
  framework: { id: string; title: string; version: string }
  /** Every control of the framework once, in its order. */
  rows: StatementRow[]
  counts: StatementCounts
}

export const STATEMENT_STATES = ['applies', 'partly', 'excluded', 'undecided'] as const
export type StatementState = (typeof STATEMENT_STATES)[number]

/** What the rows can be filtered by: a state, those with a gap, those that nobody wrote for this framework. */
export const STATEMENT_VIEWS = [...STATEMENT_STATES, 'gaps', 'derived'] as const
export type StatementView = (typeof STATEMENT_VIEWS)[number]

/** Numbers of controls; the states add up to all. */
export type StatementCounts = Record<StatementView | 'all', number>

export interface StatementRow {
  /** Id of the control. */
  id: string
  title: string
  theme: Theme
  /** Chapter of the framework. */
  group?: string
  /** Undecided: nobody wrote or derived a mapping, so that the statement is not complete. */
  state: StatementState
  /** Measures that hold; empty for a control without measures, which then holds itself. */
  inScope: Part[]
  /** How many measures the control has. */
  measures: number
  excluded: ExcludedPart[]
  /** Measures that the mapping neither takes in nor leaves out. */
  undecided: Part[]
  /** Why the whole control is left out; null where it is not. */
  grounds: Grounds | null
  /** Null where the mapping was written for this framework. */
  derivedFrom: DerivedFrom | null
  gaps: Gap[]
}

export interface Part {
  id: string
  title: string
}

export interface ExcludedPart extends Part {
  reason: string
  reference: string
}

export interface Grounds {
  reason: string
  reference: string
  /** Empty when none is named: a gap. */
  riskAnalysis: string
}

/**
 * What a decision lacks. A control is left out only on a risk analysis that the statement names; a measure only because it cannot
 * apply, with a place where that is written down (BIO2 part 1, and the introduction of part 2).
 */
export type Gap =
  | { kind: 'no-risk-analysis' }
  /** Of the control, or of one measure of it. */
  | { kind: 'no-reason' | 'no-reference'; measure?: string }
  | { kind: 'measure-undecided'; measure: string }
  /** It applies, yet each of its measures is left out: that is leaving out the control without a risk analysis. */
  | { kind: 'nothing-left' }

export function statementOf(catalogue: Pick<Catalogue, 'frameworks' | 'changes'>, profile: SystemProfile, framework: Framework): Statement {
  const mappings = new Map<string, Mapping>()
  for (const mapping of mappingsFor(catalogue, profile, framework))
    if (!mappings.has(mapping.control)) mappings.set(mapping.control, mapping)
  const rows = framework.controls.map((control) => rowOf(control, mappings.get(control.id)))
  const { id, name, owner, supplier } = profile
  return {
    system: { id, name, owner, supplier },
    framework: { id: framework.id, title: framework.title, version: framework.version },
    rows,
    counts: countsOf(rows),
  }
}

/** Whether a row belongs to what a reader asks to see. */
export function fitsView(row: StatementRow, view: string): boolean {
  if (view === 'gaps') return row.gaps.length > 0
  if (view === 'derived') return row.derivedFrom !== null
  return row.state === view
}

/** Whether nothing is left to decide or to fill in. */
export const isComplete = ({ counts, system }: Statement): boolean => counts.undecided === 0 && counts.gaps === 0 && system.owner !== null

function countsOf(rows: StatementRow[]): StatementCounts {
  const count = (view: StatementView) => rows.filter((row) => fitsView(row, view)).length
  return {
    all: rows.length,
    applies: count('applies'),
    partly: count('partly'),
    excluded: count('excluded'),
    undecided: count('undecided'),
    gaps: count('gaps'),
    derived: count('derived'),
  }
}

function rowOf(control: Control, mapping: Mapping | undefined): StatementRow {
  const { id, title, theme, group } = control
  return {
    id,
    title,
    theme,
    ...(group === undefined ? {} : { group }),
    measures: control.measures.length,
    derivedFrom: mapping?.derivedFrom ?? null,
    ...decisionOf(control, mapping),
  }
}

type Decision = Pick<StatementRow, 'state' | 'inScope' | 'excluded' | 'undecided' | 'grounds' | 'gaps'>

const nothing = { inScope: [], excluded: [], undecided: [], grounds: null, gaps: [] } satisfies Partial<Decision>

function decisionOf(control: Control, mapping: Mapping | undefined): Decision {
  if (!mapping) return { ...nothing, state: 'undecided' }
  if (!mapping.applies) {
    const grounds = { reason: mapping.reason.trim(), reference: mapping.reference.trim(), riskAnalysis: mapping.riskAnalysis?.trim() ?? '' }
    return { ...nothing, state: 'excluded', grounds, gaps: gapsOfGrounds(grounds) }
  }
  const parts = control.measures.map((measure) => ({ id: measure.id, title: measure.title }))
  const excluded = parts.flatMap((part) => {
    const exclusion = mapping.exclusions.find((one) => one.measure === part.id)
    return exclusion ? [{ ...part, reason: exclusion.reason.trim(), reference: exclusion.reference.trim() }] : []
  })
  const left = parts.filter((part) => !excluded.some((one) => one.id === part.id))
  const inScope = left.filter((part) => !mapping.measures || mapping.measures.includes(part.id))
  const undecided = left.filter((part) => !inScope.includes(part))
  return {
    ...nothing,
    state: excluded.length + undecided.length > 0 ? 'partly' : 'applies',
    inScope,
    excluded,
    undecided,
    gaps: [
      ...excluded.flatMap((part) => lacking(part, part.id)),
      ...undecided.map((part): Gap => ({ kind: 'measure-undecided', measure: part.id })),
      ...(parts.length > 0 && excluded.length === parts.length ? [{ kind: 'nothing-left' } as const] : []),
    ],
  }
}

function gapsOfGrounds(grounds: Grounds): Gap[] {
  return [...lacking(grounds), ...(grounds.riskAnalysis === '' ? [{ kind: 'no-risk-analysis' } as const] : [])]
}

function lacking({ reason, reference }: { reason: string; reference: string }, measure?: string): Gap[] {
  const of = measure === undefined ? {} : { measure }
  return [
    ...(reason === '' ? [{ kind: 'no-reason', ...of } as const] : []),
    ...(reference === '' ? [{ kind: 'no-reference', ...of } as const] : []),
  ]
}
