import { expect, test } from 'vitest'
import type { Framework } from '../../../app/domain/catalogue'
import { changesFrom, changesTo, type Change, type ChangeMap } from '../../../app/domain/change-map'
import { readCatalogue } from '../../../app/store/catalogue/read-catalogue.server'

/** Annex B of ISO/IEC 27002:2022: where each control of 2013 went. */
const annexB: Record<string, string[]> = {
  '5.1.1': ['5.01'],
  '5.1.2': ['5.01'],
  '6.1.1': ['5.02'],
  '6.1.2': ['5.03'],
  '6.1.3': ['5.05'],
  '6.1.4': ['5.06'],
  '6.1.5': ['5.08'],
  '6.2.1': ['8.01'],
  '6.2.2': ['6.07'],
  '7.1.1': ['6.01'],
  '7.1.2': ['6.02'],
  '7.2.1': ['5.04'],
  '7.2.2': ['6.03'],
  '7.2.3': ['6.04'],
  '7.3.1': ['6.05'],
  '8.1.1': ['5.09'],
  '8.1.2': ['5.09'],
  '8.1.3': ['5.10'],
  '8.1.4': ['5.11'],
  '8.2.1': ['5.12'],
  '8.2.2': ['5.13'],
  '8.2.3': ['5.10'],
  '8.3.1': ['7.10'],
  '8.3.2': ['7.10'],
  '8.3.3': ['7.10'],
  '9.1.1': ['5.15'],
  '9.1.2': ['5.15'],
  '9.2.1': ['5.16'],
  '9.2.2': ['5.18'],
  '9.2.3': ['8.02'],
  '9.2.4': ['5.17'],
  '9.2.5': ['5.18'],
  '9.2.6': ['5.18'],
  '9.3.1': ['5.17'],
  '9.4.1': ['8.03'],
  '9.4.2': ['8.05'],
  '9.4.3': ['5.17'],
  '9.4.4': ['8.18'],
  '9.4.5': ['8.04'],
  '10.1.1': ['8.24'],
  '10.1.2': ['8.24'],
  '11.1.1': ['7.01'],
  '11.1.2': ['7.02'],
  '11.1.3': ['7.03'],
  '11.1.4': ['7.05'],
  '11.1.5': ['7.06'],
  '11.1.6': ['7.02'],
  '11.2.1': ['7.08'],
  '11.2.2': ['7.11'],
  '11.2.3': ['7.12'],
  '11.2.4': ['7.13'],
  '11.2.5': ['7.10'],
  '11.2.6': ['7.09'],
  '11.2.7': ['7.14'],
  '11.2.8': ['8.01'],
  '11.2.9': ['7.07'],
  '12.1.1': ['5.37'],
  '12.1.2': ['8.32'],
  '12.1.3': ['8.06'],
  '12.1.4': ['8.31'],
  '12.2.1': ['8.07'],
  '12.3.1': ['8.13'],
  '12.4.1': ['8.15'],
  '12.4.2': ['8.15'],
  '12.4.3': ['8.15'],
  '12.4.4': ['8.17'],
  '12.5.1': ['8.19'],
  '12.6.1': ['8.08'],
  '12.6.2': ['8.19'],
  '12.7.1': ['8.34'],
  '13.1.1': ['8.20'],
  '13.1.2': ['8.21'],
  '13.1.3': ['8.22'],
  '13.2.1': ['5.14'],
  '13.2.2': ['5.14'],
  '13.2.3': ['5.14'],
  '13.2.4': ['6.06'],
  '14.1.1': ['5.08'],
  '14.1.2': ['8.26'],
  '14.1.3': ['8.26'],
  '14.2.1': ['8.25'],
  '14.2.2': ['8.32'],
  '14.2.3': ['8.32'],
  '14.2.4': ['8.32'],
  '14.2.5': ['8.27'],
  '14.2.6': ['8.31'],
  '14.2.7': ['8.30'],
  '14.2.8': ['8.29'],
  '14.2.9': ['8.29'],
  '14.3.1': ['8.33'],
  '15.1.1': ['5.19'],
  '15.1.2': ['5.20'],
  '15.1.3': ['5.21'],
  '15.2.1': ['5.22'],
  '15.2.2': ['5.22'],
  '16.1.1': ['5.24'],
  '16.1.2': ['6.08'],
  '16.1.3': ['6.08'],
  '16.1.4': ['5.25'],
  '16.1.5': ['5.26'],
  '16.1.6': ['5.27'],
  '16.1.7': ['5.28'],
  '17.1.1': ['5.29'],
  '17.1.2': ['5.29'],
  '17.1.3': ['5.29'],
  '17.2.1': ['8.14'],
  '18.1.1': ['5.31'],
  '18.1.2': ['5.32'],
  '18.1.3': ['5.33'],
  '18.1.4': ['5.34'],
  '18.1.5': ['5.31'],
  '18.2.1': ['5.35'],
  '18.2.2': ['5.36'],
  '18.2.3': ['5.36', '8.08'],
}

