import type { Notice } from '../domain/notice'
import { noticesOf } from '../domain/notice'
import { dayOf } from '../domain/calendar'
import type { Id } from '../domain/values'
import { loadAuditFiles } from '../store/audit-file.server'
import { engagementsToTell, markSent, noteLetters, unsentOf } from '../store/letters.server'
import { findPerson } from '../store/people.server'
import { enqueue, type Job } from '../store/queue.server'
import { lettersIn } from '../text/letters'
import type { Stores } from './door'

/** Milliseconds between two looks at what people should hear. */
export const REMIND_EVERY = 30 * 60_000

/** Writes one letter a person with all that is new or pressing for them. Without a mail server there is nothing to write for. */
export async function remind(stores: Stores): Promise<void> {
  if (!stores.post) return
  const now = stores.now()
  // What a new day brings is told from seven in the morning on.
  const today = dayOf(new Date(now.getTime() - 7 * 3_600_000).toISOString())
  for (const engagementId of await engagementsToTell(stores.db)) {
    const [file] = await loadAuditFiles(stores.db, [engagementId], stores.scanner !== null)
    if (file) await writeLetters(stores, noticesOf(file, today), now)
  }
}

async function writeLetters(stores: Stores, notices: Notice[], now: Date): Promise<void> {
  await stores.db.transaction(async (tx) => {
    const fresh = await noteLetters(
      tx,
      notices.map(({ key, personId, engagementId, subject, occasion }) => ({
        key,
        personId,
        engagementId,
        kind: `${subject.kind}-${occasion}`,
      })),
      now,
    )
    for (const personId of new Set(notices.map((notice) => notice.personId))) {
      const mine = notices.filter((notice) => notice.personId === personId && fresh.has(notice.key))
      if (mine.length === 0) continue
      const letterIds = mine.map((notice) => fresh.get(notice.key)!)
      await enqueue(tx, { kind: 'mail', key: letterIds[0]!, payload: { personId, letterIds, notices: mine } }, now)
    }
  })
}

/** Sends one such letter. Who left meanwhile gets none. */
export async function sendMail(stores: Stores, job: Job): Promise<void> {
  const { personId, letterIds, notices } = job.payload as { personId: Id; letterIds: Id[]; notices: Notice[] }
  const [unsent, person] = await Promise.all([unsentOf(stores.db, letterIds), findPerson(stores.db, personId)])
  if (unsent.length === 0 || !person || person.closedAt !== null || person.sample) return
  if (!stores.post) throw new Error('there is no mail server')
  const letter = lettersIn(person.language).write(person.name, notices, stores.origin)
  await stores.post.send({ id: job.key, to: person.email, ...letter })
  await markSent(stores.db, letterIds, stores.now())
}
