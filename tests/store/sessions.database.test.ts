import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { people, sessions, signInFailures } from '../../drizzle/schema'
import type { Db } from '../../app/store/database.server'
import { checkPassword, hashPassword, NO_PASSWORD } from '../../app/store/password.server'
import { endAllSessions, endSession, findSession, formToken, signIn, startSession } from '../../app/store/sessions.server'
import { forEachDatabase } from '../support/databases'
import { refusalOf } from '../support/stage'

const scrypts = vi.hoisted(() => ({ count: 0, costs: [] as number[] }))
// The real one, counted and cheap: 2^15 a try would make this file slow, and what matters is that it is run.
vi.mock('node:crypto', async (importOriginal) => {
  const real = await importOriginal<typeof import('node:crypto')>()
  const scrypt = (
    secret: string,
    salt: Buffer,
    bytes: number,
    cost: { N: number; maxmem?: number },
    done: (error: Error | null, key: Buffer) => void,
  ) => {
    scrypts.count += 1
    scrypts.costs.push(cost.N)
    real.scrypt(secret, salt, bytes, { ...cost, N: Math.min(cost.N, 16) }, done)
  }
  return { ...real, scrypt, default: { ...real, scrypt } }
})

const HOUR = 3_600_000
const noon = Date.parse('2026-02-02T12:00:00.123Z')
const at = (later = 0) => new Date(noon + later)
const right = 'een heel lang wachtwoord'

describe('a password', () => {
  test('is checked with the parameters that stand in its hash, so that these can grow', async () => {
    const hash = await hashPassword(right)
    const [, n, r, p] = hash.split('$')
    expect([n, r, p]).toEqual(['32768', '8', '3'])
    scrypts.costs.length = 0
    expect(await checkPassword(right, hash.replace('$32768$', '$16$'))).toBe(true)
    expect(scrypts.costs).toEqual([16])
    expect(await checkPassword(`${right} `, hash)).toBe(false)
  })

  test('is the same however its accents were typed, and never the same hash twice', async () => {
    const hash = await hashPassword('caf\u00e9 caf\u00e9 caf\u00e9')
    expect(await checkPassword('cafe\u0301 cafe\u0301 cafe\u0301', hash)).toBe(true)
    expect(await hashPassword('caf\u00e9 caf\u00e9 caf\u00e9')).not.toBe(hash)
  })

  test('is nobody’s where there is none', async () => {
    for (const guess of ['', 'none', NO_PASSWORD]) expect(await checkPassword(guess, NO_PASSWORD)).toBe(false)
  })
})

