import { Readable } from 'node:stream'
import { data, redirect } from '@remix-run/node'
import type { z } from 'zod'
import { codeOf } from './answer.server'
import type { AuditFile } from './domain/audit-file'
import type { BacklogLine, ScannerHealth } from './domain/backlog'
import { dayOf } from './domain/calendar'
import { checkCopy, isCopy, type WayOut } from './domain/copying'
import type { Mistake } from './domain/catalogue-mistake'
import { filesIn, type EvidenceFile } from './domain/evidence'
import { earlierContexts, type EarlierContext } from './domain/reuse'
import type { KnownFile } from './domain/suggestion'
import type { Passage } from './domain/extraction'
import { givenAs, givenWith, type Given } from './domain/given'
import type { Operations } from './domain/operations'
import type { Person } from './domain/person'
import { Refusal, refuse, type RefusalReason } from './domain/refusal'
import type { IssuedReport } from './domain/report'
import { mayRead, type TrailEntry } from './domain/trail-entry'
import { closedBy, stateOf, type FileScan } from './domain/scan'
import type { SearchAsked, SearchFound } from './domain/search'
import type { Day, Id, Sha256 } from './domain/values'
import { openAs, type OpenedFile } from './domain/opened-file'
import { partOf, readsWorkingPapers } from './domain/viewer'
import { idsIn, opensTo, showTo } from './domain/visibility'
import type { WorkingCatalogue } from './domain/working-catalogue'
import { readFacts, readPassages } from './store/extractions.server'
import { loadAuditFiles, loadWithoutEvidence } from './store/audit-file.server'
import { lettersAbout } from './store/letters.server'
import { readLanguageCookie, readSessionCookie } from './store/cookie.server'
import { readOperations } from './store/operations.server'
import { readBacklog } from './store/queue.server'
import { countEmbargoed, countEvidence, listEvidence, type EvidenceQuery } from './store/evidence-list.server'
import { engagementIdsOf, findPerson, listPeople, takesPart, unscannedMayOpen } from './store/people.server'
import { receiveFile } from './store/receive-file.server'
import type { ImportReading } from './store/exchange/import-types'
import { readImport } from './store/exchange/read-import'
import { search } from './store/search/search.server'
import { searchScopes, type SearchScope } from './store/search/scope.server'
import type { Viewing } from './store/search/visible'
import { readScans } from './store/scans.server'
import { findSession, formToken, sealOf } from './store/sessions.server'
import { hashOfToken, isToken, listTokens, newToken, type ApiToken } from './store/tokens.server'
import { findArriving, type Upload } from './store/uploads.server'
import { readTrail } from './store/trail.server'
import { isUnavailable } from './store/unavailable.server'
import { findUpload, workingCatalogue, type CatalogueUpload } from './store/working-catalogue.server'
import { engagementOf, type ThingKind } from './store/whereabouts.server'
import {
  dropFile,
  findDraft,
  handInEvidence,
  keepCatalogueUpload,
  keepFile,
  listDrafts,
  makeToken,
  reuseContext,
  saveHandIn,
  startHandIn,
  takeStep,
  type HandInDraft,
  type Stores,
} from './workflow'
import { handInPack, keepPack, viewPack } from './workflow/hand-in-pack'
import type { ReceivedPack } from './workflow/prepare-pack'
import { engagementQuota, withinQuota } from './workflow/quota'
import {
  addToUpload,
  beginUpload,
  finishUpload,
  giveUpUpload,
  keptOf,
  listUnfinished,
  type Announced,
  type ArrivingFile,
} from './workflow/receive-upload'
import { recordCustody } from './workflow/record-custody'
import { openKept } from './workflow/record-damage'
import { recordRefusedAccess } from './workflow/refused-access'
import { bytesOf, readUpload } from './workflow/take-in-catalogue'
import type { Step } from './workflow/step'
import { writeCertificate } from './workflow/write-certificate'
import { previewUpgrade, type UpgradePreview } from './workflow/upgrade-preview'

/** A file with more evidence is not read whole for a list of it. */
const MOST_AT_ONCE = 2000

/** What the server hands to each request. */
export interface DeskContext {
  stores: Stores
  /** Network address of who asks, for the limit on sign-ins. */
  address: string
  /** Whether visitors come over TLS: decides the cookie's name and flags. */
  secure: boolean
  /** Sample people may sign in by choosing their name. */
  easySamples: boolean
  /** What the first administrator must show; null once there are people. */
  setUpCode: string | null
}

/** Who asks, and all that this person may read and do (R9). Made once per request; a route cannot get at anything but through it. */
export type Desk = ReturnType<typeof makeDesk>

