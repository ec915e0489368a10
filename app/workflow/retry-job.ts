import { z } from 'zod'
import { refuse } from '../domain/refusal'
import { findJob, requeue } from '../store/queue.server'
import { enqueueAll } from '../store/scans.server'
import { id } from './input'
import { onlyAdministrator } from './people'
import { step } from './step'

/** Has work of the house that waits or failed tried again at once. */
export const retryJob = step({
  name: 'retry-job',
  input: z.object({ jobId: id }),
  async run(work, { jobId }) {
    onlyAdministrator(work)
    const { kind, key } = (await findJob(work.tx, jobId)) ?? refuse({ kind: 'not-found' })
    await requeue(work.tx, kind, key, work.at)
    return {
      engagementId: null,
      subject: { kind: 'job', id: jobId },
      as: 'administrator',
      detail: { job: kind },
      change: { kind, key },
      result: {},
    }
  },
})

/** Has all files scanned anew, because the scanner knows more than it did. */
export const rescanFiles = step({
  name: 'rescan-files',
  input: z.object({}),
  async run(work) {
    onlyAdministrator(work)
    await enqueueAll(work.tx, work.at)
    return { engagementId: null, subject: { kind: 'job', id: 'scan' }, as: 'administrator', change: {}, result: {} }
  },
})
