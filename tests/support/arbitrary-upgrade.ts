import fc from 'fast-check'
import type { Aspect, Framework, Mapping, SystemProfile } from '../../app/domain/catalogue'
import type { Change, ChangeMap } from '../../app/domain/change-map'

const SYSTEMS = ['alpha', 'beta']
const ASPECTS: Aspect[] = ['design', 'existence', 'operation']
const someAspects = fc.subarray(ASPECTS, { minLength: 1 })

/** Three versions of a framework with arbitrary maps between them, and systems mapped for each in any way. */
export interface RandomVersions {
  frameworks: [Framework, Framework, Framework]
  maps: [ChangeMap, ChangeMap]
  /** For each version its profiles. */
  profiles: [SystemProfile[], SystemProfile[], SystemProfile[]]
}

/** The first value, and now and then another. */
const mostly = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) })

const atMost = (count: number, ids: string[]) => fc.subarray(ids).map((some) => some.slice(0, count))

const controlsIn = (version: number): fc.Arbitrary<Framework> =>
  fc
    .array(fc.record({ measures: fc.array(someAspects, { maxLength: 3 }), aspects: someAspects, words: mostly('x', 'y') }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((controls) => ({
      id: `v${version}`,
      title: 'V',
      version: String(version),
      publisher: '',
      date: '2026-01-01',
      source: '',
      categories: [],
      groups: [],
      controls: controls.map(({ measures, aspects, words }, at) => ({
        id: `${at + 1}`,
        title: '',
        statement: `${at + 1} ${words}`,
        theme: 'other',
        aspects,
        evidenceHints: {},
        source: '',
        measures: measures.map((speaksTo, index) => ({
          id: `${at + 1}.${index + 1}`,
          title: '',
          statement: `${at + 1}.${index + 1} ${words}`,
          aspects: speaksTo,
          source: '',
          categories: [],
        })),
      })),
    }))

const idsOf = (framework: Framework): string[] =>
  framework.controls.flatMap((control) => [control.id, ...control.measures.map((one) => one.id)])

/** Each old id goes anywhere or nowhere; now and then two go in one change, and now and then the map forgets one. */
const mapBetween = (from: Framework, to: Framework): fc.Arbitrary<ChangeMap> =>
  fc
    .record({
      each: fc.tuple(
        ...idsOf(from).map((id) =>
          fc.record({
            from: fc.constant([id]),
            to: fc.oneof({ weight: 8, arbitrary: fc.constant(idsOf(to).filter((one) => one === id)) }, atMost(3, idsOf(to))),
            meaning: mostly('same' as const, 'changed' as const),
            confidence: mostly('certain' as const, 'likely' as const, 'doubtful' as const),
            forgotten: fc.integer({ min: 0, max: 15 }).map((one) => one === 0),
          }),
        ),
      ),
      mergers: fc.array(
        fc.record({ from: fc.subarray(idsOf(from), { minLength: Math.min(2, idsOf(from).length) }), to: fc.constantFrom(...idsOf(to)) }),
        { maxLength: 1 },
      ),
    })
    .map(({ each, mergers }) => {
      const changes: Change[] = [
        ...each
          .filter((one) => !one.forgotten)
          .map(({ forgotten: _, from, ...one }): Change => ({
            kind: one.to.length === 0 ? 'lapsed' : one.to.length > 1 ? 'split' : 'moved',
            from: [...from],
            ...one,
          })),
        ...mergers
          .filter((one) => one.from.length > 1)
          .map((one): Change => ({ kind: 'merged', from: one.from, to: [one.to], meaning: 'same', confidence: 'certain' })),
      ]
      const reached = new Set(changes.flatMap((change) => change.to))
      const fresh = idsOf(to).filter((id) => !reached.has(id))
      if (fresh.length > 0) changes.push({ kind: 'new', from: [], to: fresh, meaning: 'same', confidence: 'certain' })
      return { id: `${from.id}--${to.id}`, from: from.id, to: to.id, source: '', changes }
    })

const profilesFor = (framework: Framework): fc.Arbitrary<SystemProfile[]> =>
  fc.tuple(
    ...SYSTEMS.map((id) =>
      fc
        .tuple(
          ...framework.controls.map((control) =>
            fc.oneof(
              { weight: 1, arbitrary: fc.constant(null) },
              { weight: 1, arbitrary: fc.constant<Mapping>({ control: control.id, applies: false, reason: 'r', reference: 'v' }) },
              {
                weight: 6,
                arbitrary: fc
                  .record({
                    criterion: mostly(undefined, 'p', 'q'),
                    excluded: atMost(
                      1,
                      control.measures.map((one) => one.id),
                    ),
                  })
                  .map(({ criterion, excluded }): Mapping => ({
                    control: control.id,
                    applies: true,
                    ...(criterion ? { criterion } : {}),
                    criteria: [],
                    exclusions: excluded.map((measure) => ({ measure, reason: 'r', reference: 'v' })),
                    expectedEvidence: [],
                    questions: [],
                  })),
              },
            ),
          ),
        )
        .map((mappings): SystemProfile => ({
          id,
          name: id,
          kind: '',
          description: '',
          owner: null,
          supplier: null,
          components: [],
          dependencies: [],
          framework: framework.id,
          mappings: mappings.filter((one) => one !== null),
        })),
    ),
  )

/** A later version mostly has the same controls and measures, and now and then wholly others. */
const chainOfFrameworks = controlsIn(1).chain((a) =>
  fc.tuple(
    fc.constant(a),
    ...[2, 3].map((version) =>
      fc.oneof(
        { weight: 3, arbitrary: fc.constant({ ...a, id: `v${version}`, version: String(version) }) },
        { weight: 1, arbitrary: controlsIn(version) },
      ),
    ),
  ),
) as fc.Arbitrary<RandomVersions['frameworks']>

export const versions: fc.Arbitrary<RandomVersions> = chainOfFrameworks.chain(([a, b, c]) =>
  fc.record({
    frameworks: fc.constant<RandomVersions['frameworks']>([a, b, c]),
    maps: fc.tuple(mapBetween(a, b), mapBetween(b, c)),
    profiles: fc.tuple(profilesFor(a), profilesFor(b), profilesFor(c)),
  }),
)
