import type { Mistake } from '../domain/catalogue-mistake'
import { evidenceNumber, type Evidence, type EvidenceFile, type Inspection } from '../domain/evidence'
import type { EvidenceContext } from '../domain/evidence-context'
import { requestNumber, type EvidenceRequest } from '../domain/evidence-request'
import type { AuditFile } from '../domain/audit-file'
import type { Person } from '../domain/person'
import type { Id } from '../domain/values'
import type { Part } from '../domain/viewer'
import { suggest } from '../store/catalogue/suggest'
import { contextFrom, inspectionFrom } from '../store/pack/context-from'
import type { PackFile } from '../store/pack/pack-file'
import type { ReadEntry, ReadPack } from '../store/pack/read-pack'
import { mayRevise } from './hand-in-evidence'

/** Who hands in a pack, about what, and what they see of the engagement. */
export interface PackPlace {
  /** As this person sees it. */
  file: AuditFile
  part: Part
  systemId: string
  /** Those who take part in the engagement, for the circle of an embargo. */
  people: Pick<Person, 'id' | 'email'>[]
}

/** An entry that fits: what it answers, and what it will be. */
export interface FitEntry {
  request: EvidenceRequest | null
  /** Set when it is a new revision of this evidence. */
  revises: Evidence | null
  title: string
  /** Null for a file that lacks, which is a mistake already. */
  body: PackFile | Inspection | null
  context: EvidenceContext
}
/** The same with its file in the vault. */
export type KeptEntry = Omit<FitEntry, 'body'> & { body: EvidenceFile | Inspection }

/** Holds a pack against the engagement: what it names must be there, for this person. All mistakes at once. */
export function fitPack(pack: ReadPack, place: PackPlace): { entries: FitEntry[]; mistakes: Mistake[] } {
  const mistakes: Mistake[] = []
  if (pack.system !== place.systemId)
    mistakes.push(pack.mistakeAt(['system'], { kind: 'systemDiffers', found: pack.system, expected: place.systemId }))
  const entries = pack.entries.map((entry, index) =>
    fitEntry(entry, place, (path, fault) => void mistakes.push(pack.mistakeAt(['evidence', index, ...path], fault))),
  )
  return { entries, mistakes }
}

type Tell = (path: (string | number)[], fault: Parameters<ReadPack['mistakeAt']>[1]) => void

function fitEntry({ entry, file }: ReadEntry, place: PackPlace, tell: Tell): FitEntry {
  const revises = entry.revises === undefined ? null : revised(entry.revises, place, tell)
  const request = revises
    ? (place.file.requests.find((one) => one.id === revises.requestId) ?? null)
    : asked(entry.request, entry.control, place, tell)
  const astray = entry.revises !== undefined ? !revises : (entry.request ?? entry.control) !== undefined && !request
  norms(entry.context.shows?.norms ?? [], place, tell)
  if (!astray) questions(Object.keys(entry.context.answers ?? {}), request, tell)
  const members = new Map(place.people.map((person) => [person.email.toLowerCase(), person.id]))
  for (const [index, name] of (entry.context.handling?.embargo?.circle ?? []).entries())
    if (!members.has(name.toLowerCase())) unknown(tell, ['context', 'handling', 'embargo', 'circle', index], 'member', name, [])
  return {
    request,
    revises,
    title: revises?.title ?? entry.title ?? '',
    body: entry.inspection ? inspectionFrom(entry.inspection) : file,
    context: contextFrom(entry.context, (name): Id => members.get(name.toLowerCase()) ?? ''),
  }
}

function revised(number: string, { file, part, systemId }: PackPlace, tell: Tell): Evidence | null {
  const here = file.evidence.filter((one) => one.systemId === systemId)
  const found = here.find((one) => evidenceNumber(one) === number)
  if (!found) unknown(tell, ['revises'], 'evidence', number, here.filter((one) => mayRevise(part, one)).map(evidenceNumber))
  else if (!mayRevise(part, found) || found.withheld) tell(['revises'], { kind: 'givenByOthers', evidence: number })
  else return found
  return null
}

function asked(number: string | undefined, control: string | undefined, { file, systemId }: PackPlace, tell: Tell): EvidenceRequest | null {
  const requests = file.requests.filter((request) => request.systemId === systemId && !request.lapsed)
  if (number !== undefined) {
    const found = requests.find((request) => requestNumber(request) === number)
    if (!found) unknown(tell, ['request'], 'request', number, requests.map(requestNumber))
    return found ?? null
  }
  if (control === undefined) return null
  const about = requests.filter((request) => request.controlId === control)
  if (about.length > 1) tell(['control'], { kind: 'severalRequests', control, requests: about.map(requestNumber) })
  if (about.length === 0) unknown(tell, ['control'], 'control', control, new Set(requests.map((request) => request.controlId)))
  return about[0] ?? null
}

function norms(named: { norm: string }[], { file, systemId }: PackPlace, tell: Tell): void {
  const known = new Set(file.norms.filter((norm) => norm.systemId === systemId).map((norm) => norm.id))
  for (const [index, { norm }] of named.entries())
    if (!known.has(norm)) unknown(tell, ['context', 'shows', 'norms', index, 'norm'], 'norm', norm, known)
}

/** Only what its own request asks can be answered. */
function questions(answered: string[], request: EvidenceRequest | null, tell: Tell): void {
  const known = request?.questions.map((question) => question.id) ?? []
  for (const id of answered) if (!known.includes(id)) unknown(tell, ['context', 'answers', id], 'question', id, known)
}

function unknown(
  tell: Tell,
  path: (string | number)[],
  noun: 'request' | 'control' | 'evidence' | 'norm' | 'question' | 'member',
  id: string,
  known: Iterable<string>,
): void {
  const shown = id.slice(0, 100)
  tell(path, { kind: 'notInEngagement', noun, id: shown, suggestion: suggest(shown, known) })
}
