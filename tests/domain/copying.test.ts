import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayCopy, mayLift } from '../../app/domain/copying'
import type { Evidence } from '../../app/domain/evidence'
import { CLASSIFICATIONS, type Classification } from '../../app/domain/evidence-context'
import type { Actor } from '../../app/domain/person'
import { partOf } from '../../app/domain/viewer'
import { PEOPLE, randomFile } from '../support/arbitrary-file'

const handled = (item: Evidence, classification: Classification, copyMayBeKept: boolean) => {
  const revision = item.revisions[0]!
  return { ...revision, context: { ...revision.context, handling: { ...revision.context.handling, classification, copyMayBeKept } } }
}
const random = fc.record({
  file: randomFile.map((one) => one.file),
  who: fc.constantFrom(...PEOPLE),
  classification: fc.constantFrom(...CLASSIFICATIONS),
  kept: fc.boolean(),
})

describe('who may take a copy of what they see', () => {
  test('is always the side that gave it, and of what may not be kept nobody else', () => {
    fc.assert(
      fc.property(random, ({ file, who, classification, kept }) => {
        const part = partOf(who, file.members)
        for (const item of file.evidence) {
          const leave = mayCopy(part, item, handled(item, classification, kept))
          const fellow = file.members.some(
            (member) =>
              member.personId === who && member.endedAt === null && member.role === item.givenBy.role && member.systemId === item.systemId,
          )
          const asGiver = fellow && item.givenBy.role !== 'auditor'
          if (asGiver) expect(leave).toBe('may')
          else if (!kept) expect(leave).toBe('no-copy-kept')
          else expect(leave).toBe(classification === 'departmental-confidential' && !part.audits ? 'classification' : 'may')
        }
      }),
    )
  })

  test('of departmental-confidential evidence is an auditor of the team, and no reviewer', () => {
    const [auditor, reviewer] = (['auditor', 'reviewer'] as const).map((role) =>
      partOf('ann', [{ personId: 'ann', name: 'Ann', role, systemId: null, outsideTeam: false, addedAt: '', endedAt: null }]),
    )
    const item = fc.sample(
      randomFile.filter(({ file }) => file.evidence.length > 0),
      1,
    )[0]!.file.evidence[0]!
    const secret = handled(item, 'departmental-confidential', true)
    expect([mayCopy(auditor!, item, secret), mayCopy(reviewer!, item, secret)]).toEqual(['may', 'classification'])
    expect(mayCopy(auditor!, item, handled(item, 'public', false))).toBe('no-copy-kept')
    expect(mayCopy(reviewer!, item, handled(item, 'internal', true))).toBe('may')
  })
})

test('an embargo is lifted by its giver or a fellow who answers for the system in the same role, never by another auditor', () => {
  const part = (personId: string, role: 'auditor' | 'system-owner' | 'supplier', systemId: string | null) =>
    partOf(personId, [{ personId, name: personId, role, systemId, outsideTeam: false, addedAt: '', endedAt: null }])
  const by = (id: string, role: Actor['role']) => ({ systemId: 'alpha', givenBy: { id, name: id, role } })
  expect(mayLift(part('ann', 'system-owner', 'alpha'), by('ann', 'system-owner'))).toBe(true)
  expect(mayLift(part('bob', 'system-owner', 'alpha'), by('ann', 'system-owner'))).toBe(true)
  expect(mayLift(part('bob', 'system-owner', 'beta'), by('ann', 'system-owner'))).toBe(false)
  expect(mayLift(part('bob', 'supplier', 'alpha'), by('ann', 'system-owner'))).toBe(false)
  expect(mayLift(part('bob', 'auditor', null), by('ann', 'system-owner'))).toBe(false)
  expect(mayLift(part('bob', 'auditor', null), by('ann', 'auditor'))).toBe(false)
  expect(mayLift(part('ann', 'auditor', null), by('ann', 'auditor'))).toBe(true)
})
