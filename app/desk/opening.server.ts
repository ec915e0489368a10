import type { z } from 'zod'
import type { AuditFile } from '../domain/audit-file'
import { dayOf } from '../domain/calendar'
import type { Person } from '../domain/person'
import { Refusal, refuse } from '../domain/refusal'
import type { Day, Id } from '../domain/values'
import { openAs, type OpenedFile } from '../domain/opened-file'
import type { WorkingCatalogue } from '../domain/working-catalogue'
import { loadAuditFiles } from '../store/audit-file.server'
import { engagementIdsOf, takesPart } from '../store/people.server'
import { workingCatalogue } from '../store/working-catalogue.server'
import { engagementOf, type ThingKind } from '../store/whereabouts.server'
import { takeStep, type Stores } from '../workflow'
import { recordRefusedAccess } from '../workflow/refused-access'
import type { Step } from '../workflow/step'

export interface Visit {
  token: string
  /** Path of this request, for the record of what was refused. */
  address: string
  language: 'nl' | 'en' | null
}

export type Opening = ReturnType<typeof makeOpening>

/** What one person can open (R9), and the one door through which this person writes. Made once per request. */
export function makeOpening(stores: Stores, person: Person, visit: Visit) {
  const { db } = stores
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

  async function fileWith(kind: ThingKind, id: Id): Promise<OpenedFile> {
    const engagementId = await engagementOf(db, kind, id)
    const opened = engagementId ? await openFile(engagementId) : await refuseUnseen(null)
    return sees(opened.file, kind, id) ? opened : refuseUnseen(engagementId)
  }

  return {
    stores,
    person,
    visit,
    today,
    language: visit.language ?? person.language,
    refuseUnseen,
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
    /** What was read is read again: others write too. */
    openAfresh: (engagementId: Id): Promise<OpenedFile> => (whole.clear(), openFile(engagementId)),
    catalogue: async (): Promise<WorkingCatalogue> => workingCatalogue(db, await stores.catalogue()),
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
