import type { Mistake } from '../domain/catalogue-mistake'
import type { EvidenceFile, Inspection } from '../domain/evidence'
import { evidenceNumber } from '../domain/evidence'
import { missingIn, type ContextField } from '../domain/evidence-context'
import { requestNumber } from '../domain/evidence-request'
import { Refusal, refuse } from '../domain/refusal'
import type { Person } from '../domain/person'
import type { AuditFile } from '../domain/audit-file'
import type { Part } from '../domain/viewer'
import type { Id } from '../domain/values'
import { listPeople } from '../store/people.server'
import { countKept } from '../store/uploads.server'
import { takeStep, type Stores } from './door'
import { mayGive } from './hand-in-evidence'
import { preparePack, receivePack, type PreparedEntry, type ReceivedPack } from './prepare-pack'
import { withinQuota } from './quota'
import { findGiven, takeInPack } from './take-in-pack'

/** An engagement as somebody sees it, with the part they have in it. */
interface Opened {
  file: AuditFile
  part: Part
}

/** What a pack will bring, or did bring, entry by entry. */
export interface PackLine {
  title: string
  request: { id: Id; number: string; title: string } | null
  body: EvidenceFile | Inspection
  /** What the context does not answer. */
  missing: (ContextField | `question:${string}`)[]
  /** new: evidence of its own; revision: of evidence that is there; present: given before, with this file and this context. */
  state: 'new' | 'revision' | 'present'
  /** What it is a revision of, what it became, or where it was already. */
  evidence: { id: Id; number: string; revision: number } | null
}

export type PackView = { ok: true; lines: PackLine[] } | { ok: false; mistakes: Mistake[] }

/** Keeps the ZIP of somebody who may give evidence about this system. It is no evidence yet. @throws Refusal */
export async function keepPack(
  { db, vault }: Stores,
  { file, part }: Opened,
  systemId: string,
  bytes: AsyncIterable<Uint8Array>,
  fileName: string,
): Promise<ReceivedPack | { mistakes: Mistake[] }> {
  if (!mayGive(part, file, systemId)) refuse({ kind: 'not-allowed' })
  const received = await receivePack(vault, withinQuota(db, file.engagement.id, bytes), fileName)
  if (!('mistakes' in received)) await countKept(db, file.engagement.id, received)
  return received
}

/** What a pack will bring. */
export async function viewPack(stores: Stores, opened: Opened, systemId: string, received: ReceivedPack): Promise<PackView> {
  const prepared = await prepare(stores, opened, systemId, received)
  return prepared.ok ? { ok: true, lines: linesOf(opened, systemId, prepared.entries) } : prepared
}

/** Hands in what a pack holds. `taken` is false where nothing was new. @throws Refusal */
export async function handInPack(
  stores: Stores,
  person: Person,
  reopen: () => Promise<Opened>,
  systemId: string,
  received: ReceivedPack,
): Promise<{ ok: true; taken: boolean; lines: PackLine[] } | { ok: false; mistakes: Mistake[] }> {
  const before = await reopen()
  const prepared = await prepare(stores, before, systemId, received)
  if (!prepared.ok) return prepared
  const planned = linesOf(before, systemId, prepared.entries)
  const input = { engagementId: before.file.engagement.id, systemId, entries: prepared.entries.map((entry) => entry.input) }
  const taken = planned.some((line) => line.state !== 'present') && (await takeOnce(stores, person, input))
  const after = linesOf(await reopen(), systemId, prepared.entries)
  return { ok: true, taken, lines: after.map((line, index) => ({ ...line, state: taken ? planned[index]!.state : 'present' })) }
}

/** False when the same pack was taken in meanwhile. */
async function takeOnce(stores: Stores, person: Person, input: unknown): Promise<boolean> {
  try {
    await takeStep(stores, person, takeInPack, input)
    return true
  } catch (error) {
    if (error instanceof Refusal && error.reason.kind === 'pack-already-in') return false
    throw error
  }
}

async function prepare(stores: Stores, { file, part }: Opened, systemId: string, received: ReceivedPack) {
  if (!mayGive(part, file, systemId)) refuse({ kind: 'not-allowed' })
  const members = new Set(file.members.filter((member) => member.endedAt === null).map((member) => member.personId))
  const people = (await listPeople(stores.db)).filter((person) => members.has(person.id))
  return preparePack(stores, received, { file, part, systemId, people })
}

const linesOf = ({ file, part }: Opened, systemId: string, entries: PreparedEntry[]): PackLine[] =>
  entries.map(({ request, revises, title, input }) => {
    const given = findGiven(file.evidence, part, systemId, input)
    const about = given?.evidence ?? revises
    const revision = given?.revision.number ?? (revises ? revises.revisions.length + 1 : 0)
    return {
      title,
      request: request && { id: request.id, number: requestNumber(request), title: request.title },
      body: input.body,
      missing: missingIn(input.context, request?.questions.map((question) => question.id) ?? []),
      state: given ? 'present' : revises ? 'revision' : 'new',
      evidence: about && { id: about.id, number: evidenceNumber(about), revision },
    }
  })
