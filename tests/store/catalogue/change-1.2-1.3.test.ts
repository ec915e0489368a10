import fc from 'fast-check'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Catalogue, Framework, Measure } from '../../../app/domain/catalogue'
import { changesFrom, changesTo, type Change, type ChangeMap } from '../../../app/domain/change-map'
import { readCatalogue } from '../../../app/store/catalogue/read-catalogue.server'
import { inCatalogue } from './temporary-catalogue'

const mapFile = 'changes/bio2-1.2--bio2-1.3.yaml'

/** Milliseconds: the two frameworks are read some thirty times. */
const patience = 60_000

/** What the table of changes in BIO2 1.3 tells: from, kind, to, and whether the demand is another one. */
const known = [
  ['5.01.01', 'split', '5.01.01 5.02.01', 'changed'],
  ['5.02.01', 'reworded', '5.02.01', 'changed'],
  ['5.04.02', 'moved', '5.10.02', 'same'],
  ['5.04.03', 'moved', '5.10.03', 'same'],
  ['5.21.01', 'lapsed', '', 'changed'],
  ['5.24.06', 'moved', '5.21.05', 'same'],
  ['5.24.07', 'reworded', '5.24.07', 'changed'],
  ['5.25.01', 'moved', '5.26.02', 'changed'],
  ['5.35.01', 'lapsed', '', 'changed'],
  ['7.01.01', 'lapsed', '', 'changed'],
  ['7.10.02', 'reworded', '7.10.02', 'changed'],
  ['8.01.02', 'split', '6.03.04 8.01.02', 'changed'],
  ['8.08.06', 'moved', '5.24.08', 'same'],
  ['8.24.03', 'lapsed', '', 'changed'],
] as const

/** Where the demand changed although the number stayed: a part dropped, a condition added, “by preference” become “where possible”. */
const changedDemands = '5.02.01 5.14.01 5.24.05 5.24.07 7.10.02 8.08.01 8.08.04 8.08.05 8.20.02 8.21.04 8.29.01'

let older: Framework
let newer: Framework
let map: ChangeMap

beforeAll(async () => {
  const reading = await readCatalogue('controls')
  if (!reading.ok) throw new Error(`the catalogue that we ship has mistakes, the first in ${reading.mistakes[0]?.file}`)
  older = frameworkIn(reading.catalogue, 'bio2-1.2')
  newer = frameworkIn(reading.catalogue, 'bio2-1.3')
  map = reading.catalogue.changes.find(({ id }) => id === 'bio2-1.2--bio2-1.3')!
})

describe('what became of BIO2 1.2 in 1.3', () => {
  test('of every control and measure of 1.2 it is told once what became of it', () => {
    const told = map.changes.flatMap(({ from }) => from)
    expect(told.toSorted()).toEqual(idsOf(older).toSorted())
  })

  test('of every control and measure of 1.3 it is told where it came from, and nothing else is named', () => {
    expect([...new Set(map.changes.flatMap(({ to }) => to))].toSorted()).toEqual(idsOf(newer).toSorted())
  })

  test('only 5.02.01 comes from two: its own number and the first part of 5.01.01', () => {
    expect(idsOf(newer).filter((id) => changesTo(map, id).length > 1)).toEqual(['5.02.01'])
    expect(changesTo(map, '5.02.01').flatMap(({ from }) => from)).toEqual(['5.01.01', '5.02.01'])
  })

  test('every control stays what it was, also where it wins or loses its measures', () => {
    for (const { id } of older.controls) {
      expect(changesFrom(map, id), id).toEqual([expect.objectContaining({ kind: 'same', from: [id], to: [id], meaning: 'same' })])
    }
  })

  test.each(known)('%s: %s %s, its demand %s', (from, kind, to, meaning) => {
    expect(changesFrom(map, from)).toEqual([
      expect.objectContaining({ kind, from: [from], to: to === '' ? [] : to.split(' '), meaning, note: expect.any(String) }),
    ])
  })

  test('no other measure moved, split, lapsed or came new', () => {
    const others = map.changes.filter(({ kind }) => kind !== 'same' && kind !== 'reworded').flatMap(({ from }) => from)
    expect(others.toSorted()).toEqual(known.filter(([, kind]) => kind !== 'reworded').map(([from]) => from))
  })

  test('exactly eleven measures keep their number and change their demand', () => {
    const found = map.changes.filter(({ kind, meaning }) => kind === 'reworded' && meaning === 'changed').flatMap(({ from }) => from)
    expect(found).toEqual(changedDemands.split(' '))
  })

  test('the numbers that the public text leaves in doubt are not called certain', () => {
    for (const id of ['5.25', '5.20.03', '8.16.03']) {
      expect(changesFrom(map, id), id).toEqual([expect.objectContaining({ kind: 'same', confidence: 'likely', note: expect.any(String) })])
    }
  })

  test('what is not the same, or not certain, says why', () => {
    const silent = map.changes.filter((change) => (change.kind !== 'same' || change.confidence !== 'certain') && !change.note)
    expect(silent).toEqual([])
  })

  test('the same demand stands in the same words, another demand in others', () => {
    for (const change of pairs()) {
      const [was, is] = [measureIn(older, change.from[0]!), measureIn(newer, change.to[0]!)]
      if (change.meaning === 'same') expect(words(was), was.id).toEqual(words(is))
      else expect(was.statement, was.id).not.toBe(is.statement)
    }
  })
})

