import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../app/domain/canonical'

test('the order of keys makes no difference, that of lists does', () => {
  expect(canonicalJson({ b: [2, 1], a: { d: null, c: true } })).toBe('{"a":{"c":true,"d":null},"b":[2,1]}')
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
})

test('an absent key and an undefined one are the same', () => {
  expect(canonicalJson({ a: 1, b: undefined })).toBe(canonicalJson({ a: 1 }))
})

test('text is taken as it is: a composed and a decomposed é differ', () => {
  expect(canonicalJson('\u00e9')).not.toBe(canonicalJson('e\u0301'))
})

test('what JSON cannot say is refused rather than lost', () => {
  for (const value of [undefined, NaN, Infinity, 1n, new Date(0), new Map(), () => 0, [undefined], Symbol('x')]) {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  }
})

test('it reads back as the value it was made from', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
