import { describe, expect, test } from 'vitest'
import { counted, formatIn } from '../../app/text/format'

const nl = formatIn('nl')
const en = formatIn('en')

describe('what is written for people', () => {
  test('a day has its month in words', () => {
    expect([nl.day('2026-11-22'), en.day('2026-11-22')]).toEqual(['22 november 2026', '22 November 2026'])
    expect(nl.period({ from: '2025-10-01', to: '2026-01-31' })).toBe('1 oktober 2025 tot en met 31 januari 2026')
  })

  test('a time is Dutch time, in summer and in winter', () => {
    expect(nl.moment('2026-11-22T08:41:00.000Z')).toBe('22 november 2026, 09.41 uur')
    expect(nl.moment('2026-06-30T22:05:00.000Z')).toBe('1 juli 2026, 00.05 uur')
    expect(en.time('2026-11-22T08:41:00.000Z')).toBe('09:41')
  })

  test('a day is the same day in every time zone of the server', () => {
    expect(nl.day('2026-03-29')).toBe('29 maart 2026')
    expect(nl.day('2026-10-25')).toBe('25 oktober 2026')
  })

  test('a number has points for thousands, a size the unit that people use', () => {
    expect([nl.number(1234), en.number(1234)]).toEqual(['1.234', '1,234'])
    expect([nl.bytes(0), nl.bytes(999), nl.bytes(4_200_000), nl.bytes(2_000_000_000_000)]).toEqual([
      '0 bytes',
      '999 bytes',
      '4,2 MB',
      '2.000 GB',
    ])
  })

  test('one thing is one, many are many', () => {
    expect([counted('nl')(1, 'verzoek', 'verzoeken'), counted('nl')(1200, 'verzoek', 'verzoeken')]).toEqual([
      '1 verzoek',
      '1.200 verzoeken',
    ])
  })
})
