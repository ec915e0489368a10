import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moveInGrid, type Spot } from '../../app/ui/grid/grid-keys'

const KEYS = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'PageUp', 'PageDown']
const all = () => true
const move = (from: Spot, key: string, exists: (spot: Spot) => boolean = all, ctrl = false) => moveInGrid(from, key, ctrl, 3, 4, exists)

describe('the keys of a grid', () => {
  test('an arrow goes to the next cell, and stays at the edge', () => {
    expect(move({ row: 1, column: 1 }, 'ArrowRight')).toEqual({ row: 1, column: 2 })
    expect(move({ row: 1, column: 1 }, 'ArrowUp')).toEqual({ row: 0, column: 1 })
    expect(move({ row: 2, column: 3 }, 'ArrowDown')).toEqual({ row: 2, column: 3 })
    expect(move({ row: 0, column: 0 }, 'ArrowLeft')).toEqual({ row: 0, column: 0 })
  })

  test('an arrow passes over a cell that is not in scope', () => {
    expect(move({ row: 1, column: 0 }, 'ArrowRight', ({ column }) => column !== 1)).toEqual({ row: 1, column: 2 })
  })

  test('Home and End go to the ends of the row, with Ctrl to the ends of the matrix', () => {
    expect(move({ row: 1, column: 2 }, 'Home')).toEqual({ row: 1, column: 0 })
    expect(move({ row: 1, column: 2 }, 'End')).toEqual({ row: 1, column: 3 })
    expect(move({ row: 1, column: 2 }, 'Home', all, true)).toEqual({ row: 0, column: 0 })
    expect(move({ row: 1, column: 2 }, 'End', all, true)).toEqual({ row: 2, column: 3 })
  })

  test('a key that is not its own is left to the browser', () => {
    for (const key of ['Enter', 'Tab', 'a', 'Escape', 'F5']) expect(move({ row: 0, column: 0 }, key)).toBeNull()
  })

  test('no key ever leads to a cell that does not exist', () => {
    const shape = fc
      .integer({ min: 1, max: 8 })
      .chain((rows) =>
        fc
          .integer({ min: 1, max: 6 })
          .chain((columns) =>
            fc.record({
              rows: fc.constant(rows),
              columns: fc.constant(columns),
              cells: fc.array(fc.boolean(), { minLength: rows * columns, maxLength: rows * columns }),
              keys: fc.array(fc.tuple(fc.constantFrom(...KEYS), fc.boolean()), { maxLength: 20 }),
              start: fc.nat(),
            }),
          ),
      )
    fc.assert(
      fc.property(shape, ({ rows, columns, cells, keys, start }) => {
        const there = cells.flatMap((exists, index) => (exists ? [{ row: Math.floor(index / columns), column: index % columns }] : []))
        if (there.length === 0) return
        const exists = (spot: Spot) => cells[spot.row * columns + spot.column] === true
        let at = there[start % there.length]!
        for (const [key, ctrl] of keys) at = moveInGrid(at, key, ctrl, rows, columns, exists)!
        expect(exists(at)).toBe(true)
      }),
    )
  })
})
