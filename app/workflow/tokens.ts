import { z } from 'zod'
import { addDays } from '../domain/calendar'
import { refuse } from '../domain/refusal'
import { answersFor } from '../domain/viewer'
import { countLiveTokens, findToken, insertToken, revokeTokenRow } from '../store/tokens.server'
import { roleFor } from './hand-in-evidence'
import { id, line, number } from './input'
import { anyPart, openFile, step } from './step'

const MOST_DAYS = 365
const MOST_TOKENS = 20
const DAY = 86_400_000

/**
 * Lets a program give evidence of one system in the name of its owner or supplier. Only the hash of the token comes here: the
 * token itself is in no trail, no result and no log.
 */
export const makeToken = step({
  name: 'make-token',
  input: z.object({
    engagementId: id,
    systemId: id,
    label: line(100),
    days: number.pipe(z.number().min(1, 'not-a-number').max(MOST_DAYS, 'not-a-number')),
    tokenHash: z.string().regex(/^[0-9a-f]{64}$/, 'unknown'),
  }),
  async run(work, { engagementId, systemId, label, days, tokenHash }) {
    const { part } = await openFile(work, engagementId, anyPart)
    if (!answersFor(part, systemId)) refuse({ kind: 'not-allowed' })
    const live = await countLiveTokens(work.tx, work.person.id, engagementId, systemId, work.at)
    if (live >= MOST_TOKENS) refuse({ kind: 'too-many-tokens', max: MOST_TOKENS })
    const expiresAt = new Date(work.at.getTime() + days * DAY)
    const tokenId = await insertToken(work.tx, {
      personId: work.person.id,
      engagementId,
      systemId,
      label,
      tokenHash,
      createdAt: work.at,
      expiresAt,
    })
    return {
      engagementId,
      subject: { kind: 'engagement', id: engagementId },
      as: roleFor(part, systemId),
      detail: { label, until: addDays(work.today, days) },
      change: { tokenId, systemId, label, expiresAt: expiresAt.toISOString() },
      result: { tokenId },
    }
  },
})

/** From now on it opens nothing. One's own alone. */
export const revokeToken = step({
  name: 'revoke-token',
  input: z.object({ engagementId: id, tokenId: id }),
  async run(work, { engagementId, tokenId }) {
    const { part } = await openFile(work, engagementId, anyPart)
    const token = await findToken(work.tx, work.person.id, tokenId)
    if (!token || token.engagementId !== engagementId || token.revokedAt) return refuse({ kind: 'not-found' })
    await revokeTokenRow(work.tx, tokenId, work.at)
    return {
      engagementId,
      subject: { kind: 'engagement', id: engagementId },
      as: part.owns.includes(token.systemId) ? 'system-owner' : 'supplier',
      detail: { label: token.label },
      change: { tokenId },
      result: { tokenId },
    }
  },
})
