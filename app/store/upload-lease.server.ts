import type { Id } from '../domain/values'
import { VaultError } from './vault.server'

/** The right to add to an upload, for one sender at a time. */
export interface Lease {
  /** Says when to stop. */
  stopped: AbortSignal
  release(): void
}

/** Who adds to which upload now. The vault itself takes one writer; here that one can also be told to stop. */
const senders = new Map<Id, { stop: () => void; ended: Promise<void> }>()

/** @throws VaultError busy, when another sends */
export function takeLease(uploadId: Id): Lease {
  if (senders.has(uploadId)) throw new VaultError('busy')
  const stopping = new AbortController()
  let end = () => {}
  senders.set(uploadId, { stop: () => stopping.abort(), ended: new Promise((resolve) => (end = resolve)) })
  const release = () => {
    senders.delete(uploadId)
    end()
  }
  return { stopped: stopping.signal, release }
}

/** Stops who sends now, and waits until that has ended. */
export async function stopSender(uploadId: Id): Promise<void> {
  const sender = senders.get(uploadId)
  sender?.stop()
  await sender?.ended
}
