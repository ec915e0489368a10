import { beforeAll, describe, expect, test } from 'vitest'
import type { ApplicableMapping, Catalogue, Mapping } from '../../app/domain/catalogue'
import { mappingsFor, profileFor } from '../../app/domain/mappings-for'
import { normsOf } from '../../app/domain/norm'
import { readCatalogue } from '../../app/store/catalogue/read-catalogue.server'

let catalogue: Catalogue
beforeAll(async () => {
  const reading = await readCatalogue('controls')
  if (!reading.ok) throw new Error('controls/ has mistakes')
  catalogue = reading.catalogue
})

const framework = (id: string) => catalogue.frameworks.find((one) => one.id === id)!
const system = (id: string) => catalogue.systems.find((one) => one.id === id)!
function mapping(systemId: string, frameworkId: string, control: string): Mapping | undefined {
  return mappingsFor(catalogue, system(systemId), framework(frameworkId)).find((one) => one.control === control)
}
const applicable = (systemId: string, frameworkId: string, control: string) => mapping(systemId, frameworkId, control) as ApplicableMapping

describe('the mappings of a system', () => {
  test('for the framework that they were written for are those written', () => {
    expect(mappingsFor(catalogue, system('laptops'), framework('bio2-1.3'))).toEqual(system('laptops').mappings)
  })

  test.each(['bio2-1.2', 'bio-1.04'])('for %s follow from the others, and say from which', (id) => {
    for (const profile of catalogue.systems) {
      const derived = mappingsFor(catalogue, profile, framework(id))
      expect(derived.map((one) => one.control)).toEqual(framework(id).controls.map((control) => control.id))
      expect(derived.every((one) => one.framework === id && one.derivedFrom?.framework === 'bio2-1.3')).toBe(true)
    }
  })

  test.each(['bio2-1.2', 'bio-1.04'])('for %s give each measure one place: applies, or left out with a reason', (id) => {
    for (const profile of catalogue.systems) {
      const pinned = profileFor(catalogue, profile, framework(id))
      const norms = normsOf(
        framework(id),
        pinned,
        framework(id).controls.map((control) => control.id),
      )
      expect(new Set(norms.map((norm) => norm.id)).size).toBe(norms.length)
      for (const one of pinned.mappings) {
        const control = framework(id).controls.find((item) => item.id === one.control)!
        const own = new Set(control.measures.map((measure) => measure.id))
        if (!one.applies) continue
        const named = [
          ...(one.measures ?? []),
          ...one.exclusions.map((exclusion) => exclusion.measure),
          ...one.criteria.map((c) => c.measure),
        ]
        expect(
          named.filter((measure) => !own.has(measure)),
          `${profile.id} ${one.control}`,
        ).toEqual([])
        const ids = [...one.expectedEvidence, ...one.questions].map((item) => item.id)
        expect(new Set(ids).size, `${profile.id} ${one.control}`).toBe(ids.length)
      }
    }
  })

  test('a measure that moved brings what its own mapping says of it: 5.10.02 of 1.3 is 5.04.02 of 1.2', () => {
    const written = applicable('laptops', 'bio2-1.3', '5.10')
    expect(mapping('laptops', 'bio2-1.3', '5.04')!.applies).toBe(false)
    const derived = applicable('laptops', 'bio2-1.2', '5.04')
    expect(derived.applies).toBe(true)
    expect(derived.criteria.find((one) => one.measure === '5.04.02')?.text).toBe(
      written.criteria.find((one) => one.measure === '5.10.02')!.text,
    )
    expect(derived.exclusions.map((one) => one.measure)).toEqual(['5.04.01'])
    expect(derived.expectedEvidence.map((one) => one.id)).toEqual(written.expectedEvidence.map((one) => one.id))
  })

  test('a criterion of a measure whose demand changed does not go along', () => {
    expect(applicable('citrix', 'bio2-1.3', '8.08').criteria.some((one) => one.measure === '8.08.01')).toBe(true)
    expect(applicable('citrix', 'bio2-1.2', '8.08').criteria.some((one) => one.measure === '8.08.01')).toBe(false)
    expect(applicable('citrix', 'bio2-1.2', '8.08').criteria.some((one) => one.measure === '8.08.02')).toBe(true)
  })

  test('a criterion of a whole control goes along to each measure whose demand is the same', () => {
    const asks = { expectedEvidence: [{ id: 'a', title: 'A', aspects: ['design' as const] }], questions: [] }
    const whole: Mapping = {
      control: '7.07',
      applies: true,
      criterion: 'Het scherm gaat na vijf minuten dicht.',
      criteria: [],
      exclusions: [],
      ...asks,
    }
    const profile = { ...system('laptops'), mappings: [whole] }
    const derived = mappingsFor(catalogue, profile, framework('bio2-1.2')).find((one) => one.control === '7.07') as ApplicableMapping
    expect(derived.criteria).toEqual([{ measure: '7.07.01', text: 'Het scherm gaat na vijf minuten dicht.' }])
  })

  test('what is left out there is left out here, with its reason and risk analysis', () => {
    const { derivedFrom: _, framework: __, ...derived } = mapping('laptops', 'bio2-1.2', '7.04')!
    expect(derived).toEqual(mapping('laptops', 'bio2-1.3', '7.04'))
    expect(derived.applies).toBe(false)
  })

  test('a framework that nobody mapped gets a proposal for each control', () => {
    const foreign = { ...framework('bio2-1.3'), id: 'cbw-2026' }
    expect(mappingsFor({ ...catalogue, changes: [] }, system('laptops'), foreign)).toEqual([])
    const pinned = profileFor({ ...catalogue, changes: [] }, system('laptops'), foreign)
    expect(pinned.mappings).toHaveLength(93)
    expect(pinned.mappings.every((one) => one.applies && one.expectedEvidence.length > 0)).toBe(true)
  })
})
