import { describe, expect, test } from 'vitest'
import type { Blocker } from '../../app/domain/progress'
import { groupBlockers } from '../../app/ui/report/group-blockers'

const missing = (count: number): Blocker[] =>
  Array.from({ length: count }, (_, index) => ({ kind: 'verdict-missing', systemId: 'laptops', normId: `8.${index}`, aspect: 'design' }))

describe('what stands in the way of a report', () => {
  test('is told one by one while it is little', () => {
    expect(groupBlockers([...missing(6), { kind: 'no-draft' }])).toHaveLength(7)
  })

  test('is told once with its number when it is much, in the place of the first', () => {
    expect(groupBlockers([{ kind: 'no-draft' }, ...missing(700), { kind: 'question-unanswered', position: 1 }])).toEqual([
      { kind: 'one', blocker: { kind: 'no-draft' } },
      { kind: 'many', of: 'verdict-missing', count: 700 },
      { kind: 'one', blocker: { kind: 'question-unanswered', position: 1 } },
    ])
  })

  test('loses nothing', () => {
    const all = [...missing(700), ...missing(3).map((one) => ({ ...one, kind: 'verdict-not-reviewed' as const }) as Blocker)]
    expect(groupBlockers(all).reduce((sum, line) => sum + (line.kind === 'many' ? line.count : 1), 0)).toBe(all.length)
  })
})
