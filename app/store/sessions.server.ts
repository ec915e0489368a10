import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import { and, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import { people, sessions, signInFailures } from '../../drizzle/schema'
import type { Person } from '../domain/person'
import { Refusal, refuse } from '../domain/refusal'
import type { Db } from './database.server'
import { checkPassword, wastePassword } from './password.server'
import { personOf } from './people.server'
import type { Reader } from './transaction.server'

const HOUR = 3_600_000
/** A session ends after twelve hours, or after two without use. */
const LIFE = 12 * HOUR
const IDLE = 2 * HOUR
/** So many wrong passwords in the window close the door for an account, and (ten times as many) for an address. */
const TRIES = 8
const WINDOW = HOUR / 4
/** Any number, the same in every process (PostgreSQL advisory lock). */
const SIGN_IN_TURN = 7_270_013

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

/** Checks e-mail and password and starts a session; the token goes into a cookie, its hash into the table. @throws Refusal */
export async function signIn(
  db: Db,
  email: string,
  password: string,
  address: string,
  now: Date,
): Promise<{ person: Person; token: string }> {
  const account = hash(`account ${email.trim().toLowerCase()}`)
  const visitor = hash(`address ${address}`)
  const attempt = await countAttempt(db, account, visitor, now)
  const row = await findAccount(db, email.trim().toLowerCase())
  const right = row ? await checkPassword(password, row.passwordHash) : (await wastePassword(password), false)
  if (!row || !right) refuse({ kind: 'sign-in-failed' })
  await db.delete(signInFailures).where(inArray(signInFailures.id, attempt))
  return { person: personOf(row), token: await startSession(db, row.id, now) }
}

/** Counts a guess at a secret that stands outside the accounts, such as the code for the first administrator. @throws Refusal when there were too many */
export async function countGuess(db: Db, what: string, address: string, now: Date): Promise<void> {
  await countAttempt(db, hash(`guess ${what}`), hash(`address ${address}`), now)
}

/**
 * Tries a secret too long to be guessed, and counts what was refused: after too many from one address none is tried any more for
 * a while. @throws Refusal
 */
export async function tryCounted<T>(db: Db, what: string, address: string, now: Date, attempt: () => Promise<T>): Promise<T> {
  const key = hash(`${what} ${address}`)
  await refuseGuessing(db, key, TRIES * 10, now)
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof Refusal) await db.insert(signInFailures).values({ id: randomUUID(), key, at: now })
    throw error
  }
}

/** NUL is in no address, and PostgreSQL cannot even be asked for it. */
async function findAccount(db: Db, email: string) {
  if (email.includes('\0')) return undefined
  const [row] = await db
    .select()
    .from(people)
    .where(and(eq(people.email, email), isNull(people.closedAt)))
  return row
}

/**
 * Counts an attempt as failed before the password is tried: a hundred at once would otherwise all be tried before the first
 * was counted. A right password takes it back.
 */
async function countAttempt(db: Db, account: string, visitor: string, now: Date): Promise<string[]> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${SIGN_IN_TURN})`)
    await tx.delete(signInFailures).where(lt(signInFailures.at, new Date(now.getTime() - WINDOW)))
    await refuseGuessing(tx, account, TRIES, now)
    await refuseGuessing(tx, visitor, TRIES * 10, now)
    const rows = [account, visitor].map((key) => ({ id: randomUUID(), key, at: now }))
    await tx.insert(signInFailures).values(rows)
    return rows.map((row) => row.id)
  })
}

export async function startSession(db: Db, personId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db.delete(sessions).where(lt(sessions.expiresAt, now))
  await db
    .insert(sessions)
    .values({ tokenHash: hash(token), personId, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + LIFE) })
  return token
}

/** Whose session this is, or null. A minute's use is written once, so that reading pages does not write all the time. */
export async function findSession(db: Db, token: string, now: Date): Promise<Person | null> {
  const idleSince = new Date(now.getTime() - IDLE)
  const [row] = await db
    .select({ person: people, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(
      and(eq(sessions.tokenHash, hash(token)), gt(sessions.expiresAt, now), gt(sessions.lastSeenAt, idleSince), isNull(people.closedAt)),
    )
  if (!row) return null
  if (now.getTime() - row.lastSeenAt.getTime() > 60_000)
    await db
      .update(sessions)
      .set({ lastSeenAt: now })
      .where(eq(sessions.tokenHash, hash(token)))
  return personOf(row.person)
}

export async function endSession(db: Db, token: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.tokenHash, hash(token)))
}

/** Sign out everywhere. */
export async function endAllSessions(db: Db, personId: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.personId, personId))
}

/** The token that a form must carry: bound to the session, so another site cannot know it. */
export const formToken = (sessionToken: string): string => createHmac('sha256', sessionToken).update('form').digest('base64url')

/** A mark on what this session was shown, so that a form can bring it back and no other can name it. */
export const sealOf = (sessionToken: string, text: string): string =>
  createHmac('sha256', sessionToken).update(`seal ${text}`).digest('base64url')

async function refuseGuessing(tx: Reader, key: string, tries: number, now: Date): Promise<void> {
  const since = new Date(now.getTime() - WINDOW)
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int`, first: sql<string | null>`min(at)` })
    .from(signInFailures)
    .where(and(eq(signInFailures.key, key), gt(signInFailures.at, since)))
  if (!row || row.count < tries || !row.first) return
  refuse({ kind: 'too-many-attempts', seconds: Math.max(1, Math.ceil((new Date(row.first).getTime() + WINDOW - now.getTime()) / 1000)) })
}
