import { expect, test } from 'vitest'
import type { Control, ProtectionLevel } from '../../../app/domain/catalogue'
import { readCatalogue } from '../../../app/store/catalogue/read-catalogue.server'

/**
 * The controls of BIO 1.04 with their protection level (BBN), and the measures that the BIO itself gives with theirs. A control for
 * which the BIO only says that the norm holds has none. The BIO gives three controls no level.
 */
const facts: Record<string, { level: ProtectionLevel | undefined; measures: Record<string, ProtectionLevel> }> = {
  '5.1.1': { level: 1, measures: { '5.1.1.1': 1 } },
  '5.1.2': { level: 1, measures: { '5.1.2.1': 1 } },
  '6.1.1': { level: 1, measures: { '6.1.1.1': 1, '6.1.1.2': 1, '6.1.1.3': 1, '6.1.1.4': 1 } },
  '6.1.2': { level: 1, measures: { '6.1.2.1': 1 } },
  '6.1.3': { level: 2, measures: { '6.1.3.1': 2, '6.1.3.2': 2 } },
  '6.1.4': { level: undefined, measures: {} },
  '6.1.5': { level: 2, measures: {} },
  '6.2.1': { level: 1, measures: { '6.2.1.1': 2, '6.2.1.2': 2 } },
  '6.2.2': { level: 2, measures: {} },
  '7.1.1': { level: 1, measures: { '7.1.1.1': 1 } },
  '7.1.2': { level: 1, measures: { '7.1.2.1': 1 } },
  '7.2.1': { level: 1, measures: { '7.2.1.1': 1 } },
  '7.2.2': { level: 1, measures: { '7.2.2.1': 1, '7.2.2.2': 1, '7.2.2.3': 1 } },
  '7.2.3': { level: 1, measures: {} },
  '7.3.1': { level: 1, measures: {} },
  '8.1.1': { level: 1, measures: {} },
  '8.1.2': { level: 1, measures: {} },
  '8.1.3': { level: 1, measures: { '8.1.3.1': 1, '8.1.3.2': 1 } },
  '8.1.4': { level: 1, measures: {} },
  '8.2.1': { level: 1, measures: { '8.2.1.1': 1 } },
  '8.2.2': { level: 1, measures: {} },
  '8.2.3': { level: 1, measures: {} },
  '8.3.1': { level: 1, measures: { '8.3.1.1': 1, '8.3.1.2': 2 } },
  '8.3.2': { level: 2, measures: { '8.3.2.1': 2, '8.3.2.2': 2 } },
  '8.3.3': { level: 2, measures: { '8.3.3.1': 2, '8.3.3.2': 2 } },
  '9.1.1': { level: 1, measures: {} },
  '9.1.2': { level: 1, measures: { '9.1.2.1': 1, '9.1.2.2': 1 } },
  '9.2.1': { level: 1, measures: { '9.2.1.1': 1, '9.2.1.2': 1 } },
  '9.2.2': { level: 1, measures: { '9.2.2.1': 1, '9.2.2.2': 1, '9.2.2.3': 2 } },
  '9.2.3': { level: 1, measures: { '9.2.3.1': 2 } },
  '9.2.4': { level: 1, measures: {} },
  '9.2.5': { level: 1, measures: { '9.2.5.1': 1, '9.2.5.2': 1, '9.2.5.3': 2 } },
  '9.2.6': { level: 1, measures: {} },
  '9.3.1': { level: 1, measures: { '9.3.1.1': 2 } },
  '9.4.1': { level: 1, measures: { '9.4.1.1': 2, '9.4.1.2': 2 } },
  '9.4.2': { level: 1, measures: { '9.4.2.1': 1, '9.4.2.2': 2 } },
  '9.4.3': { level: 1, measures: { '9.4.3.1': 1, '9.4.3.2': 2, '9.4.3.3': 2, '9.4.3.4': 2, '9.4.3.5': 2 } },
  '9.4.4': { level: 1, measures: { '9.4.4.1': 1, '9.4.4.2': 2 } },
  '9.4.5': { level: 1, measures: {} },
  '10.1.1': { level: 2, measures: { '10.1.1.1': 2, '10.1.1.2': 2 } },
  '10.1.2': { level: 1, measures: { '10.1.2.1': 2, '10.1.2.2': 2 } },
  '11.1.1': { level: 1, measures: { '11.1.1.1': 1 } },
  '11.1.2': { level: 1, measures: { '11.1.2.1': 2 } },
  '11.1.3': { level: 1, measures: { '11.1.3.1': 1 } },
  '11.1.4': { level: 1, measures: { '11.1.4.1': 1, '11.1.4.2': 1 } },
  '11.1.5': { level: 2, measures: {} },
  '11.1.6': { level: 1, measures: {} },
  '11.2.1': { level: 1, measures: {} },
  '11.2.2': { level: 1, measures: {} },
  '11.2.3': { level: 1, measures: {} },
  '11.2.4': { level: 1, measures: {} },
  '11.2.5': { level: 1, measures: {} },
  '11.2.6': { level: 1, measures: {} },
  '11.2.7': { level: 1, measures: {} },
  '11.2.8': { level: 1, measures: {} },
  '11.2.9': { level: 1, measures: { '11.2.9.1': 2, '11.2.9.2': 2, '11.2.9.3': 2, '11.2.9.4': 2 } },
  '12.1.1': { level: 1, measures: {} },
  '12.1.2': { level: 1, measures: { '12.1.2.1': 1 } },
  '12.1.3': { level: 1, measures: { '12.1.3.1': 1 } },
  '12.1.4': { level: 1, measures: { '12.1.4.1': 2, '12.1.4.2': 2 } },
  '12.2.1': { level: 1, measures: { '12.2.1.1': 1, '12.2.1.2': 1, '12.2.1.3': 1, '12.2.1.4': 1, '12.2.1.5': 1 } },
  '12.3.1': { level: 1, measures: { '12.3.1.1': 1, '12.3.1.2': 1, '12.3.1.3': 2, '12.3.1.4': 2, '12.3.1.5': 2 } },
  '12.4.1': { level: 1, measures: { '12.4.1.1': 1, '12.4.1.2': 1, '12.4.1.3': 2, '12.4.1.4': 2, '12.4.1.5': 2 } },
  '12.4.2': { level: 1, measures: { '12.4.2.1': 1, '12.4.2.2': 1, '12.4.2.3': 2, '12.4.2.4': 2 } },
  '12.4.3': { level: 1, measures: {} },
  '12.4.4': { level: 1, measures: {} },
  '12.5.1': { level: 1, measures: {} },
  '12.6.1': { level: 1, measures: { '12.6.1.1': 1 } },
  '12.6.2': { level: 1, measures: { '12.6.2.1': 2 } },
  '12.7.1': { level: 1, measures: {} },
  '13.1.1': { level: 1, measures: {} },
  '13.1.2': { level: 1, measures: { '13.1.2.1': 2, '13.1.2.2': 2, '13.1.2.3': 2 } },
  '13.1.3': { level: 1, measures: { '13.1.3.1': 2 } },
  '13.2.1': { level: 1, measures: {} },
  '13.2.2': { level: 1, measures: {} },
  '13.2.3': { level: 1, measures: { '13.2.3.1': 1, '13.2.3.2': 2, '13.2.3.3': 2, '13.2.3.4': 2 } },
  '13.2.4': { level: 1, measures: {} },
  '14.1.1': { level: 1, measures: { '14.1.1.1': 1 } },
  '14.1.2': { level: 1, measures: {} },
  '14.1.3': { level: 1, measures: {} },
  '14.2.1': { level: 1, measures: { '14.2.1.1': 1 } },
  '14.2.2': { level: 1, measures: { '14.2.2.1': 1 } },
  '14.2.3': { level: 2, measures: {} },
  '14.2.4': { level: undefined, measures: {} },
  '14.2.5': { level: 1, measures: { '14.2.5.1': 1 } },
  '14.2.6': { level: 1, measures: { '14.2.6.1': 1 } },
  '14.2.7': { level: 1, measures: { '14.2.7.1': 1 } },
  '14.2.8': { level: 1, measures: {} },
  '14.2.9': { level: undefined, measures: { '14.2.9.1': 1, '14.2.9.2': 1 } },
  '14.3.1': { level: 2, measures: {} },
  '15.1.1': { level: 1, measures: { '15.1.1.1': 1, '15.1.1.2': 2, '15.1.1.3': 2 } },
  '15.1.2': { level: 1, measures: { '15.1.2.1': 1, '15.1.2.2': 1, '15.1.2.3': 1, '15.1.2.4': 1, '15.1.2.5': 2, '15.1.2.6': 2 } },
  '15.1.3': { level: 1, measures: { '15.1.3.1': 2 } },
  '15.2.1': { level: 1, measures: { '15.2.1.1': 2 } },
  '15.2.2': { level: 2, measures: {} },
  '16.1.1': { level: 1, measures: {} },
  '16.1.2': {
    level: 1,
    measures: { '16.1.2.1': 1, '16.1.2.2': 1, '16.1.2.3': 1, '16.1.2.4': 1, '16.1.2.5': 1, '16.1.2.6': 1, '16.1.2.7': 1 },
  },
  '16.1.3': { level: 1, measures: { '16.1.3.1': 1 } },
  '16.1.4': { level: 1, measures: { '16.1.4.1': 2 } },
  '16.1.5': { level: 1, measures: {} },
  '16.1.6': { level: 2, measures: { '16.1.6.1': 2, '16.1.6.2': 2 } },
  '16.1.7': { level: 2, measures: { '16.1.7.1': 2 } },
  '17.1.1': { level: 1, measures: {} },
  '17.1.2': { level: 1, measures: {} },
  '17.1.3': { level: 1, measures: { '17.1.3.1': 2, '17.1.3.2': 2, '17.1.3.3': 2 } },
  '17.2.1': { level: 1, measures: {} },
  '18.1.1': { level: 1, measures: {} },
  '18.1.2': { level: 1, measures: {} },
  '18.1.3': { level: 2, measures: { '18.1.3.1': 2 } },
  '18.1.4': { level: 1, measures: { '18.1.4.1': 1, '18.1.4.2': 2 } },
  '18.1.5': { level: 1, measures: { '18.1.5.1': 1 } },
  '18.2.1': { level: 1, measures: { '18.2.1.1': 2, '18.2.1.2': 2 } },
  '18.2.2': { level: 1, measures: { '18.2.2.1': 1 } },
  '18.2.3': { level: 1, measures: { '18.2.3.1': 2 } },
}

