import { Readable } from 'node:stream'
import type { Mistake } from '../domain/catalogue-mistake'
import type { EvidenceFile } from '../domain/evidence'
import type { Id, Sha256 } from '../domain/values'
import { packLimits } from '../store/pack/limits'
import { listZip, type RandomAccess } from '../store/pack/list-zip'
import { BrokenPackFile, mistakeOf, type PackFile } from '../store/pack/pack-file'
import { readPack, toMend } from '../store/pack/read-pack'
import { receiveFile } from '../store/receive-file.server'
import { countKept } from '../store/uploads.server'
import type { Vault } from '../store/vault.server'
import type { Stores } from './door'
import { fitPack, type FitEntry, type PackPlace } from './fit-pack'
import { evidenceContext } from './input'
import { takeRoom } from './quota'
import type { PackInput } from './take-in-pack'

/** Where bytes are kept and counted. */
type Bytes = Pick<Stores, 'db' | 'vault'>

/** The ZIP of a pack, as it came. */
export interface ReceivedPack {
  sha256: Sha256
  /** Bytes. */
  size: number
  fileName: string
}

export type Prepared = { ok: true; entries: PreparedEntry[] } | { ok: false; mistakes: Mistake[] }
export interface PreparedEntry extends FitEntry {
  input: PackInput
}

/** Keeps the ZIP as it comes in; memory stays flat whatever its size. What is too large is a mistake, and is not read on. */
export async function receivePack(
  vault: Vault,
  bytes: AsyncIterable<Uint8Array>,
  fileName: string,
): Promise<ReceivedPack | { mistakes: Mistake[] }> {
  try {
    return { ...(await vault.put(Readable.from(limited(bytes, fileName), { objectMode: false }))), fileName }
  } catch (error) {
    const broken = brokenIn(error)
    if (!broken) throw error
    return { mistakes: [mistakeOf(broken.file, broken.fault)] }
  }
}

async function* limited(bytes: AsyncIterable<Uint8Array>, fileName: string): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > packLimits.bytes) throw new BrokenPackFile(fileName, { kind: 'fileTooLarge', bytes: size, limit: packLimits.bytes })
    yield chunk
  }
}

/** A vault may tell of a stream that broke off in an error of its own. */
function brokenIn(error: unknown): BrokenPackFile | null {
  if (error instanceof BrokenPackFile) return error
  return error instanceof Error && error.cause ? brokenIn(error.cause) : null
}

/**
 * Reads a pack, holds it against the engagement and, when nothing is wrong with it, keeps its files. They are no evidence yet.
 * @throws Refusal when what it unpacks to does not fit in the engagement
 */
export async function preparePack({ db, vault }: Bytes, received: ReceivedPack, place: PackPlace): Promise<Prepared> {
  const zip: RandomAccess = {
    size: received.size,
    stream: (first, length) => vault.open(received.sha256, { first, last: first + length - 1 }),
  }
  const listing = await listZip(zip, received.fileName)
  if (!listing.ok) return { ok: false, mistakes: toMend(listing.mistakes) }
  const { pack, mistakes } = await readPack(listing.files)
  const fit = pack ? fitPack(pack, place) : { entries: [], mistakes: [] }
  if (mistakes.length + fit.mistakes.length > 0) return { ok: false, mistakes: toMend([...mistakes, ...fit.mistakes]) }
  return keepFiles({ db, vault }, place.file.engagement.id, received.sha256, fit.entries)
}

async function keepFiles(stores: Bytes, engagementId: Id, zip: Sha256, entries: FitEntry[]): Promise<Prepared> {
  const lately = latelyOf(stores.vault)
  const key = `${engagementId}/${zip}`
  const kept = lately.get(key) ?? new Map<string, EvidenceFile>()
  const toKeep = new Map(entries.flatMap(({ body }) => (body && 'open' in body && !kept.has(body.name) ? [[body.name, body.size]] : [])))
  const bytes = [...toKeep.values()].reduce((sum, size) => sum + size, 0)
  if (bytes > 0) await stores.db.transaction((tx) => takeRoom(tx, engagementId, bytes))
  const mistakes: Mistake[] = []
  const prepared: PreparedEntry[] = []
  for (const entry of entries) {
    const { body, request, revises, title, context } = entry
    const given = body && 'open' in body ? await keepFile(stores, engagementId, body, kept, mistakes) : body
    if (!given) continue
    const input = {
      requestId: request?.id ?? null,
      evidenceId: revises?.id ?? null,
      title,
      body: given,
      context: evidenceContext.parse(context),
    }
    prepared.push({ ...entry, input })
  }
  remember(lately, key, kept)
  return mistakes.length > 0 ? { ok: false, mistakes: toMend(mistakes) } : { ok: true, entries: prepared }
}

async function keepFile(
  { db, vault }: Bytes,
  engagementId: Id,
  file: PackFile,
  kept: Map<string, EvidenceFile>,
  mistakes: Mistake[],
): Promise<EvidenceFile | null> {
  const known = kept.get(file.name)
  if (known) return known
  try {
    const received = await receiveFile(vault, file.open(), file.name.split('/').at(-1) ?? '')
    await countKept(db, engagementId, received)
    kept.set(file.name, received)
    return received
  } catch (error) {
    const broken = brokenIn(error)
    if (!broken) throw error
    mistakes.push(mistakeOf(file.name, broken.fault))
    return null
  }
}

/** What was kept of the packs that came last, by engagement and ZIP: one is read for its preview, and again when it is taken in. */
type Lately = Map<string, Map<string, EvidenceFile>>
const latelyIn = new WeakMap<Vault, Lately>()
const KEPT = 8

function latelyOf(vault: Vault): Lately {
  const known = latelyIn.get(vault) ?? (new Map() as Lately)
  latelyIn.set(vault, known)
  return known
}

function remember(packs: Lately, key: string, files: Map<string, EvidenceFile>): void {
  packs.delete(key)
  packs.set(key, files)
  if (packs.size > KEPT) packs.delete(packs.keys().next().value!)
}
