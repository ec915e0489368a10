import type { Readable } from 'node:stream'
import { filesIn } from '../domain/evidence'
import { refuse } from '../domain/refusal'
import type { Id } from '../domain/values'
import { arrivingBytes } from '../store/arriving-bytes.server'
import { holdDraft } from '../store/drafts.server'
import { isFileName } from '../store/media-type'
import { receivedFile } from '../store/receive-file.server'
import { stopSender } from '../store/upload-lease.server'
import { changeArriving, insertUpload, listArriving, type Upload } from '../store/uploads.server'
import { VaultError } from '../store/vault.server'
import type { Stores } from './door'
import { checkTakesFiles, keepFile, MAX_FILES } from './hand-in-draft'
import { takeRoom } from './quota'

/** Bytes of the largest file that is taken in. */
export const LARGEST_FILE = 50_000_000_000
/** Milliseconds without a byte after which an unfinished upload is given up. */
export const UPLOAD_LIFE = 7 * 24 * 3_600_000
/** Milliseconds without a byte after which a sender is taken to be gone, and another may go on. */
export const SILENCE = 30_000

export type Announced = Pick<Upload, 'id' | 'draftId' | 'fileName' | 'size' | 'fileChanged'>

/*
 * A file that arrives in parts for a draft. Like the draft it is private to who sends it, no part of the audit file and so not in
 * the trail; handing in the draft is.
 */

/** Makes room for a file that will arrive in parts. @throws Refusal, VaultError */
export async function beginUpload(stores: Stores, personId: Id, announced: Announced): Promise<void> {
  const { draftId, fileName, size } = announced
  if (!isFileName(fileName)) refuse({ kind: 'file-name', name: fileName.slice(0, 100) })
  if (size === 0) refuse({ kind: 'file-empty' })
  if (size > LARGEST_FILE) refuse({ kind: 'file-too-large', max: LARGEST_FILE })
  await stores.db.transaction(async (tx) => {
    const draft = (await holdDraft(tx, personId, draftId)) ?? refuse({ kind: 'not-found' })
    if (draft.handedInAs) refuse({ kind: 'already-handed-in' })
    checkTakesFiles(draft)
    const arriving = await listArriving(tx, personId, draftId)
    if (filesIn(draft.bodies).length + arriving.length >= MAX_FILES) refuse({ kind: 'too-many-files', max: MAX_FILES })
    await takeRoom(tx, draft.engagementId, size)
    await insertUpload(tx, { ...announced, engagementId: draft.engagementId, personId }, stores.now())
    await stores.vault.arriving.begin(announced.id)
  })
}

/** A file that did not arrive whole yet, as its sender sees it. */
export interface ArrivingFile extends Pick<Upload, 'id' | 'fileName' | 'size' | 'fileChanged'> {
  /** Bytes, as far as can be told without reading them. */
  kept: number
}

/** What somebody began for a draft and did not end, oldest first. */
export async function listUnfinished({ db, vault }: Stores, personId: Id, draftId: Id): Promise<ArrivingFile[]> {
  const unfinished = await listArriving(db, personId, draftId)
  return Promise.all(
    unfinished.map(async ({ id, fileName, size, fileChanged }) => ({
      id,
      fileName,
      size,
      fileChanged,
      kept: Math.min(size, await vault.arriving.roughSize(id).catch(noneOfIt)),
    })),
  )
}

/** A list goes on without what the vault cannot give now: the file itself can still be given up. */
function noneOfIt(error: unknown): 0 {
  if (error instanceof VaultError) return 0
  throw error
}

/** Bytes that are safely kept of an upload. */
export async function keptOf(stores: Stores, upload: Upload): Promise<number> {
  if (upload.state === 'kept') return upload.size
  return (await stores.vault.arriving.size(upload.id)) ?? refuse({ kind: 'upload-gone' })
}

/**
 * Adds a part; when whoever sends goes away or is told to stop, what came of it stays.
 * @returns bytes kept now @throws Refusal when more comes than was announced, VaultError: busy, elsewhere, full …
 */
export async function addToUpload(stores: Stores, upload: Upload, offset: number, source: Readable, stopped: AbortSignal): Promise<number> {
  if (upload.state === 'kept') return upload.size
  if (!(await changeArriving(stores.db, upload.id, {}, stores.now()))) refuse({ kind: 'upload-gone' })
  const { bytes, end } = arrivingBytes(source, upload.size - offset, stopped, SILENCE)
  const kept = await stores.vault.arriving.append(upload.id, offset, bytes)
  await changeArriving(stores.db, upload.id, {}, stores.now())
  if (end() === 'too-long') refuse({ kind: 'upload-too-long' })
  if (end() === 'stopped') refuse({ kind: 'upload-gone' })
  return kept
}

/** All is there: puts the file in the draft. A second time changes nothing. @throws Refusal when the draft takes it no more, VaultError */
export async function finishUpload(stores: Stores, upload: Upload): Promise<void> {
  if (upload.state === 'kept') return
  const stored = await stores.vault.arriving.finish(upload.id)
  await keepFile(stores.db, upload.personId, upload.draftId, await receivedFile(stores.vault, stored, upload.fileName), stores.now())
  await changeArriving(stores.db, upload.id, { state: 'kept', sha256: stored.sha256 }, stores.now())
}

/** Stops an upload and forgets what came of it. */
export async function giveUpUpload(stores: Stores, upload: Upload): Promise<void> {
  if (!(await changeArriving(stores.db, upload.id, { state: 'given-up' }, stores.now()))) return
  await stopSender(upload.id)
  // Another process may still be adding to it: the sweep comes by later.
  await stores.vault.arriving.discard(upload.id).catch((error: unknown) => {
    if (!(error instanceof VaultError && error.problem === 'busy')) throw error
  })
}
