import type { AuditFile } from './audit-file'
import { addDays, dayOf, daysBetween } from './calendar'
import { openExtension, requestNumber } from './evidence-request'
import { tasksFor, type Task } from './tasks'
import type { Day, Id } from './values'
import { partOf, readsWorkingPapers } from './viewer'
import { showTo } from './visibility'

/** Why somebody hears of it now. */
export type Occasion = 'new' | 'week-left' | 'day-left' | 'late' | 'decided'

/** What a letter may be about: numbers and titles of the framework, never words of evidence, for mail travels in the open. */
export type NoticeSubject =
  | { kind: 'request'; requestId: Id; number: string; title: string }
  | { kind: 'clarification'; evidenceId: Id; number: string }
  | { kind: 'evidence'; evidenceId: Id; number: string }
  | { kind: 'finding'; findingId: Id; number: number }
  | { kind: 'extension'; requestId: Id; number: string; outcome: 'asked' | 'granted' | 'declined' }

/** Something that one person hears of once, outside the pages too. */
export interface Notice {
  /** What makes it the same notice: it is told once. */
  key: string
  personId: Id
  engagementId: Id
  engagement: string
  occasion: Occasion
  due: Day | null
  subject: NoticeSubject
}

/** Days before its day that a task is mentioned again, and days between two mentions once it is late. */
const WEEK = 7
/** Older news than this is not told any more: a workspace that begins to send letters does not send its whole past. Days. */
const FRESH = 14

/** What everybody who takes part should hear on this day; each as they see the file (R9). */
export function noticesOf(file: AuditFile, today: Day): Notice[] {
  const people = new Set(file.members.filter((member) => member.endedAt === null).map((member) => member.personId))
  return [...people].flatMap((personId) => {
    const seen = showTo(personId, file, today)
    return seen ? noticesTo(personId, seen, today) : []
  })
}

function noticesTo(personId: Id, file: AuditFile, today: Day): Notice[] {
  const part = partOf(personId, file.members)
  const about = { personId, engagementId: file.engagement.id, engagement: file.engagement.title }
  const tasks = readsWorkingPapers(part) ? [] : tasksFor(part, file, [], today)
  return [
    ...tasks.flatMap((task) => {
      const subject = subjectOf(task)
      const told = subject && occasionOf(task, beganOn(task, file), today)
      return told ? [{ ...about, ...told, key: [personId, thingOf(task, file), told.key].join(':'), due: task.due, subject }] : []
    }),
    ...ofExtensions(file, personId, part.audits, today).map((notice) => ({ ...about, ...notice })),
  ]
}

function subjectOf(task: Task): NoticeSubject | null {
  switch (task.kind) {
    case 'answer-request':
      return { kind: 'request', requestId: task.requestId, number: task.number, title: task.title }
    case 'answer-clarification':
      return { kind: 'clarification', evidenceId: task.evidenceId, number: task.number }
    case 'improve-evidence':
      return { kind: 'evidence', evidenceId: task.evidenceId, number: task.number }
    case 'reply-to-finding':
      return { kind: 'finding', findingId: task.findingId, number: task.number }
    default:
      return null
  }
}

/** What the task is about, so that another question about the same evidence is another notice. */
function thingOf(task: Task, file: AuditFile): Id {
  switch (task.kind) {
    case 'answer-request':
      return task.requestId
    case 'answer-clarification':
      return task.clarificationId
    case 'improve-evidence':
      return lastJudgement(task.evidenceId, file).id
    case 'reply-to-finding':
      return task.findingId
    default:
      throw new Error(`nobody is told of ${task.kind}`)
  }
}

const lastJudgement = (evidenceId: Id, file: AuditFile) =>
  file.evidence
    .find((one) => one.id === evidenceId)!
    .revisions.at(-1)!
    .judgements.at(-1)!

/** The day on which a task came to somebody. */
function beganOn(task: Task, file: AuditFile): Day {
  switch (task.kind) {
    case 'answer-request': {
      const request = file.requests.find((one) => one.id === task.requestId)!
      return dayOf(request.delegations.at(-1)?.at ?? request.sentAt)
    }
    case 'answer-clarification':
      return dayOf(
        file.evidence
          .flatMap((one) => one.revisions)
          .flatMap((one) => one.clarifications)
          .find((one) => one.id === task.clarificationId)!.askedAt,
      )
    case 'improve-evidence':
      return dayOf(lastJudgement(task.evidenceId, file).at)
    case 'reply-to-finding':
      return dayOf(file.findings.find((one) => one.id === task.findingId)!.sentForReply!.at)
    default:
      throw new Error(`nobody is told of ${task.kind}`)
  }
}

/** The most pressing reason to tell of a task today, with a key that is the same until there is another reason. */
function occasionOf({ due }: Task, began: Day, today: Day): { occasion: Occasion; key: string } | null {
  if (due !== null && due < today) {
    const weeks = Math.floor(daysBetween(due, today) / WEEK)
    return weeks < 52 ? { occasion: 'late', key: `late-${due}-${weeks}` } : null
  }
  if (due !== null && due <= addDays(today, 1)) return { occasion: 'day-left', key: `day-${due}` }
  // What is new is told as new first, however near its day is.
  if (addDays(began, 1) >= today) return { occasion: 'new', key: `new-${began}` }
  if (due !== null && due <= addDays(today, WEEK)) return { occasion: 'week-left', key: `week-${due}` }
  return addDays(began, FRESH) >= today ? { occasion: 'new', key: `new-${began}` } : null
}

/** An auditor hears that more time is asked for; who asked hears what was decided. */
function ofExtensions(file: AuditFile, personId: Id, audits: boolean, today: Day): Pick<Notice, 'key' | 'occasion' | 'due' | 'subject'>[] {
  return file.requests
    .filter((request) => !request.lapsed)
    .flatMap((request) => {
      const about = { kind: 'extension', requestId: request.id, number: requestNumber(request) } as const
      const open = audits ? openExtension(request) : undefined
      return [
        ...(open && isFresh(open.at, today)
          ? [
              {
                key: `${personId}:${open.id}:asked`,
                occasion: 'new' as const,
                due: request.due,
                subject: { ...about, outcome: 'asked' as const },
              },
            ]
          : []),
        ...request.extensions.flatMap(({ id, by, decision }) =>
          by.id === personId && decision && isFresh(decision.at, today)
            ? [
                {
                  key: `${personId}:${id}:decided`,
                  occasion: 'decided' as const,
                  due: request.due,
                  subject: { ...about, outcome: decision.outcome },
                },
              ]
            : [],
        ),
      ]
    })
}

const isFresh = (at: string, today: Day): boolean => addDays(dayOf(at), FRESH) >= today
