import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hyphenate } from '../../../app/report/layout/hyphenate'

test('a Dutch word is never broken before a vowel with trema', () => {
  for (const word of [
    'reïntegratie',
    'geïnventariseerde',
    'coördinatie',
    'financiële',
    'beëindiging',
    'ruïneren',
    'officiële',
    'geüpdatete',
  ]) {
    expect(
      hyphenate(word, 'nl')
        .slice(1)
        .filter((part) => /^[äëïöü]/i.test(part)),
      word,
    ).toEqual([])
  }
})

test('the same holds for any word with a trema in it', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'abcdeghiklmnoprstuvwzëïöüä'), minLength: 6, maxLength: 24 })
  fc.assert(
    fc.property(letters, (word) => {
      expect(
        hyphenate(word, 'nl')
          .slice(1)
          .filter((part) => /^[äëïöü]/.test(part)),
      ).toEqual([])
    }),
  )
})

test('the parts of a word are the word, with at least two letters before a break and three after it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (word) => {
      const parts = hyphenate(word, 'nl')
      expect(parts.join('')).toBe(word)
      if (parts.length > 1) {
        expect(lettersIn(parts[0]!)).toBeGreaterThanOrEqual(2)
        expect(lettersIn(parts.at(-1)!)).toBeGreaterThanOrEqual(3)
      }
    }),
  )
})

test('an exception is followed, with the capital of the word and the mark behind it', () => {
  expect(hyphenate('Normenkader,', 'nl')).toEqual(['Normen', 'kader,'])
})

test('a word that every JavaScript object knows is a word like any other', () => {
  expect(hyphenate('constructor', 'nl').join('')).toBe('constructor')
})

test('a number, an identifier and a short word stay whole', () => {
  for (const word of ['2026', 'B-001', 'CVE-2025-5777', 'norm', 'a1b2c3d4e5f6']) expect(hyphenate(word, 'nl')).toEqual([word])
})

test('English words follow English patterns', () => {
  expect(hyphenate('throughout', 'en')).not.toEqual(hyphenate('throughout', 'nl'))
  expect(hyphenate('information', 'en').length).toBeGreaterThan(1)
})

const lettersIn = (part: string): number => part.match(/\p{L}/gu)?.length ?? 0
