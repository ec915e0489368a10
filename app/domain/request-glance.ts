import { judgementOf, latestRevision, type Evidence, type Judgement } from './evidence'
import type { EvidenceRequest } from './evidence-request'

/** One request in numbers: what was asked, what came, and what became of it. */
export interface RequestGlance {
  /** Pieces of evidence that the request names. */
  asked: number
  received: number
  /** The last revision of each that this person may see; what is withheld is received, and no more is told. */
  judged: Record<Judgement, number>
}

export function glanceOf(request: Pick<EvidenceRequest, 'id' | 'expected'>, evidence: Evidence[]): RequestGlance {
  const received = evidence.filter((one) => one.requestId === request.id)
  const judged: RequestGlance['judged'] = { interpretable: 0, 'partly-interpretable': 0, 'not-interpretable': 0, 'not-judged': 0 }
  for (const one of received) {
    const revision = latestRevision(one)
    if (revision) judged[judgementOf(revision)] += 1
  }
  return { asked: request.expected.length, received: received.length, judged }
}
