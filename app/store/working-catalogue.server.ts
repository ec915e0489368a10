import { and, asc, eq, inArray, max } from 'drizzle-orm'
import * as t from '../../drizzle/schema'
import type { Catalogue } from '../domain/catalogue'
import type { Id, Sha256 } from '../domain/values'
import {
  combine,
  type AddedContent,
  type Addition,
  type AdditionKind,
  type Withdrawal,
  type WorkingCatalogue,
} from '../domain/working-catalogue'
import { pin } from './engagements.server'
import type { Reader, Signed, Tx } from './transaction.server'

/** The shipped catalogue with what administrators added and withdrew, as it stands now. */
export async function workingCatalogue(db: Reader, shipped: Catalogue): Promise<WorkingCatalogue> {
  const rows = await db
    .select({ addition: t.catalogueAdditions, fileName: t.catalogueUploads.fileName })
    .from(t.catalogueAdditions)
    .innerJoin(t.catalogueUploads, eq(t.catalogueUploads.id, t.catalogueAdditions.uploadId))
    .orderBy(asc(t.catalogueAdditions.at), asc(t.catalogueAdditions.number))
  const contents = await contentsOf(
    db,
    rows.map((row) => row.addition.digest),
  )
  const added = rows.map((row) => ({ addition: additionOf(row), content: contents.get(row.addition.digest)! }))
  return combine(shipped, added, await withdrawals(db))
}

/** Content never changes under its digest, so what was read once need not be read again. */
const known = new Map<Sha256, AddedContent>()

async function contentsOf(db: Reader, digests: Sha256[]): Promise<Map<Sha256, AddedContent>> {
  const wanted = digests.filter((digest) => !known.has(digest))
  const rows = wanted.length > 0 ? await db.select().from(t.pins).where(inArray(t.pins.digest, wanted)) : []
  for (const row of rows) known.set(row.digest, row.content)
  return known
}

type Row = { addition: typeof t.catalogueAdditions.$inferSelect; fileName: string }

const additionOf = ({ addition, fileName }: Row): Addition => ({
  id: addition.id,
  uploadId: addition.uploadId,
  fileName,
  kind: addition.kind,
  name: addition.name,
  number: addition.number,
  by: { id: addition.byId, name: addition.byName, role: addition.byRole },
  at: addition.at.toISOString(),
})

async function withdrawals(db: Reader): Promise<Withdrawal[]> {
  const rows = await db.select().from(t.frameworkStates).orderBy(asc(t.frameworkStates.number))
  const last = new Map(rows.map((row) => [row.frameworkId, row]))
  return [...last.values()]
    .filter((row) => row.state === 'withdrawn')
    .map((row) => ({
      frameworkId: row.frameworkId,
      reason: row.reason,
      by: { id: row.byId, name: row.byName, role: row.byRole },
      at: row.at.toISOString(),
    }))
}

export interface CatalogueUpload {
  id: Id
  fileName: string
  sha256: Sha256
  size: number
}

export async function insertUpload(tx: Tx, upload: CatalogueUpload & Signed): Promise<void> {
  await tx.insert(t.catalogueUploads).values(upload)
}

export async function findUpload(db: Reader, id: Id): Promise<CatalogueUpload | undefined> {
  const { id: uploadId, fileName, sha256, size } = t.catalogueUploads
  const [row] = await db.select({ id: uploadId, fileName, sha256, size }).from(t.catalogueUploads).where(eq(uploadId, id))
  return row
}

/** Keeps one thing from an upload; its number says how many of that name there are. */
export async function insertAddition(
  tx: Tx,
  addition: { id: Id; uploadId: Id; kind: AdditionKind; name: string; content: AddedContent },
  signed: Signed,
): Promise<{ number: number; digest: Sha256 }> {
  const { content, ...row } = addition
  const digest = await pin(tx, row.kind, content, signed.at)
  const table = t.catalogueAdditions
  const [before] = await tx
    .select({ number: max(table.number) })
    .from(table)
    .where(and(eq(table.kind, row.kind), eq(table.name, row.name)))
  const number = (before?.number ?? 0) + 1
  await tx.insert(table).values({ ...row, number, digest, ...signed })
  return { number, digest }
}

export async function insertFrameworkState(
  tx: Tx,
  state: { id: Id; frameworkId: string; state: 'withdrawn' | 'restored'; reason: string },
  signed: Signed,
): Promise<void> {
  const table = t.frameworkStates
  const [before] = await tx
    .select({ number: max(table.number) })
    .from(table)
    .where(eq(table.frameworkId, state.frameworkId))
  await tx.insert(table).values({ ...state, number: (before?.number ?? 0) + 1, ...signed })
}