describe('a line taken out of the map', () => {
  test(
    'is missed: the reader names exactly the ids that nothing else in the map tells about',
    async () => {
      await withCopy(async (dir) => {
        const lines = linesOf(parse(await readFile(path.join(dir, mapFile), 'utf8')) as MapFile)
        expect(lines).toHaveLength(map.changes.length)
        const structural = lines.filter(({ kind }) => kind !== 'same' && kind !== 'reworded')
        for (const line of structural) await expectMissed(dir, lines, [line])
        await fc.assert(
          fc.asyncProperty(fc.subarray(lines, { minLength: 1, maxLength: 5 }), (taken) => expectMissed(dir, lines, taken)),
          { numRuns: 20 },
        )
      })
    },
    patience,
  )
})

interface Line {
  kind: string
  from?: string[]
  to?: string[]
}

interface MapFile {
  same: string[]
  changes: Line[]
}

const linesOf = (file: MapFile): Line[] => [...file.same.map((id) => ({ kind: 'same', from: [id], to: [id] })), ...file.changes]

async function expectMissed(dir: string, lines: Line[], taken: Line[]): Promise<void> {
  const left = lines.filter((line) => !taken.includes(line))
  const header = { id: map.id, from: map.from, to: map.to, source: map.source }
  await writeFile(path.join(dir, mapFile), stringify({ ...header, changes: left }))
  const reading = await readCatalogue(dir)
  const missed = (side: 'from' | 'to') =>
    taken.flatMap((line) => line[side] ?? []).filter((id) => !left.some((line) => line[side]?.includes(id)))
  const expected = [
    { framework: older.id, ids: missed('from').toSorted() },
    { framework: newer.id, ids: missed('to').toSorted() },
  ].filter(({ ids }) => ids.length > 0)
  const told = reading.ok ? [] : reading.mistakes.map((mistake) => (mistake.kind === 'unaccounted' ? mistake : expect.fail(mistake.kind)))
  expect(told.map(({ framework, ids }) => ({ framework, ids: [...new Set(ids)].toSorted() }))).toEqual(expected)
}

/** The two frameworks and their map as we ship them, in a folder that may be broken. */
async function withCopy(use: (dir: string) => Promise<void>): Promise<void> {
  await inCatalogue({}, async (dir) => {
    for (const { id } of [older, newer]) await cp(`controls/frameworks/${id}`, path.join(dir, 'frameworks', id), { recursive: true })
    await mkdir(path.join(dir, 'changes'))
    await cp(path.join('controls', mapFile), path.join(dir, mapFile))
    expect((await readCatalogue(dir)).ok).toBe(true)
    await use(dir)
  })
}

/** The measures that are one measure in both versions. */
function pairs(): Change[] {
  const measures = new Set(older.controls.flatMap((control) => control.measures.map(({ id }) => id)))
  return map.changes.filter(({ from, to }) => from.length === 1 && to.length === 1 && measures.has(from[0]!))
}

const words = ({ title, statement, aspects }: Measure) => ({ title, statement, aspects })

const idsOf = ({ controls }: Framework): string[] => controls.flatMap(({ id, measures }) => [id, ...measures.map((measure) => measure.id)])

function measureIn({ controls }: Framework, id: string): Measure {
  return controls.flatMap(({ measures }) => measures).find((measure) => measure.id === id)!
}

function frameworkIn({ frameworks }: Pick<Catalogue, 'frameworks'>, id: string): Framework {
  return frameworks.find((framework) => framework.id === id)!
}
