import path from 'node:path'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { readCatalogue } from '../../../app/store/catalogue/read-catalogue.server'
import { cisoLibrary } from '../../../app/store/exchange/ciso-library'
import { projectRoot } from '../../../app/store/project-root.server'
import { tellMistake } from '../../../app/text/tell-mistake'
import { idsOf, mistakesIn, read } from './reading'

interface Node {
  urn?: string
  parent_urn?: string
  assessable?: boolean
  depth?: number
  ref_id?: string
  name?: string
  description?: string
  implementation_groups?: string[]
  translations?: Record<string, Record<string, string>>
  typical_evidence?: string
  annotation?: string
}

/** A library in the form that CISO Assistant gives out, with these requirements. */
function library(nodes: Node[], more: object = {}, framework: object = {}): string {
  return stringify({
    urn: 'urn:sample:risk:library:norm',
    locale: 'en',
    ref_id: 'norm',
    name: 'Norm',
    version: 3,
    publication_date: '2025-06-01',
    provider: 'Sample Institute',
    packager: 'somebody',
    objects: {
      framework: {
        urn: 'urn:sample:risk:framework:norm',
        ref_id: 'norm',
        name: 'Norm',
        description: 'See https://example.org/norm.',
        ...framework,
        requirement_nodes: nodes,
      },
    },
    ...more,
  })
}

const urn = (name: string) => `urn:sample:risk:req_node:norm:${name}`

const nodes: Node[] = [
  { urn: urn('gv'), assessable: false, depth: 1, ref_id: 'GV', name: 'Govern' },
  {
    urn: urn('gv.oc'),
    parent_urn: urn('gv'),
    assessable: false,
    depth: 2,
    ref_id: 'GV.OC',
    name: 'Context',
    description: 'About context.',
  },
  {
    urn: urn('gv.oc-01'),
    parent_urn: urn('gv.oc'),
    assessable: true,
    depth: 3,
    ref_id: 'GV.OC-01',
    description: 'The mission is known. It is written down.',
  },
  {
    urn: urn('gv.oc-10'),
    parent_urn: urn('gv.oc'),
    assessable: true,
    depth: 3,
    ref_id: 'GV.OC-10',
    name: 'Parties',
    description: 'Parties are known.',
  },
  { urn: urn('gv.oc-10.x'), parent_urn: urn('gv.oc-10'), assessable: false, depth: 4, name: 'Examples' },
  {
    urn: urn('gv.oc-10.1'),
    parent_urn: urn('gv.oc-10.x'),
    assessable: true,
    depth: 5,
    ref_id: 'GV.OC-10.1',
    name: 'Suppliers',
    description: 'A list.',
    typical_evidence: 'The list',
    annotation: 'Mind the date.',
  },
  { urn: urn('gv.oc-2'), parent_urn: urn('gv.oc'), assessable: true, depth: 3, name: 'Heading only' },
  { urn: urn('gv.oc-2.1'), parent_urn: urn('gv.oc-2'), assessable: true, depth: 4, ref_id: '1', description: 'Urn only above.' },
]

test('headings become groups, the topmost requirement a control, all below it measures, and nothing that is assessed is lost', async () => {
  const framework = (await read('framework', library(nodes), 'norm.yaml')).inLanguage()
  const { id, title, version, publisher, date, source } = framework
  expect({ id, title, version, publisher, date, source }).toEqual({
    id: 'norm-3',
    title: 'Norm',
    version: '3',
    publisher: 'Sample Institute',
    date: '2025-06-01',
    source: 'https://example.org/norm',
  })
  expect(framework.groups).toEqual([
    { id: 'GV', title: 'GV Govern' },
    { id: 'GV.OC', title: 'GV.OC Context', parent: 'GV' },
  ])
  expect(idsOf(framework)).toEqual(['GV.OC-01', 'GV.OC-10', 'GV.OC-10 > GV.OC-10', 'GV.OC-10 > GV.OC-10.1', 'gv.oc-2', 'gv.oc-2 > 1'])
  expect(framework.controls.map((control) => control.group)).toEqual(['GV.OC', 'GV.OC', 'GV.OC'])
  expect(framework.controls.map((control) => control.title)).toEqual(['The mission is known', 'Parties', 'Heading only'])
  expect(framework.controls[1]?.measures[1]).toMatchObject({ title: 'Examples › Suppliers', statement: 'A list.', note: 'Mind the date.' })
})

