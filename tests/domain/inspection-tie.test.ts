import { describe, expect, test } from 'vitest'
import type { Evidence, EvidenceRevision } from '../../app/domain/evidence'
import { openToAll, tiesOf } from '../../app/domain/inspection-tie'
import { fullContext } from '../support/stage'

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)]
const by = { id: 'joost', name: 'Joost', role: 'system-owner' as const }
const at = '2026-03-04T09:00:00.000Z'

function evidence(number: number, ...bodies: EvidenceRevision['body'][]): Evidence {
  const id = `e${number}`
  const revisions = bodies.map((body, index): EvidenceRevision => ({
    id: `${id}r${index + 1}`,
    evidenceId: id,
    number: index + 1,
    body,
    context: fullContext,
    digest: '',
    handedInBy: by,
    handedInAt: at,
    judgements: [],
    clarifications: [],
  }))
  return { id, number, systemId: 'alpha', requestId: null, title: 'x', givenBy: by, givenAt: at, revisions, withheld: null }
}
const inspection = (sha256: string | null, day = '2026-03-03'): EvidenceRevision['body'] => ({
  kind: 'inspection',
  place: 'x',
  day,
  present: 'x',
  seen: 'x',
  whyNoCopy: 'x',
  sha256,
})
const file = (sha256: string): EvidenceRevision['body'] => ({ kind: 'file', sha256, name: 'x.csv', size: 1, mediaType: 'text/csv' })

describe('a copy that comes in after an inspection', () => {
  test('is tied to it by the SHA-256 that the owner computed, on both sides', () => {
    const all = [evidence(1, inspection(A), file(A))]
    expect(tiesOf(all, all[0]!.revisions[1]!)).toEqual([{ kind: 'same', day: '2026-03-03', number: 'B-001', revision: 1 }])
    expect(tiesOf(all, all[0]!.revisions[0]!)).toEqual([{ kind: 'same', day: '2026-03-03', number: 'B-001', revision: 2 }])
  })

  test('is tied to it as other evidence too', () => {
    const all = [evidence(1, inspection(A)), evidence(2, file(A))]
    expect(tiesOf(all, all[1]!.revisions[0]!)).toEqual([{ kind: 'same', day: '2026-03-03', number: 'B-001', revision: 1 }])
    expect(tiesOf(all, all[0]!.revisions[0]!)).toEqual([{ kind: 'same', day: '2026-03-03', number: 'B-002', revision: 1 }])
  })

  test('that is another file says so, of the last inspection before it, and other evidence that differs says nothing', () => {
    const all = [evidence(1, inspection(B), inspection(A, '2026-03-04'), file('c'.repeat(64))), evidence(2, file(B))]
    expect(tiesOf(all, all[0]!.revisions[2]!)).toEqual([{ kind: 'differs', day: '2026-03-04', number: 'B-001', revision: 2 }])
    expect(tiesOf([all[0]!, evidence(3, file('d'.repeat(64)))], evidence(3, file('d'.repeat(64))).revisions[0]!)).toEqual([])
  })

  test('is not tied where the owner computed nothing', () => {
    const all = [evidence(1, inspection(null), file(A))]
    expect([tiesOf(all, all[0]!.revisions[0]!), tiesOf(all, all[0]!.revisions[1]!)]).toEqual([[], []])
  })

  test('tells the trail nothing of an inspection under embargo', () => {
    const secret = evidence(1, inspection(A))
    secret.revisions[0]!.context = {
      ...fullContext,
      handling: { ...fullContext.handling, embargo: { reason: 'x', until: { kind: 'decision', decision: 'x' }, circle: [] } },
    }
    const came = evidence(2, file(A))
    expect(tiesOf(openToAll([secret, came], '2026-03-05'), came.revisions[0]!)).toEqual([])
    expect(tiesOf([secret, came], came.revisions[0]!)).toHaveLength(1)
  })
})