/** Where the measures of a control went to another control than its successor in ISO: there BIO differs from annex B. */
const besideAnnexB: Record<string, string> = {
  '6.2.1': '6.03',
  '9.4.2': '5.17',
  '12.1.3': '8.21',
  '12.4.1': '8.16',
  '14.2.1': '8.27',
  '16.1.2': '5.24',
  '16.1.3': '5.24',
  '16.1.4': '5.24',
  '17.1.3': '5.30',
}

/** The controls that ISO/IEC 27002:2022 added. */
const added = ['5.07', '5.23', '5.30', '7.04', '8.09', '8.10', '8.11', '8.12', '8.16', '8.23', '8.28']

const reading = await readCatalogue('controls')
const catalogue = reading.ok ? reading.catalogue : { frameworks: [], changes: [] }
const map: ChangeMap = catalogue.changes.find(({ id }) => id === 'bio-1.04--bio2-1.3') ?? {
  id: 'absent',
  from: '',
  to: '',
  source: '',
  changes: [],
}
const older = controlOfEachNorm('bio-1.04')
const newer = controlOfEachNorm('bio2-1.3')

test('every control and measure of BIO 1.04 is accounted for, and every one of BIO2 1.3 is a target or new', () => {
  expect(older.size).toBe(114 + 137)
  expect(new Set(map.changes.flatMap(({ from }) => from))).toEqual(new Set(older.keys()))
  expect(new Set(map.changes.flatMap(({ to }) => to))).toEqual(new Set(newer.keys()))
})

test('a change never puts a control beside a measure', () => {
  for (const change of map.changes) {
    const levels = [...change.from.map((id) => isControl(older, id)), ...change.to.map((id) => isControl(newer, id))]
    expect(new Set(levels).size, describe(change)).toBe(1)
  }
})

test('the controls follow annex B, and depart from it only where measures went elsewhere', () => {
  const expected = Object.entries(annexB).map(([from, to]) => [from, [...to, ...(besideAnnexB[from] ? [besideAnnexB[from]] : [])].sort()])
  expect(Object.keys(annexB)).toHaveLength(114)
  expect(Object.fromEntries(Object.keys(annexB).map((from) => [from, targetsOf(from)]))).toEqual(Object.fromEntries(expected))
})

test('no control lapsed, and just the eleven controls that ISO added are new', () => {
  const ofControls = map.changes.filter((change) => controlLevel(change))
  expect(ofControls.filter(({ kind }) => kind === 'lapsed')).toEqual([])
  expect(ofControls.filter(({ kind }) => kind === 'new').flatMap(({ to }) => to)).toEqual(added)
})

test('the faults of the public mapping are put right', () => {
  expect(targetsOf('12.6.1')).toEqual(['8.08'])
  expect(targetsOf('18.2.3')).toEqual(['5.36', '8.08'])
  expect(targetsOf('12.7.1')).toEqual(['8.34'])
  expect(targetsOf('14.2.4')).toEqual(['8.32'])
  expect(targetsOf('6.1.4')).toEqual(['5.06'])
  expect(targetsOf('6.1.5')).toEqual(['5.08'])
  expect(['6.1.3', '9.2.5', '9.2.6', '12.6.2', '14.2.3'].map(targetsOf)).toEqual([['5.05'], ['5.18'], ['5.18'], ['8.19'], ['8.32']])
})

