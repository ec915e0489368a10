import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareRequests, stateOf } from '../../app/domain/request-overview'
import { sampleFile } from '../report/sample-file'
import { randomFile, today } from '../support/arbitrary-file'

describe('who still owes what', () => {
  test('counts each request once, under the person and the system that it is asked of', () => {
    fc.assert(
      fc.property(randomFile, ({ file }) => {
        const shares = shareRequests(file, today)
        const answered = new Set(file.evidence.map((item) => item.requestId))
        const counted = file.requests.filter((request) => !request.lapsed)
        expect(shares.reduce((sum, share) => sum + share.asked, 0)).toBe(counted.length)
        for (const share of shares) {
          const mine = counted.filter((request) => (request.askedOf?.name ?? null) === share.askedOf && request.systemId === share.systemId)
          const states = mine.map((request) => stateOf(request, answered, today))
          expect([share.answered, share.refused, share.overdue]).toEqual(
            (['answered', 'refused', 'overdue'] as const).map((state) => states.filter((one) => one === state).length),
          )
          const waiting = mine.filter((_, index) => states[index] === 'open' || states[index] === 'overdue').map((request) => request.due)
          expect(share.nextDue).toBe(waiting.sort()[0] ?? null)
        }
      }),
    )
  })

  test('puts who is most overdue first', () => {
    const [first] = shareRequests(sampleFile(), '2026-12-31')
    expect(first).toMatchObject({ askedOf: 'Bas Okkerse', systemId: 'berichten', overdue: 1, nextDue: '2026-02-16' })
  })
})
