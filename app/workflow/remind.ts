import type { Notice } from '../domain/notice'
import { noticesOf } from '../domain/notice'
import { dayOf } from '../domain/calendar'
import type { Id } from '../domain/values'
import { loadAuditFiles } from '../store/audit-file.server'
import { engagementsToTell, markSent, noteLetters, unsentOf } from '../store/letters.server'
import { findPerson } from '../store/people.server'
import { enqueue, type Job } from '../store/queue.server'
import { lettersIn } from '../text/letters'
import type { Letter } from '../store/post.server'
import type { Stores } from './door'
import { NotNow } from './run-jobs'

/** Milliseconds between two looks at what people should hear. */
export const REMIND_EVERY = 30 * 60_000

/** Milliseconds until a mail server that is away is asked again. */
const ASK_AGAIN = 5 * 60_000

/** Writes one letter a person with all that is new or pressing for them. Without a mail server there is nothing to write for. */
export async function remind(stores: Stores): Promise<void> {
  if (!stores.post) return
  for (const engagementId of await engagementsToTell(stores.db)) await writeLetters(stores, await noticesIn(stores, engagementId))
}

async function noticesIn(stores: Stores, engagementId: Id): Promise<Notice[]> {
  // What a new day brings is told from seven in the morning on.
  const today = dayOf(new Date(stores.now().getTime() - 7 * 3_600_000).toISOString())
  const [file] = await loadAuditFiles(stores.db, [engagementId], stores.scanner !== null)
  return file ? noticesOf(file, today) : []
}

/** What a letter is to tell: the rows that were noted for it, by the key of their notice. */
interface LetterJob {
  personId: Id
  engagementId: Id
  noted: Record<string, Id>
}

async function writeLetters(stores: Stores, notices: Notice[]): Promise<void> {
  const now = stores.now()
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
      const noted = Object.fromEntries(mine.map((notice) => [notice.key, fresh.get(notice.key)!]))
      const payload: LetterJob = { personId, engagementId: mine[0]!.engagementId, noted }
      await enqueue(tx, { kind: 'mail', key: Object.values(noted)[0]!, payload: { ...payload } }, now)
    }
  })
}

/** Sends one such letter with what still holds of it: who left meanwhile, or answered, gets none. */
export async function sendMail(stores: Stores, job: Job): Promise<void> {
  const { personId, engagementId, noted } = job.payload as unknown as LetterJob
  const [unsent, person] = await Promise.all([unsentOf(stores.db, Object.values(noted)), findPerson(stores.db, personId)])
  if (unsent.length === 0 || !person || person.closedAt !== null || person.sample) return
  const notices = (await noticesIn(stores, engagementId)).filter((one) => one.personId === personId && one.key in noted)
  if (notices.length === 0) return
  const letter = lettersIn(person.language).write(person.name, notices, stores.origin)
  await handOver(stores, { id: job.key, to: person.email, ...letter })
  await markSent(
    stores.db,
    notices.map((notice) => noted[notice.key]!),
    stores.now(),
  )
}

/** However long a mail server is away, the letter waits for it. */
async function handOver({ post }: Stores, letter: Letter): Promise<void> {
  try {
    if (!post) throw new Error('there is no mail server')
    await post.send(letter)
  } catch (error) {
    throw new NotNow(error instanceof Error ? error.message : String(error), ASK_AGAIN)
  }
}
