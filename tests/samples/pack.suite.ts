import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { needsInterpretableBasis } from '../../app/domain/verdict'
import { fileOf, flat, missingFiles, readSample, readTable, readText, revisionsOf } from './support'
import type { Sample } from './support'

/** What holds for every sample pack, whatever the system. */
export function describePack(system: string): void {
  describe(`the sample pack of ${system}`, () => {
    let sample: Sample
    beforeAll(async () => {
      sample = await readSample(system)
    })
    const evidenceIds = () => sample.pack.evidence.map((one) => one.id)
    const annotationIds = () => sample.audit.annotations.map((one) => one.id)
    const cells = () => new Set(sample.norms.flatMap((norm) => norm.aspects.map((aspect) => `${norm.id} ${aspect}`)))
    const interpretable = (id: string) => sample.audit.judgements.find((one) => one.evidence === id)?.verdict === 'interpretable'

    test('every file that is handed in lies in the folder, and every file in the folder is handed in', () => {
      expect(missingFiles(sample)).toEqual([])
      const handedIn = sample.pack.evidence.flatMap(revisionsOf).map((one) => one.file)
      expect(readdirSync(sample.folder).filter((name) => !name.endsWith('.yaml') && !handedIn.includes(name))).toEqual([])
    })

    test('every file says that it is invented, and together they stay small', () => {
      const names = readdirSync(sample.folder)
      for (const name of names.filter((one) => !/\.(yaml|png)$/.test(one)))
        expect(readText(sample.folder, name), name).toMatch(/fictief voorbeeld/i)
      expect(names.reduce((sum, name) => sum + statSync(join(sample.folder, name)).size, 0)).toBeLessThan(2_500_000)
    })

    test('evidence answers a selected control that applies, its questions and its norms', () => {
      const questions = new Map(
        sample.profile.mappings.map((one) => [one.control, one.applies ? one.questions.map((question) => question.id) : []]),
      )
      for (const evidence of sample.pack.evidence) {
        expect(sample.audit.engagement.controls, evidence.id).toContain(evidence.control)
        for (const { context } of revisionsOf(evidence)) {
          for (const id of Object.keys(context.answers ?? {})) expect(questions.get(evidence.control), evidence.id).toContain(id)
          for (const one of context.shows?.norms ?? []) expect(cells(), evidence.id).toContain(`${one.norm} ${one.aspect}`)
        }
      }
      expect(new Set(evidenceIds()).size).toBe(evidenceIds().length)
    })

    test('each piece of evidence is judged once, by an auditor who did not give it', () => {
      expect(sample.audit.judgements.map((one) => one.evidence).sort()).toEqual(evidenceIds().sort())
      for (const one of sample.pack.evidence.filter((evidence) => evidence.givenBy === 'auditor')) {
        expect(sample.audit.judgements.find((judgement) => judgement.evidence === one.id)?.by).toBe('sam')
      }
      for (const one of sample.audit.judgements) expect(one.disputed.length > 0, one.evidence).toBe(one.verdict === 'not-interpretable')
      for (const one of sample.audit.clarifications) expect(evidenceIds()).toContain(one.evidence)
    })

    test('annotations stand on a place that exists, and bear on selected norms', () => {
      expect(new Set(annotationIds()).size).toBe(annotationIds().length)
      for (const { id, evidence, anchor, bearings } of sample.audit.annotations) {
        expect(evidenceIds(), id).toContain(evidence)
        const file = fileOf(sample, evidence)
        if (anchor.kind === 'quote') expect(readText(sample.folder, file ?? '', anchor.page), id).toContain(flat(anchor.quote))
        if (anchor.kind === 'row') expect(readTable(sample.folder, file ?? '').length, id).toBeGreaterThanOrEqual(anchor.row)
        if (anchor.kind === 'page') expect(readText(sample.folder, file ?? '', anchor.page).trim(), id).not.toBe('')
        for (const one of bearings) expect(cells(), id).toContain(`${one.norm} ${one.aspect}`)
      }
    })

    test('every selected norm has one verdict on each of its aspects', () => {
      expect(sample.audit.verdicts.map((one) => `${one.norm} ${one.aspect}`).sort()).toEqual([...cells()].sort())
      const values = sample.audit.verdicts.map((one) => one.value)
      expect(values).toEqual(expect.arrayContaining(['met', 'not-met', 'cannot-be-established', 'not-applicable']))
    })

    test('what claims a fact rests on evidence that is judged interpretable (R1, R2)', () => {
      const evidenceOf = new Map(sample.audit.annotations.map((one) => [one.id, one.evidence]))
      for (const one of sample.audit.verdicts) {
        const cell = `${one.norm} ${one.aspect}`
        for (const id of one.basis) expect(annotationIds(), cell).toContain(id)
        if (needsInterpretableBasis(one.value)) {
          expect(one.basis.length, cell).toBeGreaterThan(0)
          for (const id of one.basis) expect(interpretable(evidenceOf.get(id) ?? ''), `${cell} ${id}`).toBe(true)
        }
        expect(one.value === 'cannot-be-established', cell).toBe(one.reason !== undefined)
        expect(one.value === 'not-applicable', cell).toBe(one.reference !== undefined)
      }
      for (const one of sample.audit.findings) {
        for (const id of one.basis) expect(interpretable(evidenceOf.get(id) ?? ''), `${one.id} ${id}`).toBe(true)
        for (const id of one.norms)
          expect(
            sample.norms.map((norm) => norm.id),
            one.id,
          ).toContain(id)
      }
    })

    test('what cannot apply is answered with the reference of the mapping, and with nothing else', () => {
      for (const norm of sample.norms) {
        for (const one of sample.audit.verdicts.filter((verdict) => verdict.norm === norm.id)) {
          expect(one.reference, norm.id).toBe(norm.applicability.kind === 'not-applicable' ? norm.applicability.reference : undefined)
        }
      }
    })

    test('each research question has an answer, and one request stays without one', () => {
      expect(sample.audit.answers.length).toBe(sample.audit.engagement.questions.length)
      const answered = new Set([...sample.pack.evidence, ...sample.pack.notAvailable].map((one) => one.control))
      const asked = new Set(sample.norms.filter((norm) => norm.applicability.kind === 'applies').map((norm) => norm.controlId))
      expect([...asked].filter((control) => !answered.has(control)).length).toBeGreaterThan(0)
    })
  })
}
