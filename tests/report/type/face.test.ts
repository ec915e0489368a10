import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { facesOf, type Style } from '../../../app/report/type/typeface'
import { clean, spell } from '../../../app/report/type/spell'

const latin = facesOf('regular')[0]!()
const codeOf = (character: string): number => latin.shape(character).codes[0]!

describe('a face', () => {
  test('a non-breaking space, a soft hyphen and their look-alikes each keep a code and a meaning of their own', () => {
    for (const character of [' ', '\u00a0', '-', '\u00ad']) expect(latin.textOf(codeOf(character))).toBe(character)
    expect(new Set([' ', '\u00a0', '-', '\u00ad'].map(codeOf)).size).toBe(4)
  })

  test('every character has one code: also where a font would draw a ligature', () => {
    expect(
      latin
        .shape('affiniteit')
        .codes.map((code) => latin.textOf(code))
        .join(''),
    ).toBe('affiniteit')
  })

  test('kerning is in the width: AV is narrower than A and V apart', () => {
    expect(latin.shape('AV').width).toBeLessThan(latin.shape('A').width + latin.shape('V').width)
  })

  test('each style has the letters, diacritics and marks of Dutch', () => {
    const dutch = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789áàäâéèëêíïóöôúüûçñ€§©°±½–—‘’“”„…•·%&@#'
    for (const style of ['regular', 'bold', 'italic', 'boldItalic', 'mono'] as Style[]) {
      expect(
        spell(dutch, style)
          .map((piece) => piece.meant)
          .filter(Boolean),
        style,
      ).toEqual([])
    }
  })

  test('arrows and signs that auditors write are set: → ≤ ≥ ≠ ✓', () => {
    expect(spell('→≤≥≠✓□■', 'bold').some((piece) => piece.meant !== undefined)).toBe(false)
  })

  test('names from Greek, Polish and Bulgarian are set in a face that has them', () => {
    for (const name of ['Łódź', 'Ωμέγα', 'София', 'Nguyễn'])
      expect(
        spell(name, 'regular').some((piece) => piece.meant !== undefined),
        name,
      ).toBe(false)
  })

  test('what no face has, and what turns the direction of text, becomes a visible mark that keeps its meaning', () => {
    const [mark] = spell('📷', 'regular')
    expect(mark).toMatchObject({ text: '\ufffd', meant: '📷' })
    expect(spell('a\u202eb', 'regular').map((piece) => piece.text)).toEqual(['a', '\ufffd', 'b'])
  })

  test('a family emoji is one mark, not seven', () => {
    expect(spell('👩‍👩‍👧‍👦', 'regular')).toHaveLength(1)
  })

  test('any text can be cleaned and spelled', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom<Style>('regular', 'bold', 'mono'), (text, style) => {
        const word = clean(text)
        expect(spell(word, style).every((piece) => piece.codes.length > 0 && Number.isFinite(piece.width))).toBe(true)
      }),
    )
  })
})
