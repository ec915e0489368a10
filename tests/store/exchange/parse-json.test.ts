import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJson } from '../../../app/store/exchange/parse-json'
import { forbiddenCharacter } from '../../../app/store/catalogue/text-schema'

const clean = (text: string): boolean => !forbiddenCharacter.test(text) && !text.includes('\r')

test('every JSON value reads as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }).filter(clean), fc.constantFrom(undefined, 2, '\t'), (json, indent) => {
      const value: unknown = JSON.parse(json)
      fc.pre(JSON.stringify(value).match(/\\[urbf]/) === null)
      const parsing = parseJson(JSON.stringify(value, null, indent))
      expect(parsing.ok && parsing.json.value).toEqual(value)
    }),
    { numRuns: 500 },
  )
})

test('text that is no JSON gives one place inside it, and never an exception', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    '"a"',
    '\\',
    '\\u00',
    '1',
    '-',
    '01',
    'true',
    'nul',
    ' ',
    '\n',
    'é',
    '1e',
    '.5',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const parsing = parseJson(text)
      let good = true
      try {
        JSON.parse(text)
      } catch {
        good = false
      }
      const kinds = parsing.ok ? [] : parsing.faults.map((fault) => fault.kind)
      // Two things are JSON and still refused: a key twice, and a control character, which here can only be an escaped one.
      if (kinds.includes('forbiddenCharacter')) expect(text).toMatch(/\\u00[01][0-9a-f]/)
      else if (!kinds.includes('duplicateKey')) expect(parsing.ok).toBe(good)
      if (parsing.ok) return
      const lines = text.split('\n')
      for (const { line, column } of parsing.faults) expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
    }),
    { numRuns: 1000, examples: [[['"', '\\u00', '1e', '"']]] },
  )
})

test.each([
  ['{"a": 1,}', 1, 9, { kind: 'jsonSyntax', problem: 'character' }],
  ['{"a": 1\n "b": 2}', 2, 2, { kind: 'jsonSyntax', problem: 'comma' }],
  ['{"a": 01}', 1, 7, { kind: 'jsonSyntax', problem: 'number' }],
  ['{"a": "x\\q"}', 1, 9, { kind: 'jsonSyntax', problem: 'escape' }],
  ['{"a": [1, 2', 1, 12, { kind: 'jsonSyntax', problem: 'end' }],
  ['{} x', 1, 4, { kind: 'jsonSyntax', problem: 'after' }],
  ['{"a": 1,\n "a": 2}', 2, 2, { kind: 'duplicateKey', key: 'a', firstLine: 1 }],
  ['{"a": "\\u0000"}', 1, 7, { kind: 'forbiddenCharacter', codePoint: 'U+0000' }],
  ['{"a": "\\ud800"}', 1, 7, { kind: 'forbiddenCharacter', codePoint: 'U+D800' }],
  ['['.repeat(101), 1, 101, { kind: 'tooDeep', limit: 100 }],
])('%s is told at its place', (text, line, column, fault) => {
  const parsing = parseJson(text)
  expect(parsing.ok ? [] : parsing.faults).toEqual([{ line, column, ...fault }])
})

test('a key named __proto__ is a key like any other', () => {
  const parsing = parseJson('{"__proto__": {"admin": true}}')
  const value = parsing.ok ? (parsing.json.value as Record<string, unknown>) : {}
  expect(Object.keys(value)).toEqual(['__proto__'])
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
  expect(value['admin']).toBeUndefined()
})
