import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { themes, type Group, type Theme } from '../../app/domain/catalogue'
import { sectionsOf } from '../../app/domain/statement-sections'

const ids = ['5', '6', '7']
const groups: fc.Arbitrary<Group[]> = fc
  .subarray(ids)
  .chain((some) =>
    fc.tuple(
      ...some.map((id) =>
        fc
          .option(fc.constantFrom(...ids), { nil: undefined })
          .map((parent) => ({ id, title: `Deel ${id}`, ...(parent ? { parent } : {}) })),
      ),
    ),
  )
const rows = fc.array(
  fc.record({ theme: fc.constantFrom<Theme>(...themes), group: fc.constantFrom('5', '6', '7', '9') }, { requiredKeys: ['theme'] }),
  { maxLength: 12 },
)

describe('the sections of a statement', () => {
  test('hold each control once, keep its order, and none is empty, also where a chapter stands below itself', () => {
    fc.assert(
      fc.property(groups, rows, (some, all) => {
        const sections = sectionsOf({ groups: some, controls: all }, all)
        expect(new Set(sections.flatMap((section) => section.rows)).size).toBe(all.length)
        expect(sections.flatMap((section) => section.rows)).toHaveLength(all.length)
        for (const section of sections) {
          const places = section.rows.map((row) => all.indexOf(row))
          expect(places).toEqual([...places].sort((a, b) => a - b))
          expect(places.length).toBeGreaterThan(0)
        }
      }),
    )
  })

  test('are the chapters where the framework has them, with what stands above each, and the rest last', () => {
    const chapters = [
      { id: '5', title: 'Beleid' },
      { id: '5.1', title: '5.1 Vaststellen', parent: '5' },
    ]
    const controls = [{ theme: 'other' as const }, { theme: 'other' as const, group: '5.1' }]
    expect(sectionsOf({ groups: chapters, controls }, controls).map((section) => section.heading)).toEqual([
      { kind: 'group', id: '5.1', titles: ['5 Beleid', '5.1 Vaststellen'] },
      { kind: 'rest' },
    ])
  })

  test('keep their headings when the list is filtered down to what stands in no chapter', () => {
    const controls = [{ theme: 'people' as const }, { theme: 'people' as const, group: '5' }]
    const [section] = sectionsOf({ groups: [{ id: '5', title: 'Beleid' }], controls }, [controls[0]!])
    expect(section!.heading).toEqual({ kind: 'rest' })
  })

  test('are the themes where it has no chapters', () => {
    const controls = [{ theme: 'technological' as const }, { theme: 'people' as const }]
    expect(sectionsOf({ groups: [], controls }, controls).map((section) => section.heading)).toEqual([
      { kind: 'theme', theme: 'people' },
      { kind: 'theme', theme: 'technological' },
    ])
  })
})
