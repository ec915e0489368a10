import { Readable } from 'node:stream'
import { frameOf, type FileFrame } from '../domain/audit-file'
import { checkCopy, isCopy, type WayOut } from '../domain/copying'
import type { EvidenceFile } from '../domain/evidence'
import type { ExtractionEnd, Passage } from '../domain/extraction'
import { givenAs } from '../domain/given'
import { refuse } from '../domain/refusal'
import type { IssuedReport } from '../domain/report'
import { mayRead, type TrailEntry } from '../domain/trail-entry'
import { closedBy, stateOf } from '../domain/scan'
import type { SearchAsked, SearchFound } from '../domain/search'
import type { Id } from '../domain/values'
import { partOf, readsWorkingPapers, type Part } from '../domain/viewer'
import { idsIn, opensTo, showTo } from '../domain/visibility'
import { endOf, readFacts, readPassages } from '../store/extractions.server'
import { loadFrame } from '../store/audit-file.server'
import { lettersAbout } from '../store/letters.server'
import { countEmbargoed, countEvidence, listEvidence, type EvidenceQuery } from '../store/evidence-list.server'
import { engagementIdsOf, takesPart, unscannedMayOpen } from '../store/people.server'
import { search } from '../store/search/search.server'
import { searchScopes, type SearchScope } from '../store/search/scope.server'
import type { Viewing } from '../store/search/visible'
import { readScans } from '../store/scans.server'
import { readTrail } from '../store/trail.server'
import { recordCustody } from '../workflow/record-custody'
import { openKept } from '../workflow/record-damage'
import { previewUpgrade, type UpgradePreview } from '../workflow/upgrade-preview'
import { certify } from './certify.server'
import type { Opening } from './opening.server'

/** A file with more evidence is not read whole for a list of it. */
const MOST_AT_ONCE = 2000

/** What the parts of a file hold, for who may read them. */
export function reading(opening: Opening) {
  const { stores, person, today, refuseUnseen, openFile, fileWith, catalogue } = opening
  const { db } = stores

  async function openFrame(engagementId: Id): Promise<{ frame: FileFrame; part: Part }> {
    const loaded = await loadFrame(db, engagementId)
    const file = (loaded && showTo(person.id, loaded, today)) ?? (await refuseUnseen(engagementId))
    return { frame: frameOf(file), part: partOf(person.id, file.members) }
  }

  const viewing = async (): Promise<Viewing> => ({
    personId: person.id,
    today,
    hasScanner: stores.scanner !== null,
    unscannedOpens: await unscannedMayOpen(db),
  })

  return {
    /**
     * The evidence of an engagement, page by page. What stands around it is computed from the whole file while that is small;
     * else from its frame alone (`opened` is then null).
     */
    async evidenceList(engagementId: Id, query: EvidenceQuery) {
      const takes = await takesPart(db, person.id, engagementId)
      if (!takes) return refuseUnseen(takes === null ? null : engagementId)
      const whole = (await countEvidence(db, engagementId)) <= MOST_AT_ONCE
      const opened = whole ? await openFile(engagementId) : null
      const { frame, part } = opened ? { frame: frameOf(opened.file), part: opened.part } : await openFrame(engagementId)
      const listing = await listEvidence(db, engagementId, { part, today, systems: frame.systems }, query)
      const scans = await readScans(
        db,
        listing.rows.flatMap((row) => row.sha256 ?? []),
        stores.scanner !== null,
      )
      return { opened, frame, part, listing, scans, embargoed: await countEmbargoed(db, engagementId, part, today) }
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
      return certify(opening, opened, [givenAs(opened.file, revisionId)])
    },
    /** The text that was read out of a revision: for who may open it, and recorded as opening it. */
    async passages(revisionId: Id): Promise<Passage[]> {
      const { file, bytes } = await this.openEvidence(revisionId)
      bytes.destroy()
      return readPassages(db, file.sha256)
    },

    /** How reading out the text of a revision ended, for who may open it. */
    async readOut(revisionId: Id): Promise<ExtractionEnd | null> {
      const { evidence, revision } = givenAs((await fileWith('revision', revisionId)).file, revisionId)
      if (revision.body.kind !== 'file' || !opensTo(person.id, evidence, revision, await unscannedMayOpen(db))) return null
      return endOf(await readFacts(db, revision.body.sha256))
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
      return previewUpgrade(db, await catalogue(), file, frameworkId, controls)
    },

    /** Whether and when people heard of a request, for who audits it. */
    async lettersAbout(requestId: Id) {
      const { part } = await fileWith('request', requestId)
      return part.audits ? lettersAbout(db, requestId) : []
    },
    /** Whether there is anything to search for this person: they take part somewhere. */
    takesPart: async (): Promise<boolean> => (await engagementIdsOf(db, person.id)).length > 0,
    /** Where this person may search, for choosing from. */
    searchScopes: async (): Promise<SearchScope[]> => searchScopes(db, await viewing()),
    /** Where words stand in what this person may see, and in nothing else. */
    search: async (asked: SearchAsked): Promise<SearchFound> => search(db, asked, await viewing()),
  }
}
