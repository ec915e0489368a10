import { createHash } from 'node:crypto'
import { canonicalJson } from '../domain/canonical'
import type { Evidence, EvidenceRevision } from '../domain/evidence'
import type { Person, Role } from '../domain/person'
import type { Part } from '../domain/viewer'
import type { Id } from '../domain/values'
import type { Reader } from '../store/transaction.server'
import { appendEntry, lastHandling, takeTurn } from '../store/trail.server'
import type { Stores } from './door'

/**
 * So long it counts as the same: somebody who reads a document asks for it many times, and a browser may ask for one download twice.
 * Milliseconds.
 */
const SAME = { 'open-evidence': 3_600_000, 'download-evidence': 60_000, 'export-evidence': 60_000 }
export type Handling = keyof typeof SAME

/**
 * Bewaarketen: records who opens, downloads or exports evidence, before they get it. Where this cannot be written they get
 * nothing: the caller gives the bytes after it.
 */
export async function recordCustody(
  stores: Stores,
  person: Person,
  part: Part,
  verb: Handling,
  about: { engagementId: Id; evidence: Pick<Evidence, 'id' | 'number' | 'systemId'>; revision: EvidenceRevision },
): Promise<void> {
  const { evidence, revision } = about
  const at = stores.now()
  const isKnown = async (db: Reader) => {
    const last = await lastHandling(db, { verb, personId: person.id, subjectId: evidence.id, revision: revision.number })
    return last !== null && at.getTime() - last.getTime() < SAME[verb]
  }
  if (await isKnown(stores.db)) return
  await stores.db.transaction(async (tx) => {
    const head = await takeTurn(tx)
    if (await isKnown(tx)) return
    await appendEntry(tx, head, {
      engagementId: about.engagementId,
      verb,
      subject: { kind: 'evidence', id: evidence.id },
      detail: { number: evidence.number, revision: revision.number },
      changeDigest: createHash('sha256')
        .update(canonicalJson({ revisionId: revision.id, digest: revision.digest }))
        .digest('hex'),
      by: { id: person.id, name: person.name, role: roleIn(part, evidence.systemId) },
      at: new Date(Math.max(at.getTime(), head.at ? Date.parse(head.at) + 1 : 0)).toISOString(),
    })
  })
}

function roleIn(part: Part, systemId: string): Role {
  if (part.audits) return 'auditor'
  if (part.reviews) return 'reviewer'
  return part.owns.includes(systemId) ? 'system-owner' : 'supplier'
}
