import { describe, expect, test } from 'vitest'
import type { AuditFile } from '../../../app/domain/audit-file'
import { ENGAGEMENT_TYPES } from '../../../app/domain/engagement'
import { computeLimitations } from '../../../app/domain/limitations'
import { composeReport } from '../../../app/report/compose/compose-report'
import { checkBlocks } from '../../../app/report/layout/check-blocks'
import type { ReportOptions } from '../../../app/report/compose/scope'
import { noor, sampleFile } from '../sample-file'
import { chapter, wordsOf } from '../support'

const options: ReportOptions = { kind: 'final', language: 'nl', at: '2026-03-20T10:00:00.000Z', by: noor }
const draft: ReportOptions = { ...options, kind: 'draft' }

describe('the report of an audit file', () => {
  test('has the chapters of an audit report, in their order', () => {
    const chapters = composeReport(sampleFile(), options).blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    )
    expect(chapters).toEqual([
      'Colofon',
      'Inhoud',
      'Samenvatting',
      'Inleiding',
      'Bevindingen per norm',
      'Beperkingen',
      'Verantwoording',
      'Ondertekening',
      'Bijlage A. Managementreactie',
      'Bijlage B. Bewijsregister',
      'Bijlage C. Normen in het onderzoek',
      'Bijlage D. Afkortingen',
    ])
  })

  test('can be laid out for each type, kind and language', () => {
    for (const type of ENGAGEMENT_TYPES) {
      for (const kind of ['draft', 'final'] as const) {
        for (const language of ['nl', 'en'] as const)
          expect(() => checkBlocks(composeReport(sampleFile(type), { ...options, kind, language }))).not.toThrow()
      }
    }
  })

  test('can be laid out when the file is all but empty', () => {
    const empty = (file: AuditFile): void => {
      Object.assign(file, {
        systems: [],
        norms: [],
        requests: [],
        evidence: [],
        annotations: [],
        verdicts: [],
        findings: [],
        answers: [],
        limitationNotes: [],
        managementResponses: [],
      })
      Object.assign(file.engagement, {
        questions: [],
        occasion: '',
        purpose: '',
        object: '',
        delimitation: '',
        client: '',
        distribution: [],
      })
    }
    const report = composeReport(sampleFile('assurance-direct', empty), options)
    expect(() => checkBlocks(report)).not.toThrow()
    expect(wordsOf(report)).toContain('Niet ingevuld')
  })

  test('the same file and options give the same report, and the file stays as it was', () => {
    const file = sampleFile()
    const before = JSON.stringify(file)
    expect(composeReport(file, options)).toEqual(composeReport(sampleFile(), options))
    expect(JSON.stringify(file)).toBe(before)
  })

  test('each research question has its latest answer, or says that there is none', () => {
    const file = sampleFile('assurance-direct', (it) =>
      it.answers.push({ id: 'an2', questionId: 'q1', text: 'Een beter antwoord.', by: noor, at: options.at }),
    )
    const summary = chapter(composeReport(file, options), 'summary')
    expect(summary).toContain('Een beter antwoord.')
    expect(summary).not.toContain('behalve bij 110 laptops')
    expect(summary).toContain('Deze vraag is nog niet beantwoord.')
  })

  test('each norm gives its criterion, its aspects, the facts and the numbers of the evidence', () => {
    const findings = chapter(composeReport(sampleFile(), options), 'findings')
    for (const words of [
      '8.09 Configuratiebeheer',
      'wordt elk kwartaal vergeleken',
      'Opzet',
      'Bestaan',
      'Werking',
      'Twaalf laptops stonden op een andere locatie.',
      'B-001, B-002',
    ])
      expect(findings).toContain(words)
  })

  test('the framework stands in it with version and digest', () => {
    const file = sampleFile()
    const introduction = chapter(composeReport(file, options), 'introduction')
    expect(introduction).toContain('versie 1.3')
    expect(introduction).toContain(file.engagement.framework.digest)
  })

  test('the management response is printed verbatim, the last one', () => {
    const file = sampleFile('assurance-direct', (it) =>
      it.managementResponses.unshift({ id: 'm0', text: 'Een eerdere reactie.', by: noor, at: options.at }),
    )
    const annex = chapter(composeReport(file, options), 'management-response')
    expect(annex).toContain('Wij danken de onderzoekers.\nDe maatregelen zijn op 24 januari genomen.')
    expect(annex).not.toContain('Een eerdere reactie.')
  })

  test('the auditee’s reply stands with its finding', () => {
    expect(chapter(composeReport(sampleFile(), options), 'findings')).toContain('Reactie van de betrokkene: eens')
  })

  test('a draft is visibly marked, and is not signed', () => {
    const report = composeReport(sampleFile(), draft)
    expect(report.mark).toBe('Concept')
    expect(report.running.right).toContain('Concept')
    expect(report.cover.notices[0]).toContain('Concept, niet vastgesteld')
    expect(chapter(report, 'signature')).toContain('Een concept wordt niet ondertekend.')
    expect(composeReport(sampleFile(), options).mark).toBeUndefined()
  })

  test('a draft says which verdict was not reviewed yet', () => {
    const file = sampleFile('assurance-direct', (it) => (it.verdicts[0]!.reviews = []))
    expect(chapter(composeReport(file, draft), 'findings')).toContain('nog niet collegiaal getoetst')
  })

  test('the signature invents nothing: without a signer the name is left open', () => {
    expect(chapter(composeReport(sampleFile(), options), 'signature')).toContain('Noor Vermeer')
    expect(chapter(composeReport(sampleFile(), { ...options, by: undefined }), 'signature')).not.toMatch(/[A-Z][a-z]+ (Vermeer|Dijkhuis)/)
  })

  test('a sample is marked as fictitious', () => {
    expect(composeReport(sampleFile(), options).cover.notices.join()).toContain('Fictief voorbeeld')
    const real = composeReport(
      sampleFile('assurance-direct', (file) => (file.engagement.sample = false)),
      options,
    )
    expect(wordsOf(real)).not.toContain('Fictief voorbeeld')
  })

  test('only abbreviations that occur are explained', () => {
    const annex = chapter(composeReport(sampleFile('agreed-upon-procedures'), options), 'abbreviations')
    expect(annex).toContain('NOREA')
    expect(annex).not.toContain('CVE')
  })
})

