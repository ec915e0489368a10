import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { blockersOf } from '../domain/progress'
import { refuse } from '../domain/refusal'
import type { AuditFile } from '../domain/audit-file'
import { composeReport } from '../report/compose/compose-report'
import { drawPages } from '../report/draw-report'
import { insertReport } from '../store/reports.server'
import { choice, id } from './input'
import { audits, openFile, step } from './step'

/** Issues a report: the PDF is drawn from the whole audit file, laid in the vault and never changes (R3). Refused, with every cause, while something blocks it. */
export const issueReport = step({
  name: 'issue-report',
  input: z.object({ engagementId: id, kind: choice(['draft', 'final']) }),
  async run(work, { engagementId, kind }) {
    const { file } = await openFile(work, engagementId, audits)
    const blockers = blockersOf(file, kind, work.today)
    if (blockers.length) refuse({ kind: 'report-blocked', blockers })
    const { bytes, pages } = await drawPages(
      composeReport(file, {
        kind,
        language: 'nl',
        number: file.reports.length + 1,
        at: work.at.toISOString(),
        by: { id: work.person.id, name: work.person.name, role: 'auditor' },
      }),
    )
    const { sha256, size } = await work.vault.put(Readable.from([bytes]))
    const reportId = work.newId()
    const report = { kind, number: file.reports.length + 1, sha256, pages, size }
    await insertReport(work.tx, { id: reportId, engagementId, ...report, ...work.signed('auditor') })
    return {
      engagementId,
      subject: { kind: 'report', id: reportId },
      as: 'auditor',
      detail: { number: report.number, kind, sha256 },
      change: { reportId, ...report, file: fingerprint(file) },
      result: { reportId, ...report },
    }
  },
})

/** Ties the report to the very state of the file that it was drawn from. */
const fingerprint = (file: AuditFile): string => createHash('sha256').update(JSON.stringify(file)).digest('hex')
