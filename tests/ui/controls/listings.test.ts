import { describe, expect, test } from 'vitest'
import type { Catalogue, Framework } from '../../../app/domain/catalogue'
import { catalogueMatrix, readCell, type CatalogueFilter } from '../../../app/ui/controls/catalogue-matrix'
import { listChanges } from '../../../app/ui/controls/change-listing'
import { isWithin, listControls } from '../../../app/ui/controls/control-listing'
import { laterCatalogue } from '../../support/later-catalogue'

const [first, second] = laterCatalogue.frameworks as [Framework, Framework]
const ids = (query: string, catalogue: Catalogue = laterCatalogue, frameworks: Framework[] = [first]) =>
  listControls(catalogue, frameworks, new URLSearchParams(query)).rows.map((row) => row.id)
const chaptered: Framework = {
  ...first,
  categories: [{ id: 'basis', title: 'Basis' }],
  groups: [
    { id: 'A', title: 'Alles' },
    { id: 'B', title: 'Binnen', parent: 'A' },
  ],
  controls: first.controls.map((control) =>
    control.id === '8.01'
      ? { ...control, group: 'B', level: 2, measures: control.measures.map((measure) => ({ ...measure, categories: ['basis'] })) }
      : control,
  ),
}

describe('the list of controls', () => {
  test('is narrowed by every filter of its address', () => {
    expect(ids('')).toEqual(['5.02', '8.01', '8.09'])
    expect(ids('theme=organisational')).toEqual(['5.02'])
    expect(ids('measures=none')).toEqual(['8.09'])
    expect(ids('measures=some')).toEqual(['5.02', '8.01'])
    for (const query of ['group=B', 'group=A', 'level=2', 'category=basis'])
      expect(ids(query, laterCatalogue, [chaptered]), query).toEqual(['8.01'])
    expect(ids('group=none', laterCatalogue, [chaptered])).toEqual([])
    expect(ids('q=8.1')).toEqual(['8.01'])
  })

  test('counts a system only where the control applies to it, in whole or in part', () => {
    const [alpha] = laterCatalogue.systems
    const without = {
      ...laterCatalogue,
      systems: [
        {
          ...alpha!,
          mappings: [
            { control: '8.09', applies: false as const, reason: 'Nee', reference: 'VvT' },
            ...alpha!.mappings.filter((one) => one.control === '8.01'),
          ],
        },
      ],
    }
    expect(ids('system=alpha', without)).toEqual(['8.01'])
    // What follows from another version counts too.
    expect(ids('system=alpha', laterCatalogue, [second])).toEqual(['5.02', '8.01', '8.09', '8.20'])
  })

  test('says in which measure a word was found, and marks it', () => {
    const { rows } = listControls(laterCatalogue, [first], new URLSearchParams('q=8.01.02'))
    expect(rows.map((row) => [row.id, row.hits.map((hit) => hit.id)])).toEqual([['8.01', ['8.01.02']]])
    expect(rows[0]!.hits[0]!.title.filter((piece) => piece.hit).map((piece) => piece.text)).toEqual(['8.01.02'])
  })

  test('tells that a word stands in the official text alone', () => {
    const official = {
      ...first,
      controls: first.controls.map((control) => ({ ...control, official: { text: 'Draadloos staat uit.', from: 'x' } })),
    }
    const { rows } = listControls(laterCatalogue, [official], new URLSearchParams('q=draadloos'))
    expect(rows[0]!.found).toEqual({
      official: true,
      pieces: [
        { text: 'Draadloos', hit: true },
        { text: ' staat uit.', hit: false },
      ],
    })
  })

  test('stands in pages over all frameworks', () => {
    const many = { ...first, controls: Array.from({ length: 320 }, (_, at) => ({ ...first.controls[0]!, id: `9.${at}` })) }
    const listing = listControls(laterCatalogue, [many], new URLSearchParams('page=4'))
    expect([listing.total, listing.pages, listing.rows.length]).toEqual([320, 4, 20])
  })

  test('walks chapters that stand in each other’s way without end', () => {
    const round = {
      groups: [
        { id: 'A', title: 'A', parent: 'B' },
        { id: 'B', title: 'B', parent: 'A' },
      ],
    }
    expect(isWithin(round, 'A', 'B')).toBe(true)
    expect(isWithin(round, 'A', 'C')).toBe(false)
  })
})

