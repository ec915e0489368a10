import { z } from 'zod'
import { openExtension } from '../domain/evidence-request'
import { refuse } from '../domain/refusal'
import { answersFor } from '../domain/viewer'
import { insertExtension, insertExtensionDecision } from '../store/requests.server'
import { roleFor } from './hand-in-evidence'
import { day, id, optionalWords, words } from './input'
import { anyPart, audits, openFileWith, pick, step } from './step'

/** Who was asked asks for more time, with the reason; the day stays as it is until an auditor decides. */
export const askExtension = step({
  name: 'ask-extension',
  input: z.object({ requestId: id, until: day, reason: words(2000) }),
  async run(work, { requestId, until, reason }) {
    const { seen, part } = await openFileWith(work, 'request', requestId, anyPart)
    const request = pick(seen.requests, requestId)
    if (!answersFor(part, request.systemId)) refuse({ kind: 'not-allowed' })
    if (request.lapsed) refuse({ kind: 'request-closed' })
    if (openExtension(request)) refuse({ kind: 'extension-open' })
    if (until <= request.due || until < work.today) refuse({ kind: 'extension-not-later', due: later(request.due, work.today) })
    const role = roleFor(part, request.systemId)
    const row = { id: work.newId(), engagementId: seen.engagement.id, requestId, until, reason }
    await insertExtension(work.tx, { ...row, ...work.signed(role) })
    return {
      engagementId: seen.engagement.id,
      subject: { kind: 'request', id: requestId },
      as: role,
      detail: { number: request.number, until },
      change: row,
      result: { requestId, extensionId: row.id },
    }
  },
})

/** An auditor grants more time, until the day that was asked for or another, or declines; once, and with a reason when declined. */
export const decideExtension = step({
  name: 'decide-extension',
  input: z.discriminatedUnion(
    'outcome',
    [
      z.object({
        requestId: id,
        extensionId: id,
        outcome: z.literal('granted'),
        until: day,
        reason: z.preprocess((value) => value ?? '', optionalWords(2000)),
      }),
      z.object({ requestId: id, extensionId: id, outcome: z.literal('declined'), reason: words(2000) }),
    ],
    { error: () => 'not-a-choice' },
  ),
  async run(work, { requestId, extensionId, reason, ...decided }) {
    const { seen } = await openFileWith(work, 'request', requestId, audits)
    const request = pick(seen.requests, requestId)
    const extension = pick(request.extensions, extensionId)
    if (extension.decision) refuse({ kind: 'extension-decided' })
    const until = decided.outcome === 'granted' ? decided.until : null
    if (until !== null && (until <= request.due || until < work.today))
      refuse({ kind: 'extension-not-later', due: later(request.due, work.today) })
    const row = { extensionId, engagementId: seen.engagement.id, outcome: decided.outcome, until, reason }
    await insertExtensionDecision(work.tx, { ...row, ...work.signed('auditor') })
    return {
      engagementId: seen.engagement.id,
      subject: { kind: 'request', id: requestId },
      as: 'auditor',
      detail: { number: request.number, outcome: decided.outcome, ...(until ? { until } : {}) },
      change: row,
      result: { requestId },
    }
  },
})

const later = (left: string, right: string) => (left > right ? left : right)