test('where a measure went, its control went too, unless that is doubtful', () => {
  for (const change of map.changes.filter((one) => !controlLevel(one) && one.confidence !== 'doubtful')) {
    for (const from of change.from) {
      const reachable = targetsOf(older.get(from) ?? '')
      for (const to of change.to) expect(reachable, `${from} to ${to}`).toContain(newer.get(to))
    }
  }
})

test.each([
  ['5.1.2.1', ['5.01.02'], 'changed'],
  ['7.1.2.1', ['6.02.01'], 'same'],
  ['6.2.1.2', ['6.03.04', '8.01.02'], 'changed'],
  ['9.2.5.3', ['5.18.02'], 'changed'],
  ['12.1.3.1', ['8.21.01'], 'changed'],
  ['12.3.1.3', [], 'changed'],
  ['12.4.1.5', ['8.16.02'], 'same'],
  ['12.6.1.1', ['8.08.01', '8.08.02', '8.08.03'], 'changed'],
  ['13.2.3.3', ['5.14.02'], 'changed'],
  ['15.1.2.6', ['5.20.03', '5.20.04'], 'changed'],
  ['16.1.2.3', ['6.08.01'], 'same'],
  ['17.1.3.1', ['5.30.01'], 'changed'],
  ['18.2.1.1', [], 'changed'],
  ['18.2.3.1', ['8.08.04'], 'changed'],
] as const)('measure %s went to %j with its meaning %s', (from, to, meaning) => {
  expect(targetsOf(from)).toEqual(to)
  expect(changesFrom(map, from).map((change) => change.meaning)).toEqual([meaning])
})

test('what was made of several names them all', () => {
  expect(sourcesOf('8.32')).toEqual(['12.1.2', '14.2.2', '14.2.3', '14.2.4'])
  expect(sourcesOf('8.27.01')).toEqual(['14.2.1.1', '14.2.5.1'])
  expect(sourcesOf('5.24.08')).toEqual(['16.1.2.7', '16.1.3.1'])
})

test('whatever is doubtful, changed in meaning, lapsed or new says in a sentence what differs', () => {
  const unclear = map.changes.filter(
    ({ kind, meaning, confidence }) => confidence === 'doubtful' || meaning === 'changed' || kind === 'lapsed' || kind === 'new',
  )
  expect(unclear.length).toBeGreaterThan(0)
  for (const change of unclear) expect(change.note, describe(change)).toMatch(/^\S.{15,}\.$/)
})

test('a measure that lapsed or is new cannot keep its verdict', () => {
  const ended = map.changes.filter(({ kind }) => kind === 'lapsed' || kind === 'new')
  expect(ended.filter(({ meaning }) => meaning === 'same').map(describe)).toEqual([])
})

test('the map says which few pairs a person has to judge', () => {
  const doubtful = map.changes.filter(({ confidence }) => confidence === 'doubtful')
  expect(doubtful.map(({ from, to }) => [from, to])).toEqual([
    [[], ['5.26.02']],
    [['9.2.5.2'], ['5.18.01']],
    [['10.1.1.2', '18.1.5.1'], ['8.24.01']],
  ])
})

test('no pair of norms is told twice in one kind', () => {
  const pairs = map.changes.flatMap(({ kind, from, to }) => from.flatMap((one) => to.map((other) => `${kind} ${one} ${other}`)))
  expect(new Set(pairs).size).toBe(pairs.length)
})

/** Each control and measure with the control to which it belongs. */
function controlOfEachNorm(framework: string): Map<string, string> {
  const controls = (catalogue.frameworks as Framework[]).find(({ id }) => id === framework)?.controls ?? []
  return new Map(controls.flatMap(({ id, measures }) => [[id, id] as const, ...measures.map((measure) => [measure.id, id] as const)]))
}

const isControl = (norms: Map<string, string>, id: string): boolean => norms.get(id) === id

const controlLevel = ({ from, to }: Change): boolean => from.some((id) => isControl(older, id)) || to.some((id) => isControl(newer, id))

const targetsOf = (id: string): string[] => [...new Set(changesFrom(map, id).flatMap(({ to }) => to))].sort()

const sourcesOf = (id: string): string[] => [...new Set(changesTo(map, id).flatMap(({ from }) => from))].sort()

const describe = ({ kind, from, to }: Change): string => `${kind} ${from.join(', ')} to ${to.join(', ')}`
