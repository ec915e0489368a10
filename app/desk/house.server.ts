import { Readable } from 'node:stream'
import type { BacklogLine, ScannerHealth } from '../domain/backlog'
import type { Mistake } from '../domain/catalogue-mistake'
import type { Operations } from '../domain/operations'
import type { Person } from '../domain/person'
import { refuse } from '../domain/refusal'
import type { Id } from '../domain/values'
import { readOperations } from '../store/operations.server'
import { readBacklog } from '../store/queue.server'
import { findPerson, listPeople, unscannedMayOpen } from '../store/people.server'
import { receiveFile } from '../store/receive-file.server'
import type { ImportReading } from '../store/exchange/import-types'
import { readImport } from '../store/exchange/read-import'
import { findUpload, type CatalogueUpload } from '../store/working-catalogue.server'
import { keepCatalogueUpload } from '../workflow'
import { engagementQuota } from '../workflow/quota'
import { bytesOf, readUpload } from '../workflow/take-in-catalogue'
import type { Opening } from './opening.server'

/** The house: its people, its catalogue and how it does. */
export function house({ stores, person, catalogue, take }: Opening) {
  const { db, vault } = stores

  return {
    unscannedMayOpen: () => unscannedMayOpen(db),
    /** Bytes that the files of one engagement may take. */
    engagementQuota: () => engagementQuota(db),
    /** How the house does, for administrators. */
    async operations(): Promise<Operations> {
      if (!person.administrator) refuse({ kind: 'not-found' })
      return readOperations(db, vault)
    },

    /** What the house still has to do by itself, and how its scanner does, for administrators; nothing in it names evidence (R9). */
    async backlog(): Promise<{ scanner: ScannerHealth; lines: BacklogLine[] }> {
      if (!person.administrator) refuse({ kind: 'not-found' })
      const [scanner, lines] = await Promise.all([stores.scanner?.health() ?? { kind: 'none' as const }, readBacklog(db)])
      return { scanner, lines }
    },
    /** Administrators manage people; auditors choose a team from them. */
    async people(): Promise<Person[]> {
      if (!person.administrator && !person.auditor) refuse({ kind: 'not-allowed' })
      return listPeople(db)
    },
    async personWith(personId: Id): Promise<Person> {
      if (!person.administrator && personId !== person.id) refuse({ kind: 'not-found' })
      return (await findPerson(db, personId)) ?? refuse({ kind: 'not-found' })
    },
    /** Reads a catalogue file, and keeps it only when it has no mistakes. Administrators only. */
    async receiveCatalogueFile(bytes: Uint8Array, fileName: string): Promise<{ uploadId: Id } | { mistakes: Mistake[] }> {
      if (!person.administrator) refuse({ kind: 'not-allowed' })
      const reading = await readImport(bytes, fileName, await catalogue())
      if (!reading.ok) return reading
      const { sha256, size } = await receiveFile(vault, Readable.from([bytes]), fileName)
      return take(keepCatalogueUpload, { fileName, sha256, size })
    },
    async readCatalogueUpload(uploadId: Id): Promise<{ upload: CatalogueUpload; reading: ImportReading }> {
      const { upload } = await this.catalogueUpload(uploadId)
      return { upload, reading: await readUpload(vault, upload, await catalogue()) }
    },
    async catalogueUpload(uploadId: Id): Promise<{ upload: CatalogueUpload; bytes: Uint8Array }> {
      if (!person.administrator) refuse({ kind: 'not-found' })
      const upload = (await findUpload(db, uploadId)) ?? refuse({ kind: 'not-found' })
      return { upload, bytes: await bytesOf(vault, upload.sha256) }
    },
  }
}
