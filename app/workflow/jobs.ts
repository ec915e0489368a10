import type { JobKind } from '../store/queue.server'
import { CHECK_EVERY, checkVault } from './check-vault'
import { extractText } from './extract-text'
import { REMIND_EVERY, remind, sendMail } from './remind'
import type { JobHandler } from './run-jobs'
import { scanFile } from './scan-file'
import { SWEEP_EVERY, sweepUploads } from './sweep-uploads'

/** What the house does by itself, one line a kind of job. */
export const jobHandlers: Partial<Record<JobKind, JobHandler>> = {
  scan: scanFile,
  extract: extractText,
  remind,
  mail: sendMail,
  'sweep-uploads': sweepUploads,
  'check-vault': checkVault,
}

/** Jobs that come by themselves, by milliseconds between two. */
export const jobRhythm: Partial<Record<JobKind, number>> = {
  remind: REMIND_EVERY,
  'sweep-uploads': SWEEP_EVERY,
  'check-vault': CHECK_EVERY,
}
