import { z } from 'zod'
import type { FileFinding } from '../domain/file-finding'
import type { ScanOutcome } from '../domain/scan'
import { requeue } from '../store/queue.server'
import { evidenceWith, insertScan } from '../store/scans.server'
import { step } from './step'

/** What a scan of bytes ended with, as the house found it (R11): one entry for the file, and one for all evidence that holds it. */
export const recordScan = step({
  name: 'record-scan',
  input: z.object({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    outcome: z.custom<ScanOutcome>(),
    findings: z.custom<FileFinding[]>(),
    scanner: z.string(),
  }),
  async run(work, { sha256, outcome, findings, scanner }) {
    const detail = outcome.kind === 'infected' ? outcome.detail : ''
    await insertScan(work.tx, { id: work.newId(), sha256, outcome: outcome.kind, detail, findings, scanner, at: work.at })
    // Found clean after all: now it may be read.
    if (outcome.kind === 'clean') await requeue(work.tx, 'extract', sha256, work.at)
    const change = { sha256, outcome, findings, scanner }
    return {
      engagementId: null,
      subject: { kind: 'file', id: sha256 },
      as: 'system',
      detail: { outcome: outcome.kind },
      change,
      also: (await evidenceWith(work.tx, sha256)).map(({ id, number, engagementId }) => ({
        engagementId,
        subject: { kind: 'evidence', id },
        detail: { number, outcome: outcome.kind },
        change,
      })),
      result: undefined,
    }
  },
})
