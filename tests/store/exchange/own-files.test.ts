import fc from 'fast-check'
import path from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { Catalogue, Framework } from '../../../app/domain/catalogue'
import { canonicalJson } from '../../../app/domain/canonical'
import { readCatalogue } from '../../../app/store/catalogue/read-catalogue.server'
import { catalogueZip } from '../../../app/store/exchange/catalogue-zip'
import { zip } from '../../../app/store/exchange/zip'
import { projectRoot } from '../../../app/store/project-root.server'
import { goodFiles } from '../catalogue/good-files'
import { randomCatalogue } from '../catalogue/random-catalogue'
import { inCatalogue } from '../catalogue/temporary-catalogue'
import { randomFramework } from './random-framework'
import { mistakesIn, read } from './reading'

const shipped = readCatalogue(path.join(projectRoot, 'controls')).then((reading) => {
  if (!reading.ok) throw new Error('the shipped catalogue has mistakes')
  return reading.catalogue
})

/** What an export gives, or the sentence of why not. */
function written(...args: Parameters<typeof catalogueZip>): Uint8Array {
  const writing = catalogueZip(...args)
  if (!writing.ok) throw new Error(JSON.stringify(writing.mistakes.slice(0, 3)))
  return writing.bytes
}

test('each shipped framework goes out as a ZIP with its change maps and systems, and comes back the same', async () => {
  const catalogue = await shipped
  for (const framework of catalogue.frameworks) {
    const changes = catalogue.changes.filter((map) => map.to === framework.id)
    const systems = catalogue.systems.filter((system) => system.framework === framework.id)
    const bytes = written(framework, changes, systems)
    const { part } = await read('catalogue', bytes, 'bio.zip', catalogue)
    expect(canonicalJson(part)).toBe(canonicalJson({ frameworks: [framework], changes, systems }))
  }
})

test('any framework with official texts goes out as a ZIP and comes back the same, with the same bytes each time', async () => {
  await fc.assert(
    fc.asyncProperty(randomFramework, async (random) => {
      const ids = new Set(random.groups.map((group) => group.id))
      // Our own files refuse a control in a chapter that does not exist, and pointers that are no numbers.
      const framework: Framework = {
        ...random,
        controls: random.controls.map(({ pointers: _, group, ...control }) => ({
          ...control,
          ...(group !== undefined && ids.has(group) ? { group } : {}),
        })),
      }
      const bytes = written(framework, [])
      const { part } = await read('catalogue', bytes, 'a.zip')
      expect(Buffer.compare(written(framework, []), bytes)).toBe(0)
      expect(canonicalJson(part.frameworks)).toBe(canonicalJson([framework]))
    }),
    { numRuns: 20 },
  )
})

test('any catalogue in a ZIP reads as it does from a folder, in a folder of its own too', async () => {
  await fc.assert(
    fc.asyncProperty(randomCatalogue, fc.constantFrom('', 'controls/', 'export 2026/'), async (catalogue, folder) => {
      const files = Object.fromEntries(Object.entries(filesOf(catalogue)).map(([name, text]) => [folder + name, text]))
      const { part } = await read('catalogue', zip({ ...files, [`${folder}README.md`]: 'x', '__MACOSX/._a': 'x' }), 'a.zip')
      const reading = await inCatalogue(filesOf(catalogue), readCatalogue)
      expect(reading.ok && canonicalJson(reading.catalogue)).toBe(canonicalJson(part))
    }),
    { numRuns: 15 },
  )
})

function filesOf({ frameworks, systems }: Catalogue): Record<string, string> {
  return Object.fromEntries([
    ...frameworks.flatMap(({ controls, ...framework }) => [
      [`frameworks/${framework.id}/framework.yaml`, stringify(framework)],
      ...controls.map((control) => [`frameworks/${framework.id}/${control.id}.yaml`, stringify(control)]),
    ]),
    ...systems.map((system) => [`systems/${system.id}.yaml`, stringify(system)]),
  ])
}

