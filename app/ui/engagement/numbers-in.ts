import type { AuditFile } from '../../domain/audit-file'
import { evidenceNumber } from '../../domain/evidence'
import { requestNumber } from '../../domain/evidence-request'

/** Where the numbers that stand in sentences lead: `B-003` to its evidence, `V-012` to its request. */
export function numbersIn(file: AuditFile): Record<string, string> {
  return Object.fromEntries([
    ...file.evidence.filter((item) => !item.withheld).map((item) => [evidenceNumber(item), `/evidence/${item.id}`]),
    ...file.requests.map((request) => [requestNumber(request), `/requests/${request.id}`]),
  ])
}