/** How many controls a chapter of ISO/IEC 27002:2013 has. */
const chapters = { 5: 2, 6: 7, 7: 6, 8: 10, 9: 14, 10: 2, 11: 15, 12: 14, 13: 7, 14: 13, 15: 5, 16: 7, 17: 4, 18: 8 }

const reading = await readCatalogue('controls')
const framework = reading.ok ? reading.catalogue.frameworks.find(({ id }) => id === 'bio-1.04') : undefined
const controls = framework?.controls ?? []

test('BIO 1.04 has its 114 controls and 137 measures here, in natural order, each at its own protection level', () => {
  expect(Object.keys(facts)).toHaveLength(114)
  expect(controls.map(({ id }) => id)).toEqual(Object.keys(facts))
  expect(Object.fromEntries(controls.map((control) => [control.id, levelsOf(control)]))).toEqual(facts)
  expect(controls.flatMap(({ measures }) => measures)).toHaveLength(137)
})

test('each control of BIO 1.04 stands in the chapter that its number names', () => {
  expect(framework?.groups.map(({ id }) => id)).toEqual(Object.keys(chapters))
  expect(controls.map(({ id, group }) => [id, group])).toEqual(controls.map(({ id }) => [id, id.split('.')[0]]))
  expect(Object.fromEntries(Object.keys(chapters).map((chapter) => [chapter, inChapter(chapter).length]))).toEqual(chapters)
})

