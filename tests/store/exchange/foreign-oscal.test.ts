import { expect, test } from 'vitest'
import type { Framework } from '../../../app/domain/catalogue'
import { oscalCatalog } from '../../../app/store/exchange/oscal-catalog'
import { foreignCatalog } from './foreign-catalog'
import { faultsOf } from './oscal-schemas'
import { bytesOf, idsOf, mistakesIn, read } from './reading'

const text = JSON.stringify(foreignCatalog, null, 2)
const bytes = bytesOf(text)

async function framework(): Promise<Framework> {
  return (await read('framework', bytes, 'sample.json')).inLanguage()
}

test('the sample is what the official schema allows', () => {
  expect(faultsOf('catalog', bytes)).toEqual([])
})

test('a catalog of others keeps its groups, its ids and its order of numbers', async () => {
  const { id, title, version, publisher, date, source, groups, controls } = await framework()
  expect({ id, title, version, publisher, date, source }).toEqual({
    id: 'sample-controls-5.1.1',
    title: 'Sample Controls',
    version: '5.1.1',
    publisher: 'Sample Institute',
    date: '2024-02-04',
    source: 'https://example.org/sp',
  })
  expect(groups).toEqual([
    { id: 'part-a', title: 'Part A' },
    { id: 'ac', title: 'Access Control', parent: 'part-a' },
  ])
  expect(controls.map((control) => [control.id, control.group])).toEqual([
    ['ac-2', 'ac'],
    ['ac-10', 'ac'],
    ['zz-1', undefined],
  ])
  expect(idsOf(await framework())).toEqual(['ac-2', 'ac-2 > ac-2', 'ac-2 > ac-2.1', 'ac-2 > ac-2.1.1', 'ac-2 > ac-2.10', 'ac-10', 'zz-1'])
})

test('the text of a control is its statement in reading order, with labels and parameters filled in', async () => {
  const [control] = (await framework()).controls
  expect(control?.statement.split('\n')).toEqual([
    'For [the organisation]:',
    'a. Review accounts every 30 days, 60 days;',
    '1. Shared *and* own accounts.',
    'b. Then [disable / notify [owner of the account]].',
  ])
  expect(control?.measures.map(({ title, statement, note }) => ({ title, statement, note }))).toEqual([
    { title: 'Accounts', statement: control?.statement, note: undefined },
    { title: 'Automated [the organisation]', statement: 'Use tools.', note: undefined },
    { title: 'Deeper', statement: 'Deeper still.', note: undefined },
    { title: 'Gone', statement: 'Gone', note: 'withdrawn; incorporated-into #ac-2' },
  ])
})

test('a catalog that does not call its texts statements still has them', async () => {
  expect((await framework()).controls[1]?.statement).toBe('Limit Limit sessions.')
})

test('the document as it came is kept byte for byte', async () => {
  expect((await read('framework', bytes, 'sample.json')).received).toEqual({ format: 'oscal-catalog', bytes })
})

test('a framework that came from others is written as valid OSCAL too', async () => {
  const imported = await framework()
  expect(faultsOf('catalog', oscalCatalog(imported))).toEqual([])
  expect((await read('framework', oscalCatalog(imported), 'again.json')).inLanguage()).toEqual(imported)
})

test('the same catalog in YAML reads the same', async () => {
  const { stringify } = await import('yaml')
  expect((await read('framework', stringify(foreignCatalog), 'sample.yaml')).inLanguage()).toEqual(await framework())
})

test('parameters that insert each other do not go round', async () => {
  const circle = [
    { id: 'a', values: ['{{ insert: param, b }}'] },
    { id: 'b', values: ['{{ insert: param, a }}'] },
  ]
  const control = { id: 'x-1', title: 'X', params: circle, parts: [{ name: 'statement', prose: '{{ insert: param, a }}' }] }
  const { metadata } = foreignCatalog.catalog
  const imported = await read('framework', JSON.stringify({ catalog: { metadata, controls: [control] } }), 'x.json')
  expect(imported.inLanguage().controls[0]?.statement).toContain('{{ insert: param')
})

test('two controls with one id are told, with the line of both', async () => {
  const [mistake] = await mistakesIn(text.replace('"id": "ac-10"', '"id": "ac-2"'), 'sample.json')
  expect(mistake).toMatchObject({ kind: 'duplicateId', id: 'ac-2', file: 'sample.json', first: { file: 'sample.json' } })
  expect(text.split('\n')[(mistake?.line ?? 0) - 1]).toContain('"ac-10"')
})

