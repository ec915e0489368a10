import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findQuote } from '../../../app/ui/evidence/find-quote'

describe('a quote', () => {
  test('is found across the pieces in which a page comes, whatever the white space', () => {
    expect(findQuote(['De radio ', 'stond', ' uit.'], 'radio  stond\nuit')).toEqual([
      { piece: 0, from: 3, to: 8 },
      { piece: 1, from: 0, to: 5 },
      { piece: 2, from: 1, to: 4 },
    ])
  })

  test('that is not there gives no place, and neither does an empty one', () => {
    expect(findQuote(['De radio stond uit.'], 'aan')).toEqual([])
    expect(findQuote(['De radio stond uit.'], '  ')).toEqual([])
  })

  test('with letters outside the basic plane ends where its last letter ends', () => {
    const [stretch] = findQuote(['a𝒳b'], '𝒳')
    expect('a𝒳b'.slice(stretch!.from, stretch!.to)).toBe('𝒳')
  })

  test('cut from a page is found, and its stretches hold the same letters', () => {
    const page = fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 6 })
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (pieces, start, length) => {
        const whole = [...pieces.join('')].slice(start % 40, (start % 40) + (length % 10)).join('')
        const letters = (text: string) => text.replace(/\s/gu, '')
        const found = findQuote(pieces, whole)
          .map(({ piece, from, to }) => pieces[piece]!.slice(from, to))
          .join('')
        expect(letters(found)).toBe(letters(whole))
      }),
    )
  })
})