describe('norm by system', () => {
  const everything: CatalogueFilter = { words: '', theme: '', group: '', system: '', state: '' }
  const at = (filter: Partial<CatalogueFilter>, framework = first) =>
    catalogueMatrix(laterCatalogue, framework, { ...everything, ...filter })

  test('says of each cell whether it applies, in part, or not, and whether that was derived', () => {
    const { matrix } = at({})
    expect(matrix.systems.map((system) => system.id)).toEqual(['alpha', 'beta'])
    expect(matrix.rows.map((row) => [row.id, ...[...row.cells].map((sign) => readCell(sign).state)])).toEqual([
      ['5.02', 'applies', 'applies'],
      ['8.01', 'partly', 'partly'],
      ['8.09', 'applies', 'applies'],
    ])
    expect([...at({}, second).matrix.rows[0]!.cells].map(readCell)).toEqual([
      { state: 'applies', derived: true },
      { state: 'applies', derived: true },
    ])
  })

  test('is narrowed by theme, system, state and words', () => {
    const rows = (filter: Partial<CatalogueFilter>, framework = first) => at(filter, framework).matrix.rows.map((row) => row.id)
    expect(rows({ theme: 'organisational' })).toEqual(['5.02'])
    expect(rows({ state: 'partly' })).toEqual(['8.01'])
    expect(rows({ state: 'undecided' })).toEqual([])
    expect(rows({ state: 'erase' })).toEqual(['5.02', '8.01', '8.09'])
    expect(rows({ words: 'wifi' })).toEqual([])
    expect(rows({ words: 'configuratie' })).toEqual(['8.09'])
    expect(rows({ state: 'derived' }, second)).toEqual(['5.02', '8.01', '8.09'])
    expect(at({ system: 'beta' }).matrix.systems.map((system) => system.id)).toEqual(['beta'])
  })

  test('counts every cell of what is shown once', () => {
    const { counts } = at({ state: 'partly' })
    expect(counts).toEqual({ applies: 4, partly: 2, excluded: 0, undecided: 0, derived: 0 })
  })
})

describe('the list of changes', () => {
  const [map] = laterCatalogue.changes
  const list = (query: string) =>
    listChanges(laterCatalogue, map!, new URLSearchParams(query)).listing.rows.map(
      (row) => `${row.older.map((one) => one.id)}>${row.newer.map((one) => one.id)}`,
    )

  test('counts each kind, and is narrowed by kind, meaning, level and words', () => {
    expect(listChanges(laterCatalogue, map!, new URLSearchParams()).counts).toEqual({
      same: 4,
      reworded: 1,
      moved: 1,
      merged: 0,
      split: 0,
      lapsed: 0,
      new: 1,
    })
    expect(list('kind=moved')).toEqual(['8.01.01>8.20.01'])
    expect(list('meaning=changed')).toEqual(['5.02.01>5.02.01'])
    expect(list('level=control&kind=new')).toEqual(['>8.20'])
    expect(list('q=afscherming')).toEqual(['>8.20'])
    expect(list('q=vraagt+meer')).toEqual(['5.02.01>5.02.01'])
    expect(list('confidence=doubtful')).toEqual([])
  })

  test('names a number that its framework lacks', () => {
    const odd = { ...map!, changes: [{ ...map!.changes[0]!, from: ['9.99'], to: ['5.02'], kind: 'moved' as const }] }
    expect(listChanges(laterCatalogue, odd, new URLSearchParams()).listing.rows[0]!.older).toEqual([
      { id: '9.99', title: null, controlId: '9.99' },
    ])
  })
})