test('each language gives its own texts, with the ids of the first; what is not translated stands as it was', async () => {
  const translated = nodes.map((node) =>
    node.ref_id === 'GV.OC-10'
      ? { ...node, translations: { nl: { name: 'Partijen', description: 'Partijen zijn bekend.' }, fr: { name: 'Parties FR' } } }
      : node,
  )
  const content = await read(
    'framework',
    library(translated, { translations: { nl: { name: 'Norm NL' } } }, { translations: { nl: { name: 'De norm' } } }),
    'norm.yaml',
  )
  expect(content.languages).toEqual(['en', 'fr', 'nl'])
  const [english, french, dutch] = content.languages.map((language) => content.inLanguage(language))
  expect(idsOf(dutch!)).toEqual(idsOf(english!))
  expect(dutch).toMatchObject({
    title: 'De norm',
    controls: [{ title: 'The mission is known' }, { title: 'Partijen', statement: 'Partijen zijn bekend.' }, {}],
  })
  expect(french).toMatchObject({ title: 'Norm', controls: [{}, { title: 'Parties FR', statement: 'Parties are known.' }, {}] })
})

test('a number that stands twice gets the part of its urn; headings do not take numbers from requirements', async () => {
  const twice: Node[] = [
    { urn: urn('a'), assessable: false, ref_id: '1', name: 'Chapter' },
    { urn: urn('a.1'), parent_urn: urn('a'), assessable: true, ref_id: '1', description: 'One.' },
    { urn: urn('a.2'), parent_urn: urn('a'), assessable: true, ref_id: '2', description: 'Two.' },
    { urn: urn('b.2'), parent_urn: urn('a'), assessable: true, ref_id: '2', description: 'Two again.' },
  ]
  const framework = (await read('framework', library(twice), 'norm.yaml')).inLanguage()
  expect(framework.groups.map((group) => group.id)).toEqual(['1'])
  expect(idsOf(framework)).toEqual(['1', 'a.2', 'b.2'])
})

test('without parents the depth says what stands below what, and capitals in a urn make no difference', async () => {
  const byDepth: Node[] = [
    { urn: urn('a'), assessable: false, depth: 1, name: 'Chapter' },
    { urn: urn('a.1'), assessable: true, depth: 2, ref_id: 'A.1', description: 'One.' },
    { urn: urn('a.1.1'), assessable: true, depth: 3, ref_id: 'A.1.1', description: 'Below.' },
    { urn: urn('B'), assessable: false, depth: 1, name: 'Other' },
    { urn: urn('b.1'), parent_urn: urn('b'), assessable: true, depth: 2, ref_id: 'B.1', description: 'Two.' },
  ]
  const framework = (await read('framework', library(byDepth), 'norm.yaml')).inLanguage()
  expect(framework.controls.map(({ id, group, measures }) => [id, group, measures.map((measure) => measure.id)])).toEqual([
    ['A.1', 'a', ['A.1', 'A.1.1']],
    ['B.1', 'B', []],
  ])
})

test('groups of implementation become categories, of a control that has no measures too', async () => {
  const grouped: Node[] = [
    { urn: urn('a.1'), assessable: true, ref_id: 'A.1', description: 'One.', implementation_groups: ['IG é', 'ig é'] },
    { urn: urn('a.2'), assessable: true, ref_id: 'A.2', description: 'Two.', implementation_groups: ['extra'] },
    { urn: urn('a.3'), assessable: true, ref_id: 'A.3', description: 'Three.' },
  ]
  const definition = { implementation_groups_definition: [{ ref_id: 'IG é', name: 'Basic', translations: { nl: { name: 'Basis' } } }] }
  const framework = (await read('framework', library(grouped, {}, definition), 'norm.yaml')).inLanguage('nl')
  expect(framework.categories).toEqual([
    { id: 'ig-e', title: 'Basis' },
    { id: 'extra', title: 'extra' },
  ])
  expect(framework.controls.map((control) => control.categories)).toEqual([['ig-e'], ['extra'], undefined])
  expect(framework.controls.flatMap((control) => control.measures)).toEqual([])
})

test('chapters 5 to 8 in the numbers of ISO 27002:2022 say the theme; other numbers do not', async () => {
  const themes = async (refs: string[]) =>
    (
      await read(
        'framework',
        library(refs.map((ref): Node => ({ urn: urn(ref), assessable: true, ref_id: ref, description: 'x' }))),
        'n.yaml',
      )
    )
      .inLanguage()
      .controls.map((control) => control.theme)
  expect(await themes(['5.01.01', '6.02', 'A.7.3', '8.34'])).toEqual(['organisational', 'people', 'technological', 'physical'])
  expect(await themes(['5.1', '9.1'])).toEqual(['other', 'other'])
})

