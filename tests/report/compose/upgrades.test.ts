import { describe, expect, test } from 'vitest'
import type { AuditFile } from '../../../app/domain/audit-file'
import type { CarriedFrom, UpgradePlan } from '../../../app/domain/upgrade'
import { composeReport } from '../../../app/report/compose/compose-report'
import type { ReportOptions } from '../../../app/report/compose/scope'
import { checkBlocks } from '../../../app/report/layout/check-blocks'
import { noor, sampleFile } from '../sample-file'
import { chapter, wordsOf } from '../support'

const options: ReportOptions = { kind: 'final', language: 'nl', at: '2026-03-20T10:00:00.000Z', by: noor }
const from: CarriedFrom = { edition: 1, framework: { title: 'BIO2', version: '1.2' }, id: '8.08.06' }
const plan: UpgradePlan = {
  norms: [
    { systemId: 'laptops', normId: '8.08.06', notes: [], kind: 'carries', to: '8.09', dropped: [] },
    { systemId: 'laptops', normId: '7.01.01', notes: [], kind: 'lapses', beyond: [], why: 'lapsed' },
  ],
  controls: [],
  added: [],
}

/** The sample after it went over from 1.2, with its first verdict carried from a norm with another number. */
function upgraded(file: AuditFile): void {
  const [opening] = file.editions
  file.editions = [
    { ...opening!, framework: { ...opening!.framework, id: 'bio2-1.2', version: '1.2' } },
    { ...opening!, number: 2, at: '2026-03-10T09:00:00.000Z', upgrade: { id: 'u', reason: 'Woorden uit het werkdossier.', plan } },
  ]
  const verdict = file.verdicts.find((one) => one.systemId === 'laptops' && one.normId === '8.09')!
  verdict.carriedFrom = from
  Object.assign(file.findings[0]!, { earlierNorms: [{ from, to: ['8.09'], again: false }] })
}

describe('a report of an engagement that went over to a newer version', () => {
  test('says in its account when, from which version, and what was carried over', () => {
    const account = chapter(composeReport(sampleFile('assurance-direct', upgraded), options), 'account')
    expect(account).toContain('Op 10 maart 2026 is de opdracht overgegaan van BIO2, versie 1.2 naar BIO2, versie 1.3.')
    expect(account).toContain('1 met dezelfde eis, 0 opnieuw vast te stellen, 1 vervallen en 0 nieuw')
    expect(account).toMatch(/Vervallen zijn: 7\.01\.01 \([^)]+\)\./)
    expect(account).toMatch(/Oordelen die zijn overgenomen uit een eerdere versie[^]*8\.09[^]*BIO2, versie 1\.2, 8\.08\.06/)
  })

  test('marks each verdict that was carried over, and the norm with which a finding was raised', () => {
    const findings = chapter(composeReport(sampleFile('assurance-direct', upgraded), options), 'findings')
    expect(findings.split('Overgenomen uit BIO2, versie 1.2, norm 8.08.06')).toHaveLength(2)
    expect(findings).toContain('8.08.06 (BIO2, versie 1.2)')
  })

  test('does not say that the framework was fixed at the opening for good', () => {
    const introduction = chapter(composeReport(sampleFile('assurance-direct', upgraded), options), 'introduction')
    expect(introduction).toContain('op 10 maart 2026 van een eerdere versie naar deze overgegaan')
    expect(introduction).not.toContain('bij de start van de opdracht vastgelegd')
  })

  test('gives no words of the working papers, and of agreed-upon procedures no verdicts (R8)', () => {
    expect(wordsOf(composeReport(sampleFile('assurance-direct', upgraded), options))).not.toContain('Woorden uit het werkdossier')
    const account = chapter(composeReport(sampleFile('agreed-upon-procedures', upgraded), options), 'account')
    expect(account).toContain('Overgenomen uit een eerdere versie')
    expect(account).not.toMatch(/oordeel|oordelen/i)
  })

  test('can be laid out in each language', () => {
    for (const type of ['assurance-direct', 'agreed-upon-procedures'] as const)
      for (const language of ['nl', 'en'] as const)
        expect(() => checkBlocks(composeReport(sampleFile(type, upgraded), { ...options, language }))).not.toThrow()
  })
})

test('a report of an engagement that never went over says nothing of it', () => {
  const words = wordsOf(composeReport(sampleFile(), options))
  expect(words).not.toContain('Overgang naar een nieuwe versie')
  expect(words).not.toContain('Overgenomen uit')
})
