import { Readable } from 'node:stream'
import { filesIn, type EvidenceFile } from '../domain/evidence'
import { earlierContexts, type EarlierContext } from '../domain/reuse'
import type { ReadOutFile } from '../domain/suggestion'
import { givenWith } from '../domain/given'
import { refuse } from '../domain/refusal'
import type { FileScan } from '../domain/scan'
import type { Id, Sha256 } from '../domain/values'
import type { OpenedFile } from '../domain/opened-file'
import { endOf, readFacts } from '../store/extractions.server'
import { takesPart } from '../store/people.server'
import { receiveFile } from '../store/receive-file.server'
import { readScans } from '../store/scans.server'
import { sealOf } from '../store/sessions.server'
import { hashOfToken, isToken, listTokens, newToken, type ApiToken } from '../store/tokens.server'
import { findArriving, type Upload } from '../store/uploads.server'
import { engagementOf } from '../store/whereabouts.server'
import {
  checkTakesFiles,
  dropFile,
  findDraft,
  handInEvidence,
  keepFile,
  listDrafts,
  makeToken,
  reuseContext,
  saveHandIn,
  startHandIn,
  type HandInDraft,
} from '../workflow'
import { handInPack, keepPack, viewPack } from '../workflow/hand-in-pack'
import type { ReceivedPack } from '../workflow/prepare-pack'
import { withinQuota } from '../workflow/quota'
import {
  addToUpload,
  beginUpload,
  finishUpload,
  giveUpUpload,
  keptOf,
  listUnfinished,
  type Announced,
  type ArrivingFile,
} from '../workflow/receive-upload'
import { certify } from './certify.server'
import type { Opening } from './opening.server'