test.each([
  ['a key that does not exist', { 'frameworks/bio2-1.3/8.09.yaml': 'id: "8.09"\ntitel: x\n' }],
  ['a number that YAML reads otherwise', { 'frameworks/bio2-1.3/5.10.yaml': 'id: 5.10\n' }],
  [
    'a measure of another control',
    { 'systems/laptops.yaml': (goodFiles['systems/laptops.yaml'] ?? '').replace('measures: ["8.08.01"]', 'measures: ["8.09.01"]') },
  ],
  ['another name than its id', { 'systems/ander.yaml': goodFiles['systems/laptops.yaml'] ?? '' }],
])('a ZIP with %s gives the same mistakes as the folder', async (_, files) => {
  const all = { ...goodFiles, ...files }
  const reading = await inCatalogue(all, readCatalogue)
  expect(reading.ok).toBe(false)
  expect(await mistakesIn(zip(all), 'a.zip')).toEqual(reading.ok ? [] : reading.mistakes)
})

test('a system on its own refers to frameworks and systems that are known, whatever its file is called', async () => {
  const catalogue = await shipped
  for (const system of catalogue.systems) {
    const { part } = await read('catalogue', stringify(system), 'mijn systeem (2).yaml', catalogue)
    expect(canonicalJson(part)).toBe(canonicalJson({ frameworks: [], systems: [system], changes: [] }))
  }
  const lonely = await mistakesIn(stringify(catalogue.systems[0]), 'systeem.yaml')
  expect(lonely[0]).toMatchObject({ file: 'systeem.yaml', kind: 'unknownReference', noun: 'framework' })
})

test('a change map on its own is held against the frameworks that are known', async () => {
  const catalogue = await shipped
  const [map] = catalogue.changes
  const { part } = await read('catalogue', stringify(map), 'a.yaml', catalogue)
  expect(canonicalJson(part.changes)).toBe(canonicalJson([map]))
  const forgetful = stringify({ ...map, changes: map?.changes.slice(1) })
  expect(await mistakesIn(forgetful, 'a.yaml', catalogue)).toContainEqual(expect.objectContaining({ file: 'a.yaml', kind: 'unaccounted' }))
})

test('what a ZIP brings itself goes before what is known', async () => {
  const known: Catalogue = { ...(await shipped), systems: [] }
  const { part } = await read('catalogue', zip(goodFiles), 'a.zip', known)
  expect(part.frameworks.map((framework) => framework.id)).toEqual(['bio2-1.3'])
})

test('one control, or a framework without controls, is told to come in a ZIP', async () => {
  expect(await mistakesIn(goodFiles['frameworks/bio2-1.3/8.09.yaml'] ?? '', '8.09.yaml')).toMatchObject([
    { kind: 'partAlone', part: 'control' },
  ])
  expect(await mistakesIn(goodFiles['frameworks/bio2-1.3/framework.yaml'] ?? '', 'framework.yaml')).toMatchObject([
    { kind: 'partAlone', part: 'framework' },
  ])
  const { 'frameworks/bio2-1.3/framework.yaml': _, ...headless } = goodFiles
  expect(await mistakesIn(zip(headless), 'a.zip')).toContainEqual(expect.objectContaining({ kind: 'fileMissing' }))
})

test('a framework that our YAML cannot say is not written, and the mistakes say why', async () => {
  const framework = (await shipped).frameworks[0] as Framework
  const [control] = framework.controls
  const writing = catalogueZip({ ...framework, source: '', controls: [{ ...control!, id: 'Art. 21(2)' }] }, [])
  expect(writing.ok ? [] : writing.mistakes.map((mistake) => mistake.kind)).toEqual(expect.arrayContaining(['wrongForm']))
})

test('official texts for a framework or a norm that is not in the ZIP are told', async () => {
  const official = (text: string) => mistakesIn(zip({ ...goodFiles, 'official/a.yaml': text }), 'a.zip')
  expect(await official('framework: bio2-1.4\n')).toMatchObject([{ file: 'official/a.yaml', kind: 'unknownReference', noun: 'framework' }])
  expect(await official('framework: bio2-1.3\ncontrols: [{ id: "8.10", text: x, from: y }]')).toMatchObject([
    { noun: 'control', id: '8.10' },
  ])
  expect(await official('framework: bio2-1.3\nmeasures: [{ id: "8.08.01", text: "a\\0", from: y }]')).toMatchObject([
    { kind: 'forbiddenCharacter' },
  ])
})
