import { describe, expect, test } from 'vitest'
import { takeSlice } from '../../../app/ui/evidence/take-slice'
import { SLICE_SIZE } from '../../../app/ui/evidence/viewed-file'
import { shapeOf, viewText } from '../../../app/ui/evidence/view-text'

const all = { words: '', from: 0, at: null }

describe('how a file is shown', () => {
  test('follows its bytes; the name tells only among kinds of text', () => {
    expect(shapeOf({ name: 'stuk.csv', mediaType: 'application/pdf' })).toBe('pdf')
    expect(shapeOf({ name: 'scherm.html', mediaType: 'text/plain' })).toBe('lines')
    expect(shapeOf({ name: 'register.csv', mediaType: 'text/csv' })).toBe('table')
    expect(shapeOf({ name: 'foto.jpg', mediaType: 'image/jpeg' })).toBe('image')
    expect(shapeOf({ name: 'plaat.svg', mediaType: 'image/svg+xml' })).toBe('download')
    expect(shapeOf({ name: 'map.zip', mediaType: 'application/zip' })).toBe('download')
  })

  test('keeps a script in a log as characters', () => {
    const viewed = viewText('<script>alert(1)</script>\r\ntwee', 'lines', all, null)
    expect(viewed.kind === 'lines' && viewed.slice.items).toEqual([
      { line: 1, text: '<script>alert(1)</script>' },
      { line: 2, text: 'twee' },
    ])
  })

  test('of nothing is no line at all', () => {
    const viewed = viewText('', 'lines', all, null)
    expect(viewed.kind === 'lines' && viewed.slice.total).toBe(0)
  })
})

describe('a slice of a long register', () => {
  const rows = Array.from({ length: 1234 }, (_, index) => ({ row: index + 1, text: index % 2 ? 'Oosterwold' : 'Meerwijk' }))
  const slice = (asked: Parameters<typeof takeSlice>[3]) =>
    takeSlice(
      rows,
      (row) => row.text,
      (row) => row.row,
      asked,
    )

  test('says how many rows there are, and shows the first of them', () => {
    expect(slice(all)).toMatchObject({ total: 1234, found: 1234, offset: 0, items: { length: SLICE_SIZE } })
  })

  test('holds the row that is asked for, with the number that it has in the file', () => {
    expect(slice({ ...all, at: 1234 }).items.at(-1)?.row).toBe(1234)
    expect(slice({ words: 'oosterWOLD', from: 0, at: 900 }).items.some((row) => row.row === 900)).toBe(true)
  })

  test('never runs past the end', () => {
    expect(slice({ ...all, from: 99_999 }).items.at(-1)?.row).toBe(1234)
    expect(slice({ ...all, from: -5 }).offset).toBe(0)
    expect(slice({ words: 'nergens', from: 0, at: null })).toMatchObject({ found: 0, items: [] })
  })
})
