import { expect, test } from 'vitest'
import { readCatalogue } from '../../../app/store/catalogue/read-catalogue.server'

/** How many measures BIO2 1.3 gives to each of the 93 controls of ISO/IEC 27002:2022, counted by hand in the published text. */
const measures: Record<string, number> = {
  '5.01': 2,
  '5.02': 2,
  '5.03': 0,
  '5.04': 1,
  '5.05': 1,
  '5.06': 0,
  '5.07': 0,
  '5.08': 1,
  '5.09': 1,
  '5.10': 2,
  '5.11': 0,
  '5.12': 1,
  '5.13': 0,
  '5.14': 5,
  '5.15': 1,
  '5.16': 2,
  '5.17': 3,
  '5.18': 2,
  '5.19': 1,
  '5.20': 6,
  '5.21': 4,
  '5.22': 2,
  '5.23': 1,
  '5.24': 7,
  '5.25': 0,
  '5.26': 1,
  '5.27': 2,
  '5.28': 1,
  '5.29': 0,
  '5.30': 2,
  '5.31': 0,
  '5.32': 0,
  '5.33': 1,
  '5.34': 0,
  '5.35': 1,
  '5.36': 1,
  '5.37': 0,
  '6.01': 1,
  '6.02': 1,
  '6.03': 4,
  '6.04': 0,
  '6.05': 0,
  '6.06': 0,
  '6.07': 0,
  '6.08': 1,
  '7.01': 1,
  '7.02': 1,
  '7.03': 0,
  '7.04': 0,
  '7.05': 0,
  '7.06': 0,
  '7.07': 1,
  '7.08': 0,
  '7.09': 0,
  '7.10': 3,
  '7.11': 0,
  '7.12': 0,
  '7.13': 0,
  '7.14': 0,
  '8.01': 2,
  '8.02': 1,
  '8.03': 2,
  '8.04': 0,
  '8.05': 1,
  '8.06': 0,
  '8.07': 4,
  '8.08': 5,
  '8.09': 0,
  '8.10': 0,
  '8.11': 0,
  '8.12': 0,
  '8.13': 4,
  '8.14': 0,
  '8.15': 6,
  '8.16': 4,
  '8.17': 0,
  '8.18': 2,
  '8.19': 1,
  '8.20': 2,
  '8.21': 4,
  '8.22': 1,
  '8.23': 0,
  '8.24': 4,
  '8.25': 0,
  '8.26': 0,
  '8.27': 1,
  '8.28': 0,
  '8.29': 1,
  '8.30': 1,
  '8.31': 2,
  '8.32': 2,
  '8.33': 0,
  '8.34': 0,
}

/** Numbers that the published text lists without a demand: no measure, moved or lapsed. */
const skipped = {
  none: ['5.10.01', '5.25.02'],
  moved: ['5.04.02', '5.04.03', '5.24.06', '5.25.01', '5.26.01'],
  lapsed: ['5.21.01', '5.35.01', '7.01.01', '8.24.03'],
  pointer: ['8.08.06'],
}

test('the controls that we ship have no mistakes', async () => {
  const reading = await readCatalogue('controls')
  expect(reading.ok ? [] : reading.mistakes).toEqual([])
})

test('BIO2 1.3 has all 93 controls here, in natural order, each with all its measures', async () => {
  const controls = await shippedControls()
  expect(Object.keys(measures)).toHaveLength(93)
  expect(controls.map(({ id }) => id)).toEqual(Object.keys(measures))
  expect(Object.fromEntries(controls.map((control) => [control.id, control.measures.length]))).toEqual(measures)
})

test('BIO2 1.3 has 117 measures: 54 controls have some, 39 have none', async () => {
  const controls = await shippedControls()
  expect(controls.flatMap((control) => control.measures)).toHaveLength(117)
  expect(controls.filter((control) => control.measures.length > 0)).toHaveLength(54)
  expect(controls.filter((control) => control.measures.length === 0)).toHaveLength(39)
})

test('8.08.06 only points to 5.24.08: with it the published text of 1.3 has 118 numbers in use', async () => {
  const controls = await shippedControls()
  expect(controls.flatMap((control) => control.pointers ?? [])).toEqual([{ id: '8.08.06', to: '5.24.08' }])
})

test('each measure has the number of the published text; a moved, lapsed or pointing number is no measure', async () => {
  const controls = await shippedControls()
  const ids = controls.flatMap((control) => control.measures.map(({ id }) => id))
  const gaps: string[] = Object.values(skipped).flat()
  expect(ids.filter((id) => gaps.includes(id))).toEqual([])
  expect(ids).toEqual(Object.entries(measures).flatMap(([control, count]) => firstNumbers(control, count, gaps)))
})

test('a control belongs to the theme of its chapter', async () => {
  const themes: Record<string, string> = { '5': 'organisational', '6': 'people', '7': 'physical', '8': 'technological' }
  for (const control of await shippedControls()) expect(control.theme, control.id).toBe(themes[control.id.slice(0, 1)])
})

test('where the published text is doubtful or wrong, a note says so', async () => {
  const controls = await shippedControls()
  const noted = controls.flatMap((control) => [control, ...control.measures]).filter(({ note }) => note !== undefined)
  expect(noted.map(({ id }) => id)).toEqual(['5.20.03', '5.25', '8.08', '8.16.03'])
  const names: Record<string, string> = { '5.20.03': '5.21.01', '5.25': '5.25.02', '8.08': '8.08.06', '8.16.03': '8.16.02' }
  for (const { id, note } of noted) expect(note, id).toContain(names[id])
})

test('8.16.03 is the measure on detection and response, not the repetition in the published text', async () => {
  const control = (await shippedControls()).find(({ id }) => id === '8.16')
  expect(control?.measures.find(({ id }) => id === '8.16.03')?.title).toBe('Detectie en respons')
})

test('every control says how each of its aspects is usually shown', async () => {
  for (const control of await shippedControls()) {
    for (const aspect of control.aspects) expect(control.evidenceHints[aspect]?.length, `${control.id} ${aspect}`).toBeGreaterThan(0)
  }
})

test('a measure speaks to no aspect that its control does not have', async () => {
  for (const control of await shippedControls()) {
    for (const measure of control.measures) expect(control.aspects, measure.id).toEqual(expect.arrayContaining(measure.aspects))
  }
})

test('every title and every statement is written once', async () => {
  const norms = (await shippedControls()).flatMap((control) => [control, ...control.measures])
  for (const words of [norms.map(({ title }) => title), norms.map(({ statement }) => statement)]) {
    expect(words.filter((text, index) => words.indexOf(text) !== index)).toEqual([])
  }
})

test('every measure has an address of its own at the publisher, and every control that of its first number', async () => {
  const page = 'https://minbzk.github.io/Baseline-Informatiebeveiliging-Overheid/maatregelen/'
  for (const control of await shippedControls()) {
    expect(control.source).toBe(`${page}#${control.id.replace('.', '')}01`)
    for (const measure of control.measures) expect(measure.source).toBe(`${page}#${measure.id.replaceAll('.', '')}`)
  }
})

async function shippedControls() {
  const reading = await readCatalogue('controls')
  return reading.ok ? (reading.catalogue.frameworks.find(({ id }) => id === 'bio2-1.3')?.controls ?? []) : []
}

function firstNumbers(control: string, count: number, gaps: string[]) {
  const numbers = Array.from({ length: count + gaps.length }, (_, index) => `${control}.${String(index + 1).padStart(2, '0')}`)
  return numbers.filter((id) => !gaps.includes(id)).slice(0, count)
}