test('a profile of others selects by id, by pattern, with what is below, and without what it excludes', async () => {
  const profile = {
    profile: {
      metadata: foreignCatalog.catalog.metadata,
      imports: [
        {
          href: '#abc',
          'include-controls': [{ 'with-child-controls': 'yes', 'with-ids': ['ac-2', 'xx-9'] }, { matching: [{ pattern: 'z?-*' }] }],
          'exclude-controls': [{ 'with-ids': ['ac-2.1.1'] }],
        },
      ],
    },
  }
  const content = await read('profile', JSON.stringify(profile), 'p.json')
  expect(content).toMatchObject({ title: 'Sample Controls', hrefs: ['#abc'], ids: ['ac-2', 'xx-9'], all: false })
  expect(content.selectFrom(await framework())).toEqual({ ids: ['ac-2', 'ac-2.1', 'ac-2.10', 'zz-1'], unknown: ['xx-9'] })
})

const map = (relationship: string, sources: string[], targets: string[], more = {}) => ({
  uuid: '44444444-2222-4333-8444-555555555555',
  relationship,
  sources: sources.map((id) => ({ type: 'control', 'id-ref': id })),
  targets: targets.map((id) => ({ type: 'control', 'id-ref': id })),
  ...more,
})

const mapping = (maps: object[], more = {}) => ({
  uuid: '55555555-2222-4333-8444-555555555555',
  'source-resource': { type: 'catalog', href: 'https://example.org/Old_Controls.json' },
  'target-resource': { type: 'catalog', href: 'new-controls.xml#x' },
  maps,
  ...more,
})

const collection = (mappings: object[] | object) => ({
  'mapping-collection': {
    uuid: '66666666-2222-4333-8444-555555555555',
    metadata: { title: 'Old to new', 'last-modified': '2025-01-01T00:00:00Z', version: '1', 'oscal-version': '1.2.1' },
    provenance: { method: 'human', 'matching-rationale': 'semantic', status: 'draft', 'mapping-description': 'x' },
    mappings,
  },
})

test('each relationship of a mapping of others becomes a change with the right meaning', async () => {
  const maps = [
    map('equal-to', ['a-1'], ['a-1']),
    map('equivalent-to', ['a-2'], ['a-2']),
    map('equal-to', ['a-3'], ['b-3']),
    map('subset-of', ['a-4'], ['a-4'], { 'confidence-score': { percentage: 0.4 }, remarks: 'Wider \\*now\\*' }),
    map('superset-of', ['a-5'], ['b-5', 'b-6'], { 'confidence-score': { category: 'High' } }),
    map('intersects-with', ['a-6', 'a-7'], ['b-7']),
    map('no-relationship', ['a-8'], ['b-8']),
  ]
  const gaps = { 'source-gap-summary': { uuid: '77777777-2222-4333-8444-555555555555', 'unmapped-controls': [{ 'with-ids': ['a-9'] }] } }
  const document = collection([mapping(maps, gaps)])
  expect(faultsOf('mapping', bytesOf(JSON.stringify(document)))).toEqual([])
  const { map: read1 } = await read('change-map', JSON.stringify(document), 'm.json')
  expect(read1).toMatchObject({ id: 'old-controls--new-controls', from: 'old-controls', to: 'new-controls', source: 'Old to new' })
  expect(read1.changes).toEqual([
    { kind: 'same', from: ['a-1'], to: ['a-1'], meaning: 'same', confidence: 'certain' },
    { kind: 'reworded', from: ['a-2'], to: ['a-2'], meaning: 'same', confidence: 'likely' },
    { kind: 'moved', from: ['a-3'], to: ['b-3'], meaning: 'same', confidence: 'certain' },
    { kind: 'reworded', from: ['a-4'], to: ['a-4'], meaning: 'changed', confidence: 'doubtful', note: 'Wider *now*' },
    { kind: 'split', from: ['a-5'], to: ['b-5', 'b-6'], meaning: 'changed', confidence: 'certain' },
    { kind: 'merged', from: ['a-6', 'a-7'], to: ['b-7'], meaning: 'changed', confidence: 'likely' },
    { kind: 'lapsed', from: ['a-8'], to: [], meaning: 'same', confidence: 'likely' },
    { kind: 'lapsed', from: ['a-9'], to: [], meaning: 'same', confidence: 'certain' },
    { kind: 'new', from: [], to: ['b-8'], meaning: 'same', confidence: 'likely' },
  ])
})

test('one mapping without a list reads as one in a list', async () => {
  const { map: alone } = await read('change-map', JSON.stringify(collection(mapping([map('equal-to', ['a-1'], ['a-1'])]))), 'm.json')
  expect(alone.changes).toHaveLength(1)
})

test('mappings between several pairs of catalogs, and relationships that do not exist, are told', async () => {
  const one = mapping([map('equal-to', ['a-1'], ['a-1'])])
  const other = { ...one, 'target-resource': { type: 'catalog', href: 'other.json' } }
  expect(await mistakesIn(JSON.stringify(collection([one, other])), 'm.json')).toMatchObject([{ kind: 'severalInside', count: 2 }])
  const wrong = collection([mapping([map('equals-to', ['a-1'], ['a-1'])])])
  expect(await mistakesIn(JSON.stringify(wrong), 'm.json')).toMatchObject([
    { kind: 'notOneOf', value: 'equals-to', suggestion: 'equal-to' },
  ])
})