forEachDatabase((_kind, openFresh) => {
  let db: Db
  beforeAll(async () => {
    db = (await openFresh()).db
    const row = { administrator: false, auditor: false, passwordHash: await hashPassword(right), createdAt: at() }
    await db.insert(people).values([
      { ...row, id: 'p1', name: 'Een', email: 'een@x.nl' },
      { ...row, id: 'p2', name: 'Twee', email: 'twee@x.nl' },
      { ...row, id: 'p3', name: 'Weg', email: 'weg@x.nl', closedAt: at() },
    ])
  })
  beforeEach(async () => {
    await db.delete(signInFailures)
    await db.delete(sessions)
  })
  const tryIn = (email: string, password: string, address = '1.2.3.4', later = 0) => signIn(db, email, password, address, at(later))

  test('a session is for who knows e-mail and password, however the e-mail was typed', async () => {
    const { person, token } = await tryIn(' EEN@x.nl ', right)
    expect(person.id).toBe('p1')
    expect((await findSession(db, token, at()))?.id).toBe('p1')
    expect(await refusalOf(tryIn('een@x.nl', 'verkeerd'))).toEqual({ kind: 'sign-in-failed' })
  })

  test('the token is not in the table, only its hash', async () => {
    const { token } = await tryIn('een@x.nl', right)
    const rows = await db.select().from(sessions)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(rows[0]!.tokenHash).toBe(createHash('sha256').update(token).digest('hex'))
    expect(await findSession(db, rows[0]!.tokenHash, at())).toBe(null)
  })

  test('a session ends after twelve hours, and after two without use', async () => {
    const token = await startSession(db, 'p1', at())
    for (let hour = 1; hour <= 11; hour += 1) expect((await findSession(db, token, at(hour * HOUR)))?.id).toBe('p1')
    expect((await findSession(db, token, at(12 * HOUR - 1)))?.id).toBe('p1')
    expect(await findSession(db, token, at(12 * HOUR))).toBe(null)
    const idle = await startSession(db, 'p1', at())
    expect((await findSession(db, idle, at(2 * HOUR - 1)))?.id).toBe('p1')
    const left = await startSession(db, 'p1', at())
    expect(await findSession(db, left, at(2 * HOUR))).toBe(null)
  })

  test('signing out ends one session, signing out everywhere all of that person alone', async () => {
    const [one, two, other] = [await startSession(db, 'p1', at()), await startSession(db, 'p1', at()), await startSession(db, 'p2', at())]
    await endSession(db, one)
    expect([await findSession(db, one, at()), (await findSession(db, two, at()))?.id]).toEqual([null, 'p1'])
    await endAllSessions(db, 'p1')
    expect([await findSession(db, two, at()), (await findSession(db, other, at()))?.id]).toEqual([null, 'p2'])
  })

  test('a closed account signs in no more, nor does a session that it still had', async () => {
    expect(await refusalOf(tryIn('weg@x.nl', right))).toEqual({ kind: 'sign-in-failed' })
    expect(await findSession(db, await startSession(db, 'p3', at()), at())).toBe(null)
  })

  test('somebody unknown, closed or impossible costs the same work as somebody known', async () => {
    for (const email of ['een@x.nl', 'niemand@x.nl', 'weg@x.nl', 'a\u0000b@x.nl', '\ud800@x.nl', '', 'x'.repeat(100_000)]) {
      scrypts.count = 0
      expect(await refusalOf(tryIn(email, 'verkeerd'))).toEqual({ kind: 'sign-in-failed' })
      expect([email.slice(0, 20), scrypts.count, scrypts.costs.at(-1)]).toEqual([email.slice(0, 20), 1, 32_768])
    }
  })

  test('eight wrong passwords close the door of that account for exactly the time that is told, and of nobody else', async () => {
    for (let index = 0; index < 8; index += 1)
      expect(await refusalOf(tryIn('een@x.nl', 'fout', `10.0.0.${index}`, index * 1000))).toEqual({ kind: 'sign-in-failed' })
    expect(await refusalOf(tryIn('een@x.nl', right, '10.0.0.9', 60_000))).toEqual({ kind: 'too-many-attempts', seconds: 15 * 60 - 60 })
    expect(await refusalOf(tryIn('EEN@x.nl ', right, '10.0.0.9', 60_500))).toEqual({ kind: 'too-many-attempts', seconds: 15 * 60 - 60 })
    expect((await tryIn('twee@x.nl', right, '10.0.0.1', 60_000)).person.id).toBe('p2')
    expect((await refusalOf(tryIn('een@x.nl', right, '10.0.0.9', 15 * 60_000 - 1))).kind).toBe('too-many-attempts')
    expect((await tryIn('een@x.nl', right, '10.0.0.9', 15 * 60_000)).person.id).toBe('p1')
  })

  test('eighty from one address close the door of that address, for whichever account', async () => {
    for (let index = 0; index < 80; index += 1) await refusalOf(tryIn(`n${index}@x.nl`, 'fout', '6.6.6.6'))
    expect(await refusalOf(tryIn('een@x.nl', right, '6.6.6.6', 1000))).toEqual({ kind: 'too-many-attempts', seconds: 15 * 60 - 1 })
    expect((await tryIn('een@x.nl', right, '7.7.7.7', 1000)).person.id).toBe('p1')
  })

  test('of many guesses at one moment no more than eight are tried', async () => {
    scrypts.count = 0
    const reasons = await Promise.all(Array.from({ length: 30 }, () => refusalOf(tryIn('een@x.nl', 'fout'))))
    expect(reasons.filter((reason) => reason.kind === 'sign-in-failed')).toHaveLength(8)
    expect(scrypts.count).toBe(8)
  })

  test('a right password is no failure, however often it is given', async () => {
    for (let index = 0; index < 12; index += 1) await tryIn('een@x.nl', right)
    expect(await db.$count(signInFailures)).toBe(0)
  })

  test('the token of a form belongs to one session, and does not tell which', async () => {
    const [one, two] = [await startSession(db, 'p1', at()), await startSession(db, 'p1', at())]
    expect(formToken(one)).toBe(formToken(one))
    expect(formToken(one)).not.toBe(formToken(two))
    expect(formToken(one)).not.toContain(one)
  })
})
