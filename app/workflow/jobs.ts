import type { JobKind } from '../store/queue.server'
import type { JobHandler } from './run-jobs'

/** What the house does by itself, one line a kind of job. */
export const jobHandlers: Partial<Record<JobKind, JobHandler>> = {}

/** Jobs that come by themselves, by milliseconds between two. */
export const jobRhythm: Partial<Record<JobKind, number>> = {}
