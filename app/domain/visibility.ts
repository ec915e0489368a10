import type { AuditFile } from './audit-file'
import { latestRevision, underEmbargo, type Evidence } from './evidence'
import type { EvidenceRequest } from './evidence-request'
import type { Finding } from './finding'
import { partOf, readsWorkingPapers, type Part } from './viewer'
import type { Day, Id } from './values'

/**
 * What one person may see of an audit file (R9), or null when they have no part in it. The one place that decides it:
 * - auditor and reviewer: everything, but embargoed evidence only within its circle;
 * - system owner and supplier: what was asked of them and what they gave, its judgement, and findings once sent for reply;
 * - management: issued reports and progress, no evidence;
 * - anybody else, an administrator too: nothing.
 */
export function showTo(personId: Id, file: AuditFile, today: Day): AuditFile | null {
  const part = partOf(personId, file.members)
  if (part.roles.length === 0) return null
  if (readsWorkingPapers(part)) return workingPapers(part, file, today)
  return outsideView(part, file)
}

function workingPapers(part: Part, file: AuditFile, today: Day): AuditFile {
  const evidence = file.evidence.map((item) => (seesEmbargoed(part.personId, item, today) ? item : withhold(item)))
  const withheld = new Set(evidence.filter((item) => item.withheld).map((item) => item.id))
  return { ...file, evidence, annotations: file.annotations.filter((annotation) => !withheld.has(annotation.evidenceId)) }
}

/** The giver and the named circle see what is under embargo. */
export function seesEmbargoed(personId: Id, evidence: Evidence, today: Day): boolean {
  return evidence.revisions.every((revision) => !underEmbargo(revision, today)
    || revision.handedInBy.id === personId
    || (revision.context.handling.embargo?.circle.includes(personId) ?? false))
}

const withhold = (evidence: Evidence): Evidence => ({ ...evidence, title: '', revisions: [], withheld: 'embargo' })

function outsideView(part: Part, file: AuditFile): AuditFile {
  const mine = new Set([...part.owns, ...part.supplies])
  const fellows = new Set(file.members.filter((member) => fellow(part, member)).map((member) => member.personId))
  return {
    engagement: file.engagement,
    members: file.members.filter((member) => member.role === 'auditor' || member.role === 'reviewer' || fellows.has(member.personId)),
    systems: part.manages ? file.systems : file.systems.filter((system) => mine.has(system.id)),
    norms: part.manages ? file.norms : file.norms.filter((norm) => mine.has(norm.systemId)),
    requests: file.requests.filter((request) => isAsked(part, fellows, request)),
    evidence: file.evidence.filter((item) => gaveIt(part, item)),
    annotations: [],
    verdicts: [],
    findings: file.findings.flatMap((finding) => (mine.has(finding.systemId) ? asSent(finding, fellows) : [])),
    answers: [],
    limitationNotes: [],
    managementResponses: part.manages ? file.managementResponses : [],
    reports: part.manages ? file.reports : [],
  }
}

/** The same person, or somebody with the same role for the same system. */
const fellow = (part: Part, member: AuditFile['members'][number]): boolean =>
  member.personId === part.personId
  || (member.role === 'system-owner' && part.owns.includes(member.systemId ?? ''))
  || (member.role === 'supplier' && part.supplies.includes(member.systemId ?? ''))

function isAsked(part: Part, fellows: Set<Id>, request: EvidenceRequest): boolean {
  if (request.askedOf) return fellows.has(request.askedOf.personId) && (part.owns.includes(request.systemId) || part.supplies.includes(request.systemId))
  return part.owns.includes(request.systemId)
}

/** An owner sees what owners of that system gave, a supplier what suppliers gave: never another's evidence. */
function gaveIt(part: Part, evidence: Evidence): boolean {
  switch (evidence.givenBy.role) {
    case 'system-owner':
      return part.owns.includes(evidence.systemId)
    case 'supplier':
      return part.supplies.includes(evidence.systemId)
    default:
      return false
  }
}

/** A finding as it was sent: that version alone, without reviews and annotations, which are working papers. */
function asSent(finding: Finding, fellows: Set<Id>): Finding[] {
  const sent = finding.sentForReply
  if (!sent) return []
  const versions = finding.versions.filter((version) => version.id === sent.versionId).map((version) => ({ ...version, basis: [], reviews: [] }))
  return [{ ...finding, versions, replies: finding.replies.filter((reply) => fellows.has(reply.by.id)) }]
}

/** The ids of the things in a (filtered) file, for deciding which trail entries its viewer may read. */
export function idsIn(file: AuditFile): Set<Id> {
  return new Set([
    file.engagement.id,
    ...file.requests.map((request) => request.id),
    ...file.evidence.flatMap((item) => (item.withheld ? [] : [item.id, ...item.revisions.map((revision) => revision.id)])),
    ...file.annotations.map((annotation) => annotation.id),
    ...file.verdicts.map((verdict) => verdict.id),
    ...file.findings.map((finding) => finding.id),
    ...file.reports.map((report) => report.id),
  ])
}

/** R11: nobody but the giver opens what was not scanned, unless the administrator decided to allow it. */
export function mayOpen(personId: Id, evidence: Evidence, scan: 'clean' | 'not-scanned' | 'infected', unscannedAllowed: boolean): boolean {
  if (scan === 'infected') return false
  return scan === 'clean' || unscannedAllowed || latestRevision(evidence)?.handedInBy.id === personId
}