/** The desk of who is signed in; anybody else is sent to the sign-in page, and comes back after. */
export async function deskOf({ request, context }: { request: Request; context: DeskContext }) {
  const desk = await maybeDeskOf({ request, context })
  if (desk) return desk
  const url = new URL(request.url)
  const back = request.method === 'GET' && url.pathname !== '/' ? `?to=${encodeURIComponent(url.pathname + url.search)}` : ''
  throw redirect(`/sign-in${back}`)
}

/** The same for pages that show themselves to anybody. */
export async function maybeDeskOf({ request, context }: { request: Request; context: DeskContext }) {
  const token = readSessionCookie(request, context.secure)
  const person = token ? await findSession(context.stores.db, token, context.stores.now()).catch(tellUnavailable) : null
  return token && person
    ? makeDesk(context.stores, person, { token, address: new URL(request.url).pathname, language: readLanguageCookie(request) })
    : null
}

/** A database that is away is told with its sentence, on whatever page. */
function tellUnavailable(error: unknown): never {
  const refusal: RefusalReason = { kind: 'store-unavailable' }
  throw isUnavailable(error) ? data({ refusal }, codeOf(refusal)) : error
}

/** A desk without a browser, for the journey and the samples: the same rules, the same door. */
export const deskFor = (stores: Stores, person: Person) => makeDesk(stores, person, { token: '', address: '', language: null })

interface Visit {
  token: string
  /** Path of this request, for the record of what was refused. */
  address: string
  language: 'nl' | 'en' | null
}