/** What who hands in prepares, sends and gives. */
export function giving(opening: Opening) {
  const { stores, person, visit, refuseUnseen, openFile, fileWith, openAfresh, engagements, take } = opening
  const { db, vault } = stores

  return {
    /** Hand-ins that this person is preparing. */
    drafts: (): Promise<HandInDraft[]> => listDrafts(db, person.id),
    async draft(draftId: Id): Promise<{ draft: HandInDraft } & OpenedFile> {
      const draft = (await findDraft(db, person.id, draftId)) ?? (await refuseUnseen(await engagementOf(db, 'draft', draftId)))
      return { draft, ...(await openFile(draft.engagementId)) }
    },
    async startHandIn(start: { requestId: Id } | { evidenceId: Id } | { engagementId: Id; systemId: string }): Promise<HandInDraft> {
      const { file } =
        'requestId' in start
          ? await fileWith('request', start.requestId)
          : 'evidenceId' in start
            ? await fileWith('evidence', start.evidenceId)
            : await openFile(start.engagementId)
      return startHandIn(db, person.id, file, start, stores.now())
    },
    saveHandIn: (draftId: Id, change: unknown, seen?: Parameters<typeof saveHandIn>[5]): Promise<void> =>
      saveHandIn(db, person.id, draftId, change, stores.now(), seen),
    /** Streams a file into the vault and puts it in the draft. */
    async receiveFile(draftId: Id, bytes: AsyncIterable<Uint8Array>, name: string): Promise<EvidenceFile> {
      const { draft } = await this.draft(draftId)
      if (draft.handedInAs) refuse({ kind: 'already-handed-in' })
      checkTakesFiles(draft)
      const body = await receiveFile(vault, withinQuota(db, draft.engagementId, bytes), name)
      await keepFile(db, person.id, draftId, body, stores.now())
      return body
    },
    /** Files that arrive in parts for a draft; one's own, and the draft still open. */
    async beginUpload(announced: Announced): Promise<void> {
      const { draft } = await this.draft(announced.draftId)
      await beginUpload(stores, person.id, { ...announced, draftId: draft.id })
    },
    async upload(uploadId: Id): Promise<Upload> {
      const upload = await findArriving(db, uploadId)
      if (!upload || upload.personId !== person.id || !(await takesPart(db, person.id, upload.engagementId)))
        return refuseUnseen(upload?.engagementId ?? null)
      if (upload.state === 'given-up') refuse({ kind: 'upload-gone' })
      if (upload.state === 'receiving' && (await findDraft(db, person.id, upload.draftId))?.handedInAs)
        refuse({ kind: 'already-handed-in' })
      return upload
    },
    uploads: async (draftId: Id): Promise<ArrivingFile[]> => listUnfinished(stores, person.id, draftId),
    keptOf: (upload: Upload): Promise<number> => keptOf(stores, upload),
    addToUpload: (upload: Upload, offset: number, bytes: Readable, stopped: AbortSignal): Promise<number> =>
      addToUpload(stores, upload, offset, bytes, stopped),
    finishUpload: (upload: Upload): Promise<void> => finishUpload(stores, upload),
    giveUpUpload: (upload: Upload): Promise<void> => giveUpUpload(stores, upload),
    dropFile: (draftId: Id, sha256: string): Promise<void> => dropFile(db, person.id, draftId, sha256, stores.now()),
    /** What this person handed in before about the same system, to start from. */
    async earlierContexts(systemId: string): Promise<EarlierContext[]> {
      return earlierContexts(
        (await engagements()).map(({ file }) => file),
        person.id,
        systemId,
      )
    },
    async reuseContext(draftId: Id, revisionId: Id): Promise<void> {
      const { draft, file } = await this.draft(draftId)
      const request = file.requests.find((one) => one.id === draft.requestId)
      const source = {
        earlier: await this.earlierContexts(draft.systemId),
        revisionId,
        normIds: file.norms.filter((norm) => norm.systemId === draft.systemId).map((norm) => norm.id),
        questionIds: request?.questions.map((question) => question.id) ?? [],
      }
      await reuseContext(db, person.id, draftId, source, stores.now())
    },
    /** What the files of one's own draft say of themselves. */
    async draftFacts(draftId: Id): Promise<ReadOutFile[]> {
      const { draft } = await this.draft(draftId)
      return Promise.all(
        filesIn(draft.bodies).map(async ({ name, sha256 }) => {
          const read = await readFacts(db, sha256)
          return { name, sha256, facts: read?.facts ?? null, end: endOf(read) }
        }),
      )
    },
    /** What is known of the bytes of the files in one's own draft, by digest. */
    async draftScans(draftId: Id): Promise<Map<Sha256, FileScan>> {
      const { draft } = await this.draft(draftId)
      return readScans(
        db,
        filesIn(draft.bodies).map((file) => file.sha256),
        stores.scanner !== null,
      )
    },
    /** The form asks about what lacks; who hands in by a program says it by leaving it out. */
    handIn(draftId: Id, once?: string, gapsKnown = true, arriving: { known?: boolean; waiting?: unknown } = {}) {
      return take(handInEvidence, { draftId, gapsKnown, arrivingKnown: arriving.known ?? false, waiting: arriving.waiting }, once)
    },

    /** Keeps the ZIP of an evidence pack; it is no evidence yet. */
    keepPack: async (engagementId: Id, systemId: string, bytes: AsyncIterable<Uint8Array>, fileName: string) =>
      keepPack(stores, await openFile(engagementId), systemId, bytes, fileName),
    /** What a pack will bring, or all that is wrong with it. */
    viewPack: async (engagementId: Id, systemId: string, received: ReceivedPack) =>
      viewPack(stores, await openFile(engagementId), systemId, received),
    handInPack: (engagementId: Id, systemId: string, received: ReceivedPack) =>
      handInPack(stores, person, () => openAfresh(engagementId), systemId, received),
    /** The same of all that was handed in in one go. */
    async certificateOfHandIn(draftId: Id) {
      const { draft, ...opened } = await this.draft(draftId)
      return certify(opening, opened, givenWith(opened.file, draft.handedInAs ?? refuse({ kind: 'not-found' })))
    },

    /** A mark on what this session was shown, which a form brings back. */
    seal: (text: string): string => (visit.token ? sealOf(visit.token, text) : refuse({ kind: 'stale-form' })),
    tokens: (engagementId: Id): Promise<ApiToken[]> => listTokens(db, person.id, engagementId),
    /** The token itself, which nobody can read back after. */
    async makeToken(engagementId: Id, choice: Record<string, unknown>, once?: string): Promise<string> {
      const token = newToken()
      const { tokenId } = await take(makeToken, { ...choice, engagementId, tokenHash: hashOfToken(token) }, once)
      if (!(await isToken(db, tokenId, token))) refuse({ kind: 'token-shown' })
      return token
    },
  }
}
