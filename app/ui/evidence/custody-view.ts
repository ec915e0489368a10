import type { AuditFile } from '../../domain/audit-file'
import { mayCopy } from '../../domain/copying'
import type { Engagement } from '../../domain/engagement'
import type { Evidence, EvidenceRevision } from '../../domain/evidence'
import type { EvidenceRequest } from '../../domain/evidence-request'
import { tiesOf, type InspectionTie } from '../../domain/inspection-tie'
import { isOfCustody, type TrailEntry } from '../../domain/trail-entry'
import type { Part } from '../../domain/viewer'

/** What the page of origin and access of one piece of evidence shows, as far as this person may see it. */
export interface CustodyView {
  engagement: Pick<Engagement, 'id' | 'title' | 'sample'>
  evidence: Evidence
  systemName: string
  request: Pick<EvidenceRequest, 'id' | 'number' | 'title'> | null
  /** The latest first. */
  receipts: Receipt[]
  /** The latest first. */
  entries: TrailEntry[]
  /** Others than its givers: how many, how often they looked, and how often they took something along. */
  others: { people: number; opened: number; taken: number }
}

interface Receipt {
  revision: EvidenceRevision
  way: 'upload' | 'pack' | 'inspection'
  ties: InspectionTie[]
  /** Whether this person may have its certificate. */
  certificate: boolean
}

/** From the file and the trail as their viewer sees them. */
export function custodyOf(file: AuditFile, part: Part, evidence: Evidence, trail: TrailEntry[]): CustodyView {
  const { id, title, sample } = file.engagement
  const request = file.requests.find((one) => one.id === evidence.requestId)
  const entries = trail.filter(isOfCustody).reverse()
  const givers = new Set(evidence.revisions.map((revision) => revision.handedInBy.id))
  const byOthers = entries.filter((entry) => /^(open|download|export)-/.test(entry.verb) && !givers.has(entry.by.id))
  const opened = byOthers.filter((entry) => entry.verb === 'open-evidence').length
  return {
    engagement: { id, title, sample },
    evidence,
    systemName: file.systems.find((one) => one.id === evidence.systemId)?.name ?? evidence.systemId,
    request: request ? { id: request.id, number: request.number, title: request.title } : null,
    receipts: evidence.revisions
      .map((revision) => ({
        revision,
        way: wayOf(revision, entries),
        ties: tiesOf(file.evidence, revision),
        certificate: mayCopy(part, evidence, revision) === 'may',
      }))
      .reverse(),
    entries,
    others: { people: new Set(byOthers.map((entry) => entry.by.id)).size, opened, taken: byOthers.length - opened },
  }
}

function wayOf({ body, number }: EvidenceRevision, entries: TrailEntry[]): Receipt['way'] {
  if (body.kind === 'inspection') return 'inspection'
  return entries.some((entry) => entry.verb === 'take-in-pack' && entry.detail['revision'] === number) ? 'pack' : 'upload'
}
