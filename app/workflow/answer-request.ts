import { z } from 'zod'
import { answersFor } from '../domain/viewer'
import { refuse } from '../domain/refusal'
import { insertRequestRefusal } from '../store/requests.server'
import { choice, id, words } from './input'
import { roleFor } from './hand-in-evidence'
import { anyPart, openFileWith, pick, step } from './step'

/** Who was asked says "we do not have this" or "nobody may look at it", with the reason: as good an answer as a file, and a limitation (R7). */
export const answerRequest = step({
  name: 'answer-request',
  input: z.object({ requestId: id, kind: choice(['not-available', 'inspection-refused']), reason: words(4000) }),
  async run(work, { requestId, kind, reason }) {
    const { seen, part } = await openFileWith(work, 'request', requestId, anyPart)
    const request = pick(seen.requests, requestId)
    if (!answersFor(part, request.systemId)) refuse({ kind: 'not-allowed' })
    const role = roleFor(part, request.systemId)
    const row = { id: work.newId(), engagementId: seen.engagement.id, requestId, kind, reason, ...work.signed(role) }
    await insertRequestRefusal(work.tx, row)
    return {
      engagementId: seen.engagement.id,
      subject: { kind: 'request', id: requestId },
      as: role,
      detail: { number: request.number, kind },
      change: { requestId, kind, reason },
      result: { requestId },
    }
  },
})
