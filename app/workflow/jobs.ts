import type { JobKind } from '../store/queue.server'
import { CHECK_EVERY, checkVault } from './check-vault'
import type { Stores } from './door'
import { extractText } from './extract-text'
import { REMIND_EVERY, remind, sendMail } from './remind'
import { runJobs, type JobHandler, type JobRunner } from './run-jobs'
import { scanFile } from './scan-file'
import { SWEEP_EVERY, sweepUploads } from './sweep-uploads'

/** What the house does by itself, one line a kind of job; what may take long for one file has a lane of its own, so that nothing waits behind it. */
const lanes: Partial<Record<JobKind, JobHandler>>[] = [
  { scan: scanFile },
  { extract: extractText },
  { remind, mail: sendMail, 'sweep-uploads': sweepUploads, 'check-vault': checkVault },
]

/** Jobs that come by themselves, by milliseconds between two. */
const rhythm: Partial<Record<JobKind, number>> = { remind: REMIND_EVERY, 'sweep-uploads': SWEEP_EVERY, 'check-vault': CHECK_EVERY }

/** Begins all lanes. */
export const runHouse = (stores: Stores): JobRunner[] =>
  lanes.map((lane) => runJobs(stores, lane, Object.fromEntries(Object.entries(rhythm).filter(([kind]) => kind in lane))))
