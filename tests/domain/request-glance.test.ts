import { expect, test } from 'vitest'
import { glanceOf } from '../../app/domain/request-glance'
import { sampleFile } from '../report/sample-file'

test('a request at a glance counts what it asks, what came for it alone, and how the last revision of each was judged', () => {
  const file = sampleFile()
  const [request] = file.requests
  const mine = file.evidence.filter((one) => one.requestId === request!.id)
  const [first] = mine
  const judged = { ...first!.revisions[0]!.judgements[0]!, verdict: 'partly-interpretable' as const, normIds: ['8.09'] }
  const partly = { ...first!, revisions: [{ ...first!.revisions[0]!, judgements: [judged] }] }
  const revised = { ...first!, revisions: [first!.revisions[0]!, { ...first!.revisions[0]!, number: 2, judgements: [] }] }
  const withheld = { ...first!, revisions: [], withheld: 'embargo' as const }
  const elsewhere = { ...first!, requestId: 'een-ander' }
  expect(glanceOf(request!, [partly, revised, withheld, elsewhere])).toEqual({
    asked: request!.expected.length,
    received: 3,
    judged: { interpretable: 0, 'partly-interpretable': 1, 'not-interpretable': 0, 'not-judged': 1 },
  })
})
