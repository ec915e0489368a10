import type { AuditFile } from './audit-file'
import { withoutEmbargoed, withoutEmbargoedWords } from './embargo'
import { giversOf, type Evidence, type EvidenceRevision } from './evidence'
import type { EvidenceRequest } from './evidence-request'
import type { Finding } from './finding'
import type { Actor, Member } from './person'
import { stateOf, type ScanState } from './scan'
import { partOf, readsWorkingPapers, type Part } from './viewer'
import type { Day, Id } from './values'

/**
 * What one person may see of an audit file (R9), or null when they have no part in it. The one place that decides it:
 * - auditor and reviewer: everything, but embargoed evidence, and the words that rest on it, only within its circle;
 * - system owner and supplier: what was asked of them and what they gave, its judgement, and findings once sent for reply;
 * - management: issued reports and progress, no evidence;
 * - anybody else, an administrator too: nothing.
 */
export function showTo(personId: Id, file: AuditFile, today: Day): AuditFile | null {
  const part = partOf(personId, file.members)
  if (part.roles.length === 0) return null
  if (readsWorkingPapers(part)) return workingPapers(part, file, today)
  return outsideView(part, file, today)
}

function workingPapers(part: Part, file: AuditFile, today: Day): AuditFile {
  const evidence = file.evidence.map((item) => withoutEmbargoed(part.personId, item, today))
  const open = new Set(evidence.flatMap((item) => item.revisions.map((revision) => revision.id)))
  const annotations = file.annotations.filter((annotation) => open.has(annotation.revisionId))
  return withoutEmbargoedWords({ ...file, evidence, annotations }, file, part.personId, today)
}

function outsideView(part: Part, file: AuditFile, today: Day): AuditFile {
  const mine = new Set([...part.owns, ...part.supplies])
  const { findings } = withoutEmbargoedWords(file, file, part.personId, today)
  return {
    engagement: file.engagement,
    members: file.members.filter(
      (member) =>
        member.role === 'auditor' ||
        member.role === 'reviewer' ||
        member.personId === part.personId ||
        isFellow(part, member.role, member.systemId),
    ),
    // Which version is in force, and nothing of how it came or was not taken.
    editions: file.editions.slice(-1).map((edition) => ({ ...edition, upgrade: null })),
    declines: [],
    systems: part.manages ? file.systems : file.systems.filter((system) => mine.has(system.id)),
    norms: part.manages ? file.norms : file.norms.filter((norm) => mine.has(norm.systemId)),
    requests: file.requests.filter((request) => isAsked(part, file.members, request)),
    evidence: file.evidence
      .filter((item) => isFellow(part, item.givenBy.role, item.systemId))
      .map((item) => withoutEmbargoed(part.personId, item, today)),
    annotations: [],
    verdicts: [],
    formerVerdicts: [],
    findings: findings.flatMap((finding) => (mine.has(finding.systemId) ? asSent(part, finding) : [])),
    answers: [],
    limitationNotes: [],
    managementResponses: part.manages ? file.managementResponses : [],
    reports: part.manages ? file.reports : [],
  }
}

/** Whether this person has this role for this system too: an owner sees what owners of it do, a supplier what suppliers do, never another. */
function isFellow(part: Part, role: Actor['role'], systemId: string | null): boolean {
  switch (role) {
    case 'system-owner':
      return systemId !== null && part.owns.includes(systemId)
    case 'supplier':
      return systemId !== null && part.supplies.includes(systemId)
    default:
      return false
  }
}

/** Those of whom it was asked at first, and those to whom it was passed on, with their fellows. */
function isAsked(part: Part, members: Member[], { first, delegations, systemId }: EvidenceRequest): boolean {
  if (!first.askedOf && part.owns.includes(systemId)) return true
  const asked = new Set([first.askedOf?.personId, ...delegations.map((one) => one.to.personId)])
  return members.some((member) => asked.has(member.personId) && member.systemId === systemId && isFellow(part, member.role, systemId))
}

/** A finding as it was sent: that version alone, without reviews and annotations, which are working papers. */
function asSent(part: Part, finding: Finding): Finding[] {
  const sent = finding.sentForReply
  if (!sent) return []
  const versions = finding.versions
    .filter((version) => version.id === sent.versionId)
    .map((version) => ({ ...version, basis: [], reviews: [] }))
  return [
    {
      ...withoutEarlierNorms(finding),
      versions,
      replies: finding.replies.filter((reply) => reply.by.id === part.personId || isFellow(part, reply.by.role, finding.systemId)),
    },
  ]
}

/** Of a finding whose norms all lapsed its readers outside see the norms that it was sent with. */
function withoutEarlierNorms({ earlierNorms, ...finding }: Finding): Finding {
  return finding.normIds.length > 0 || !earlierNorms ? finding : { ...finding, normIds: earlierNorms.map((one) => one.from.id) }
}

/** The ids of the things in a (filtered) file, for deciding which trail entries its viewer may read. */
export function idsIn(file: AuditFile): Set<Id> {
  return new Set([
    file.engagement.id,
    ...file.requests.map((request) => request.id),
    ...file.evidence.flatMap((item) => (item.withheld ? [] : [item.id, ...item.revisions.map((revision) => revision.id)])),
    ...file.annotations.map((annotation) => annotation.id),
    ...file.verdicts.map((verdict) => verdict.id),
    ...file.formerVerdicts.map(({ verdict }) => verdict.id),
    ...file.findings.map((finding) => finding.id),
    ...file.reports.map((report) => report.id),
  ])
}

/**
 * R11: nobody but the giver, the first who brought these bytes, opens what was not scanned, and nobody at all what is in
 * quarantine. Without a scanner in the workspace the administrator may decide that others open it too; with one that does not
 * answer nobody can.
 */
export function mayOpen(personId: Id, giver: Pick<Actor, 'id'>, scan: ScanState, unscannedAllowed: boolean): boolean {
  switch (scan.kind) {
    case 'available':
      return true
    case 'quarantined':
      return false
    case 'not-scanned':
      return unscannedAllowed || giver.id === personId
    case 'received':
    case 'scanning':
    case 'scan-unavailable':
      return giver.id === personId
  }
}

/** The same of a revision as it stands in its evidence; what was inspected has no bytes to open. */
export const opensTo = (
  personId: Id,
  evidence: Pick<Evidence, 'revisions'>,
  revision: EvidenceRevision,
  unscannedAllowed: boolean,
): boolean => revision.body.kind !== 'file' || mayOpen(personId, giversOf(evidence, revision)[0]!, stateOf(revision), unscannedAllowed)
