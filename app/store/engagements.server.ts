import { and, eq, inArray, isNull } from 'drizzle-orm'
import * as t from '../../drizzle/schema'
import type { SystemProfile } from '../domain/catalogue'
import type { Norm } from '../domain/norm'
import type { Role } from '../domain/person'
import type { Id, Sha256 } from '../domain/values'
import type { AddedContent, AdditionKind } from '../domain/working-catalogue'
import { digestOf } from './catalogue/digest.server'
import type { Reader, Tx } from './transaction.server'

/** Keeps what an engagement pins, under the digest of its canonical JSON; the same content is kept once (R6). */
export async function pin(tx: Tx, kind: AdditionKind, content: AddedContent, at: Date): Promise<Sha256> {
  const digest = digestOf(content)
  await tx.insert(t.pins).values({ digest, kind, content, pinnedAt: at }).onConflictDoNothing()
  return digest
}

/** The pinned profiles of systems, by digest. */
export async function pinnedProfiles(db: Reader, digests: Sha256[]): Promise<Map<Sha256, SystemProfile>> {
  const rows = await db.select().from(t.pins).where(inArray(t.pins.digest, digests))
  return new Map(rows.map((row) => [row.digest, row.content as SystemProfile]))
}

/** An engagement with its questions, pinned systems and norms, each in the order given. */
export async function insertEngagement(
  tx: Tx,
  row: typeof t.engagements.$inferInsert,
  parts: { questions: { id: Id; text: string }[]; systems: { systemId: string; digest: Sha256 }[]; norms: Norm[] },
): Promise<void> {
  const engagementId = row.id
  await tx.insert(t.engagements).values(row)
  await tx
    .insert(t.researchQuestions)
    .values(parts.questions.map((question, index) => ({ ...question, engagementId, position: index + 1 })))
  await tx.insert(t.auditedSystems).values(parts.systems.map((system, index) => ({ ...system, engagementId, position: index + 1 })))
  await insertNorms(tx, engagementId, 1, parts.norms)
}

/** Rows of one statement: PostgreSQL takes 65,535 values, and a row has six. */
const AT_ONCE = 5000

async function insertNorms(tx: Tx, engagementId: Id, edition: number, norms: Norm[]): Promise<void> {
  const rows = norms.map((norm, index) => ({ engagementId, edition, systemId: norm.systemId, normId: norm.id, position: index + 1, norm }))
  for (let start = 0; start < rows.length; start += AT_ONCE) await tx.insert(t.norms).values(rows.slice(start, start + AT_ONCE))
}

/** The systems and norms of a further edition; those of earlier ones stay as they are (R3). */
export async function insertEdition(
  tx: Tx,
  { engagementId, edition }: { engagementId: Id; edition: number },
  parts: { systems: { systemId: string; digest: Sha256 }[]; norms: Norm[] },
): Promise<void> {
  await tx
    .insert(t.auditedSystems)
    .values(parts.systems.map((system, index) => ({ ...system, engagementId, edition, position: index + 1 })))
  await insertNorms(tx, engagementId, edition, parts.norms)
}

export async function insertMembers(tx: Tx, rows: (typeof t.members.$inferInsert)[]): Promise<void> {
  await tx.insert(t.members).values(rows)
}

/** Ends a membership; the row stays (R3). */
export async function endMembership(
  tx: Tx,
  which: { engagementId: Id; personId: Id; role: Role; systemId: string | null },
  at: Date,
): Promise<void> {
  await tx
    .update(t.members)
    .set({ endedAt: at })
    .where(
      and(
        eq(t.members.engagementId, which.engagementId),
        eq(t.members.personId, which.personId),
        eq(t.members.role, which.role),
        isNull(t.members.endedAt),
        which.systemId ? eq(t.members.systemId, which.systemId) : isNull(t.members.systemId),
      ),
    )
}
