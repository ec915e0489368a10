import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statementOf } from '../../../app/domain/applicability'
import type { Framework, Mapping } from '../../../app/domain/catalogue'
import type { Table } from '../../../app/report/blocks'
import { composeApplicability, type ApplicabilityOptions } from '../../../app/report/compose/compose-applicability'
import { layoutReport } from '../../../app/report/layout/layout-report'
import { randomStatement } from '../../support/arbitrary-statement'
import { catalogue } from '../../support/stage'
import { chapter, elementsIn, plainText, wordsOf } from '../support'

const [framework] = catalogue.frameworks
const [alpha, beta] = catalogue.systems
const options: ApplicabilityOptions = {
  language: 'nl',
  at: '2026-11-22T23:30:00.000Z',
  example: false,
  frameworkName: (id) => `Kader ${id}`,
  attachments: [],
}
const compose = (some: Partial<ApplicabilityOptions> = {}, profile = alpha!, asked: Framework = framework!) =>
  composeApplicability(statementOf(catalogue, profile, asked), asked, { ...options, ...some })
const left = (more: Partial<Mapping> = {}): Mapping =>
  ({ control: '8.09', applies: false, reason: 'Geen apparaten.', reference: 'VvT-9', ...more }) as Mapping

describe('the statement on paper', () => {
  test('has a row for each control, once, and can be laid out with its tables tagged', () => {
    fc.assert(
      fc.property(randomStatement, ({ catalogue: any, profile, framework: asked }) => {
        const document = composeApplicability(statementOf(any, profile, asked), asked, options)
        const from = document.blocks.findIndex((block) => block.kind === 'heading' && block.id === 'decisions')
        const tables = document.blocks.slice(from).filter((block): block is Table => block.kind === 'table')
        const names = tables.flatMap((table) => table.rows.map((row) => plainText(row[0] as string)))
        expect(names).toEqual(asked.controls.map((control) => `${control.id} ${control.title}`))
        expect(elementsIn(layoutReport(document).root).filter((one) => one.type === 'THead').length).toBeGreaterThanOrEqual(tables.length)
      }),
      { numRuns: 25 },
    )
  })

  test('says on cover, in each head and in the summary that it was made from the catalogue of that day and decides nothing', () => {
    const document = compose()
    // Half past eleven at night in UTC is the next day in the Netherlands.
    const sentence =
      'Gemaakt uit de catalogus van Duiding op 23 november 2026. Dit overzicht laat zien wat daar staat; het is op zichzelf geen besluit.'
    expect(document.cover.notices[0]).toContain(sentence)
    expect(chapter(document, 'summary')).toContain(sentence)
    expect(document.running.right).toBe('Uitdraai, geen besluit')
  })

  test('says of a system that came with Duiding that it is an example, and of another does not', () => {
    expect(wordsOf(compose({ example: true }))).toContain('de omschrijving van dit systeem is een voorbeeld bij Duiding')
    expect(compose({ example: true }).running.right).toBe('Voorbeeld · Uitdraai, geen besluit')
    expect(wordsOf(compose())).not.toMatch(/voorbeeld/i)
  })

  test('names reason, reference and risk analysis of what is left out, and where the last is missing, the gap, in the summary too', () => {
    const named = compose({}, { ...alpha!, mappings: [left({ riskAnalysis: 'RA-1, §2' })] })
    expect(chapter(named, 'decisions')).toContain('Geen apparaten.\nVerwijzing: VvT-9\nRisicoanalyse: RA-1, §2')
    expect(wordsOf(named)).not.toContain('Hiaat')
    const missing = compose({}, { ...alpha!, mappings: [left()] })
    expect(chapter(missing, 'decisions')).toContain('Risicoanalyse: niet genoemd\nHiaat: Geen risicoanalyse genoemd')
    expect(chapter(missing, 'summary')).toContain('Geen risicoanalyse genoemd')
    expect(chapter(missing, 'summary')).toContain('Bij 1 beheersmaatregel mist de beslissing een onderbouwing.')
  })

  test('counts what is undecided and names it, and says that nobody can adopt it without an owner', () => {
    const summary = chapter(compose({}, { ...beta!, mappings: [left({ riskAnalysis: 'RA' })] }), 'summary')
    expect(summary).toContain('Over 2 beheersmaatregelen is nog niet beslist.')
    expect(summary).toContain('5.02, 8.01')
    expect(summary).toContain('Het systeem heeft geen eigenaar')
  })

  test('marks what was derived, with its origin and how sure that is', () => {
    const derivedFrom = { framework: 'oud-1', controls: ['12.1'], confidence: 'doubtful' as const }
    const document = compose({}, { ...alpha!, mappings: [left({ riskAnalysis: 'RA', derivedFrom })] })
    expect(chapter(document, 'decisions')).toContain('Afgeleid uit Kader oud-1: 12.1 (twijfelachtig)')
    expect(chapter(document, 'summary')).toContain('Bij 1 beheersmaatregel is de beslissing afgeleid uit een andere versie')
  })

  test('has contents only where there are many chapters', () => {
    const many: Framework = {
      ...framework!,
      groups: Array.from({ length: 7 }, (_, index) => ({ id: `${index + 1}`, title: `Hoofdstuk ${index + 1}` })),
      controls: Array.from({ length: 7 }, (_, index) => ({ ...framework!.controls[0]!, id: `${index + 1}.1`, group: `${index + 1}` })),
    }
    expect(compose({}, alpha!, many).blocks.some((block) => block.kind === 'contents')).toBe(true)
    expect(compose().blocks.some((block) => block.kind === 'contents')).toBe(false)
  })

  test('says that a framework without controls has none', () => {
    expect(chapter(compose({}, alpha!, { ...framework!, controls: [] }), 'decisions')).toContain('heeft geen beheersmaatregelen')
  })
})
