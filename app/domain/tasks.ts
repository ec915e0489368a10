import type { AuditFile } from './audit-file'
import { evidenceNumber, gave, judgementOf, latestRevision, type Evidence } from './evidence'
import { openExtension, requestNumber } from './evidence-request'
import { latestVersion } from './finding'
import { hasDraft, isSinceUpgrade, type Blocker } from './progress'
import type { Day, Id } from './values'
import { currentVerdicts, isApproved } from './verdict'
import { answersFor, readsWorkingPapers, type Part } from './viewer'

/**
 * What waits for one person in one engagement. `text/` owns the sentence that says why; a page owns the address. Of a request
 * `asked` is the day until which more time was asked for, and not decided yet.
 */
export type Task = {
  /** Day by which it should be done; null: none was set. */
  due: Day | null
} & (
  | { kind: 'answer-request'; requestId: Id; number: string; title: string; systemId: string; asked: Day | null }
  | { kind: 'answer-clarification'; evidenceId: Id; clarificationId: Id; number: string; title: string; question: string }
  | { kind: 'improve-evidence'; evidenceId: Id; number: string; title: string }
  | { kind: 'reply-to-finding'; findingId: Id; number: number; title: string }
  | { kind: 'respond-to-report' }
  | { kind: 'request-evidence' }
  | { kind: 'decide-extensions'; count: number }
  | { kind: 'chase-requests'; count: number }
  | { kind: 'chase-clarifications'; count: number }
  | { kind: 'judge-contexts'; count: number }
  /** A new revision of what was judged before. */
  | { kind: 'rejudge-contexts'; count: number }
  | { kind: 'give-verdicts'; count: number }
  | { kind: 'mend-verdicts'; count: number }
  | { kind: 'review-verdicts'; count: number }
  | { kind: 'revise-finding'; findingId: Id; number: number; title: string }
  | { kind: 'review-finding'; findingId: Id; number: number; title: string }
  | { kind: 'send-finding'; findingId: Id; number: number; title: string }
  | { kind: 'answer-questions'; count: number }
  | { kind: 'issue-report'; report: 'draft' | 'final' }
)

export type TaskKind = Task['kind']

/**
 * What waits for this person, the earliest day first. The file is as they see it (R9); the blockers are those of the report
 * that comes next. Nobody is asked to check what they made themselves (R4).
 */
export function tasksFor(part: Part, file: AuditFile, blockers: Blocker[], today: Day): Task[] {
  const tasks = [
    ...ofOwner(part, file),
    ...(part.manages ? ofManagement(file) : []),
    ...(part.audits ? ofAuditor(part, file, blockers, today) : []),
    ...(readsWorkingPapers(part) ? ofChecker(part, file) : []),
  ]
  return tasks.sort((left, right) => (left.due ?? '9999').localeCompare(right.due ?? '9999'))
}

export const isOverdue = (task: { due: Day | null }, today: Day): boolean => task.due !== null && task.due < today

function ofOwner(part: Part, file: AuditFile): Task[] {
  const given = file.evidence.filter((item) => item.givenBy.id === part.personId)
  return [
    ...file.requests
      .filter((request) => awaits(part, file, request))
      .map((request): Task => ({
        kind: 'answer-request',
        due: request.due,
        requestId: request.id,
        number: requestNumber(request),
        title: request.title,
        systemId: request.systemId,
        asked: openExtension(request)?.until ?? null,
      })),
    ...given.flatMap(ofGivenEvidence),
    ...file.findings
      .filter((finding) => answersFor(part, finding.systemId) && finding.sentForReply && finding.replies.length === 0)
      .map((finding): Task => ({
        kind: 'reply-to-finding',
        due: finding.sentForReply!.due,
        findingId: finding.id,
        number: finding.number,
        title: latestVersion(finding).title,
      })),
  ]
}

function awaits(part: Part, file: AuditFile, request: AuditFile['requests'][number]): boolean {
  const mine = request.askedOf ? request.askedOf.personId === part.personId : part.owns.includes(request.systemId)
  return mine && !request.lapsed && request.refusals.length === 0 && !file.evidence.some((item) => item.requestId === request.id)
}

function ofGivenEvidence(evidence: Evidence): Task[] {
  const about = { evidenceId: evidence.id, number: evidenceNumber(evidence), title: evidence.title }
  const open = evidence.revisions.flatMap((revision) => revision.clarifications.filter((one) => one.answers.length === 0))
  const last = latestRevision(evidence)
  // A question that is open says what to do; only without one is the judgement itself the task.
  if (open.length > 0)
    return open.map(({ id, due, question }) => ({ kind: 'answer-clarification', due, clarificationId: id, question, ...about }))
  return last && ['not-interpretable', 'partly-interpretable'].includes(judgementOf(last))
    ? [{ kind: 'improve-evidence', due: null, ...about }]
    : []
}

