import { boardAddress } from '../verdict/board-address'
import { annotationNumber } from '../../domain/annotation'
import type { AuditFile } from '../../domain/audit-file'
import { evidenceNumber } from '../../domain/evidence'
import { requestNumber } from '../../domain/evidence-request'
import { latestVersion } from '../../domain/finding'
import type { Id } from '../../domain/values'

/** How a thing in the file is called, and its page. */
export function nameThing(file: AuditFile, id: Id): { label: string; to: string | null } {
  const request = file.requests.find((one) => one.id === id)
  if (request) return { label: `${requestNumber(request)} ${request.title}`, to: `/requests/${id}` }
  const evidence = file.evidence.find((one) => one.id === id || one.revisions.some((revision) => revision.id === id))
  if (evidence) return { label: `${evidenceNumber(evidence)} ${evidence.title}`, to: `/evidence/${evidence.id}` }
  const finding = file.findings.find((one) => one.id === id)
  if (finding) return { label: `${finding.number}. ${latestVersion(finding).title}`, to: `/findings/${id}` }
  const annotation = file.annotations.find((one) => one.id === id)
  if (annotation) return { label: annotationNumber(annotation), to: `/evidence/${annotation.evidenceId}` }
  const verdict = file.verdicts.find((one) => one.id === id)
  if (verdict) return { label: verdict.normId, to: boardAddress(file.engagement.id, verdict.systemId, verdict.normId) }
  const former = file.formerVerdicts.find((one) => one.verdict.id === id)
  if (former) return { label: former.from.id, to: `/engagements/${file.engagement.id}/upgrade#history` }
  return { label: file.engagement.title, to: null }
}
