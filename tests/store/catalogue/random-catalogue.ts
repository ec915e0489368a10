import fc from 'fast-check'
import type { Aspect, Catalogue, Control, Framework, Mapping, Measure, SystemProfile } from '../../../app/domain/catalogue'
import { aspects, themes } from '../../../app/domain/catalogue'
import { forbiddenCharacter } from '../../../app/store/catalogue/text-schema'

const address = fc.constantFrom('https://example.org/', 'https://example.org/a?b=c#d')

/** Any catalogue that the reader must accept, with texts that YAML finds hard: quotes, colons, dashes, numbers, emoji. */
export const randomCatalogue: fc.Arbitrary<Catalogue> = fc
  .record({
    frameworks: fc.uniqueArray(randomFramework(), { selector: ({ id }) => id, minLength: 1, maxLength: 2 }),
    systemIds: fc.uniqueArray(slug(), { maxLength: 3 }),
  })
  .chain(({ frameworks, systemIds }) => {
    const controls = frameworks[0]?.controls ?? []
    return fc.record({
      frameworks: fc.constant(frameworks),
      systems: fc.tuple(...systemIds.map((id) => randomSystem(id, systemIds, frameworks[0]?.id ?? '', controls))),
      changes: fc.constant([]),
    })
  })

function text(): fc.Arbitrary<string> {
  const hard = fc.constantFrom(
    '5.10',
    'true',
    '~',
    '- a',
    '# b',
    'a: b',
    '"',
    "'",
    '*x',
    '&x',
    '!x',
    '%',
    '@',
    'yes',
    '0x1F',
    '2026-01-09',
    '{a}',
    '[',
    '<<',
    'é',
    '😀',
    'a\n\nb',
    ' a ',
    '\ta',
  )
  return fc
    .array(fc.oneof(hard, fc.string({ unit: 'binary', maxLength: 20 })), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(' '))
    .filter((value) => value.trim() !== '' && value.length <= 160 && !forbiddenCharacter.test(value) && !value.includes('\ufeff'))
}

function slug(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4})?$/)
}

function number(): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: 99 }).map((value) => String(value).padStart(2, '0'))
}

function someAspects(): fc.Arbitrary<Aspect[]> {
  return fc.subarray([...aspects], { minLength: 1 })
}

function randomFramework(): fc.Arbitrary<Framework> {
  return fc.record({
    id: fc.stringMatching(/^[a-z]{1,5}[0-9]-[0-9]\.[0-9]$/),
    title: text(),
    version: text(),
    publisher: text(),
    date: fc.constantFrom('2026-01-09', '2024-02-29'),
    source: address,
    categories: fc.constant([{ id: 'basis', title: 'Basis' }]),
    groups: fc.constant([{ id: '8', title: 'Techniek' }]),
    controls: fc
      .uniqueArray(number(), { minLength: 1, maxLength: 4 })
      .chain((numbers) => fc.tuple(...numbers.sort().map((value) => randomControl(`8.${value}`)))),
  })
}

function randomControl(id: string): fc.Arbitrary<Control> {
  const hints = fc.option(fc.array(text(), { maxLength: 2 }), { nil: undefined })
  const control = fc.record({
    id: fc.constant(id),
    title: text(),
    statement: text(),
    theme: fc.constantFrom(...themes),
    aspects: someAspects(),
    evidenceHints: fc.record({ design: hints, existence: hints, operation: hints }),
    source: address,
    group: fc.option(fc.constant('8'), { nil: undefined }),
    level: fc.option(fc.constantFrom(1, 2, 3), { nil: undefined }),
    note: fc.option(text(), { nil: undefined }),
    categories: fc.option(fc.constant<string[]>(['basis']), { nil: undefined }),
    measures: fc
      .uniqueArray(number(), { maxLength: 3 })
      .chain((numbers) => fc.tuple(...numbers.sort().map((value) => randomMeasure(`${id}.${value}`)))),
  })
  return control.map((one) => (one.measures[0] ? { ...one, pointers: [{ id: `${id}.00`, to: one.measures[0].id }] } : one))
}

function randomMeasure(id: string): fc.Arbitrary<Measure> {
  return fc.record({
    id: fc.constant(id),
    title: text(),
    statement: text(),
    aspects: someAspects(),
    source: address,
    categories: fc.subarray(['basis']),
  })
}

function randomSystem(id: string, systemIds: string[], framework: string, controls: Control[]): fc.Arbitrary<SystemProfile> {
  const party = fc.option(fc.record({ organisation: text(), function: text() }))
  const others = systemIds.filter((other) => other !== id)
  return fc.record({
    id: fc.constant(id),
    name: text(),
    kind: text(),
    description: text(),
    owner: party,
    supplier: party,
    components: fc.uniqueArray(fc.record({ id: slug(), name: text(), description: text() }), {
      selector: (component) => component.id,
      maxLength: 2,
    }),
    dependencies: fc.array(fc.record({ system: fc.constantFrom('Buiten de catalogus', ...others), description: text() }), { maxLength: 2 }),
    framework: fc.constant(framework),
    mappings: fc.subarray(controls, { minLength: 1 }).chain((some) => fc.tuple(...some.map(randomMapping))),
  })
}

function randomMapping(control: Control): fc.Arbitrary<Mapping> {
  const own = control.measures.map((measure) => measure.id)
  const serial = control.id.replace('.', '-')
  const applicable = fc.record({
    control: fc.constant(control.id),
    applies: fc.constant<true>(true),
    criterion: own.length === 0 ? text() : fc.option(text(), { nil: undefined }),
    criteria: fc
      .subarray(own)
      .chain((some) => fc.tuple(...some.map((measure) => fc.record({ measure: fc.constant(measure), text: text() })))),
    measures: own.length === 0 ? fc.constant(undefined) : fc.option(fc.subarray(own, { minLength: 1 }), { nil: undefined }),
    exclusions: fc
      .subarray(own)
      .chain((some) => fc.tuple(...some.map((measure) => fc.record({ measure: fc.constant(measure), reason: text(), reference: text() })))),
    expectedEvidence: fc.tuple(fc.record({ id: fc.constant(`stuk-${serial}`), title: text(), aspects: someAspects() })),
    questions: fc.tuple(fc.record({ id: fc.constant(`vraag-${serial}`), text: text(), example: fc.option(text(), { nil: undefined }) })),
  })
  const inapplicable = fc.record({
    control: fc.constant(control.id),
    applies: fc.constant<false>(false),
    reason: text(),
    reference: text(),
    riskAnalysis: text(),
  })
  return fc.oneof(applicable, inapplicable)
}
