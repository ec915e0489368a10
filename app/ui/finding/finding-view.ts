import type { AuditFile } from '../../domain/audit-file'
import type { Engagement } from '../../domain/engagement'
import { judgementOf, supports } from '../../domain/evidence'
import { latestVersion, type Finding } from '../../domain/finding'
import type { Norm } from '../../domain/norm'
import { refuse } from '../../domain/refusal'
import type { Day, Id } from '../../domain/values'
import { isApproved } from '../../domain/verdict'
import { weakEvidence } from '../../domain/verdict-rules'
import { answersFor, readsWorkingPapers, type Part } from '../../domain/viewer'
import type { BoardMark } from '../verdict/board-view'

/** What the page of one finding shows, as far as this person may see it. */
export interface FindingView {
  finding: Finding
  /** The version in view; the last one unless the address names another. */
  versionId: Id
  engagement: Pick<Engagement, 'id' | 'title' | 'type' | 'sample'>
  systemName: string
  norms: Pick<Norm, 'id' | 'title'>[]
  marks: BoardMark[]
  weak: string[]
  /** Whether this person reads the working papers: versions, reviews and marks. */
  inside: boolean
  may: { edit: boolean; review: 'may' | 'own-work' | 'embargo' | 'done' | 'no'; send: boolean; reply: boolean }
  /** Day offered for the reply. */
  due: Day
}

export type FindingState = 'written' | 'returned' | 'approved' | 'sent' | 'replied'

export function stateOf(finding: Finding): FindingState {
  if (finding.replies.length > 0) return 'replied'
  if (finding.sentForReply) return 'sent'
  const version = latestVersion(finding)
  if (isApproved(version)) return 'approved'
  return version.reviews.at(-1)?.outcome === 'returned' ? 'returned' : 'written'
}

/** The page of a finding, from the file as its viewer sees it. `asked`: the number of a version, or null for the last. */
export function findingViewOf(file: AuditFile, part: Part, findingId: Id, asked: string | null, due: Day): FindingView {
  const finding = file.findings.find((one) => one.id === findingId) ?? refuse({ kind: 'not-found' })
  const version =
    asked === null
      ? latestVersion(finding)
      : (finding.versions.find((one) => String(one.version) === asked) ?? refuse({ kind: 'not-found' }))
  const { id, title, type, sample } = file.engagement
  const latest = latestVersion(finding)
  return {
    finding,
    versionId: version.id,
    engagement: { id, title, type, sample },
    due,
    systemName: file.systems.find((one) => one.id === finding.systemId)?.name ?? finding.systemId,
    norms: finding.normIds.map((normId) => ({
      id: normId,
      title: file.norms.find((one) => one.systemId === finding.systemId && one.id === normId)?.title ?? '',
    })),
    marks: marksOf(file, version.basis, finding.normIds),
    weak: weakEvidence(file, latest.basis, finding.normIds),
    inside: readsWorkingPapers(part),
    may: {
      edit: part.audits && !latest.withheld,
      review: reviewOf(file, part, finding),
      send: part.audits && !finding.sentForReply && isApproved(latest) && !latest.withheld,
      reply: answersFor(part, finding.systemId) && finding.sentForReply !== null && !latest.withheld,
    },
  }
}

/** Marks by id, with where they stand; `normIds` tells which of their bearings count here. */
export function marksOf(file: AuditFile, ids: Id[], normIds: string[]): BoardMark[] {
  return ids.flatMap((id) => {
    const mark = file.annotations.find((one) => one.id === id)
    const evidence = file.evidence.find((one) => one.id === mark?.evidenceId)
    const revision = evidence?.revisions.find((one) => one.id === mark?.revisionId)
    if (!mark || !evidence || !revision) return []
    const bearings = mark.bearings.filter((one) => normIds.includes(one.normId))
    return [
      {
        mark,
        evidence: { id: evidence.id, number: evidence.number, title: evidence.title },
        judgement: judgementOf(revision),
        supports: supports(revision, normIds),
        aspects: [...new Set(bearings.map((one) => one.aspect))],
        // A mark on another norm keeps the way that it counts there.
        direction: (bearings[0] ?? mark.bearings[0])?.direction ?? 'neutral',
      },
    ]
  })
}

/** All marks on one system, those on the norms first. */
export function marksOnSystem(file: AuditFile, systemId: string, normIds: string[]): BoardMark[] {
  const on = (evidenceId: Id) => file.evidence.some((one) => one.id === evidenceId && one.systemId === systemId)
  const marks = marksOf(
    file,
    file.annotations.filter((one) => on(one.evidenceId)).map((one) => one.id),
    normIds,
  )
  return [...marks.filter((one) => one.aspects.length > 0), ...marks.filter((one) => one.aspects.length === 0)]
}

function reviewOf(file: AuditFile, part: Part, finding: Finding): FindingView['may']['review'] {
  if (
    !readsWorkingPapers(part) ||
    answersFor(part, finding.systemId) ||
    file.members.some((member) => member.personId === part.personId && member.systemId === finding.systemId)
  )
    return 'no'
  if (finding.versions.some((one) => one.by.id === part.personId)) return 'own-work'
  const latest = latestVersion(finding)
  if (isApproved(latest)) return 'done'
  return latest.withheld ? 'embargo' : 'may'
}
