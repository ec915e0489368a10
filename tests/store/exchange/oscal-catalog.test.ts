import fc from 'fast-check'
import path from 'node:path'
import { expect, test } from 'vitest'
import { canonicalJson } from '../../../app/domain/canonical'
import type { Catalogue, Framework } from '../../../app/domain/catalogue'
import { readCatalogue } from '../../../app/store/catalogue/read-catalogue.server'
import { oscalCatalog } from '../../../app/store/exchange/oscal-catalog'
import { oscalMapping } from '../../../app/store/exchange/oscal-mapping'
import { oscalProfile } from '../../../app/store/exchange/oscal-profile'
import { projectRoot } from '../../../app/store/project-root.server'
import { randomCatalogue } from '../catalogue/random-catalogue'
import { faultsOf } from './oscal-schemas'
import { randomChangeMap, randomFramework } from './random-framework'
import { mistakesIn, read, textOf } from './reading'

const shipped = readCatalogue(path.join(projectRoot, 'controls')).then((reading) => {
  if (!reading.ok) throw new Error('the shipped catalogue has mistakes')
  return reading.catalogue
})

test('each shipped framework is a valid OSCAL catalog that reads back the same, bytes included', async () => {
  for (const framework of (await shipped).frameworks) {
    const bytes = oscalCatalog(framework)
    expect(faultsOf('catalog', bytes)).toEqual([])
    const { inLanguage, received } = await read('framework', bytes, 'catalogus.json')
    expect(canonicalJson(inLanguage())).toBe(canonicalJson(framework))
    expect(received.bytes).toBe(bytes)
    expect(Buffer.compare(oscalCatalog(inLanguage()), bytes)).toBe(0)
  }
})

test('any framework is a valid OSCAL catalog that reads back the same', async () => {
  await fc.assert(
    fc.asyncProperty(randomFramework, async (framework) => {
      const bytes = oscalCatalog(framework)
      expect(faultsOf('catalog', bytes)).toEqual([])
      expect(canonicalJson((await read('framework', bytes, 'a.json')).inLanguage())).toBe(canonicalJson(framework))
    }),
    { numRuns: 40 },
  )
})

test('a number becomes an id of OSCAL with the framework before it, and keeps its own as label', async () => {
  const framework = (await shipped).frameworks.find((one) => one.id === 'bio2-1.3') as Framework
  const written = textOf(oscalCatalog(framework))
  expect(written).toContain('"id": "bio2-8.08.01"')
  expect(written).toMatch(/"name": "label",\s+"value": "8\.08\.01"/)
})

test('what applies to each system is a valid OSCAL profile that selects the same controls and measures', async () => {
  const { frameworks, systems } = await shipped
  for (const system of systems) {
    const framework = frameworks.find((one) => one.id === system.framework) as Framework
    const bytes = oscalProfile(framework, system)
    expect(faultsOf('profile', bytes)).toEqual([])
    const profile = await read('profile', bytes, 'profiel.json')
    const selected = profile.selectFrom(framework)
    expect(selected.unknown).toEqual([])
    expect(profile.hrefs).toEqual(['bio2-1.3.oscal.json'])
    const applies = system.mappings.filter((mapping) => mapping.applies && (mapping.framework ?? system.framework) === framework.id)
    const controls = new Set(framework.controls.map((control) => control.id))
    expect(selected.ids.filter((id) => controls.has(id))).toEqual(applies.map((mapping) => mapping.control))
    const left = applies.flatMap((mapping) => (mapping.applies ? mapping.exclusions : [])).map((exclusion) => exclusion.measure)
    expect(selected.ids.filter((id) => left.includes(id))).toEqual([])
  }
})

test('any selection is a valid profile, also one to which nothing belongs', async () => {
  await fc.assert(
    fc.asyncProperty(randomCatalogue, async ({ frameworks, systems }) => {
      const framework = frameworks[0] as Framework
      const nothing = {
        id: 'leeg',
        name: 'Leeg',
        kind: 'x',
        description: 'x',
        owner: null,
        supplier: null,
        components: [],
        dependencies: [],
      }
      for (const system of [...systems, { ...nothing, framework: framework.id, mappings: [] }]) {
        const bytes = oscalProfile(framework, system)
        expect(faultsOf('profile', bytes)).toEqual([])
        const { ids, unknown } = (await read('profile', bytes, 'p.json')).selectFrom(framework)
        expect(unknown).toEqual([])
        const applies = system.mappings.filter((mapping) => mapping.applies).map((mapping) => mapping.control)
        expect(ids.filter((id) => framework.controls.some((control) => control.id === id))).toEqual(applies.sort())
      }
    }),
    { numRuns: 30 },
  )
})

test('each shipped change map is a valid OSCAL mapping that reads back the same', async () => {
  const catalogue = await shipped
  for (const map of catalogue.changes) {
    const [from, to] = [map.from, map.to].map((id) => catalogue.frameworks.find((one) => one.id === id)) as [Framework, Framework]
    const bytes = oscalMapping(map, from, to)
    expect(faultsOf('mapping', bytes)).toEqual([])
    expect(canonicalJson((await read('change-map', bytes, 'm.json', catalogue)).map)).toBe(canonicalJson(map))
  }
})

test('any change map is a valid OSCAL mapping that reads back the same, with and without its frameworks at hand', async () => {
  const pair = fc.tuple(randomFramework, randomFramework).filter(([from, to]) => from.id !== to.id)
  await fc.assert(
    fc.asyncProperty(
      pair.chain(([from, to]) => fc.tuple(fc.constant(from), fc.constant(to), randomChangeMap(from, to))),
      async ([from, to, map]) => {
        const bytes = oscalMapping(map, from, to)
        expect(faultsOf('mapping', bytes)).toEqual([])
        const known: Catalogue = { frameworks: [from, to], systems: [], changes: [] }
        expect(canonicalJson((await read('change-map', bytes, 'm.json', known)).map)).toBe(canonicalJson(map))
        expect(canonicalJson((await read('change-map', bytes, 'm.json')).map)).toBe(canonicalJson(map))
      },
    ),
    { numRuns: 25 },
  )
})

test('a mapping that forgets a norm or names one that is not there is refused when both frameworks are known', async () => {
  const catalogue = await shipped
  const map = catalogue.changes[0] as Catalogue['changes'][number]
  const [from, to] = [map.from, map.to].map((id) => catalogue.frameworks.find((one) => one.id === id)) as [Framework, Framework]
  const dropped = map.changes.find((change) => change.from.length === 1 && change.to.length === 1) as (typeof map.changes)[number]
  const spoilt = {
    ...map,
    changes: map.changes.map((change) => (change === dropped ? { ...change, kind: 'moved' as const, from: ['99.99'] } : change)),
  }
  const mistakes = await mistakesIn(oscalMapping(spoilt, from, to), 'm.json', catalogue)
  expect(mistakes).toMatchObject([
    { kind: 'unknownReference', id: '99.99' },
    { kind: 'unaccounted', framework: map.from, ids: dropped.from },
  ])
})
