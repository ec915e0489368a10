import type { Aspect } from './catalogue'
import type { AuditFile } from './audit-file'
import { isSettled, judgementOf, latestRevision, type Judgement } from './evidence'
import { latestVersion } from './finding'
import { weakEvidence } from './verdict-rules'
import type { Day, Moment } from './values'
import { currentVerdicts, isApproved, needsInterpretableBasis, verdictKey } from './verdict'

/** What stands in the way of a report, so that a page can lead to its cause. */
export type Blocker =
  | { kind: 'nothing-requested' }
  | { kind: 'evidence-not-judged'; count: number }
  | { kind: 'verdict-missing'; systemId: string; normId: string; aspect: Aspect }
  | { kind: 'verdict-on-weak-evidence'; systemId: string; normId: string; aspect: Aspect; evidence: string[] }
  | { kind: 'verdict-not-reviewed'; systemId: string; normId: string; aspect: Aspect }
  | { kind: 'finding-not-reviewed'; findingId: string; number: number }
  | { kind: 'finding-on-weak-evidence'; findingId: string; number: number; evidence: string[] }
  | { kind: 'finding-not-sent'; findingId: string; number: number }
  | { kind: 'reply-awaited'; findingId: string; number: number; due: Day }
  | { kind: 'question-unanswered'; position: number }
  | { kind: 'no-draft' }
  | { kind: 'management-response-awaited' }

/** Everything that blocks a report of this kind, in the order of the audit. */
export function blockersOf(file: AuditFile, kind: 'draft' | 'final', today: Day): Blocker[] {
  return [
    ...(file.requests.length === 0 ? [{ kind: 'nothing-requested' } as const] : []),
    ...unjudged(file),
    ...ofVerdicts(file),
    ...file.findings.flatMap((finding) => ofFinding(file, finding, today)),
    ...file.engagement.questions.flatMap((question): Blocker[] =>
      file.answers.some((answer) => answer.questionId === question.id)
        ? []
        : [{ kind: 'question-unanswered', position: question.position }],
    ),
    ...(kind === 'final' ? afterDraft(file) : []),
  ]
}

function unjudged(file: AuditFile): Blocker[] {
  const count = file.evidence.filter((item) => {
    const revision = latestRevision(item)
    return revision && judgementOf(revision) === 'not-judged'
  }).length
  return count ? [{ kind: 'evidence-not-judged', count }] : []
}

function ofVerdicts(file: AuditFile): Blocker[] {
  const current = new Map(currentVerdicts(file.verdicts).map((verdict) => [verdictKey(verdict), verdict]))
  return file.norms
    .filter((norm) => norm.applicability.kind === 'applies')
    .flatMap((norm) =>
      norm.aspects.flatMap((aspect): Blocker[] => {
        const cell = { systemId: norm.systemId, normId: norm.id, aspect }
        const verdict = current.get(verdictKey(cell))
        if (!verdict) return [{ kind: 'verdict-missing', ...cell }]
        // R1 holds over time too: a judgement that changed afterwards takes the ground from under the verdict.
        const weak = needsInterpretableBasis(verdict.outcome.value) ? weakEvidence(file, verdict.basis, [verdict.normId]) : []
        if (weak.length) return [{ kind: 'verdict-on-weak-evidence', ...cell, evidence: weak }]
        return isApproved(verdict) ? [] : [{ kind: 'verdict-not-reviewed', ...cell }]
      }),
    )
}

function ofFinding(file: AuditFile, finding: AuditFile['findings'][number], today: Day): Blocker[] {
  const about = { findingId: finding.id, number: finding.number }
  const version = latestVersion(finding)
  const weak = weakEvidence(file, version.basis, finding.normIds)
  if (weak.length) return [{ kind: 'finding-on-weak-evidence', ...about, evidence: weak }]
  if (!isApproved(version)) return [{ kind: 'finding-not-reviewed', ...about }]
  const sent = finding.sentForReply
  if (!sent) return [{ kind: 'finding-not-sent', ...about }]
  if (finding.replies.length === 0 && today <= sent.due) return [{ kind: 'reply-awaited', ...about, due: sent.due }]
  return []
}

function afterDraft(file: AuditFile): Blocker[] {
  if (!hasDraft(file)) return [{ kind: 'no-draft' }]
  return file.managementResponses.some((response) => isSinceUpgrade(file, response.at)) ? [] : [{ kind: 'management-response-awaited' }]
}

