import { asc, eq } from 'drizzle-orm'
import { catalogueUploads, evidenceContexts, evidenceRevisions, issuedReports, pins } from '../../drizzle/schema'
import type { TrailEntry } from '../domain/trail-entry'
import type { Sha256 } from '../domain/values'
import type { VerifyFault } from '../domain/verify-fault'
import { digestOf } from './catalogue/digest.server'
import type { Db } from './database.server'
import { faultIn, walkTrail } from './trail.server'
import type { Reader } from './transaction.server'
import type { Vault } from './vault.server'

export type VerifyOutcome = { ok: true; entries: number; revisions: number; files: number } | { ok: false; fault: VerifyFault }

class Found extends Error {
  constructor(readonly fault: VerifyFault) {
    super(fault.kind)
  }
}

/** Walks the whole chain, recomputes the digest of every revision and pin, and re-hashes every file that the audit files name. */
export async function verifyWorkspace(db: Db, vault: Vault): Promise<VerifyOutcome> {
  try {
    const { entries, handedIn, named } = await readAll(db)
    for (const sha256 of named) await verifyFile(vault, sha256)
    return { ok: true, entries, revisions: handedIn.size, files: named.size }
  } catch (error) {
    if (error instanceof Found) return { ok: false, fault: error.fault }
    throw error
  }
}

/** All at one moment of the database: what is handed in while we read would look like evidence without a trail. */
function readAll(db: Db) {
  return db.transaction(
    async (tx) => {
      const { entries, handedIn } = await verifyTrail(tx)
      const named = await verifyRevisions(tx, handedIn)
      await verifyPins(tx)
      for (const report of await tx.select({ sha256: issuedReports.sha256 }).from(issuedReports)) named.add(report.sha256)
      for (const upload of await tx.select({ sha256: catalogueUploads.sha256 }).from(catalogueUploads)) named.add(upload.sha256)
      return { entries, handedIn, named }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

/** The chain, and where in it each revision was handed in. */
async function verifyTrail(db: Reader): Promise<{ entries: number; handedIn: Map<string, number> }> {
  let before: TrailEntry | null = null
  const handedIn = new Map<string, number>()
  for await (const entry of walkTrail(db)) {
    const fault = faultIn(entry, before)
    if (fault) throw new Found({ kind: fault, seq: fault === 'gap' ? (before?.seq ?? 0) + 1 : entry.seq })
    if (entry.verb === 'hand-in-evidence')
      handedIn.set(`${entry.subject.id} ${entry.detail['revision']} ${entry.detail['digest']}`, entry.seq)
    before = entry
  }
  return { entries: before?.seq ?? 0, handedIn }
}

async function verifyRevisions(db: Reader, handedIn: Map<string, number>): Promise<Set<Sha256>> {
  const rows = await db
    .select({
      id: evidenceRevisions.id,
      evidenceId: evidenceRevisions.evidenceId,
      number: evidenceRevisions.number,
      body: evidenceRevisions.body,
      digest: evidenceRevisions.digest,
      context: evidenceContexts.context,
    })
    .from(evidenceRevisions)
    .innerJoin(evidenceContexts, eq(evidenceContexts.revisionId, evidenceRevisions.id))
    .orderBy(asc(evidenceRevisions.at))
  const named = new Set<Sha256>()
  const missing = new Map(handedIn)
  for (const { id, evidenceId, number, body, digest, context } of rows) {
    if (digestOf({ body, context }) !== digest) throw new Found({ kind: 'revision-changed', revisionId: id })
    if (!missing.delete(`${evidenceId} ${number} ${digest}`)) throw new Found({ kind: 'revision-without-trail', revisionId: id })
    if (body.kind === 'file') named.add(body.sha256)
  }
  for (const seq of missing.values()) throw new Found({ kind: 'revision-missing', seq })
  return named
}

async function verifyPins(db: Reader): Promise<void> {
  for (const { digest, content } of await db.select().from(pins))
    if (digestOf(content) !== digest) throw new Found({ kind: 'pin-changed', digest })
}

async function verifyFile(vault: Vault, sha256: Sha256): Promise<void> {
  const state = await vault.verify(sha256)
  if (state !== 'sound') throw new Found({ kind: state === 'missing' ? 'file-missing' : 'file-changed', sha256 })
}
