import type { Task } from '../../domain/tasks'

/** Where a task is done; for many things at once: the list of exactly those. */
export function taskAddress(engagementId: string, task: Task): string {
  const at = `/engagements/${engagementId}`
  switch (task.kind) {
    case 'answer-request':
      return `/requests/${task.requestId}`
    case 'answer-clarification':
      return `/evidence/${task.evidenceId}#clarification-${task.clarificationId}`
    case 'improve-evidence':
      return `/evidence/${task.evidenceId}`
    case 'reply-to-finding':
    case 'revise-finding':
    case 'review-finding':
    case 'send-finding':
      return `/findings/${task.findingId}`
    case 'respond-to-report':
      return `${at}/report#respond`
    case 'request-evidence':
      return `${at}/requests`
    case 'decide-extensions':
      return `${at}/requests?state=extension`
    case 'chase-requests':
      return `${at}/requests?state=overdue`
    case 'chase-clarifications':
      return `${at}/evidence?questions=open`
    case 'rejudge-contexts':
      return `${at}/evidence?state=judge-again`
    case 'judge-contexts':
      return `${at}/evidence?state=not-judged`
    case 'give-verdicts':
      return `${at}?state=to-judge`
    case 'mend-verdicts':
      return `${at}?state=weak`
    case 'review-verdicts':
      return `${at}?state=to-review`
    case 'answer-questions':
      return `${at}/report#questions`
    case 'issue-report':
      return `${at}/report#issue`
  }
}
