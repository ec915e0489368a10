import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../app/ui/evidence/read-table'

describe('a register', () => {
  test('is read with the separator that its header uses most', () => {
    expect(readTable('a;b\n1,5;2')).toEqual({ columns: ['a', 'b'], rows: [['1,5', '2']] })
    expect(readTable('a,b\n1;5,2')).toEqual({ columns: ['a', 'b'], rows: [['1;5', '2']] })
    expect(readTable('a\tb\n1\t2')).toEqual({ columns: ['a', 'b'], rows: [['1', '2']] })
  })

  test('keeps separators, quotes and line breaks that stand between quotes', () => {
    expect(readTable('a;b\r\n"x;y";"zei ""nee""\nen ging"\r\n').rows).toEqual([['x;y', 'zei "nee"\nen ging']])
  })

  test('has no mark of byte order in its first column, and no row for an empty line', () => {
    expect(readTable('\ufeffa;b\n\n1;2\n\n')).toEqual({ columns: ['a', 'b'], rows: [['1', '2']] })
  })

  test('that is empty has no columns and no rows', () => {
    expect(readTable('')).toEqual({ columns: [], rows: [] })
  })

  test('is read back as it was written, whatever stands in its cells', () => {
    const cell = fc.string({ unit: 'grapheme' })
    // Two columns at least: a single empty cell cannot be told from an empty line.
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
        const written = [['een', 'twee'], ...rows].map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')).join('\r\n')
        expect(readTable(written).rows).toEqual(rows)
      }),
    )
  })
})
