import { describe, expect, test } from 'vitest'
import { newestFramework, offeredFrameworks } from '../../app/domain/offered-frameworks'
import { countNorms, normsToOpen } from '../../app/domain/norms-to-open'
import { relativesOf } from '../../app/domain/relatives'
import { searchControl } from '../../app/domain/search-control'
import { compareSides } from '../../app/domain/side-by-side'
import { laterCatalogue } from '../support/later-catalogue'

const [first, second] = laterCatalogue.frameworks as [(typeof laterCatalogue.frameworks)[0], (typeof laterCatalogue.frameworks)[0]]
const alpha = laterCatalogue.systems.find((system) => system.id === 'alpha')!
const control = (framework: typeof first, id: string) => framework.controls.find((one) => one.id === id)!
const at = (date: string, id: string) => ({ id, date })
const withdrawn = (frameworkId: string) => ({ frameworkId, reason: '', by: { id: 'd', name: 'D', role: 'administrator' as const }, at: '' })

describe('which framework stands first', () => {
  const frameworks = [at('2020-06-17', 'bio-1.04'), at('2025-09-24', 'bio2-1.2'), at('2026-01-09', 'bio2-1.3')]

  test('the newest that is not withdrawn, wherever it stands in the list', () => {
    expect(newestFramework({ frameworks, withdrawals: [] })?.id).toBe('bio2-1.3')
    expect(newestFramework({ frameworks, withdrawals: [withdrawn('bio2-1.3')] })?.id).toBe('bio2-1.2')
    expect(newestFramework({ frameworks: [...frameworks].reverse(), withdrawals: [] })?.id).toBe('bio2-1.3')
  })

  test('of one day the highest number', () => {
    expect(newestFramework({ frameworks: [at('2026-01-09', 'b-1.10'), at('2026-01-09', 'b-1.9')], withdrawals: [] })?.id).toBe('b-1.10')
  })

  test('a withdrawn one is not offered for a new engagement, and still read when there is no other', () => {
    const all = frameworks.map((one) => withdrawn(one.id))
    expect(offeredFrameworks({ frameworks, withdrawals: [withdrawn('bio2-1.3')] }).map((one) => one.id)).toEqual(['bio2-1.2', 'bio-1.04'])
    expect(offeredFrameworks({ frameworks, withdrawals: all })).toEqual([])
    expect(newestFramework({ frameworks, withdrawals: all })?.id).toBe('bio2-1.3')
    expect(newestFramework({ frameworks: [], withdrawals: [] })).toBeUndefined()
  })
})

describe('searching a control', () => {
  const one = control(first, '8.01')

  test('finds a word in the control, in a measure, or spread over the control and one measure', () => {
    expect(searchControl(one, ['apparaten'])).toEqual({ measures: [] })
    expect(searchControl(one, ['8.01.02'])).toEqual({ measures: ['8.01.02'] })
    expect(searchControl(one, ['apparaten', '8.01.02'])).toEqual({ measures: ['8.01.02'] })
  })

  test('does not join words of two measures', () => {
    expect(searchControl(one, ['8.01.01', '8.01.02'])).toBeNull()
    expect(searchControl(one, ['wifi'])).toBeNull()
  })

  test('looks in the official text too', () => {
    expect(searchControl({ ...one, official: { text: 'Draadloos is uit', from: 'x' } }, ['draadloos'])).toEqual({ measures: [] })
  })
})

describe('a control in another version', () => {
  test('is told with what its measures became, and what they came from', () => {
    const [newer] = relativesOf(laterCatalogue.changes, 'test-1', control(first, '8.01'))
    expect(newer).toMatchObject({ framework: 'test-2', direction: 'newer' })
    expect(newer!.of.map(({ id, changes }) => [id, changes.map((change) => `${change.kind} ${change.to.join()}`)])).toEqual([
      ['8.01', ['same 8.01']],
      ['8.01.01', ['moved 8.20.01']],
      ['8.01.02', ['same 8.01.02']],
    ])
    const [older] = relativesOf(laterCatalogue.changes, 'test-2', control(second, '8.20'))
    expect(older).toMatchObject({ framework: 'test-1', direction: 'older' })
    expect(older!.of.map(({ id, changes }) => [id, changes[0]!.kind, changes[0]!.from])).toEqual([
      ['8.20', 'new', []],
      ['8.20.01', 'moved', ['8.01.01']],
    ])
  })

  test('stands with the older version left whichever of the two is asked for', () => {
    const from = compareSides(laterCatalogue, 'test-1', '8.01', 'test-2')!
    const back = compareSides(laterCatalogue, 'test-2', '8.01', 'test-1')!
    for (const sides of [from, back]) expect([sides.older.id, sides.newer.id]).toEqual(['test-1', 'test-2'])
    expect(from.rows.map((row) => [row.older.map((one) => one.id).join(), row.newer.map((one) => one.id).join()])).toEqual([
      ['8.01', '8.01'],
      ['8.01.01', '8.20.01'],
      ['8.01.02', '8.01.02'],
    ])
    // The measure that moved away stood in the control that stayed.
    expect(back.rows.length).toBe(3)
  })

  test('leaves the place of what is new or lapsed empty', () => {
    const [row] = compareSides(laterCatalogue, 'test-2', '8.20', 'test-1')!.rows
    expect([row!.change.kind, row!.older, row!.newer.map((one) => one.id)]).toEqual(['new', [], ['8.20']])
  })

  test('is not compared with a version to which no map leads', () => {
    expect(compareSides(laterCatalogue, 'test-1', '8.01', 'none')).toBeNull()
    expect(compareSides(laterCatalogue, 'test-1', '8.01', 'test-1')).toBeNull()
  })
})

describe('what an engagement would examine', () => {
  test('is told per control and system, with why a norm is left out', () => {
    const stands = normsToOpen(laterCatalogue, first, [alpha])
    expect(stands.map(({ controlId, stands: [one] }) => [controlId, one!.norms, one!.derivedFrom])).toEqual([
      ['5.02', ['5.02.01'], null],
      ['8.01', ['8.01.01'], null],
      ['8.09', ['8.09'], null],
    ])
    expect(countNorms(laterCatalogue, first, alpha)).toBe(3)
  })

  test('says from which version a mapping follows', () => {
    const stands = normsToOpen(laterCatalogue, second, [alpha]).map(({ controlId, stands: [one] }) => [controlId, one!.derivedFrom])
    expect(stands).toEqual([
      ['5.02', 'test-1'],
      ['8.01', 'test-1'],
      ['8.09', 'test-1'],
      ['8.20', null],
    ])
  })

  test('gives the reason of a control that is excluded whole', () => {
    const excluded = { ...alpha, mappings: [{ control: '8.09', applies: false as const, reason: 'Bestaat niet.', reference: 'VvT 9' }] }
    expect(normsToOpen(laterCatalogue, first, [excluded])).toEqual([
      {
        controlId: '8.09',
        stands: [
          {
            systemId: 'alpha',
            systemName: 'Systeem alpha',
            norms: [],
            excluded: { reason: 'Bestaat niet.', reference: 'VvT 9' },
            derivedFrom: null,
          },
        ],
      },
    ])
    expect(countNorms(laterCatalogue, first, excluded)).toBe(0)
  })
})