/** Whether there is a draft on the edition in force: after an upgrade management sees a new one before the final report. */
export const hasDraft = (file: AuditFile): boolean =>
  file.reports.some((report) => report.kind === 'draft' && isSinceUpgrade(file, report.at))

/** Whether something happened under the edition in force. */
export const isSinceUpgrade = ({ editions }: Pick<AuditFile, 'editions'>, at: Moment): boolean =>
  editions.length < 2 || at > editions[editions.length - 1]!.at

/** The step of the audit that an engagement is in. */
export const PHASES = [
  'requesting',
  'collecting',
  'judging',
  'concluding',
  'reviewing',
  'replying',
  'reporting',
  'responding',
  'issued',
] as const
export type Phase = (typeof PHASES)[number]

/** Counts of an engagement that everybody in it may see, management too: how far it is, never what is in it (R9). */
export interface Progress {
  phase: Phase
  requests: { sent: number; answered: number; refused: number }
  evidence: { received: number; interpretable: number; partlyInterpretable: number; notInterpretable: number; notJudged: number }
  clarifications: { asked: number; answered: number; overdue: number }
  verdicts: { needed: number; given: number; reviewed: number }
  findings: { raised: number; reviewed: number; sent: number; replied: number }
  blockers: number
}

export function progressOf(file: AuditFile, today: Day): Progress {
  const judged = file.evidence.map((item) => latestRevision(item)).map((revision) => (revision ? judgementOf(revision) : 'not-judged'))
  const judgedAs = (judgement: Judgement) => judged.filter((one) => one === judgement).length
  const questions = file.evidence.flatMap((item) => item.revisions).flatMap((revision) => revision.clarifications)
  const needed = new Set(
    file.norms
      .filter((norm) => norm.applicability.kind === 'applies')
      .flatMap((norm) => norm.aspects.map((aspect) => verdictKey({ systemId: norm.systemId, normId: norm.id, aspect }))),
  )
  // A verdict on a norm that does not apply is stored, and needs no counting.
  const current = currentVerdicts(file.verdicts).filter((verdict) => needed.has(verdictKey(verdict)))
  const requests = file.requests.filter((request) => !request.lapsed)
  const answered = requests.filter((request) => file.evidence.some((item) => item.requestId === request.id))
  const blockers = blockersOf(file, hasDraft(file) ? 'final' : 'draft', today)
  return {
    phase: phaseOf(file, blockers),
    requests: {
      sent: requests.length,
      answered: answered.length,
      refused: requests.filter((request) => !answered.includes(request) && request.refusals.length > 0).length,
    },
    evidence: {
      received: judged.length,
      interpretable: judgedAs('interpretable'),
      partlyInterpretable: judgedAs('partly-interpretable'),
      notInterpretable: judgedAs('not-interpretable'),
      notJudged: judgedAs('not-judged'),
    },
    clarifications: {
      asked: questions.length,
      answered: questions.filter(isSettled).length,
      overdue: questions.filter((one) => !isSettled(one) && one.due < today).length,
    },
    verdicts: { needed: needed.size, given: current.length, reviewed: current.filter(isApproved).length },
    findings: {
      raised: file.findings.length,
      reviewed: file.findings.filter((finding) => isApproved(latestVersion(finding))).length,
      sent: file.findings.filter((finding) => finding.sentForReply).length,
      replied: file.findings.filter((finding) => finding.replies.length > 0).length,
    },
    blockers: blockers.length,
  }
}

function phaseOf(file: AuditFile, blockers: Blocker[]): Phase {
  if (file.reports.some((report) => report.kind === 'final')) return 'issued'
  const blocks = (kind: Blocker['kind']) => blockers.some((blocker) => blocker.kind === kind)
  if (blocks('nothing-requested')) return 'requesting'
  const open = file.requests.filter(
    (request) => !request.lapsed && request.refusals.length === 0 && !file.evidence.some((item) => item.requestId === request.id),
  )
  if (blocks('evidence-not-judged')) return 'judging'
  if (blocks('verdict-missing')) return open.length > 0 && file.verdicts.length === 0 ? 'collecting' : 'concluding'
  if (blocks('verdict-on-weak-evidence') || blocks('finding-on-weak-evidence')) return 'concluding'
  if (blocks('verdict-not-reviewed') || blocks('finding-not-reviewed')) return 'reviewing'
  if (blocks('finding-not-sent') || blocks('reply-awaited')) return 'replying'
  if (file.reports.length === 0) return 'reporting'
  return blocks('management-response-awaited') ? 'responding' : 'reporting'
}
