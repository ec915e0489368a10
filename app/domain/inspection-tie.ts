import { evidenceNumber, underEmbargo, type Evidence, type EvidenceFile, type EvidenceRevision, type Inspection } from './evidence'
import type { Day, Id, Sha256 } from './values'

/** How a file and an inspection of which the owner computed the SHA-256 go together: the same, or a later file that is another one. */
export interface InspectionTie {
  kind: 'same' | 'differs'
  /** Of the inspection. */
  day: Day
  /** The other side: where the inspection stands for a file, where the file stands for an inspection. */
  number: string
  revision: number
}

interface Placed<Body> {
  evidence: Evidence
  revision: EvidenceRevision
  body: Body
}
type Hashed = Inspection & { sha256: Sha256 }

/**
 * What a file that came in says of earlier inspections. A file is the same as what was seen wherever that was recorded; it is
 * said to differ only from the last inspection of the very evidence that it is a later revision of.
 */
export function tiesOfFile(all: Evidence[], evidenceId: Id, number: number, sha256: Sha256): InspectionTie[] {
  const seen = placed(all, isHashed)
  const same = seen.filter((one) => one.body.sha256 === sha256)
  if (same.length > 0) return same.map((one) => tie('same', one.body, one))
  const before = seen.filter((one) => one.evidence.id === evidenceId && one.revision.number < number).at(-1)
  return before ? [tie('differs', before.body, before)] : []
}

/** What came in later of what was seen. */
export function tiesOfInspection(all: Evidence[], evidenceId: Id, number: number, inspection: Inspection): InspectionTie[] {
  if (!isHashed(inspection)) return []
  const files = placed(all, (body): body is EvidenceFile => body.kind === 'file')
  const same = files.filter((one) => one.body.sha256 === inspection.sha256)
  if (same.length > 0) return same.map((one) => tie('same', inspection, one))
  const after = files.find((one) => one.evidence.id === evidenceId && one.revision.number > number)
  return after ? [tie('differs', inspection, after)] : []
}

/** Of a revision, among what somebody sees. */
export const tiesOf = (all: Evidence[], { evidenceId, number, body }: EvidenceRevision): InspectionTie[] =>
  body.kind === 'file' ? tiesOfFile(all, evidenceId, number, body.sha256) : tiesOfInspection(all, evidenceId, number, body)

/** What everybody may know of: the trail speaks to readers outside the circle of an embargo. */
export const openToAll = (all: Evidence[], today: Day): Evidence[] =>
  all.map((evidence) => ({ ...evidence, revisions: evidence.revisions.filter((revision) => !underEmbargo(revision, today)) }))

const isHashed = (body: EvidenceRevision['body']): body is Hashed => body.kind === 'inspection' && body.sha256 !== null

const placed = <Body extends EvidenceRevision['body']>(
  all: Evidence[],
  is: (body: EvidenceRevision['body']) => body is Body,
): Placed<Body>[] =>
  all.flatMap((evidence) =>
    evidence.revisions.flatMap((revision) => (is(revision.body) ? [{ evidence, revision, body: revision.body }] : [])),
  )

const tie = (kind: InspectionTie['kind'], { day }: Inspection, { evidence, revision }: Placed<unknown>): InspectionTie => ({
  kind,
  day,
  number: evidenceNumber(evidence),
  revision: revision.number,
})
