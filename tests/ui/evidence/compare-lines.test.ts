import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareLines, markPage, type ComparedLine, type PlacedLine } from '../../../app/ui/evidence/compare/compare-lines'
import { withoutSame } from '../../../app/ui/evidence/compare/compare-view'

const text = (lines: string[]): PlacedLine[] =>
  lines.map((line, index) => ({ text: line, place: { kind: 'lines', first: index + 1, last: index + 1 } }))
const compare = (older: string[], newer: string[]) => markPage<never>(compareLines(text(older), text(newer))!)
const sideOf = (lines: ComparedLine[], side: 'older' | 'newer') =>
  lines.flatMap((line) => (line[side] ? [line[side].pieces.map((piece) => piece.text).join('')] : []))

const log = fc.array(fc.constantFrom('', 'aan', 'uit', 'wifi aan', 'wifi uit', 'toestel 12 wifi aan'), { maxLength: 20 })

test('what a comparison says, applied to the older text, gives the newer, and the other way round', () => {
  fc.assert(
    fc.property(log, log, (older, newer) => {
      const found = compare(older, newer)
      expect(sideOf(found, 'older')).toEqual(older)
      expect(sideOf(found, 'newer')).toEqual(newer)
      for (const line of found) {
        const marked = [...(line.older?.pieces ?? []), ...(line.newer?.pieces ?? [])].some((piece) => piece.changed)
        if (line.kind === 'same') expect([marked, sideOf([line], 'older')]).toEqual([false, sideOf([line], 'newer')])
        if (line.kind === 'changed') expect(sideOf([line], 'older')).not.toEqual(sideOf([line], 'newer'))
      }
    }),
  )
})

test('a line that changed has the words marked that differ, with the place that it has on each side', () => {
  const [first, second] = compare(['kop', 'toestel 12 wifi aan'], ['kop', 'nieuw', 'toestel 12 wifi uit']).slice(1)
  expect(first).toMatchObject({ kind: 'changed' })
  expect(second).toMatchObject({ kind: 'added', older: null, newer: { place: { first: 3 } } })
  expect(compare(['toestel 12 wifi aan'], ['toestel 12 wifi uit'])[0]!.older!.pieces).toEqual([
    { text: 'toestel 12 wifi ', changed: false },
    { text: 'aan', changed: true },
  ])
})

test('a log that grew at its end has nothing but lines that were added', () => {
  const before = Array.from({ length: 50_000 }, (_, index) => `regel ${index}`)
  const found = compare(before, [...before, 'regel nieuw'])
  expect(found.filter((line) => line.kind !== 'same').map((line) => line.kind)).toEqual(['added'])
})

test('texts that share next to nothing are not laid beside each other', () => {
  const lines = (name: string) => Array.from({ length: 30_000 }, (_, index) => `${name} ${index}`)
  expect(compareLines(text(lines('oud')), text(lines('nieuw')))).toBe(null)
})

test('lines that are the same become a gap, but for those around a change', () => {
  const lines = Array.from({ length: 12 }, (_, index) => `regel ${index}`)
  const found = withoutSame(compare(lines, lines.with(5, 'anders')))
  expect(found.map((item) => (item.kind === 'gap' ? item.lines : item.kind))).toEqual([3, 'same', 'same', 'changed', 'same', 'same', 4])
})

test('a line of more than a screen is marked whole, however much of it stayed: two files of one line take no time', () => {
  const long = (value: string) => `${'"naam": "toestel", '.repeat(200_000)}${value}`
  const before = performance.now()
  const [line] = compare([long('aan')], [long('uit')])
  expect(line!.older!.pieces).toEqual([{ text: long('aan'), changed: true }])
  expect(performance.now() - before).toBeLessThan(1000)
})

test('a page of lines that are slow to compare is there at once, the last of them marked whole', () => {
  const older = Array.from({ length: 200 }, () => ',;'.repeat(1000))
  const newer = older.map((line) => [...line].map((sign, at) => (at % 10 === 0 ? '!' : sign)).join(''))
  const before = performance.now()
  const found = compare(older, newer)
  expect(performance.now() - before).toBeLessThan(3000)
  expect(sideOf(found, 'newer')).toEqual(newer)
})
