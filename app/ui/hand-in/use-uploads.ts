import { useRevalidator } from '@remix-run/react'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useHouse } from '../words'
import type { HandInView } from './hand-in-view'
import { UploadQueue, type UploadLine } from './upload-queue'

/** The queues of this window, by draft: sending goes on when its page gives way to the next step. */
const queues = new Map<string, UploadQueue>()

/** Where scripts run: the files of a draft on their way. */
export function useUploads({ draft, unfinished }: HandInView): { queue: UploadQueue; lines: UploadLine[] } {
  const { csrf } = useHouse()
  const { revalidate } = useRevalidator()
  const queue = useMemo(() => {
    // What a server writes is one visitor's only, and never kept.
    if (typeof document === 'undefined') return new UploadQueue(draft.id, unfinished)
    const known = queues.get(draft.id) ?? new UploadQueue(draft.id, unfinished)
    queues.set(draft.id, known)
    return known
    // What the server tells later is what this queue sends.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [draft.id])
  useEffect(() => {
    queue.csrf = csrf
    queue.onReceived = revalidate
  }, [queue, csrf, revalidate])
  useEffect(() => {
    const goOn = () => queue.retryLost()
    const warn = (event: BeforeUnloadEvent) => queue.busy() && event.preventDefault()
    window.addEventListener('online', goOn)
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('online', goOn)
      window.removeEventListener('beforeunload', warn)
    }
  }, [queue])
  return { queue, lines: useSyncExternalStore(queue.subscribe, queue.lines, queue.lines) }
}
