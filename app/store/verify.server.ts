import { asc, eq } from 'drizzle-orm'
import { evidenceContexts, evidenceRevisions, issuedReports, pins } from '../../drizzle/schema'
import type { TrailEntry } from '../domain/trail-entry'
import type { Sha256 } from '../domain/values'
import type { VerifyFault } from '../domain/verify-fault'
import { digestOf } from './catalogue/digest.server'
import type { Db } from './database.server'
import { faultIn, walkTrail } from './trail.server'
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
    const { entries, handedIn } = await verifyTrail(db)
    const named = await verifyRevisions(db, handedIn)
    await verifyPins(db)
    for (const report of await db.select({ sha256: issuedReports.sha256 }).from(issuedReports)) named.add(report.sha256)
    for (const sha256 of named) await verifyFile(vault, sha256)
    return { ok: true, entries, revisions: handedIn.size, files: named.size }
  } catch (error) {
    if (error instanceof Found) return { ok: false, fault: error.fault }
    throw error
  }
}

/** The chain, and the digests of the revisions that it says were handed in. */
async function verifyTrail(db: Db): Promise<{ entries: number; handedIn: Set<string> }> {
  let before: TrailEntry | null = null
  const handedIn = new Set<string>()
  for await (const entry of walkTrail(db)) {
    const fault = faultIn(entry, before)
    if (fault) throw new Found({ kind: fault, seq: fault === 'gap' ? (before?.seq ?? 0) + 1 : entry.seq })
    if (entry.verb === 'hand-in-evidence') handedIn.add(String(entry.detail['digest']))
    before = entry
  }
  return { entries: before?.seq ?? 0, handedIn }
}

async function verifyRevisions(db: Db, handedIn: Set<string>): Promise<Set<Sha256>> {
  const rows = await db.select({ id: evidenceRevisions.id, body: evidenceRevisions.body, digest: evidenceRevisions.digest, context: evidenceContexts.context })
    .from(evidenceRevisions).innerJoin(evidenceContexts, eq(evidenceContexts.revisionId, evidenceRevisions.id)).orderBy(asc(evidenceRevisions.at))
  const named = new Set<Sha256>()
  for (const { id, body, digest, context } of rows) {
    if (digestOf({ body, context }) !== digest) throw new Found({ kind: 'revision-changed', revisionId: id })
    if (!handedIn.has(digest)) throw new Found({ kind: 'revision-without-trail', revisionId: id })
    if (body.kind === 'file') named.add(body.sha256)
  }
  return named
}

async function verifyPins(db: Db): Promise<void> {
  for (const { digest, content } of await db.select().from(pins)) if (digestOf(content) !== digest) throw new Found({ kind: 'pin-changed', digest })
}

async function verifyFile(vault: Vault, sha256: Sha256): Promise<void> {
  const state = await vault.verify(sha256)
  if (state !== 'sound') throw new Found({ kind: state === 'missing' ? 'file-missing' : 'file-changed', sha256 })
}

