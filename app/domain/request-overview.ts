import type { AuditFile } from './audit-file'
import type { EvidenceRequest } from './evidence-request'
import type { Day } from './values'

/** How a request stands: evidence counts before a refusal, and both before the day. */
export type RequestState = 'open' | 'overdue' | 'answered' | 'refused'

/** @param answered ids of the requests for which evidence came */
export function stateOf(request: EvidenceRequest, answered: Set<string | null>, today: Day): RequestState {
  if (answered.has(request.id)) return 'answered'
  if (request.refusals.length > 0) return 'refused'
  return request.due < today ? 'overdue' : 'open'
}

/** The requests that were asked of one person (null: of nobody) about one system. */
export interface RequestShare {
  askedOf: string | null
  systemId: string
  asked: number
  answered: number
  refused: number
  overdue: number
  /** The earliest day of what still waits; null when nothing does. */
  nextDue: Day | null
}

/** Who still owes what: by person and system, the most overdue first. Lapsed requests are asked of nobody any more. */
export function shareRequests(file: Pick<AuditFile, 'requests' | 'evidence'>, today: Day): RequestShare[] {
  const answered = new Set(file.evidence.map((item) => item.requestId))
  const shares = new Map<string, RequestShare>()
  for (const request of file.requests.filter((one) => !one.lapsed)) {
    const askedOf = request.askedOf?.name ?? null
    const key = JSON.stringify([askedOf, request.systemId])
    const share = shares.get(key) ?? { askedOf, systemId: request.systemId, asked: 0, answered: 0, refused: 0, overdue: 0, nextDue: null }
    const state = stateOf(request, answered, today)
    share.asked += 1
    if (state !== 'open') share[state] += 1
    if (state === 'open' || state === 'overdue') share.nextDue = earliest(share.nextDue, request.due)
    shares.set(key, share)
  }
  return [...shares.values()].sort(
    (left, right) => right.overdue - left.overdue || (left.nextDue ?? '9999').localeCompare(right.nextDue ?? '9999'),
  )
}

const earliest = (known: Day | null, day: Day): Day => (known === null || day < known ? day : known)
