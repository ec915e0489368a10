import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statementOf, type Statement } from '../../../app/domain/applicability'
import { applicabilityCsv } from '../../../app/store/exchange/applicability-csv'
import { bare } from '../../../app/store/exchange/spreadsheet-text'
import { applicabilityText as english } from '../../../app/text/en/applicability'
import { applicabilityText as dutch } from '../../../app/text/nl/applicability'
import { randomStatement } from '../../support/arbitrary-statement'
import { catalogue } from '../../support/stage'

const nameOf = (id: string) => `Kader ${id}`
const written = (statement: Statement, words = dutch) => Buffer.from(applicabilityCsv(statement, words, nameOf)).toString('utf8')
const read = (text: string): string[][] => parse(text, { delimiter: ';', bom: true, relax_column_count: false })

const [framework] = catalogue.frameworks
const [alpha] = catalogue.systems

describe('the statement as CSV', () => {
  test('opens in Dutch Excel: UTF-8 with byte order mark, semicolons, lines that end in CR LF', () => {
    const bytes = applicabilityCsv(statementOf(catalogue, alpha!, framework!), dutch, nameOf)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [head] = read(Buffer.from(bytes).toString('utf8'))
    expect(head).toEqual([
      'Beheersmaatregel',
      'Overheidsmaatregel',
      'Stand',
      'Overheidsmaatregelen die gelden',
      'Reden',
      'Verwijzing',
      'Risicoanalyse',
      'Afgeleid uit',
      'Zekerheid',
      'Hiaten',
    ])
    expect(Buffer.from(bytes).toString('utf8').endsWith('\r\n')).toBe(true)
    expect(read(written(statementOf(catalogue, alpha!, framework!), english))[0]![0]).toBe('Control')
  })

  test('has one row for each control, and below it one for each measure that is left out or undecided', () => {
    fc.assert(
      fc.property(randomStatement, ({ catalogue: any, profile, framework: asked }) => {
        const statement = statementOf(any, profile, asked)
        const [, ...rows] = read(written(statement))
        expect(rows.filter((row) => row[1] === '').map((row) => row[0])).toEqual(statement.rows.map((row) => `${row.id} ${row.title}`))
        expect(rows.filter((row) => row[1] !== '')).toHaveLength(
          statement.rows.reduce((sum, row) => sum + row.excluded.length + row.undecided.length, 0),
        )
      }),
    )
  })

  test('says beside each control and measure its state, grounds, origin and gaps', () => {
    const statement = statementOf(
      catalogue,
      {
        ...alpha!,
        mappings: [
          {
            control: '8.01',
            applies: true,
            criteria: [],
            exclusions: [{ measure: '8.01.02', reason: 'Nooit "verbonden"; nooit.', reference: '' }],
            expectedEvidence: [],
            questions: [],
            derivedFrom: { framework: 'oud-1', controls: ['12.1'], confidence: 'doubtful' },
          },
          { control: '8.09', applies: false, reason: 'Geen\nconfiguratie', reference: 'VvT-2', riskAnalysis: 'RA-1' },
        ],
      },
      framework!,
    )
    expect(read(written(statement)).slice(1)).toEqual([
      ['5.02 Rollen', '', 'nog niet beslist', '', '', '', '', '', '', ''],
      ['8.01 Apparaten', '', 'deels van toepassing', '1 van 2: 8.01.01', '', '', '', 'Kader oud-1: 12.1', 'twijfelachtig', ''],
      [
        '8.01 Apparaten',
        '8.01.02 Maatregel 8.01.02',
        'niet van toepassing',
        '',
        'Nooit "verbonden"; nooit.',
        '',
        '',
        'Kader oud-1: 12.1',
        'twijfelachtig',
        'Geen verwijzing genoemd bij 8.01.02',
      ],
      ['8.09 Configuratie', '', 'niet van toepassing', '', 'Geen\nconfiguratie', 'VvT-2', 'RA-1', '', '', ''],
    ])
  })

  test('runs nothing: no cell begins as a formula does, and without its apostrophe each says what was written', () => {
    const words = fc
      .tuple(fc.constantFrom('', "'", '=', '+', '-', '@', '\t', '\r', '\n', '"', ';'), fc.string({ unit: 'grapheme', maxLength: 12 }))
      .map(([first, rest]) => (first + rest).trim())
    fc.assert(
      fc.property(words, words, words, (reason, reference, riskAnalysis) => {
        const statement = statementOf(
          catalogue,
          { ...alpha!, mappings: [{ control: '8.09', applies: false, reason, reference, riskAnalysis }] },
          framework!,
        )
        const cells = read(written(statement)).flat()
        for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
        expect(read(written(statement)).at(-1)!.slice(4, 7).map(bare)).toEqual([reason, reference, riskAnalysis])
      }),
    )
    // A title comes after a number, and a control may have any.
    const named = { ...framework!, controls: [{ ...framework!.controls[0]!, id: '=1+1', title: '"x"' }] }
    expect(read(written(statementOf(catalogue, alpha!, named)))[1]![0]).toBe(`'=1+1 "x"`)
  })

  test('writes no cell that a spreadsheet would take for a number or a date', () => {
    fc.assert(
      fc.property(randomStatement, ({ catalogue: any, profile, framework: asked }) => {
        const titled = {
          ...asked,
          controls: asked.controls.map((one) => ({
            ...one,
            title: 'Titel',
            measures: one.measures.map((part) => ({ ...part, title: 'Deel' })),
          })),
        }
        const [, ...rows] = read(written(statementOf(any, profile, titled)))
        for (const cell of rows.flat().filter(Boolean)) expect(cell).not.toMatch(/^[\d.,:/-]+$/)
      }),
    )
  })
})
