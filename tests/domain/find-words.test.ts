import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, fold, hasWord, markWords, wordsIn } from '../../app/domain/find-words'

const marked = (text: string, ...words: string[]) =>
  markWords(text, words)
    .filter((piece) => piece.hit)
    .map((piece) => piece.text)

describe('searching by words', () => {
  test('takes each word once, without case and accents', () => {
    expect(wordsIn('  Één  een WEEK ')).toEqual(['een', 'week'])
    expect(wordsIn('   ')).toEqual([])
  })

  test('finds a padded number by its plain form, and no other number', () => {
    expect(hasWord('8.09', '8.9')).toBe(true)
    expect(hasWord('8.09.01 titel', '8.9')).toBe(true)
    expect(hasWord('8.19', '8.9')).toBe(false)
    expect(hasWord('18.09', '8.9')).toBe(false)
    expect(hasWord('5.10', '5.1')).toBe(false)
    expect(hasWord('5.08.01', '8.01')).toBe(false)
    expect(hasWord('zie (5.1), of A.5.1', '5.01')).toBe(true)
  })

  test('marks the words as they are written', () => {
    expect(marked('Beëindig de sessie', 'beeindig')).toEqual(['Beëindig'])
    expect(marked('week, Week en weken', 'week')).toEqual(['week', 'Week'])
    expect(marked('aaa', 'aa')).toEqual(['aaa'])
    expect(marked('niets', 'week')).toEqual([])
  })

  test('never changes the text that it marks, whatever the signs', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.array(fc.string({ unit: 'grapheme', maxLength: 3 }), { maxLength: 3 }),
        (text, words) => {
          expect(
            markWords(text, words.map(fold))
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })

  test('cuts a long text around the first hit, and says that it did', () => {
    const long = `${'aap noot mies '.repeat(40)}kwetsbaarheid ${'wim zus jet '.repeat(40)}`
    const excerpt = excerptOf(long, ['kwetsbaarheid'])
    expect(excerpt).toContain('kwetsbaarheid')
    expect(excerpt).toMatch(/^… .* …$/)
    expect(excerpt.length).toBeLessThan(260)
    expect(excerptOf('kort', ['kort'])).toBe('kort')
  })

  test('cuts any text to an excerpt that stands in it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 230, maxLength: 900 }), fc.string({ minLength: 1, maxLength: 4 }), (text, word) => {
        const excerpt = excerptOf(text, [fold(word)])
          .replace(/^… /, '')
          .replace(/ …$/, '')
        expect(text).toContain(excerpt)
        expect(excerpt.length).toBeLessThanOrEqual(224)
      }),
    )
  })
})
