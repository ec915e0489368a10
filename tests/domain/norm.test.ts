import { describe, expect, test } from 'vitest'
import type { Mapping } from '../../app/domain/catalogue'
import { normsOf } from '../../app/domain/norm'
import { catalogue } from '../support/stage'

const [framework] = catalogue.frameworks
const [alpha] = catalogue.systems
const asks = { expectedEvidence: [], questions: [] }
const normsWith = (mapping: Mapping, controls = [mapping.control]) =>
  normsOf(framework!, { ...alpha!, mappings: [mapping] }, controls).map((norm) => [norm.id, norm.criterion, norm.applicability.kind])

describe('the norms of a system', () => {
  test('are the measures of each selected control, or the control itself where it has none', () => {
    expect(normsOf(framework!, alpha!, ['5.02', '8.01', '8.09']).map((norm) => norm.id)).toEqual(['5.02.01', '8.01.01', '8.01.02', '8.09'])
    expect(normsOf(framework!, alpha!, ['8.09', '5.02']).map((norm) => norm.id)).toEqual(['5.02.01', '8.09'])
    expect(normsOf(framework!, alpha!, [])).toEqual([])
  })

  test('have the criterion of the mapping, and without one the statement', () => {
    expect(normsWith({ control: '8.09', applies: true, criterion: 'Wifi uit', criteria: [], exclusions: [], ...asks })).toEqual([
      ['8.09', 'Wifi uit', 'applies'],
    ])
    expect(normsWith({ control: '5.02', applies: true, criteria: [], exclusions: [], ...asks })).toEqual([
      ['5.02.01', 'Wat 5.02.01 vraagt.', 'applies'],
    ])
  })

  test('R2: keep what is excluded, as not applicable with its reference to the statement of applicability', () => {
    const [, excluded] = normsOf(framework!, alpha!, ['8.01'])
    expect(excluded).toMatchObject({
      id: '8.01.02',
      applicability: { kind: 'not-applicable', reason: 'Nooit verbonden.', reference: 'VvT-1' },
    })
    expect(
      normsWith({ control: '8.01', applies: false, reason: 'Geen apparaten', reference: 'VvT-2' }).map(([id, , kind]) => [id, kind]),
    ).toEqual([
      ['8.01.01', 'not-applicable'],
      ['8.01.02', 'not-applicable'],
    ])
    expect(normsWith({ control: '8.09', applies: false, reason: 'x', reference: 'VvT-3' })).toEqual([
      ['8.09', 'De configuratie is vastgelegd en bewaakt.', 'not-applicable'],
    ])
  })

  test('leave out measures that the mapping does not take in, but none that it excludes with a reason', () => {
    const exclusions = [{ measure: '8.01.02', reason: 'x', reference: 'VvT-4' }]
    expect(
      normsWith({ control: '8.01', applies: true, measures: ['8.01.01'], criteria: [], exclusions: [], ...asks }).map(([id]) => id),
    ).toEqual(['8.01.01'])
    expect(
      normsWith({ control: '8.01', applies: true, measures: ['8.01.01'], criteria: [], exclusions, ...asks }).map(([id, , kind]) => [
        id,
        kind,
      ]),
    ).toEqual([
      ['8.01.01', 'applies'],
      ['8.01.02', 'not-applicable'],
    ])
  })

  test('are none for a control that the system does not map', () =>
    expect(normsWith({ control: '8.09', applies: true, criteria: [], exclusions: [], ...asks }, ['5.02'])).toEqual([]))
})
