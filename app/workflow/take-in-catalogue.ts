import { z } from 'zod'
import { refuse, type RefusalReason } from '../domain/refusal'
import type { Sha256 } from '../domain/values'
import type { Vault } from '../store/vault.server'
import { readImport } from '../store/exchange/read-import'
import type { ImportReading } from '../store/exchange/import-types'
import type { WorkingCatalogue } from '../domain/working-catalogue'
import { findUpload, insertAddition, insertUpload, type CatalogueUpload } from '../store/working-catalogue.server'
import { partsFrom, takenIds, unusableIds, uploadChoice } from './catalogue-parts'
import { id, line, number } from './input'
import { onlyAdministrator } from './people'
import { step } from './step'

/** Records a catalogue file that lies in the vault; nothing of it counts until it is taken in. */
export const keepCatalogueUpload = step({
  name: 'keep-catalogue-upload',
  input: z.object({ fileName: line(300), sha256: z.string().regex(/^[0-9a-f]{64}$/, 'unknown'), size: number }),
  async run(work, input) {
    onlyAdministrator(work)
    if (!(await work.vault.has(input.sha256))) refuse({ kind: 'file-missing' })
    const uploadId = work.newId()
    await insertUpload(work.tx, { id: uploadId, ...input, ...work.signed('administrator') })
    return {
      engagementId: null,
      subject: { kind: 'catalogue-upload', id: uploadId },
      as: 'administrator',
      detail: { file: input.fileName, sha256: input.sha256 },
      change: input,
      result: { uploadId },
    }
  },
})

/** Takes a framework, systems, a change map or official texts from an upload into the catalogue: all of it or nothing. */
export const takeInCatalogue = step({
  name: 'take-in-catalogue',
  input: z.object({ uploadId: id }).extend(uploadChoice.shape),
  async run(work, { uploadId, ...choice }) {
    onlyAdministrator(work)
    const upload = (await findUpload(work.tx, uploadId)) ?? refuse({ kind: 'not-found' })
    const catalogue = await work.catalogue()
    const reading = await readUpload(work.vault, upload, catalogue)
    if (reading.ok && reading.content.kind === 'table' && choice.as === 'framework' && !choice.about) refuse(aboutMissing)
    const parts = reading.ok ? partsFrom(reading.content, choice, catalogue, `${upload.fileName}, ${work.today}`) : reading
    if (!parts.ok) return refuse({ kind: 'upload-unfit' })
    const taken = takenIds(parts.parts, catalogue)
    if (taken.length > 0) refuse({ kind: 'already-in-catalogue', ids: taken })
    const unusable = unusableIds(parts.parts)
    if (unusable.length > 0) refuse({ kind: 'ids-unusable', ids: unusable })
    const kept = []
    for (const part of parts.parts) {
      const { number: revision, digest } = await insertAddition(
        work.tx,
        { id: work.newId(), uploadId, ...part },
        work.signed('administrator'),
      )
      kept.push({ kind: part.kind, name: part.name, number: revision, digest })
    }
    return {
      engagementId: null,
      subject: { kind: 'catalogue-upload', id: uploadId },
      as: 'administrator',
      detail: { names: kept.map((one) => one.name).join(', ') },
      change: { uploadId, choice, kept },
      result: { kept },
    }
  },
})

/** A table does not say whose framework it is. */
const aboutMissing: RefusalReason = {
  kind: 'input',
  fields: Object.fromEntries(
    ['id', 'title', 'version', 'publisher', 'date', 'source'].map((field) => [`about.${field}`, { fault: 'required' as const }]),
  ),
}

/** What was read last: a large file takes seconds, and the step must not make others wait while it reads again what its page showed. */
const lately = new Map<string, ImportReading>()
const KEPT = 4

export async function readUpload(
  vault: Vault,
  upload: Pick<CatalogueUpload, 'sha256' | 'fileName'>,
  catalogue: WorkingCatalogue,
): Promise<ImportReading> {
  const key = [upload.sha256, upload.fileName, catalogue.additions.length, ...catalogue.frameworks.map((one) => one.id)].join(' ')
  const known = lately.get(key)
  if (known) return known
  const reading = await readImport(await bytesOf(vault, upload.sha256), upload.fileName, catalogue)
  lately.set(key, reading)
  if (lately.size > KEPT) lately.delete(lately.keys().next().value!)
  return reading
}

/** A catalogue file is small (the reader refuses a large one), so it may be held whole. */
export async function bytesOf(vault: Vault, sha256: Sha256): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of await vault.open(sha256)) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}
