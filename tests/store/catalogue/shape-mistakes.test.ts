import { describe, expect, test } from 'vitest'
import { edit, framework, laptops, mistakesOf, replace, withMeasures, withoutMeasures } from './breaking'

describe('content of the wrong shape is told at the node that has it', () => {
  test('an unknown key, with the key that was meant', async () => {
    expect(await mistakesOf(edit(withMeasures, 'statement: Op tijd', 'statment: Op tijd'))).toEqual([
      { file: withMeasures, line: 1, column: 1, kind: 'missingKey', key: 'statement' },
      expect.objectContaining({ file: withMeasures, line: 3, column: 1, kind: 'unknownKey', key: 'statment', suggestion: 'statement' }),
    ])
  })

  test('an unknown key that resembles none, with the keys that exist', async () => {
    expect(await mistakesOf(edit(laptops, 'applies: true\n    criterion', 'gewicht: 3\n    applies: true\n    criterion'))).toEqual([
      {
        file: laptops,
        line: 20,
        column: 5,
        kind: 'unknownKey',
        key: 'gewicht',
        suggestion: null,
        bare: false,
        allowed: ['control', 'framework', 'applies', 'criterion', 'criteria', 'measures', 'exclusions', 'expectedEvidence', 'questions'],
      },
    ])
  })

  test('a key that a comma made', async () => {
    expect(await mistakesOf(edit(laptops, 'title: Advies,', 'title: Advies, besluit,'))).toMatchObject([
      { file: laptops, line: 16, column: 38, kind: 'unknownKey', key: 'besluit', bare: true },
    ])
  })

  test('keys that JavaScript treats in a way of its own', async () => {
    expect(await mistakesOf(edit(framework, 'publisher:', '__proto__: 1\nconstructor: 2\npublisher:'))).toMatchObject([
      { file: framework, line: 4, column: 1, kind: 'unknownKey', key: '__proto__' },
      { file: framework, line: 5, column: 1, kind: 'unknownKey', key: 'constructor' },
    ])
  })

  test('a missing key, at the block that lacks it', async () => {
    expect(await mistakesOf(edit(laptops, 'id: meting, ', ''))).toEqual([
      { file: laptops, line: 23, column: 9, kind: 'missingKey', key: 'id' },
    ])
    expect(await mistakesOf(edit(laptops, '    applies: true\n    criterion', '    criterion'))).toEqual([
      { file: laptops, line: 19, column: 5, kind: 'missingKey', key: 'applies' },
    ])
  })

  test('a number that YAML would shorten, with the way to write it', async () => {
    expect(await mistakesOf(edit(withMeasures, 'measures:', 'evidenceHints: { design: [5.10] }\nmeasures:'))).toEqual([
      { file: withMeasures, line: 7, column: 27, kind: 'numberUnquoted', key: 'design[1]', written: '5.10', becomes: '5.1' },
    ])
    expect(await mistakesOf(edit(framework, 'version: "1.3"', 'version: 0x1F'))).toEqual([
      { file: framework, line: 3, column: 10, kind: 'numberUnquoted', key: 'version', written: '0x1F', becomes: '31' },
    ])
  })

  test.each([
    [
      'components:\n  - { id: image, name: Image, description: Het installatiebeeld }',
      'components:',
      7,
      12,
      'components',
      'list',
      'nothing',
    ],
    ['owner: { organisation: DJI, function: Directeur }', 'owner: DJI', 5, 8, 'owner', 'map', 'text'],
    ['name: Laptops', 'name: [Laptops]', 2, 7, 'name', 'text', 'list'],
    ['name: Laptops', 'name: { a: b }', 2, 7, 'name', 'text', 'map'],
    ['name: Laptops', 'name: true', 2, 7, 'name', 'text', 'truth'],
    ['  - { id: image, name: Image, description: Het installatiebeeld }', '  - image', 8, 5, 'components[1]', 'map', 'text'],
  ])('a value of another type: %s → %s', async (from, to, line, column, key, expected, found) => {
    expect(await mistakesOf(edit(laptops, from, to))).toContainEqual({
      file: laptops,
      line,
      column,
      kind: 'wrongType',
      key,
      expected,
      found,
    })
  })

  test('a whole file of another type', async () => {
    expect(await mistakesOf(replace(framework, '- een\n- twee\n'))).toEqual([
      { file: framework, line: 1, column: 1, kind: 'wrongType', key: '', expected: 'map', found: 'list' },
    ])
  })

  test('a word that is not one of the words', async () => {
    expect(await mistakesOf(edit(withoutMeasures, 'existence', 'existance'))).toEqual([
      {
        file: withoutMeasures,
        line: 5,
        column: 19,
        kind: 'notOneOf',
        key: 'aspects[2]',
        value: 'existance',
        allowed: ['design', 'existence', 'operation'],
        suggestion: 'existence',
      },
    ])
    expect(await mistakesOf(edit(laptops, 'applies: true\n    criterion', 'applies: ja\n    criterion'))).toEqual([
      { file: laptops, line: 20, column: 14, kind: 'notOneOf', key: 'applies', value: 'ja', allowed: ['true', 'false'], suggestion: null },
    ])
  })

  test.each([
    [withMeasures, 'id: "8.08"', 'id: "8.8"', 1, 5, '8.8', 'controlId'],
    [withMeasures, 'id: "8.08.02"', 'id: "8.08.2"', 12, 9, '8.08.2', 'measureId'],
    [framework, 'id: bio2-1.3', 'id: BIO2 1.3', 1, 5, 'BIO2 1.3', 'frameworkId'],
    [framework, '2026-01-09', '2026-02-30', 5, 7, '2026-02-30', 'date'],
    [framework, '2026-01-09', '9 januari 2026', 5, 7, '9 januari 2026', 'date'],
    [framework, 'https://example.org/bio', 'http://example.org', 6, 9, 'http://example.org', 'address'],
    [framework, 'https://example.org/bio', 'javascript:alert(1)', 6, 9, 'javascript:alert(1)', 'address'],
    [laptops, 'id: meting', 'id: Meting 1', 23, 15, 'Meting 1', 'slug'],
    [withMeasures, 'measures:', 'group: a b\nmeasures:', 7, 8, 'a b', 'groupId'],
  ])('%s: %s written as %s', async (file, from, to, line, column, value, form) => {
    expect(await mistakesOf(edit(file, from, to))).toContainEqual(
      expect.objectContaining({ file, line, column, kind: 'wrongForm', value, form }),
    )
  })

  test.each([
    ['title: ""', 8],
    ['title: "  "', 8],
    ['title: ~', 8],
    ['title:', 7],
  ])('a text without text: %s', async (written, column) => {
    expect(await mistakesOf(edit(framework, 'title: Baseline', written))).toEqual([
      { file: framework, line: 2, column, kind: 'emptyText', key: 'title' },
    ])
  })

  test('a text too long, with its length and the limit', async () => {
    expect(await mistakesOf(edit(framework, 'title: Baseline', `title: ${'x'.repeat(161)}`))).toEqual([
      { file: framework, line: 2, column: 8, kind: 'textTooLong', key: 'title', length: 161, limit: 160 },
    ])
  })

  test('a control character that hides behind an escape', async () => {
    expect(await mistakesOf(edit(framework, 'title: Baseline', 'title: "Base\\0line"'))).toEqual([
      { file: framework, line: 2, column: 8, kind: 'forbiddenCharacter', codePoint: 'U+0000' },
    ])
  })

  test('a list without items where one is needed', async () => {
    expect(await mistakesOf(edit(withoutMeasures, 'aspects: [design, existence, operation]', 'aspects: []'))).toEqual([
      { file: withoutMeasures, line: 5, column: 10, kind: 'emptyList', key: 'aspects' },
    ])
  })

  test('the same aspect or measure twice', async () => {
    expect(await mistakesOf(edit(withoutMeasures, '[design, existence', '[design, design'))).toEqual([
      { file: withoutMeasures, line: 5, column: 10, kind: 'repeatedValue', key: 'aspects', value: 'design' },
    ])
    expect(await mistakesOf(edit(laptops, '["8.08.01"]', '["8.08.01", "8.08.01"]'))).toEqual([
      { file: laptops, line: 14, column: 15, kind: 'repeatedValue', key: 'measures', value: '8.08.01' },
    ])
  })
})