test('a control of BIO 1.04 without protection level says why', () => {
  const without = controls.filter(({ level }) => level === undefined)
  expect(without.map(({ id }) => id)).toEqual(['6.1.4', '14.2.4', '14.2.9'])
  for (const { id, note } of without) expect(note, id).toMatch(/basisbeveiligingsniveau/)
})

test('every control of BIO 1.04 says how each of its aspects is usually shown, and those of its measures are among them', () => {
  for (const { id, aspects, evidenceHints, measures } of controls) {
    for (const aspect of aspects) expect(evidenceHints[aspect]?.length, `${id} ${aspect}`).toBeGreaterThan(0)
    for (const measure of measures) expect(aspects, measure.id).toEqual(expect.arrayContaining(measure.aspects))
  }
})

test('no two norms of BIO 1.04 say the same', () => {
  const statements = controls.flatMap((control) => [control.statement, ...control.measures.map(({ statement }) => statement)])
  expect(statements).toHaveLength(114 + 137)
  expect(new Set(statements).size).toBe(statements.length)
})

const levelsOf = ({ level, measures }: Control) => ({ level, measures: Object.fromEntries(measures.map((one) => [one.id, one.level])) })

const inChapter = (chapter: string): Control[] => controls.filter(({ group }) => group === chapter)
