import { describe, expect, test } from 'vitest'
import { edit, framework, laptops, mistakesOf, replace, withMeasures, withoutMeasures } from './breaking'
import { goodFiles } from './good-files'

describe('what refers to nothing, or stands twice, is told where it stands', () => {
  test('a mapping to a control that does not exist', async () => {
    expect(await mistakesOf(edit(laptops, 'control: "8.09"', 'control: "9.08"'))).toEqual([
      { file: laptops, line: 19, column: 14, kind: 'unknownReference', noun: 'control', id: '9.08', suggestion: '8.08' },
    ])
  })

  test('a measure that does not exist', async () => {
    expect(await mistakesOf(edit(laptops, '["8.08.01"]', '["8.08.01", "8.08.09"]'))).toEqual([
      { file: laptops, line: 14, column: 27, kind: 'unknownReference', noun: 'measure', id: '8.08.09', suggestion: null },
    ])
  })

  test('a measure of another control', async () => {
    const exclusions =
      '    exclusions:\n      - { measure: "8.08.01", reason: Kan niet, reference: VvT 4 }\n    expectedEvidence:\n      - { id: meting'
    expect(await mistakesOf(edit(laptops, '    expectedEvidence:\n      - { id: meting', exclusions))).toEqual([
      { file: laptops, line: 23, column: 20, kind: 'foreignMeasure', measure: '8.08.01', control: '8.09' },
    ])
  })

  test('a measure in the file of another control', async () => {
    expect(await mistakesOf(edit(withMeasures, 'id: "8.08.02"', 'id: "8.09.02"'))).toEqual([
      { file: withMeasures, line: 12, column: 9, kind: 'foreignMeasure', measure: '8.09.02', control: '8.08' },
    ])
  })

  test('a number that points to a measure that does not exist', async () => {
    expect(await mistakesOf(edit(withMeasures, 'measures:', 'pointers:\n  - { id: "8.08.06", to: "5.24.08" }\nmeasures:'))).toEqual([
      { file: withMeasures, line: 8, column: 26, kind: 'unknownReference', noun: 'measure', id: '5.24.08', suggestion: null },
    ])
  })

  test('a norm without measures and without criterion', async () => {
    expect(await mistakesOf(edit(laptops, '    criterion: De wifi staat uit.\n', ''))).toEqual([
      { file: laptops, line: 19, column: 14, kind: 'criterionMissing', control: '8.09' },
    ])
  })

  test('a norm that does not apply needs no criterion, but a risk analysis', async () => {
    const mapping = '  - control: "8.09"\n    applies: false\n    reason: Kan niet.\n    reference: VvT 4\n    riskAnalysis: RA 2\n'
    const text = `${(goodFiles[laptops] ?? '').split('  - control: "8.09"')[0]}${mapping}`
    expect(await mistakesOf(replace(laptops, text))).toEqual([])
    expect(await mistakesOf(replace(laptops, text.replace('    riskAnalysis: RA 2\n', '')))).toEqual([
      { file: laptops, line: 19, column: 5, kind: 'missingKey', key: 'riskAnalysis' },
    ])
  })

  test('a dependency on a system that does not exist', async () => {
    expect(await mistakesOf(edit(laptops, 'system: Servicedesk', 'system: servicedesk'))).toEqual([
      { file: laptops, line: 9, column: 26, kind: 'unknownReference', noun: 'system', id: 'servicedesk', suggestion: null },
    ])
  })

  test('a dependency on itself', async () => {
    expect(await mistakesOf(edit(laptops, 'system: Servicedesk', 'system: laptops'))).toEqual([
      { file: laptops, line: 9, column: 26, kind: 'dependsOnItself', system: 'laptops' },
    ])
  })

  test.each([
    ['measure', withMeasures, 'id: "8.08.02"', 'id: "8.08.01"', 12, 9, '8.08.01', 8],
    ['mapping', laptops, 'control: "8.09"', 'control: "8.08"', 19, 14, '8.08', 12],
    ['evidence', laptops, 'id: meting', 'id: advies', 23, 15, 'advies', 16],
    ['question', laptops, 'id: norm', 'id: wanneer', 25, 15, 'wanneer', 18],
    [
      'exclusion',
      laptops,
      '    expectedEvidence:\n      - { id: advies',
      '    exclusions:\n      - { measure: "8.08.02", reason: a, reference: b }\n      - { measure: "8.08.02", reason: a, reference: b }\n    expectedEvidence:\n      - { id: advies',
      17,
      20,
      '8.08.02',
      16,
    ],
    ['component', laptops, 'dependencies:', '  - { id: image, name: Nog een, description: Twee }\ndependencies:', 9, 11, 'image', 8],
  ])('a %s that stands twice in a file, with the line of the first', async (noun, file, from, to, line, column, id, first) => {
    expect(await mistakesOf(edit(file, from, to))).toContainEqual({
      file,
      line,
      column,
      kind: 'duplicateId',
      noun,
      id,
      first: { file, line: first },
    })
  })

  test('an id that stands in two files, which then also has a wrong name', async () => {
    expect(await mistakesOf({ ...goodFiles, 'systems/nog-een.yaml': goodFiles[laptops] ?? '' })).toEqual([
      { file: 'systems/nog-een.yaml', line: 1, column: 5, kind: 'nameDiffers', id: 'laptops', expected: 'nog-een' },
      {
        file: 'systems/nog-een.yaml',
        line: 1,
        column: 5,
        kind: 'duplicateId',
        noun: 'system',
        id: 'laptops',
        first: { file: laptops, line: 1 },
      },
    ])
  })

  test('a framework that is not called as its folder', async () => {
    expect(await mistakesOf(edit(framework, 'id: bio2-1.3', 'id: bio2-1.2'))).toEqual([
      { file: framework, line: 1, column: 5, kind: 'nameDiffers', id: 'bio2-1.2', expected: 'bio2-1.3' },
    ])
  })

  test('a file that cannot be read still exists: what refers to it is not wrong too', async () => {
    expect(await mistakesOf(replace(withMeasures, 'id: "8.08'))).toMatchObject([{ file: withMeasures, kind: 'syntax' }])
  })

  test('all mistakes of all files come at once, in reading order', async () => {
    const files = {
      ...edit(framework, 'publisher: Ministerie\n', ''),
      [withoutMeasures]: 'id: [',
      [laptops]: (goodFiles[laptops] ?? '').replace('name: Laptops', 'naam: Laptops').replace('"8.08.01"', '"8.08.07"'),
    }
    expect((await mistakesOf(files)).map(({ file, line, kind }) => `${file}:${line} ${kind}`)).toEqual([
      `${withoutMeasures}:1 badIndent`,
      `${framework}:1 missingKey`,
      `${laptops}:1 missingKey`,
      `${laptops}:2 unknownKey`,
      `${laptops}:14 unknownReference`,
    ])
  })
})