function ofManagement(file: AuditFile): Task[] {
  const waiting =
    hasDraft(file) &&
    !file.reports.some((report) => report.kind === 'final') &&
    !file.managementResponses.some((response) => isSinceUpgrade(file, response.at))
  return waiting ? [{ kind: 'respond-to-report', due: null }] : []
}

function ofAuditor(part: Part, file: AuditFile, blockers: Blocker[], today: Day): Task[] {
  const toJudge = file.evidence.filter((item) => isUnjudged(item) && !gave(part.personId, item, latestRevision(item)!))
  // Whoever gives something after the final report waits for an answer as well.
  const givers = [
    ...some('decide-extensions', file.requests.filter((request) => !request.lapsed && openExtension(request)).length),
    ...some('rejudge-contexts', toJudge.filter(wasJudged).length),
    ...some('judge-contexts', toJudge.filter((item) => !wasJudged(item)).length),
  ]
  if (file.reports.some((report) => report.kind === 'final')) return givers
  const count = (kind: Blocker['kind']) => blockers.filter((blocker) => blocker.kind === kind).length
  if (count('nothing-requested')) return [{ kind: 'request-evidence', due: null }]
  const report = hasDraft(file) ? 'final' : 'draft'
  return [
    ...givers,
    ...some(
      'chase-requests',
      file.requests.filter(
        (request) =>
          !request.lapsed &&
          !openExtension(request) &&
          request.due < today &&
          request.refusals.length === 0 &&
          !file.evidence.some((item) => item.requestId === request.id),
      ).length,
    ),
    ...some('chase-clarifications', openClarifications(file).filter((one) => one.due < today).length),
    ...some('give-verdicts', count('verdict-missing')),
    ...some('mend-verdicts', count('verdict-on-weak-evidence') + returnedVerdicts(part, file)),
    ...file.findings.flatMap((finding) => ofFinding(part, finding)),
    ...some('answer-questions', count('verdict-missing') ? 0 : count('question-unanswered')),
    ...(blockers.length === 0 ? [{ kind: 'issue-report' as const, due: null, report } satisfies Task] : []),
  ]
}

/** One line for many: an auditor gets a list to open, not forty tasks. */
function some(
  kind:
    | 'decide-extensions'
    | 'chase-requests'
    | 'chase-clarifications'
    | 'judge-contexts'
    | 'rejudge-contexts'
    | 'give-verdicts'
    | 'mend-verdicts'
    | 'review-verdicts'
    | 'answer-questions',
  count: number,
): Task[] {
  return count > 0 ? [{ kind, count, due: null }] : []
}

const openClarifications = (file: AuditFile) =>
  file.evidence
    .flatMap((item) => item.revisions)
    .flatMap((revision) => revision.clarifications)
    .filter((one) => one.answers.length === 0)

function isUnjudged(evidence: Evidence): boolean {
  const revision = latestRevision(evidence)
  return revision !== undefined && judgementOf(revision) === 'not-judged'
}

/** A judgement stays with its revision: the one that came after is judged anew. */
const wasJudged = (evidence: Evidence): boolean => evidence.revisions.some((revision) => revision.judgements.length > 0)

const returnedVerdicts = (part: Part, file: AuditFile): number =>
  currentVerdicts(file.verdicts).filter((verdict) => verdict.by.id === part.personId && verdict.reviews.at(-1)?.outcome === 'returned')
    .length

function ofFinding(part: Part, finding: AuditFile['findings'][number]): Task[] {
  const version = latestVersion(finding)
  const about = { due: null, findingId: finding.id, number: finding.number, title: version.title }
  if (version.reviews.at(-1)?.outcome === 'returned') return version.by.id === part.personId ? [{ kind: 'revise-finding', ...about }] : []
  return isApproved(version) && !finding.sentForReply ? [{ kind: 'send-finding', ...about }] : []
}

/** Review, by auditors and reviewers alike, of what somebody else made. */
function ofChecker(part: Part, file: AuditFile): Task[] {
  if (file.reports.some((report) => report.kind === 'final')) return []
  const verdicts = currentVerdicts(file.verdicts).filter((verdict) => verdict.reviews.length === 0 && verdict.by.id !== part.personId)
  const findings = file.findings.filter(
    (finding) => latestVersion(finding).reviews.length === 0 && finding.versions.every((version) => version.by.id !== part.personId),
  )
  return [
    ...some('review-verdicts', verdicts.length),
    ...findings.map((finding): Task => ({
      kind: 'review-finding',
      due: null,
      findingId: finding.id,
      number: finding.number,
      title: latestVersion(finding).title,
    })),
  ]
}
