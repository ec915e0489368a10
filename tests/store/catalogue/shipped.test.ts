import { expect, test } from 'vitest'
import { readCatalogue } from '../../../app/store/catalogue/read-catalogue.server'

/** How many measures BIO2 1.3 gives to each control that we ship: lapsed and moved ones are none. */
const measures: Record<string, number> = {
  '5.02': 2,
  '5.08': 1,
  '5.09': 1,
  '5.10': 2,
  '5.11': 0,
  '5.12': 1,
  '5.14': 5,
  '5.15': 1,
  '5.17': 3,
  '5.18': 2,
  '5.19': 1,
  '5.20': 6,
  '5.21': 4,
  '5.22': 2,
  '5.24': 7,
  '5.25': 0,
  '5.26': 1,
  '5.27': 2,
  '5.28': 1,
  '5.29': 0,
  '5.30': 2,
  '5.33': 1,
  '5.34': 0,
  '5.35': 1,
  '5.36': 1,
  '6.08': 1,
  '7.10': 3,
  '7.14': 0,
  '8.01': 2,
  '8.02': 1,
  '8.03': 2,
  '8.07': 4,
  '8.08': 5,
  '8.09': 0,
  '8.12': 0,
  '8.13': 4,
  '8.15': 6,
  '8.16': 4,
  '8.19': 1,
  '8.20': 2,
  '8.21': 4,
  '8.22': 1,
  '8.24': 4,
  '8.29': 1,
  '8.32': 2,
}

test('the controls that we ship have no mistakes', async () => {
  const reading = await readCatalogue('controls')
  expect(reading.ok ? [] : reading.mistakes).toEqual([])
})

test('BIO2 1.3 has 45 controls here, in natural order, each with all its measures', async () => {
  const controls = await shippedControls()
  expect(Object.keys(measures)).toHaveLength(45)
  expect(controls.map(({ id }) => id)).toEqual(Object.keys(measures))
  expect(Object.fromEntries(controls.map((control) => [control.id, control.measures.length]))).toEqual(measures)
})

test('8.16.03 is the measure on detection and response, not the repetition in the published text', async () => {
  const control = (await shippedControls()).find(({ id }) => id === '8.16')
  expect(control?.measures.find(({ id }) => id === '8.16.03')?.title).toBe('Detectie en respons')
})

test('every control says how each of its aspects is usually shown', async () => {
  for (const control of await shippedControls()) {
    expect(Object.keys(control.evidenceHints).sort(), control.id).toEqual(expect.arrayContaining([...control.aspects].sort()))
  }
})

test('every measure has an address of its own at the publisher', async () => {
  const sources = (await shippedControls()).flatMap(({ measures: own }) => own.map(({ source }) => source))
  expect(new Set(sources).size).toBe(sources.length)
})

async function shippedControls() {
  const reading = await readCatalogue('controls')
  return reading.ok ? (reading.catalogue.frameworks.find(({ id }) => id === 'bio2-1.3')?.controls ?? []) : []
}
