import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTables, type Table, type TableComparison } from '../../app/domain/compare-tables'

const register: Table = {
  columns: ['serie', 'plaats', 'wifi'],
  rows: [
    ['L1', 'Rietlanden', 'uit'],
    ['L2', 'Rietlanden', 'uit'],
    ['L3', 'Heide', 'aan'],
  ],
}
const kinds = ({ rows }: TableComparison) => rows.map((row) => `${row.kind} ${row.cells[0]!.newer ?? row.cells[0]!.older}`)

describe('two versions of a register', () => {
  test('are compared row by row, by the first column in which no value stands twice', () => {
    const newer = {
      ...register,
      rows: [
        ['L1', 'Rietlanden', 'uit'],
        ['L4', 'Heide', 'uit'],
        ['L3', 'Heide', 'uit'],
      ],
    }
    const found = compareTables(register, newer, null)
    expect(found.key).toBe('serie')
    expect(kinds(found)).toEqual(['same L1', 'removed L2', 'added L4', 'changed L3'])
    expect(found.counts).toEqual({ same: 1, changed: 1, added: 1, removed: 1 })
    expect(found.rows[3]).toMatchObject({ older: 3, newer: 3, cells: [{}, {}, { older: 'aan', newer: 'uit' }] })
  })

  test('take the key that is asked for when it can be one, and another when it cannot', () => {
    const numbered = {
      columns: ['nr', 'serie'],
      rows: [
        ['1', 'L1'],
        ['2', 'L2'],
      ],
    }
    const renumbered = {
      columns: ['nr', 'serie'],
      rows: [
        ['1', 'L2'],
        ['2', 'L1'],
      ],
    }
    expect(compareTables(numbered, renumbered, null).counts.changed).toBe(2)
    expect(compareTables(numbered, renumbered, 'serie').counts.changed).toBe(2)
    expect(compareTables(numbered, renumbered, 'serie').key).toBe('serie')
    expect(compareTables(register, register, 'plaats').key).toBe('serie')
  })

  test('without a key tell whole rows, each as often as it stands there', () => {
    const twice = { columns: ['wat'], rows: [['a'], ['a'], ['b']] }
    const found = compareTables(twice, { columns: ['wat'], rows: [['a'], ['c'], ['a'], ['a']] }, null)
    expect(found.key).toBe(null)
    expect(found.counts).toEqual({ same: 2, changed: 0, added: 2, removed: 1 })
  })

  test('tell a column that came or went once, and no row for that alone', () => {
    const found = compareTables(register, { columns: ['serie', 'status', 'wifi'], rows: [['L1', 'goed', 'uit']] }, null)
    expect(found.columns).toEqual([
      { name: 'serie', in: 'both' },
      { name: 'status', in: 'newer' },
      { name: 'wifi', in: 'both' },
      { name: 'plaats', in: 'older' },
    ])
    expect(found.counts).toEqual({ same: 1, changed: 0, added: 0, removed: 2 })
  })

  test('find a register without rows, without columns, or with ragged rows no reason to fail', () => {
    const none = { columns: [], rows: [] }
    expect(compareTables(none, none, null).rows).toEqual([])
    expect(compareTables(none, register, null).counts.added).toBe(3)
    expect(compareTables(register, { ...register, rows: [['L1'], ['L2', 'x', 'uit', 'los']] }, null).columns.at(-1)).toEqual({
      name: '',
      in: 'newer',
    })
  })
})

/** Few names and values, so that columns and rows return, double and go. */
const table: fc.Arbitrary<Table> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 })
  .chain((columns) =>
    fc
      .array(fc.array(fc.constantFrom('', '1', '2', '3', 'x'), { minLength: columns.length, maxLength: columns.length }), { maxLength: 8 })
      .map((rows) => ({ columns, rows })),
  )

/** The newer register, made of the older one and what the comparison says changed: nothing is taken from a row that is called the same. */
function apply(older: Table, found: TableComparison): string[][] {
  const columnsNow = found.columns.filter((column) => column.in !== 'older')
  return found.rows
    .filter((row) => row.kind !== 'removed')
    .map((row) =>
      found.columns.flatMap((column, place) => {
        if (column.in === 'older') return []
        const kept = column.in === 'both' && row.kind === 'same' ? older.rows[row.older! - 1]![older.columns.indexOf(column.name)]! : null
        return [kept ?? row.cells[place]!.newer!]
      }),
    )
    .map((row) => columnsNow.map((_, place) => row[place]!))
}

test('what a comparison says, applied to the older register, gives the newer', () => {
  fc.assert(
    fc.property(table, table, fc.constantFrom(null, 'a', 'b'), (older, newer, asked) => {
      const found = compareTables(older, newer, asked)
      expect(apply(older, found)).toEqual(newer.rows)
      expect(found.columns.filter((column) => column.in !== 'older').map((column) => column.name)).toEqual(newer.columns)
    }),
  )
})

test('every row of both registers is told once, and the other way round what was added is removed', () => {
  fc.assert(
    fc.property(table, table, (older, newer) => {
      const there = compareTables(older, newer, null)
      const back = compareTables(newer, older, null)
      expect(there.rows.flatMap((row) => row.older ?? []).sort()).toEqual(older.rows.map((_, place) => place + 1).sort())
      expect(there.rows.flatMap((row) => row.newer ?? []).sort()).toEqual(newer.rows.map((_, place) => place + 1).sort())
      if (there.key === back.key) {
        expect(back.counts).toEqual({ ...there.counts, added: there.counts.removed, removed: there.counts.added })
      }
    }),
  )
})

test('a register compared with itself has no change', () => {
  fc.assert(
    fc.property(table, (one) => {
      expect(compareTables(one, one, null).counts).toEqual({ same: one.rows.length, changed: 0, added: 0, removed: 0 })
    }),
  )
})
