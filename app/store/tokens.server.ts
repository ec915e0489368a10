import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { and, desc, eq, gt, inArray, isNull, lte } from 'drizzle-orm'
import { apiTokens, members, people } from '../../drizzle/schema'
import type { Person } from '../domain/person'
import { refuse, type TokenFault } from '../domain/refusal'
import type { Id, Moment } from '../domain/values'
import type { Db } from './database.server'
import { personOf } from './people.server'
import type { Reader, Tx } from './transaction.server'

/** A key with which a program gives evidence of one system as its maker. What it is itself, nobody can read back. */
export interface ApiToken {
  id: Id
  engagementId: Id
  systemId: string
  label: string
  createdAt: Moment
  expiresAt: Moment
  revokedAt: Moment | null
  /** To the minute. */
  lastUsedAt: Moment | null
}

/** Recognisable for who finds one where it should not be; 256 bits behind it. */
const PREFIX = 'duiding_'
const FORM = /^duiding_[\w-]{43}$/

export const newToken = (): string => PREFIX + randomBytes(32).toString('base64url')
export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Whose token this is and for what; the token dies with the part of its maker, and with the account. @throws Refusal */
export async function openToken(db: Db, token: string, now: Date): Promise<{ person: Person; token: ApiToken }> {
  const no = (why: TokenFault): never => refuse({ kind: 'token-refused', why })
  if (!FORM.test(token)) return no('unknown')
  const [row] = await db
    .select({ token: apiTokens, person: people })
    .from(apiTokens)
    .innerJoin(people, eq(people.id, apiTokens.personId))
    .where(eq(apiTokens.tokenHash, hashOfToken(token)))
  if (!row) return no('unknown')
  if (row.token.revokedAt) return no('revoked')
  if (row.token.expiresAt <= now) return no('expired')
  if (row.person.closedAt || !(await givesSince(db, row.token))) return no('ended')
  if (now.getTime() - (row.token.lastUsedAt?.getTime() ?? 0) > 60_000)
    await db.update(apiTokens).set({ lastUsedAt: now }).where(eq(apiTokens.id, row.token.id))
  return { person: personOf(row.person), token: tokenOf(row.token) }
}

/** Whether its maker answers for the system since the token was made: a part that ended and began anew wakes no old token. */
async function givesSince(db: Reader, token: typeof apiTokens.$inferSelect): Promise<boolean> {
  const rows = await db
    .select({ id: members.id })
    .from(members)
    .where(
      and(
        eq(members.personId, token.personId),
        eq(members.engagementId, token.engagementId),
        eq(members.systemId, token.systemId),
        inArray(members.role, ['system-owner', 'supplier']),
        isNull(members.endedAt),
        lte(members.addedAt, token.createdAt),
      ),
    )
    .limit(1)
  return rows.length > 0
}

/** One's own in an engagement, newest first. */
export async function listTokens(db: Reader, personId: Id, engagementId: Id): Promise<ApiToken[]> {
  const rows = await db
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.personId, personId), eq(apiTokens.engagementId, engagementId)))
    .orderBy(desc(apiTokens.createdAt))
  return rows.map(tokenOf)
}

export async function findToken(db: Reader, personId: Id, tokenId: Id): Promise<ApiToken | null> {
  const [row] = await db
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.id, tokenId), eq(apiTokens.personId, personId)))
  return row ? tokenOf(row) : null
}

/** Whether this token is the one that was made under this id. */
export async function isToken(db: Reader, tokenId: Id, token: string): Promise<boolean> {
  const rows = await db
    .select({ id: apiTokens.id })
    .from(apiTokens)
    .where(and(eq(apiTokens.id, tokenId), eq(apiTokens.tokenHash, hashOfToken(token))))
  return rows.length > 0
}

export async function countLiveTokens(db: Reader, personId: Id, engagementId: Id, systemId: string, now: Date): Promise<number> {
  const rows = await db
    .select({ id: apiTokens.id })
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.personId, personId),
        eq(apiTokens.engagementId, engagementId),
        eq(apiTokens.systemId, systemId),
        isNull(apiTokens.revokedAt),
        gt(apiTokens.expiresAt, now),
      ),
    )
  return rows.length
}

export async function insertToken(tx: Tx, row: Omit<typeof apiTokens.$inferInsert, 'id'>): Promise<Id> {
  const id = randomUUID()
  await tx.insert(apiTokens).values({ ...row, id })
  return id
}

export async function revokeTokenRow(tx: Tx, tokenId: Id, at: Date): Promise<void> {
  await tx.update(apiTokens).set({ revokedAt: at }).where(eq(apiTokens.id, tokenId))
}

const tokenOf = (row: typeof apiTokens.$inferSelect): ApiToken => ({
  id: row.id,
  engagementId: row.engagementId,
  systemId: row.systemId,
  label: row.label,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
  revokedAt: row.revokedAt?.toISOString() ?? null,
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
})
