import { z } from 'zod'
import type { Evidence, EvidenceFile, EvidenceRevision, Inspection } from '../domain/evidence'
import type { EvidenceContext } from '../domain/evidence-context'
import { refuse } from '../domain/refusal'
import type { Part } from '../domain/viewer'
import type { Id } from '../domain/values'
import { digestOf } from '../store/catalogue/digest.server'
import { MOST_ENTRIES } from '../store/pack/pack-schema'
import { findPack, insertPack } from '../store/packs.server'
import type { Tx } from '../store/transaction.server'
import { listCounted } from '../store/uploads.server'
import { checkSeenBy, giveRevision, idsOf, mayGive, mayRevise, newEvidence, roleFor, type Given } from './hand-in-evidence'
import { evidenceBody, evidenceContext, id, line } from './input'
import { takeRoom } from './quota'
import { anyPart, openFile, pick, step } from './step'

/** New evidence for a request or for none, or a revision of evidence. Its file lies in the vault. */
const packEntry = z.object({
  requestId: id.nullable(),
  evidenceId: id.nullable(),
  title: line(200),
  body: evidenceBody,
  context: evidenceContext,
})
export type PackInput = z.output<typeof packEntry>

/**
 * Hands in all that a pack holds, or nothing of it: each entry becomes a revision as if it were handed in by itself. What was
 * given already with the same file and context is left as it is, so that the same pack a second time changes nothing.
 */
export const takeInPack = step({
  name: 'take-in-pack',
  input: z.object({
    engagementId: id,
    systemId: id,
    entries: z.array(packEntry).min(1, 'required').max(MOST_ENTRIES, `too-many:${MOST_ENTRIES}`),
  }),
  async run(work, { engagementId, systemId, entries }) {
    const { file, seen, part } = await openFile(work, engagementId, anyPart)
    if (!mayGive(part, file, systemId)) refuse({ kind: 'not-allowed' })
    const role = roleFor(part, systemId)
    const digest = packDigest(role, entries)
    if (await findPack(work.tx, engagementId, systemId, digest)) refuse({ kind: 'pack-already-in' })
    const fresh = entries.filter((entry) => !findGiven(seen.evidence, part, systemId, entry))
    if (fresh.length === 0) refuse({ kind: 'pack-already-in' })
    await takeRoom(work.tx, engagementId, await bytesToCount(work.tx, engagementId, fresh))
    const given: Given[] = []
    for (const entry of fresh) {
      const { requestId, evidenceId, title, body } = entry
      if (body.kind === 'file' && !(await work.vault.has(body.sha256))) refuse({ kind: 'file-missing' })
      checkSeenBy(body, work.today)
      if (requestId) pick(seen.requests, requestId)
      const revised = evidenceId ? pick(seen.evidence, evidenceId) : null
      if (revised?.withheld) refuse({ kind: 'embargo' })
      if (revised && !(revised.systemId === systemId && mayRevise(part, revised))) refuse({ kind: 'not-allowed' })
      const about = { engagementId, systemId, requestId }
      // From the whole file: an earlier revision may be under embargo for who gives this one.
      const evidence = revised ? pick(file.evidence, revised.id) : await newEvidence(work, about, title, role)
      given.push(await giveRevision(work, about, role, entry, evidence, file))
    }
    const packId = work.newId()
    const evidenceIds = given.map((one) => one.evidenceId)
    await insertPack(work.tx, { id: packId, engagementId, systemId, digest, evidenceIds, ...work.signed(role) })
    // Each piece has an entry of its own, and none tells of the others: who may read of one need not know the rest (R9).
    const [first, ...others] = given as [Given, ...Given[]]
    return {
      engagementId,
      as: role,
      ...first.entry,
      also: [...others.map(({ entry }) => entry), ...given.flatMap(({ scanned }) => scanned)],
      result: { given: given.map(idsOf) },
    }
  },
})

/** Of the files, each once, but for those that count since they came. */
async function bytesToCount(tx: Tx, engagementId: Id, entries: PackInput[]): Promise<number> {
  const files = new Map(entries.flatMap(({ body }) => (body.kind === 'file' ? [[body.sha256, body.size] as const] : [])))
  const counted = await listCounted(tx, engagementId, [...files.keys()])
  return [...files].reduce((sum, [sha256, size]) => sum + (counted.get(sha256) === size ? 0 : size), 0)
}

/** A pack is the same when its side, its entries and their files are. */
export const packDigest = (role: string, entries: PackInput[]) => digestOf({ role, entries })

/** Where this very file with this very context was given already by this side, for the same request or evidence. */
export function findGiven(
  seen: Evidence[],
  part: Part,
  systemId: string,
  entry: { requestId: Id | null; evidenceId: Id | null; body: EvidenceFile | Inspection; context: EvidenceContext },
): { evidence: Evidence; revision: EvidenceRevision } | null {
  const digest = digestOf({ body: entry.body, context: entry.context })
  for (const evidence of seen) {
    const fits = entry.evidenceId ? evidence.id === entry.evidenceId : evidence.requestId === entry.requestId
    if (!fits || evidence.systemId !== systemId || !mayRevise(part, evidence)) continue
    const revision = evidence.revisions.find((one) => one.digest === digest)
    if (revision) return { evidence, revision }
  }
  return null
}
