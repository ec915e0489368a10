import fc from 'fast-check'
import type { Framework, Group, OfficialText } from '../../../app/domain/catalogue'
import { CONFIDENCES, type Change, type ChangeMap } from '../../../app/domain/change-map'
import { forbiddenCharacter } from '../../../app/store/catalogue/text-schema'
import { randomCatalogue } from '../catalogue/random-catalogue'

/** Texts that markup, XML, CSV, JSON and spreadsheets find hard. */
export const hardText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=1+1',
        '-2',
        '@x',
        '+x',
        "'=a",
        '{{ insert: param, x }}',
        '*a*',
        '\\',
        '`',
        '<b>',
        '&amp;',
        '"',
        ';',
        ',',
        '\t',
        'a\nb',
      ),
      fc.constantFrom('_x000D_', ']]>', '5.10', 'é', '😀', '\u2028', ' ', '{"a":1}', '#', '~', '[1]', '\u00a0', 'null'),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(' '))
  .filter((text) => text.trim() !== '' && text.length <= 160 && !forbiddenCharacter.test(text) && !text.includes('\ufeff'))

const official: fc.Arbitrary<OfficialText | undefined> = fc.option(
  fc.record({ title: fc.option(hardText, { nil: undefined }), text: hardText, from: hardText }),
  { nil: undefined },
)

/** Groups in any order, below each other or not. */
const groups: fc.Arbitrary<Group[]> = fc
  .uniqueArray(fc.constantFrom('8', '5', '8.1', 'a', 'b'), { maxLength: 4 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({ id: fc.constant(id), title: hardText, parent: fc.option(fc.constantFrom('8', '5', 'x'), { nil: undefined }) }),
      ),
    ),
  )

/** A framework with all that one can have, official texts too. */
export const randomFramework: fc.Arbitrary<Framework> = fc
  .record({
    catalogue: randomCatalogue,
    groups,
    texts: fc.array(official, { minLength: 4, maxLength: 8 }),
    hard: fc.array(hardText, { minLength: 3, maxLength: 6 }),
  })
  .map(({ catalogue, groups: chapters, texts, hard }) => {
    const framework = catalogue.frameworks[0] as Framework
    let count = 0
    const text = () => hard[count++ % hard.length] ?? 'x'
    const over = () => {
      const found = texts[count++ % texts.length]
      return found === undefined ? {} : { official: found }
    }
    const controls = framework.controls.map((control) => ({
      ...control,
      title: text(),
      statement: text(),
      ...(count % 3 === 0 ? { pointers: [{ id: `${control.id}.99`, to: text() }] } : {}),
      ...over(),
      measures: control.measures.map((measure) => ({ ...measure, statement: text(), level: 2 as const, note: text(), ...over() })),
    }))
    return { ...framework, title: text(), groups: chapters.length > 0 ? chapters : framework.groups, controls }
  })

/** A change map between two frameworks that says something of every id of both. */
export function randomChangeMap(from: Framework, to: Framework): fc.Arbitrary<ChangeMap> {
  const [olds, news] = [from, to].map((framework) => [
    ...new Set(framework.controls.flatMap((control) => [control.id, ...control.measures.map((measure) => measure.id)])),
  ]) as [string[], string[]]
  const meaning = fc.constantFrom('same' as const, 'changed' as const)
  const about = fc.record({ meaning, confidence: fc.constantFrom(...CONFIDENCES), note: fc.option(hardText, { nil: undefined }) })
  return fc
    .record({
      source: hardText,
      abouts: fc.array(about, { minLength: 3, maxLength: 9 }),
      cuts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 9 }),
      shuffled: fc.boolean(),
    })
    .map(({ source, abouts, cuts, shuffled }) => {
      const changes: Change[] = []
      let [old, young, turn] = [0, 0, 0]
      const next = () => abouts[turn % abouts.length] as (typeof abouts)[number]
      while (old < olds.length || young < news.length) {
        const [width, height] = [cuts[turn % cuts.length] ?? 1, cuts[(turn + 1) % cuts.length] ?? 1]
        const [left, right] = [olds.slice(old, old + width), news.slice(young, young + height)]
        old += left.length
        young += right.length
        changes.push({ ...next(), kind: kindOf(left, right), from: left, to: right })
        turn += 1
      }
      return { id: `${from.id}--${to.id}`, from: from.id, to: to.id, source, changes: shuffled ? changes.reverse() : changes }
    })
}

function kindOf(from: string[], to: string[]): Change['kind'] {
  if (from.length === 0) return 'new'
  if (to.length === 0) return 'lapsed'
  if (from.length > 1) return 'merged'
  if (to.length > 1) return 'split'
  return from[0] === to[0] ? 'reworded' : 'moved'
}