describe('R7: the limitations chapter is computed from the audit file', () => {
  test('every computed limitation is told', () => {
    const file = sampleFile()
    const told = chapter(composeReport(file, options), 'limitations')
    const limitations = computeLimitations(file, '2026-03-20')
    expect(new Set(limitations.map((one) => one.kind)).size).toBeGreaterThanOrEqual(7)
    for (const limitation of limitations) {
      const number =
        'request' in limitation
          ? limitation.request
          : 'evidence' in limitation
            ? limitation.evidence
            : 'norm' in limitation
              ? limitation.norm
              : 'geen eigenaar aangewezen'
      expect(told, limitation.kind).toContain(number)
    }
  })

  test('what the author adds comes after what was computed, and takes nothing away', () => {
    const without = chapter(
      composeReport(
        sampleFile('assurance-direct', (file) => (file.limitationNotes = [])),
        options,
      ),
      'limitations',
    )
    const told = chapter(composeReport(sampleFile(), options), 'limitations')
    expect(told.startsWith(without)).toBe(true)
    expect(told.slice(without.length)).toContain('De telling op locatie is niet bijgewoond')
  })

  test('the summary counts them and leads to them', () => {
    const file = sampleFile()
    const count = computeLimitations(file, '2026-03-20').length + file.limitationNotes.length
    expect(chapter(composeReport(file, options), 'summary')).toContain(`${count} beperkingen`)
  })
})

