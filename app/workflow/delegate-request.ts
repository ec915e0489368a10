import { z } from 'zod'
import { answersFor } from '../domain/viewer'
import { refuse } from '../domain/refusal'
import { insertDelegation } from '../store/requests.server'
import { roleFor } from './hand-in-evidence'
import { id, optionalWords } from './input'
import { anyPart, openFileWith, pick, step } from './step'

/**
 * Passes a request on to a colleague who answers for the same system; that person is asked from then on, and who had it keeps
 * seeing it. An auditor may do so too, when who was asked has left.
 */
export const delegateRequest = step({
  name: 'delegate-request',
  input: z.object({ requestId: id, personId: id, note: z.preprocess((value) => value ?? '', optionalWords(2000)) }),
  async run(work, { requestId, personId, note }) {
    const { seen, part } = await openFileWith(work, 'request', requestId, anyPart)
    const request = pick(seen.requests, requestId)
    const answers = answersFor(part, request.systemId)
    if (!answers && !part.audits) refuse({ kind: 'not-allowed' })
    if (request.lapsed) refuse({ kind: 'request-closed' })
    const colleague =
      seen.members.find((member) => member.personId === personId && member.endedAt === null && member.systemId === request.systemId) ??
      refuse({ kind: 'no-colleague' })
    if (request.askedOf?.personId === personId) refuse({ kind: 'asked-already', name: colleague.name })
    const role = answers ? roleFor(part, request.systemId) : 'auditor'
    const row = { id: work.newId(), engagementId: seen.engagement.id, requestId, toId: personId, toName: colleague.name, note }
    await insertDelegation(work.tx, { ...row, ...work.signed(role) })
    return {
      engagementId: seen.engagement.id,
      subject: { kind: 'request', id: requestId },
      as: role,
      detail: { number: request.number, name: colleague.name },
      change: row,
      result: { requestId },
    }
  },
})
