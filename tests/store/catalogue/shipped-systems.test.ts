import { beforeAll, describe, expect, test } from 'vitest'
import type { ApplicableMapping, Catalogue, Control, InapplicableMapping, SystemProfile } from '../../../app/domain/catalogue'
import { normsOf } from '../../../app/domain/norm'
import { readCatalogue } from '../../../app/store/catalogue/read-catalogue.server'

const systems = ['citrix', 'laptops', 'messaging-service', 'om-portals']

let catalogue: Catalogue
let controls: Control[]

beforeAll(async () => {
  const reading = await readCatalogue('controls')
  if (!reading.ok) throw new Error(`controls/ has mistakes: ${JSON.stringify(reading.mistakes.slice(0, 3))}`)
  catalogue = reading.catalogue
  controls = frameworkOf('bio2-1.3').controls
})

describe.each(systems)('the mappings of %s', (id) => {
  test('decide each of the 93 controls of BIO2 1.3, once', () => {
    expect(profileOf(id).framework).toBe('bio2-1.3')
    expect(controls).toHaveLength(93)
    expect(
      profileOf(id)
        .mappings.filter((mapping) => !mapping.framework)
        .map(({ control }) => control),
    ).toEqual(controls.map((control) => control.id))
  })

  test('leave out a control with a reason, a place in the statement of applicability, and a risk analysis with version and paragraph', () => {
    for (const { control, reason, reference, riskAnalysis } of excludedOf(id)) {
      expect(reason.length, control).toBeGreaterThan(40)
      expect(reference, control).toMatch(/^VvT-[A-Z]+-\d{2}$/)
      expect(riskAnalysis, control).toMatch(/^R.* \d+\.\d+\b.*, § ?\d+(\.\d+)*$/)
    }
  })

  test('ask for each control that applies one to five pieces of evidence and one to four answers, each with an example', () => {
    for (const { control, expectedEvidence, questions } of applicableOf(id)) {
      expect([1, 2, 3, 4, 5], control).toContain(expectedEvidence.length)
      expect([1, 2, 3, 4], control).toContain(questions.length)
      for (const { id: question, text, example } of questions) {
        expect(text.endsWith('?'), question).toBe(true)
        expect(example?.trim() ?? '', question).not.toBe('')
        expect(example, question).not.toBe(text)
      }
    }
  })

  test('expect evidence for every aspect of every norm that applies', () => {
    for (const mapping of applicableOf(id)) {
      const asked = new Set(mapping.expectedEvidence.flatMap((one) => one.aspects))
      for (const norm of normsOf(frameworkOf('bio2-1.3'), profileOf(id), [mapping.control])) {
        if (norm.applicability.kind !== 'applies') continue
        expect([...asked], norm.id).toEqual(expect.arrayContaining(norm.aspects))
      }
    }
  })

  test('leave something of a control that applies: who excludes every measure leaves out the control', () => {
    for (const { control, exclusions, measures } of applicableOf(id)) {
      const own = controls.find((one) => one.id === control)!.measures
      const left = own.filter((one) => !exclusions.some(({ measure }) => measure === one.id) && (measures?.includes(one.id) ?? true))
      expect(left.length > 0 || own.length === 0, control).toBe(true)
    }
  })

  test('give no id to two pieces of evidence or two questions', () => {
    const evidence = applicableOf(id).flatMap((mapping) => mapping.expectedEvidence.map((one) => one.id))
    const questions = applicableOf(id).flatMap((mapping) => mapping.questions.map((one) => one.id))
    expect(evidence.filter((one, index) => evidence.indexOf(one) !== index)).toEqual([])
    expect(questions.filter((one, index) => questions.indexOf(one) !== index)).toEqual([])
  })

  test('write a criterion for a whole control only where one norm at most applies: it would replace the words of each', () => {
    for (const { control } of applicableOf(id).filter((mapping) => mapping.criterion)) {
      const norms = normsOf(frameworkOf('bio2-1.3'), profileOf(id), [control]).filter((norm) => norm.applicability.kind === 'applies')
      expect(norms, control).toHaveLength(1)
    }
  })
})

test('no two systems test the same control against the same words', () => {
  for (const { id: control } of controls) {
    const own = systems.flatMap((system) =>
      applicableOf(system)
        .filter((mapping) => mapping.control === control)
        .flatMap((mapping) => [...(mapping.criterion ? [mapping.criterion] : []), ...mapping.criteria.map(({ text }) => text)]),
    )
    expect(
      own.filter((text, index) => own.indexOf(text) !== index),
      control,
    ).toEqual([])
  }
})

test('the fault of the laptops is tested under 8.09 against a criterion of the auditor, and wiping at a distance cannot apply', () => {
  const [configuration] = normsOf(frameworkOf('bio2-1.3'), profileOf('laptops'), ['8.09'])
  expect(configuration).toMatchObject({ id: '8.09', criterion: expect.stringMatching(/radio in de firmware.*draadloos/) })
  const [storage, setUp] = normsOf(frameworkOf('bio2-1.3'), profileOf('laptops'), ['8.01'])
  expect(storage).toMatchObject({ id: '8.01.01', applicability: { kind: 'not-applicable', reference: 'VvT-LAP-03' } })
  expect(setUp).toMatchObject({ id: '8.01.02', applicability: { kind: 'applies' } })
})

test('the week of an urgent advisory on the gateways begins at its receipt, and ends with sessions closed and misuse looked for', () => {
  const norms = normsOf(frameworkOf('bio2-1.3'), profileOf('citrix'), ['8.08'])
  const criterion = norms.find((norm) => norm.id === '8.08.01')?.criterion ?? ''
  expect(criterion).toMatch(/zodra een advies is ontvangen dat NCSC-NL als Urgent aanmerkt \(kans hoog, schade hoog\)/)
  expect(criterion).toMatch(/niet pas bij de goedkeuring van de eigen wijziging/)
  expect(criterion).toMatch(/sessies zijn beëindigd.*misbruik/)
  expect(new Set(norms.map((norm) => norm.criterion)).size).toBe(norms.length)
})

const frameworkOf = (id: string) => catalogue.frameworks.find((one) => one.id === id)!

const profileOf = (id: string): SystemProfile => catalogue.systems.find((one) => one.id === id)!

const applicableOf = (id: string) => profileOf(id).mappings.filter((mapping): mapping is ApplicableMapping => mapping.applies)

const excludedOf = (id: string) => profileOf(id).mappings.filter((mapping): mapping is InapplicableMapping => !mapping.applies)
