import { describe, expect, test } from 'vitest'
import { edit, framework, laptops, mistakesOf, replace, withMeasures } from './breaking'
import { goodFiles } from './good-files'

describe('a file that is not the YAML we read is told with line and column', () => {
  test('a tab as indentation', async () => {
    expect(await mistakesOf(edit(laptops, '\n    applies: true\n    measures', '\n\tapplies: true\n    measures'))).toContainEqual({
      file: laptops,
      line: 13,
      column: 1,
      kind: 'tabIndent',
    })
  })

  test('a line that is indented wrongly', async () => {
    expect(await mistakesOf(edit(laptops, 'aspects: [operation] }', 'aspects: [operation\n }'))).toContainEqual({
      file: laptops,
      line: 17,
      column: 2,
      kind: 'badIndent',
    })
  })

  test.each([
    ['a colon in a text without quotes', 'title: Baseline', 'title: Baseline: twee', 2, 8, 'key'],
    ['a quote that is never closed', 'title: Baseline', 'title: "Baseline', 2, 17, 'quote'],
    ['an escape that does not exist', 'title: Baseline', 'title: "Base\\line"', 2, 13, 'escape'],
    ['a text that begins with a reserved character', 'title: Baseline', 'title: @Baseline', 2, 8, 'character'],
    ['a bracket too many', 'date: 2026-01-09', 'date: [a]]', 5, 10, 'unexpected'],
    ['a list that serves as key', 'title: Baseline', '? [title]\n: Baseline', 2, 3, 'key'],
    ['an anchor on an alias', 'title: Baseline', 'title: &a Baseline\nx: &b *a', 3, 7, 'anchor'],
    ['a list of lines within brackets', 'title: Baseline', 'title: [\n - a\n ]', 3, 2, 'block'],
  ])('%s', async (_, from, to, line, column, problem) => {
    expect(await mistakesOf(edit(framework, from, to))).toContainEqual({ file: framework, line, column, kind: 'syntax', problem })
  })

  test('a directive that would change what values mean', async () => {
    expect(await mistakesOf(replace(framework, `%YAML 1.1\n---\n${goodFiles[framework]}`))).toEqual([
      { file: framework, line: 1, column: 1, kind: 'directive' },
    ])
    expect(await mistakesOf(replace(framework, `%TAG ! tag:example.org,2026:\n---\n${goodFiles[framework]}`))).toEqual([
      { file: framework, line: 1, column: 1, kind: 'directive' },
    ])
  })

  test('a second document', async () => {
    expect(await mistakesOf(replace(framework, `${goodFiles[framework]}---\nid: x\n`))).toEqual([
      { file: framework, line: 7, column: 1, kind: 'severalDocuments' },
    ])
  })

  test('a type of one’s own', async () => {
    expect(await mistakesOf(edit(framework, 'title: Baseline', 'title: !geheim Baseline'))).toEqual([
      { file: framework, line: 2, column: 8, kind: 'unknownTag', tag: '!geheim' },
    ])
  })

  test('an alias without an anchor above it', async () => {
    expect(await mistakesOf(edit(framework, 'title: Baseline', 'title: *naam'))).toEqual([
      { file: framework, line: 2, column: 8, kind: 'unresolvedAlias', name: 'naam' },
    ])
  })

  test('a key that stands twice, with the line of the first', async () => {
    expect(await mistakesOf(edit(framework, 'publisher:', 'title: Nog eens\npublisher:'))).toEqual([
      { file: framework, line: 4, column: 1, kind: 'duplicateKey', key: 'title', firstLine: 2 },
    ])
  })

  test('a merge key', async () => {
    expect(await mistakesOf(edit(withMeasures, '  - id: "8.08.02"', '  - <<: x\n    id: "8.08.02"'))).toEqual([
      { file: withMeasures, line: 12, column: 5, kind: 'mergeKey' },
    ])
  })
})

describe('a file that would hurt is refused before it does', () => {
  test('anchors that multiply a billionfold', async () => {
    const laughs = Array.from(
      { length: 10 },
      (_, level) => `l${level}: &l${level} [${level === 0 ? 'ha, ha' : `*l${level - 1}, `.repeat(9).slice(0, -2)}]`,
    )
    expect(await mistakesOf(replace(framework, laughs.join('\n')))).toEqual([
      { file: framework, line: 10, column: 50, kind: 'aliasesExplode', limit: 100 },
    ])
  })

  test('more aliases than anybody writes', async () => {
    const text = `a: &a x\nb: [${'*a, '.repeat(200_000)}]\n`
    expect(await mistakesOf(replace(framework, text))).toEqual([
      { file: framework, line: 2, column: 405, kind: 'aliasesExplode', limit: 100 },
    ])
  })

  test('an anchor that holds itself', async () => {
    expect(await mistakesOf(edit(withMeasures, 'measures:', 'evidenceHints: { design: &a [*a] }\nmeasures:'))).toContainEqual({
      file: withMeasures,
      line: 7,
      column: 29,
      kind: 'wrongType',
      key: 'design[1]',
      expected: 'text',
      found: 'list',
    })
  })

  test.each([
    ['brackets', '['.repeat(500_000)],
    ['dashes', '- '.repeat(500_000)],
    ['braces', '{a: '.repeat(200_000)],
  ])('half a million levels of %s', async (_, text) => {
    const [mistake, ...others] = await mistakesOf(replace(framework, text))
    expect(mistake).toMatchObject({ file: framework, line: 1, kind: 'tooDeep', limit: 40 })
    expect(others).toEqual([])
  })

  test('tens of thousands of keys', async () => {
    const text = Array.from({ length: 40_000 }, (_, index) => `k${index}: 1`).join('\n')
    expect((await mistakesOf(replace(framework, text))).length).toBe(40_006)
  })
})