test('a list of frameworks with one in it reads as that one', async () => {
  const listed = library(nodes)
    .replace('  framework:\n', '  frameworks:\n')
    .replace(/^    urn: urn:sample:risk:framework/m, '    urn: urn:sample:risk:framework')
  expect(idsOf((await read('framework', listed, 'norm.yaml')).inLanguage())).toHaveLength(6)
})

test.each([
  [
    'only threats',
    stringify({ urn: 'urn:x', objects: { threats: [], risk_matrix: [] } }),
    { kind: 'frameworkAbsent', found: ['threats', 'risk_matrix'] },
  ],
  ['no objects', stringify({ urn: 'urn:x', name: 'x' }), { kind: 'frameworkAbsent', found: [] }],
  [
    'two frameworks',
    stringify({ objects: { frameworks: [{ requirement_nodes: [] }, { requirement_nodes: [] }] } }),
    { kind: 'severalInside', count: 2 },
  ],
  ['an empty list of frameworks', stringify({ objects: { frameworks: [] } }), { kind: 'frameworkAbsent' }],
  ['nothing to assess', library([{ urn: urn('a'), assessable: false, name: 'A' }]), { kind: 'emptyList', key: 'requirement_nodes' }],
  [
    'a parent that is not there',
    library([{ urn: urn('a'), parent_urn: urn('z'), assessable: true, ref_id: 'A' }]),
    { kind: 'unknownReference', id: urn('z') },
  ],
  [
    'a urn twice',
    library([
      { urn: urn('a'), assessable: true, ref_id: 'A' },
      { urn: urn('A'), assessable: true, ref_id: 'B' },
    ]),
    { kind: 'duplicateId', id: urn('a') },
  ],
  [
    'a requirement below itself',
    library([{ urn: urn('a'), parent_urn: urn('a'), assessable: true, ref_id: 'A' }]),
    { kind: 'circle', id: urn('a') },
  ],
  [
    'a text where a list belongs',
    'objects: { framework: { requirement_nodes: veel } }',
    { kind: 'wrongType', expected: 'list', found: 'text' },
  ],
  ['no requirements', 'objects: { framework: { name: x } }', { kind: 'missingKey', key: 'requirement_nodes' }],
  [
    'a day that does not exist',
    library(nodes).replace('2025-06-01', '2025-02-30'),
    { kind: 'wrongForm', key: 'publication_date', value: '2025-02-30', form: 'date' },
  ],
  [
    'a number with a point without quotes',
    library(nodes).replace('ref_id: GV.OC-01', 'ref_id: 5.10'),
    { kind: 'numberUnquoted', written: '5.10', becomes: '5.1' },
  ],
  [
    'a number that ends in a zero',
    library(nodes).replace('ref_id: GV.OC-01', 'ref_id: 5.0'),
    { kind: 'numberUnquoted', written: '5.0', becomes: '5' },
  ],
])('a library with %s is refused with its place and a sentence', async (_, text, fault) => {
  const mistakes = await mistakesIn(text, 'norm.yaml')
  expect(mistakes[0]).toMatchObject({ file: 'norm.yaml', ...fault })
  for (const language of ['nl', 'en'] as const)
    for (const mistake of mistakes) expect(tellMistake(mistake, language)).toMatch(/[.?:] .*[.?]$/)
})

test('a chain of a thousand requirements below each other is refused, not followed', async () => {
  const chain = Array.from({ length: 1000 }, (_, index): Node => ({
    urn: urn(`n${index}`),
    ...(index > 0 ? { parent_urn: urn(`n${index - 1}`) } : {}),
    assessable: true,
    ref_id: `N${index}`,
  }))
  expect(await mistakesIn(library(chain), 'norm.yaml')).toMatchObject([{ kind: 'tooDeep', limit: 100 }])
})

test('each shipped framework is written as a library that has a requirement for each measure and each control without any', async () => {
  const reading = await readCatalogue(path.join(projectRoot, 'controls'))
  for (const framework of reading.ok ? reading.catalogue.frameworks : []) {
    const bytes = cisoLibrary(framework)
    expect(Buffer.compare(cisoLibrary(framework), bytes)).toBe(0)
    const again = (await read('framework', bytes, 'x.yaml')).inLanguage()
    const assessed = framework.controls.flatMap((control) =>
      control.measures.length === 0 ? [control.id] : control.measures.map((measure) => measure.id),
    )
    expect(again.controls.map((control) => control.id).sort()).toEqual(assessed.sort())
    expect(new Set(again.categories.map((category) => category.title))).toEqual(
      new Set(framework.categories.map((category) => category.title)),
    )
  }
})