describe('R8: the type of engagement decides the words', () => {
  test('agreed-upon procedures report facts: no verdict column, no opinion, no conclusion', () => {
    const words = { nl: /oordeel|oordelen|voldoet|conclus|zekerheid ontleend/i, en: /verdict|opinion|conclusion|partly met|not met/i }
    for (const language of ['nl', 'en'] as const) {
      for (const kind of ['draft', 'final'] as const) {
        const said = wordsOf(composeReport(sampleFile('agreed-upon-procedures'), { ...options, kind, language }))
        expect(said).not.toMatch(words[language])
      }
    }
  })

  test('agreed-upon procedures weigh no effect and recommend nothing', () => {
    const said = wordsOf(composeReport(sampleFile('agreed-upon-procedures'), options))
    expect(said).toContain('Bij 110 laptops stond de draadloze kaart aan.')
    expect(said).not.toContain('Toegang tot internet was mogelijk.')
    expect(said).not.toContain('Vergelijk elke image voor uitgifte.')
    expect(said).toContain('4400N')
  })

  test('assurance reports a verdict per aspect, with its reason where it cannot be established', () => {
    for (const [type, standard] of [
      ['assurance-direct', '3000D'],
      ['assurance-attestation', '3000A'],
    ] as const) {
      const report = composeReport(sampleFile(type), options)
      const findings = chapter(report, 'findings')
      for (const words of ['Oordeel', 'Voldoet deels', 'Niet vast te stellen: inzage geweigerd of beperkt'])
        expect(findings).toContain(words)
      expect(chapter(report, 'account')).toContain(standard)
    }
  })

  test('what is not applicable names the statement of applicability', () => {
    expect(chapter(composeReport(sampleFile('agreed-upon-procedures'), options), 'findings')).toContain('VvT 4')
  })
})

describe('R9: what is under embargo stays out of the report', () => {
  test('only its number is listed: not its title, its reason or its checksum', () => {
    const file = sampleFile()
    const report = composeReport(file, options)
    const said = wordsOf(report)
    const body = file.evidence[2]!.revisions[0]!.body
    expect(chapter(report, 'register')).toContain('B-003\nOnder embargo: inhoud niet opgenomen')
    for (const secret of ['Geheim onderzoeksrapport', 'strafrechtelijk', String(body.sha256)]) expect(said).not.toContain(secret)
  })

  test('nor of evidence that the file itself withholds', () => {
    const file = sampleFile('assurance-direct', (it) => Object.assign(it.evidence[2]!, { withheld: 'embargo', title: '', revisions: [] }))
    expect(chapter(composeReport(file, options), 'register')).toContain('B-003\nOnder embargo')
  })

  test('an embargo that ended by its day holds no more', () => {
    const file = sampleFile('assurance-direct', (it) => {
      it.evidence[2]!.revisions[0]!.context.handling.embargo!.until = { kind: 'day', day: '2026-03-01' }
    })
    expect(chapter(composeReport(file, options), 'register')).toContain('Geheim onderzoeksrapport')
  })

  test('the register names organisations, not the people who handed in', () => {
    expect(chapter(composeReport(sampleFile(), options), 'register')).not.toContain('Okkerse')
  })
})

describe('R12: no text claims a legal duty by default', () => {
  test('the report says the basis as it was stored, and nothing about a duty', () => {
    const bases = [{ kind: 'cbw' }, { kind: 'self-regulation' }, { kind: 'other', text: 'de overeenkomst van 1 mei 2025' }] as const
    const told = bases.map((legalBasis) =>
      wordsOf(
        composeReport(
          sampleFile('assurance-direct', (file) => (file.engagement.legalBasis = legalBasis)),
          options,
        ),
      ),
    )
    for (const words of told) expect(words).not.toMatch(/verplicht|wettelijk|moet voldoen|dient te voldoen/i)
    expect(told[0]).toContain('Cyberbeveiligingswet')
    expect(told[1]).not.toContain('Cyberbeveiligingswet')
    expect(told[1]).toContain('zelfregulering')
    expect(told[2]).toContain('de overeenkomst van 1 mei 2025')
  })
})