function makeDesk(stores: Stores, person: Person, visit: Visit) {
  const { db, vault } = stores
  const today: Day = dayOf(stores.now().toISOString())
  const whole = new Map<Id, Promise<AuditFile | undefined>>()
  const load = (id: Id) => {
    const known = whole.get(id) ?? loadAuditFiles(db, [id], stores.scanner !== null).then(([file]) => file)
    whole.set(id, known)
    return known
  }

  /** Another person's thing is not found, and that is recorded. */
  async function refuseUnseen(engagementId: Id | null): Promise<never> {
    if (engagementId) await recordRefusedAccess(stores, person, engagementId, visit.address)
    return refuse({ kind: 'not-found' })
  }

  async function openFile(engagementId: Id): Promise<OpenedFile> {
    // A stranger is told so before the whole file is read.
    const takes = whole.has(engagementId) || (await takesPart(db, person.id, engagementId))
    const file = takes ? await load(engagementId) : undefined
    const opened = file && openAs(person.id, file, today)
    return opened ?? refuseUnseen(takes === null ? null : engagementId)
  }

  async function openWithoutEvidence(engagementId: Id): Promise<AuditFile> {
    const file = await loadWithoutEvidence(db, engagementId)
    const { findings, ...shown } = (file && showTo(person.id, file, today)) ?? (await refuseUnseen(engagementId))
    // Which words of a finding rest on evidence under embargo cannot be told without it: only how many there are.
    return { ...shown, findings: findings.map((finding) => ({ ...finding, versions: [], replies: [] })) }
  }

  async function fileWith(kind: ThingKind, id: Id): Promise<OpenedFile> {
    const engagementId = await engagementOf(db, kind, id)
    const opened = engagementId ? await openFile(engagementId) : await refuseUnseen(null)
    return sees(opened.file, kind, id) ? opened : refuseUnseen(engagementId)
  }

  /** A certificate takes along what stands in evidence: the rules of a copy hold for it, and it is recorded. */
  async function certify({ file, part }: Pick<OpenedFile, 'file' | 'part'>, given: Given[]) {
    for (const { evidence, revision } of given) {
      checkCopy(part, evidence, revision)
      await recordCustody(stores, person, part, 'export-evidence', { engagementId: file.engagement.id, evidence, revision })
    }
    return writeCertificate(given as [Given, ...Given[]], file, { personId: person.id, today, language: visit.language ?? person.language })
  }

  const viewing = async (): Promise<Viewing> => ({
    personId: person.id,
    today,
    hasScanner: stores.scanner !== null,
    unscannedOpens: await unscannedMayOpen(db),
  })

  return {
    person,
    today,
    language: visit.language ?? person.language,
    /** What a form must carry back. */
    csrf: visit.token ? formToken(visit.token) : '',
    token: visit.token,
    now: () => stores.now(),

    /** The engagements that this person takes part in, newest first. */
    async engagements(): Promise<OpenedFile[]> {
      const files = await loadAuditFiles(db, await engagementIdsOf(db, person.id), stores.scanner !== null)
      return files
        .flatMap((file) => openAs(person.id, file, today) ?? [])
        .sort((a, b) => b.file.engagement.openedAt.localeCompare(a.file.engagement.openedAt))
    },
    openFile,
    /** The file in which a request, evidence, revision, finding … stands, if this person sees that thing. */
    fileWith,

    /**
     * The evidence of an engagement, page by page. What stands around it is computed from the whole file while that is small;
     * else from all but the evidence (`opened` is then null).
     */
    async evidenceList(engagementId: Id, query: EvidenceQuery) {
      const takes = await takesPart(db, person.id, engagementId)
      if (!takes) return refuseUnseen(takes === null ? null : engagementId)
      const whole = (await countEvidence(db, engagementId)) <= MOST_AT_ONCE
      const opened = whole ? await openFile(engagementId) : null
      const file = opened?.file ?? (await openWithoutEvidence(engagementId))
      const part = partOf(person.id, file.members)
      const listing = await listEvidence(db, engagementId, { part, today, systems: file.systems }, query)
      const scans = await readScans(
        db,
        listing.rows.flatMap((row) => row.sha256 ?? []),
        stores.scanner !== null,
      )
      return { opened, file, part, listing, scans, embargoed: await countEmbargoed(db, engagementId, part, today) }
    },

    /** The trail of an engagement or of one thing in it, as far as this person may read it. */
    async trail(engagementId: Id, subjectId?: Id): Promise<TrailEntry[]> {
      const { file, part } = await openFile(engagementId)
      const ids = idsIn(file)
      if (subjectId && !ids.has(subjectId)) return refuseUnseen(engagementId)
      return (await readTrail(db, engagementId, subjectId)).filter((entry) => mayRead(part, ids, entry))
    },

    /** The bytes of a revision (R9, R11; embargo by `showTo`). Who gets them is recorded first; without that nobody does. */
    async openEvidence(revisionId: Id, way: WayOut = 'read'): Promise<{ file: EvidenceFile; bytes: Readable }> {
      const { file, part } = await fileWith('revision', revisionId)
      const { evidence, revision } = givenAs(file, revisionId)
      const { body } = revision
      if (body.kind !== 'file') return refuse({ kind: 'not-found' })
      if (!opensTo(person.id, evidence, revision, await unscannedMayOpen(db))) refuse(closedBy(stateOf(revision)))
      const copies = isCopy(way, body)
      if (copies) checkCopy(part, evidence, revision)
      const bytes = await openKept(stores, body.sha256)
      try {
        await recordCustody(stores, person, part, copies ? 'download-evidence' : 'open-evidence', {
          engagementId: file.engagement.id,
          evidence,
          revision,
        })
      } catch (error) {
        bytes.destroy()
        throw error
      }
      return { file: body, bytes }
    },

    /** The certificate of receipt of a revision. */
    async certificate(revisionId: Id) {
      const opened = await fileWith('revision', revisionId)
      return certify(opened, [givenAs(opened.file, revisionId)])
    },
    /** The same of all that was handed in in one go. */
    async certificateOfHandIn(draftId: Id) {
      const { draft, ...opened } = await this.draft(draftId)
      return certify(opened, givenWith(opened.file, draft.handedInAs ?? refuse({ kind: 'not-found' })))
    },

    /** The text that was read out of a revision: for who may open it, and recorded as opening it. */
    async passages(revisionId: Id): Promise<Passage[]> {
      const { file, bytes } = await this.openEvidence(revisionId)
      bytes.destroy()
      return readPassages(db, file.sha256)
    },

    async openReport(reportId: Id): Promise<{ report: IssuedReport; title: string; bytes: Readable }> {
      const { file } = await fileWith('report', reportId)
      const report = file.reports.find((one) => one.id === reportId) ?? refuse({ kind: 'not-found' })
      return { report, title: file.engagement.title, bytes: await openKept(stores, report.sha256) }
    },

    /** What going over to another version of the framework would do, for who reads the working papers. */
    async upgrade(engagementId: Id, frameworkId: string, controls: string[] | null): Promise<UpgradePreview> {
      const { file, part } = await openFile(engagementId)
      if (!readsWorkingPapers(part)) refuse({ kind: 'not-found' })
      return previewUpgrade(db, await this.catalogue(), file, frameworkId, controls)
    },

    catalogue: async (): Promise<WorkingCatalogue> => workingCatalogue(db, await stores.catalogue()),
    /** Reads a catalogue file, and keeps it only when it has no mistakes. Administrators only. */
    async receiveCatalogueFile(bytes: Uint8Array, fileName: string): Promise<{ uploadId: Id } | { mistakes: Mistake[] }> {
      if (!person.administrator) refuse({ kind: 'not-allowed' })
      const reading = await readImport(bytes, fileName, await this.catalogue())
      if (!reading.ok) return reading
      const { sha256, size } = await receiveFile(vault, Readable.from([bytes]), fileName)
      return this.take(keepCatalogueUpload, { fileName, sha256, size })
    },
    async readCatalogueUpload(uploadId: Id): Promise<{ upload: CatalogueUpload; reading: ImportReading }> {
      const { upload } = await this.catalogueUpload(uploadId)
      return { upload, reading: await readUpload(vault, upload, await this.catalogue()) }
    },
    async catalogueUpload(uploadId: Id): Promise<{ upload: CatalogueUpload; bytes: Uint8Array }> {
      if (!person.administrator) refuse({ kind: 'not-found' })
      const upload = (await findUpload(db, uploadId)) ?? refuse({ kind: 'not-found' })
      return { upload, bytes: await bytesOf(vault, upload.sha256) }
    },
    /** Whether and when people heard of a request, for who audits it. */
    async lettersAbout(requestId: Id) {
      const { part } = await fileWith('request', requestId)
      return part.audits ? lettersAbout(db, requestId) : []
    },
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

    /** Whether there is anything to search for this person: they take part somewhere. */
    takesPart: async (): Promise<boolean> => (await engagementIdsOf(db, person.id)).length > 0,
    /** Where this person may search, for choosing from. */
    searchScopes: async (): Promise<SearchScope[]> => searchScopes(db, await viewing()),
    /** Where words stand in what this person may see, and in nothing else. */
    search: async (asked: SearchAsked): Promise<SearchFound> => search(db, asked, await viewing()),

    /** Administrators manage people; auditors choose a team from them. */
    async people(): Promise<Person[]> {
      if (!person.administrator && !person.auditor) refuse({ kind: 'not-allowed' })
      return listPeople(db)
    },
    async personWith(personId: Id): Promise<Person> {
      if (!person.administrator && personId !== person.id) refuse({ kind: 'not-found' })
      return (await findPerson(db, personId)) ?? refuse({ kind: 'not-found' })
    },

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
        (await this.engagements()).map(({ file }) => file),
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
    async draftFacts(draftId: Id): Promise<KnownFile[]> {
      const { draft } = await this.draft(draftId)
      return Promise.all(
        filesIn(draft.bodies).map(async ({ name, sha256 }) => ({ name, facts: (await readFacts(db, sha256))?.facts ?? null })),
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
      return this.take(handInEvidence, { draftId, gapsKnown, arrivingKnown: arriving.known ?? false, waiting: arriving.waiting }, once)
    },

    /** Keeps the ZIP of an evidence pack; it is no evidence yet. */
    keepPack: async (engagementId: Id, systemId: string, bytes: AsyncIterable<Uint8Array>, fileName: string) =>
      keepPack(stores, await openFile(engagementId), systemId, bytes, fileName),
    /** What a pack will bring, or all that is wrong with it. */
    viewPack: async (engagementId: Id, systemId: string, received: ReceivedPack) =>
      viewPack(stores, await openFile(engagementId), systemId, received),
    handInPack: (engagementId: Id, systemId: string, received: ReceivedPack) =>
      handInPack(stores, person, () => (whole.clear(), openFile(engagementId)), systemId, received),
    /** A mark on what this session was shown, which a form brings back. */
    seal: (text: string): string => (visit.token ? sealOf(visit.token, text) : refuse({ kind: 'stale-form' })),
    tokens: (engagementId: Id): Promise<ApiToken[]> => listTokens(db, person.id, engagementId),
    /** The token itself, which nobody can read back after. */
    async makeToken(engagementId: Id, choice: Record<string, unknown>, once?: string): Promise<string> {
      const token = newToken()
      const { tokenId } = await this.take(makeToken, { ...choice, engagementId, tokenHash: hashOfToken(token) }, once)
      if (!(await isToken(db, tokenId, token))) refuse({ kind: 'token-shown' })
      return token
    },

    /** The one door for writes. What a rule refuses as not this person's is recorded. */
    async take<Input extends z.ZodType, Result>(step: Step<Input, Result>, input: unknown, once?: string): Promise<Result> {
      try {
        return await takeStep(stores, person, step, input, once)
      } catch (error) {
        if (error instanceof Refusal && (error.reason.kind === 'not-found' || error.reason.kind === 'not-allowed'))
          await recordRefusedAccess(stores, person, null, visit.address || step.name)
        throw error
      } finally {
        whole.clear()
      }
    },
  }
}

function sees(file: AuditFile, kind: ThingKind, id: Id): boolean {
  switch (kind) {
    case 'request':
      return file.requests.some((one) => one.id === id)
    case 'evidence':
      return file.evidence.some((one) => one.id === id)
    case 'revision':
      return file.evidence.some((one) => one.revisions.some((revision) => revision.id === id))
    case 'clarification':
      return file.evidence.some((one) =>
        one.revisions.some((revision) => revision.clarifications.some((clarification) => clarification.id === id)),
      )
    case 'annotation':
      return file.annotations.some((one) => one.id === id)
    case 'finding':
      return file.findings.some((one) => one.id === id)
    case 'report':
      return file.reports.some((one) => one.id === id)
    case 'question':
      return file.engagement.questions.some((one) => one.id === id)
    case 'draft':
    case 'upload':
      return false
  }
}
