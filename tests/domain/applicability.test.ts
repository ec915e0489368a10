import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitsView, isComplete, STATEMENT_STATES, STATEMENT_VIEWS, statementOf, type StatementRow } from '../../app/domain/applicability'
import type { Mapping, SystemProfile } from '../../app/domain/catalogue'
import { mappingsFor } from '../../app/domain/mappings-for'
import { normsOf } from '../../app/domain/norm'
import { randomStatement } from '../support/arbitrary-statement'
import { catalogue } from '../support/stage'
import { upgradeCatalogue } from '../support/upgrade-catalogue'

const [framework] = catalogue.frameworks
const [alpha] = catalogue.systems
const asks = { criteria: [], expectedEvidence: [], questions: [] }

/** The row of a control, on a system that decided this and nothing else. */
function decided(mapping: Mapping): StatementRow {
  const { rows } = statementOf(catalogue, { ...alpha!, mappings: [mapping] }, framework!)
  return rows.find((row) => row.id === mapping.control)!
}

describe('the statement of applicability', () => {
  test('names each control of the framework once, in its order, whatever was decided', () => {
    fc.assert(
      fc.property(randomStatement, ({ catalogue: any, profile, framework: asked }) => {
        const { rows } = statementOf(any, profile, asked)
        expect(rows.map((row) => row.id)).toEqual(asked.controls.map((control) => control.id))
      }),
    )
  })

  test('puts each measure of a control that applies in one place: in scope, left out, or undecided', () => {
    fc.assert(
      fc.property(randomStatement, ({ catalogue: any, profile, framework: asked }) => {
        for (const row of statementOf(any, profile, asked).rows) {
          const places = [...row.inScope, ...row.excluded, ...row.undecided].map((part) => part.id)
          const own = asked.controls.find((control) => control.id === row.id)!.measures.map((measure) => measure.id)
          expect([...places].sort()).toEqual(row.state === 'applies' || row.state === 'partly' ? [...own].sort() : [])
          expect(row.state === 'partly').toBe(row.excluded.length + row.undecided.length > 0)
        }
      }),
    )
  })

  test('counts what it shows: the states add up to all, and each count is the number of rows behind its link', () => {
    fc.assert(
      fc.property(randomStatement, ({ catalogue: any, profile, framework: asked }) => {
        const { rows, counts } = statementOf(any, profile, asked)
        expect(STATEMENT_STATES.reduce((sum, state) => sum + counts[state], 0)).toBe(asked.controls.length)
        expect(counts.all).toBe(asked.controls.length)
        for (const view of STATEMENT_VIEWS) expect(counts[view]).toBe(rows.filter((row) => fitsView(row, view)).length)
      }),
    )
  })

  test('says of what was written for the framework just what was written', () => {
    fc.assert(
      fc.property(randomStatement, ({ catalogue: any, profile }) => {
        const written = any.frameworks.find((one) => one.id === profile.framework)!
        for (const row of statementOf(any, profile, written).rows) {
          const mapping = profile.mappings.find((one) => one.control === row.id)
          expect(row.state === 'undecided' || row.derivedFrom !== null).toBe(mapping === undefined)
          if (!mapping) continue
          expect(row.state === 'excluded').toBe(!mapping.applies)
          if (mapping.applies) continue
          const blank = (words: string | undefined) => (words ?? '').trim() === ''
          expect(row.gaps.map((gap) => gap.kind).sort()).toEqual(
            [
              ...(blank(mapping.reason) ? ['no-reason'] : []),
              ...(blank(mapping.reference) ? ['no-reference'] : []),
              ...(blank(mapping.riskAnalysis) ? ['no-risk-analysis'] : []),
            ].sort(),
          )
        }
      }),
    )
  })

  test('holds the same to apply as an engagement would examine', () => {
    fc.assert(
      fc.property(randomStatement, ({ catalogue: any, profile, framework: asked }) => {
        const mapped = { ...profile, mappings: mappingsFor(any, profile, asked) }
        const examined = normsOf(
          asked,
          mapped,
          asked.controls.map((control) => control.id),
        ).filter((norm) => norm.applicability.kind === 'applies')
        const stated = statementOf(any, profile, asked).rows.flatMap((row) =>
          row.state === 'applies' && row.measures === 0 ? [row.id] : row.inScope.map((part) => part.id),
        )
        expect(stated.sort()).toEqual(examined.map((norm) => norm.id).sort())
      }),
    )
  })

  test('finds a gap in a control that is left out without a risk analysis, and none where it is named', () => {
    const left: Mapping = { control: '8.09', applies: false, reason: 'Geen apparaten.', reference: 'VvT-9' }
    expect(decided(left)).toMatchObject({ state: 'excluded', gaps: [{ kind: 'no-risk-analysis' }] })
    expect(decided({ ...left, riskAnalysis: '  ' }).gaps).toEqual([{ kind: 'no-risk-analysis' }])
    expect(decided({ ...left, riskAnalysis: 'RA-1, §2' })).toMatchObject({
      grounds: { reason: 'Geen apparaten.', reference: 'VvT-9', riskAnalysis: 'RA-1, §2' },
      gaps: [],
    })
  })

  test('finds a gap in a measure that is left out without a reference, and names the measure', () => {
    const row = decided({
      control: '8.01',
      applies: true,
      exclusions: [{ measure: '8.01.02', reason: 'Nooit verbonden.', reference: ' ' }],
      ...asks,
    })
    expect(row).toMatchObject({
      state: 'partly',
      inScope: [{ id: '8.01.01', title: 'Maatregel 8.01.01' }],
      excluded: [{ id: '8.01.02', reason: 'Nooit verbonden.', reference: '' }],
      gaps: [{ kind: 'no-reference', measure: '8.01.02' }],
    })
  })

  test('finds a gap in a measure that is neither taken in nor left out', () => {
    expect(decided({ control: '8.01', applies: true, measures: ['8.01.01'], exclusions: [], ...asks })).toMatchObject({
      state: 'partly',
      undecided: [{ id: '8.01.02' }],
      gaps: [{ kind: 'measure-undecided', measure: '8.01.02' }],
    })
  })

  test('finds a gap in leaving out all measures, which would go round the risk analysis', () => {
    const exclusions = ['8.01.01', '8.01.02'].map((measure) => ({ measure, reason: 'Geen.', reference: 'VvT-1' }))
    expect(decided({ control: '8.01', applies: true, exclusions, ...asks }).gaps).toEqual([{ kind: 'nothing-left' }])
  })

  test('is undecided on everything for a framework that nobody mapped', () => {
    const imported = { ...framework!, id: 'ingelezen-1' }
    expect(statementOf(catalogue, alpha!, imported).counts).toMatchObject({ all: 3, undecided: 3, gaps: 0, derived: 0 })
  })

  test('marks what follows from another version, with where it comes from and how sure that is', () => {
    const [, , third] = upgradeCatalogue.frameworks
    const { rows, counts } = statementOf(upgradeCatalogue, upgradeCatalogue.systems[0]!, third!)
    expect(counts.derived).toBe(third!.controls.length)
    expect(rows[0]!.derivedFrom).toEqual({ framework: 'kader-2', controls: ['5.02'], confidence: 'certain' })
    const [, second] = upgradeCatalogue.frameworks
    expect(statementOf(upgradeCatalogue, upgradeCatalogue.systems[0]!, second!).counts.derived).toBe(0)
  })

  test('is complete only with a decision on everything, no gap, and an owner to adopt it', () => {
    const all: SystemProfile = {
      ...alpha!,
      mappings: ['5.02', '8.01', '8.09'].map((control) => ({ control, applies: true, exclusions: [], ...asks })),
    }
    expect(isComplete(statementOf(catalogue, all, framework!))).toBe(true)
    expect(isComplete(statementOf(catalogue, { ...all, owner: null }, framework!))).toBe(false)
    expect(isComplete(statementOf(catalogue, { ...all, mappings: all.mappings.slice(1) }, framework!))).toBe(false)
    const left: Mapping = { control: '8.09', applies: false, reason: 'x', reference: 'y' }
    expect(isComplete(statementOf(catalogue, { ...all, mappings: [...all.mappings.slice(0, 2), left] }, framework!))).toBe(false)
  })
})
