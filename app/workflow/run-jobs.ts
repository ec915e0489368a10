import { claimJob, endTry, enqueue, type Job, type JobKind } from '../store/queue.server'
import type { Stores } from './door'

/** Does one job; idempotent, for a house that dies does it again. What it throws is tried again later. */
export type JobHandler = (stores: Stores, job: Job) => Promise<void>

/** What cannot be done now and is nobody's fault: tried again after so long, however often; it is no try in vain. */
export class NotNow extends Error {
  constructor(
    readonly reason: string,
    /** Milliseconds. */
    readonly after: number,
  ) {
    super(reason)
  }
}

export interface JobRunner {
  /** There is work: do not wait for the next look. */
  wake(): void
  /** Takes no new job, and waits for the one at hand. */
  stop(): Promise<void>
  /** Resolves when nothing may run any more now. */
  idle(): Promise<void>
}

/** Milliseconds between two looks. */
const LOOK = 2000
const MOST_TRIES = 8

/**
 * Takes the jobs of the queue one by one, outside any transaction.
 * @param every jobs that come by themselves: kind by milliseconds between two
 */
export function runJobs(
  stores: Stores,
  handlers: Partial<Record<JobKind, JobHandler>>,
  every: Partial<Record<JobKind, number>> = {},
): JobRunner {
  const kinds = Object.keys(handlers) as JobKind[]
  const stopping = new AbortController()
  let running: Promise<void> | null = null
  let again = false
  const wake = () => {
    if (stopping.signal.aborted) return
    if (running) again = true
    else
      running = untilEmpty()
        .catch((error: unknown) => console.error('the queue stopped for now', error))
        .finally(() => {
          running = null
          if (!again) return
          again = false
          wake()
        })
  }
  const timer = setInterval(wake, LOOK)
  timer.unref()

  async function untilEmpty(): Promise<void> {
    for (const [kind, milliseconds] of Object.entries(every) as [JobKind, number][]) {
      const now = stores.now()
      await enqueue(stores.db, { kind, key: `${Math.floor(now.getTime() / milliseconds)}` }, now)
    }
    while (!stopping.signal.aborted) {
      const job = await claimJob(stores.db, kinds, stores.now())
      if (!job) return
      await tryJob(stores, handlers[job.kind]!, job)
    }
  }

  async function settled(): Promise<void> {
    if (!running) return
    await running
    return settled()
  }

  return {
    wake,
    async stop() {
      stopping.abort()
      clearInterval(timer)
      await running
    },
    async idle() {
      wake()
      await settled()
    },
  }
}

async function tryJob(stores: Stores, handle: JobHandler, job: Job): Promise<void> {
  try {
    await handle(stores, job)
    await endTry(stores.db, job.id, { state: 'done' }, stores.now())
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, 500)
    const now = stores.now()
    if (error instanceof NotNow)
      await endTry(
        stores.db,
        job.id,
        { state: 'waiting', runAfter: new Date(now.getTime() + error.after), reason, attempts: job.attempts - 1 },
        now,
      )
    else if (job.attempts >= MOST_TRIES) await endTry(stores.db, job.id, { state: 'failed', reason }, now)
    else await endTry(stores.db, job.id, { state: 'waiting', runAfter: new Date(now.getTime() + 1000 * 2 ** job.attempts), reason }, now)
  }
}
