import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, isDay } from '../../app/domain/calendar'

test.each([
  ['2026-01-31T22:59:59.999Z', '2026-01-31'],
  ['2026-01-31T23:00:00.000Z', '2026-02-01'],
  // Summer time begins 29 March and ends 25 October 2026: an hour earlier and later is another day.
  ['2026-03-28T22:59:59.999Z', '2026-03-28'],
  ['2026-03-28T23:00:00.000Z', '2026-03-29'],
  ['2026-03-29T21:59:59.999Z', '2026-03-29'],
  ['2026-03-29T22:00:00.000Z', '2026-03-30'],
  ['2026-10-24T22:00:00.000Z', '2026-10-25'],
  ['2026-10-25T22:30:00.000Z', '2026-10-25'],
  ['2026-10-25T23:00:00.000Z', '2026-10-26'],
  ['2025-12-31T23:00:00.000Z', '2026-01-01'],
])('%s is in Amsterdam on %s', (moment, day) => expect(dayOf(moment)).toBe(day))

test.each(['2026-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => expect(isDay(text)).toBe(true))
test.each([
  '2026-02-29',
  '2026-02-30',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '0000-01-01',
  '10000-01-01',
  '26-01-01',
  '2026-1-1',
  ' 2026-01-01',
  '2026-01-01\n',
  '2026-01-01T00:00',
  '',
  'vandaag',
  '٢٠٢٦-٠١-٠١',
])('%j is none', (text) => expect(isDay(text)).toBe(false))

test('adding days and taking them away comes back, across summer time and leap years', () => {
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true, min: new Date('1900-01-01'), max: new Date('2200-01-01') }),
      fc.integer({ min: -4000, max: 4000 }),
      (date, days) => {
        const day = date.toISOString().slice(0, 10)
        expect(isDay(addDays(day, days))).toBe(true)
        expect(addDays(addDays(day, days), -days)).toBe(day)
        if (days > 0) expect(addDays(day, days) > day).toBe(true)
      },
    ),
  )
})

test('the day of a moment never goes back when time goes on', () => {
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01') }),
      fc.nat(200_000_000),
      (date, later) => {
        expect(dayOf(new Date(date.getTime() + later).toISOString()) >= dayOf(date.toISOString())).toBe(true)
      },
    ),
  )
})
