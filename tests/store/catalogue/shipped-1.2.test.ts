import { beforeAll, expect, test } from 'vitest'
import type { Catalogue, Control, Framework } from '../../../app/domain/catalogue'
import { readCatalogue } from '../../../app/store/catalogue/read-catalogue.server'

/** Which categories BIO2 1.2 (24 September 2025) gives to which of its 120 measures: facts of the publisher. */
const measuresOf: Record<string, string> = {
  basishygiene: `
    5.01.02 5.02.01 5.02.02 5.04.01 5.14.01 5.14.02 5.14.03 5.14.04 5.14.05 5.16.01 5.16.02
    5.17.02 5.17.03 5.18.01 5.18.02 5.24.02 5.24.03 5.24.04 5.24.05 5.24.06 5.24.07 5.27.01
    5.27.02 5.28.01 5.35.01 5.35.02 5.36.01 6.02.01 6.03.01 6.03.02 6.03.03 6.08.01 7.01.01
    7.01.02 7.07.01 8.01.01 8.01.02 8.02.01 8.03.01 8.03.02 8.07.01 8.07.02 8.07.03 8.07.04
    8.08.01 8.08.02 8.08.03 8.08.04 8.08.05 8.08.06 8.15.01 8.15.02 8.15.03 8.15.04 8.15.05
    8.15.06 8.16.02 8.16.03 8.16.04 8.21.01 8.21.02 8.21.03 8.21.04 8.22.01 8.27.01 8.29.01
    8.31.01 8.31.02 8.32.01 8.32.02
  `,
  'basishygiene ketenhygiene': `
    5.01.01 5.09.01 5.12.01 5.15.01 5.17.01 5.19.01 5.20.01 5.20.02 5.20.03 5.20.04 5.20.05
    5.20.06 5.21.01 5.21.02 5.21.03 5.21.04 5.22.01 5.22.02 5.23.01 5.24.01 5.33.01 8.05.01
    8.13.01 8.13.02 8.13.03 8.13.04 8.24.01 8.24.02 8.24.03 8.24.04 8.24.05 8.30.01
  `,
  overheidsrisico: `
    5.04.02 5.04.03 5.30.01 5.30.02 7.10.01 7.10.02 7.10.03 8.18.01 8.18.02 8.19.01 8.20.01
    8.20.02
  `,
  ketenhygiene: `
    5.05.01 5.08.01 7.02.01
  `,
  'basishygiene overheidsrisico': `
    5.25.01 6.01.01 8.16.01
  `,
}

/** How many controls each theme of ISO/IEC 27002:2022 has; their numbers run on without a gap. */
const themes = { organisational: ['5', 37], people: ['6', 8], physical: ['7', 14], technological: ['8', 34] } as const

let older: Framework
let newer: Framework

beforeAll(async () => {
  const reading = await readCatalogue('controls')
  if (!reading.ok) throw new Error(`the catalogue that we ship has mistakes, the first in ${reading.mistakes[0]?.file}`)
  older = frameworkIn(reading.catalogue, 'bio2-1.2')
  newer = frameworkIn(reading.catalogue, 'bio2-1.3')
})

test('BIO2 1.2 has the 93 controls of ISO/IEC 27002:2022, in natural order, each under its theme', () => {
  const expected = Object.entries(themes).flatMap(([theme, [chapter, count]]) =>
    Array.from({ length: count }, (_, index) => [`${chapter}.${String(index + 1).padStart(2, '0')}`, theme]),
  )
  expect(expected).toHaveLength(93)
  expect(older.controls.map(({ id, theme }) => [id, theme])).toEqual(expected)
})

test('BIO2 1.2 has its 120 measures, each with the categories that the publisher gave it', () => {
  const expected = Object.entries(measuresOf).flatMap(([categories, ids]) =>
    ids
      .trim()
      .split(/\s+/)
      .map((id) => [id, categories.split(' ')]),
  )
  expect(expected).toHaveLength(120)
  const found = measures(older).map(({ id, categories }) => [id, categories])
  expect(found).toHaveLength(120)
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
})

test('8.08.06 is a measure of its own in BIO2 1.2, no pointer as in 1.3', () => {
  expect(measures(older).map(({ id }) => id)).toContain('8.08.06')
  expect(older.controls.flatMap((control) => control.pointers ?? [])).toEqual([])
})

test('BIO2 1.2 says when it was published and names its three categories', () => {
  expect(older).toMatchObject({
    version: '1.2',
    date: '2025-09-24',
    groups: [],
    categories: [
      { id: 'basishygiene', title: 'Basishygiëne' },
      { id: 'ketenhygiene', title: 'Ketenhygiëne' },
      { id: 'overheidsrisico', title: 'Overheidsrisico' },
    ],
  })
})

test('a control of BIO2 1.2 is told in the words of 1.3, and points to the publisher', () => {
  expect(older.controls.map(own)).toEqual(newer.controls.map(own))
  const sources = older.controls.flatMap((control) => [control.source, ...control.measures.map(({ source }) => source)])
  expect(new Set(sources.map((source) => new URL(source).hostname))).toEqual(new Set(['www.bio-overheid.nl']))
})

test('every control of BIO2 1.2 says how each of its aspects is usually shown', () => {
  for (const control of older.controls) {
    expect(Object.keys(control.evidenceHints).sort(), control.id).toEqual(expect.arrayContaining([...control.aspects].sort()))
  }
})

test('no two measures of BIO2 1.2 say the same', () => {
  const statements = measures(older).map(({ statement }) => statement)
  expect(new Set(statements).size).toBe(statements.length)
})

const own = ({ id, title, statement, theme, aspects, evidenceHints }: Control) => ({ id, title, statement, theme, aspects, evidenceHints })

const measures = ({ controls }: Framework) => controls.flatMap((control) => control.measures)

function frameworkIn({ frameworks }: Pick<Catalogue, 'frameworks'>, id: string): Framework {
  return frameworks.find((framework) => framework.id === id)!
}
