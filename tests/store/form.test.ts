import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFields } from '../../app/store/form.server'

const name = fc
  .stringMatching(/^[a-z][a-zA-Z]{0,8}$/)
  .filter((text) => !['csrf', 'once', 'form', 'to', 'constructor', 'prototype'].includes(text))
const word = fc.string({ minLength: 1 })
/** What a form can say: words, lists of two or more words, and objects and lists of those, nested four deep. */
const said = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 4, withCrossShrink: true }, word, tie('list'), tie('object')),
  list: fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
  object: fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4, noNullPrototype: true }),
})).object as fc.Arbitrary<Record<string, unknown>>

describe('the fields of a form', () => {
  test('say by their names what is nested in what, whatever that is', () => {
    fc.assert(
      fc.property(said, (value) => {
        expect(readFields(fieldsOf(value)).nested).toEqual(value)
      }),
    )
  })

  test('are shown again as they were typed, empty ones too', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(fc.string(), fc.string()), { selector: ([key]) => key }), (fields) => {
        expect(Object.entries(readFields(fields).typed).sort()).toEqual(fields.sort())
      }),
    )
  })

  test('are never an exception, and never touch a prototype', () => {
    const wild = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[ab0[\].]{0,20}$/),
      fc.constantFrom(
        '__proto__',
        'a.__proto__.polluted',
        'a[__proto__][polluted]',
        'constructor.prototype.polluted',
        '__proto__[0]',
        'toString',
        'a.toString.b',
        'a',
        'a[0]',
        'a.b',
        '',
        '.',
        '[]',
        '[0]',
      ),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(wild, fc.string())), (fields) => {
        const { nested, typed } = readFields(fields)
        expect(Object.getPrototypeOf(nested)).toBe(Array.isArray(nested) ? Array.prototype : Object.prototype)
        expect(Object.getPrototypeOf(typed)).toBe(Object.prototype)
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
        expect(keysIn(nested)).not.toContain('__proto__')
      }),
    )
  })

  test('may leave holes in a list: what is left keeps its order', () => {
    expect(
      readFields([
        ['team[7].role', 'c'],
        ['team[10].role', 'd'],
        ['team[2].role', 'a'],
      ]).nested,
    ).toEqual({ team: [{ role: 'a' }, { role: 'c' }, { role: 'd' }] })
    expect(
      readFields([
        ['a[99999999999]', 'x'],
        ['a[0]', 'y'],
      ]).nested,
    ).toEqual({ a: ['y', 'x'] })
  })

  test('that share a name are a list; an empty one among them is no answer', () => {
    expect(
      readFields([
        ['basis', 'a'],
        ['basis', ''],
        ['basis', 'b'],
      ]).nested,
    ).toEqual({ basis: ['a', 'b'] })
    expect(
      readFields([
        ['basis', ''],
        ['basis', ''],
      ]).nested,
    ).toEqual({})
    expect(readFields([['text', '']]).nested).toEqual({})
  })

  test('that carry the form itself are no answers, and files are none either', () => {
    expect(
      readFields([
        ['csrf', 'x'],
        ['once', 'y'],
        ['title', 'z'],
        ['file', new File(['a'], 'a.txt')],
      ]).nested,
    ).toEqual({ title: 'z' })
  })

  test('beyond five thousand are left alone, and come no deeper than eight', () => {
    const many = Array.from({ length: 6000 }, (_, index): [string, string] => [`f${index}`, 'x'])
    expect(Object.keys(readFields(many).typed)).toHaveLength(5000)
    expect(
      readFields([
        [`a${'.a'.repeat(100_000)}`, 'x'],
        ['b', 'y'],
      ]).nested,
    ).toEqual({ b: 'y' })
  })
})

/** Every key of objects and lists, however deep; what stands under a key may say anything. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)])
}

function fieldsOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((inner, index) => fieldsOf(inner, `${path}[${index}]`))
  return Object.entries(value as object).flatMap(([key, inner]) => fieldsOf(inner, path === '' ? key : `${path}.${key}`))
}
