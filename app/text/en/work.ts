import type { Task } from '../../domain/tasks'
import type { workText as nl } from '../nl/work'

const many = (count: number, one: string, more: string) => (count === 1 ? `one ${one}` : `${count} ${more}`)

export const workText: typeof nl = {
  title: 'My work',
  waiting: 'What waits for you',
  nothing: 'Nothing waits for you now.',
  mine: 'My engagements',
  all: 'All engagements',
  drafts: 'Not handed in yet',
  draftsMore: 'You began these. Nobody else sees them until you hand them in.',
  draft: (title) => title || 'Evidence without a title',
  changed: (moment) => `last changed ${moment}`,
  given: 'What you handed in last',
  givenAt: (moment) => `handed in ${moment}`,
  before: (day) => `by ${day}`,
  late: (day) => `late: ${day}`,
  daysLeft: (days, day) => `${days === 1 ? 'one day' : `${days} days`} left, until ${day}`,
  asked: (day: string) => `more time asked until ${day}`,
  today: 'by today',
  administratorTitle: 'Administration',
  administrator: 'You manage people and settings. As an administrator you see no engagements and no evidence.',
  people: 'People and settings',
  noEngagements: 'You have no role in an engagement yet. An auditor can take you into a team.',
  task: (task) => taskLine(task),
  why: (task) => taskReason(task),
}

function taskLine(task: Task): string {
  switch (task.kind) {
    case 'answer-request':
      return `${task.number}: hand in evidence for ${task.title}`
    case 'answer-clarification':
      return `${task.number}: answer a question about ${task.title}`
    case 'improve-evidence':
      return `${task.number}: hand in a better revision of ${task.title}`
    case 'reply-to-finding':
      return `Reply to finding ${task.number}: ${task.title}`
    case 'respond-to-report':
      return 'Give the management response to the draft report'
    case 'request-evidence':
      return 'Send the evidence requests'
    case 'decide-extensions':
      return `Decide on more time for ${many(task.count, 'request', 'requests')}`
    case 'chase-requests':
      return `Ask after ${many(task.count, 'request', 'requests')}`
    case 'chase-clarifications':
      return `Ask after ${many(task.count, 'question', 'questions')}`
    case 'rejudge-contexts':
      return `Judge ${many(task.count, 'new version', 'new versions')} again`
    case 'judge-contexts':
      return `Judge the context of ${many(task.count, 'piece of evidence', 'pieces of evidence')}`
    case 'give-verdicts':
      return `Give ${many(task.count, 'verdict', 'verdicts')}`
    case 'mend-verdicts':
      return `Revise ${many(task.count, 'verdict', 'verdicts')}`
    case 'review-verdicts':
      return `Review ${many(task.count, 'verdict', 'verdicts')}`
    case 'revise-finding':
      return `Revise finding ${task.number}: ${task.title}`
    case 'review-finding':
      return `Review finding ${task.number}: ${task.title}`
    case 'send-finding':
      return `Send finding ${task.number} for reply: ${task.title}`
    case 'answer-questions':
      return `Answer ${many(task.count, 'research question', 'research questions')}`
    case 'issue-report':
      return task.report === 'draft' ? 'Issue the draft report' : 'Issue the final report'
  }
}

function taskReason(task: Task): string {
  switch (task.kind) {
    case 'answer-request':
      if (task.asked) return 'The auditor has yet to decide on more time. You can hand in now as well.'
      return 'The auditors asked you for this. If you do not have it, say so: that is an answer too.'
    case 'answer-clarification':
      return 'Without your answer the auditor cannot interpret the evidence.'
    case 'improve-evidence':
      return 'The auditor could interpret the evidence with this context not at all, or in part only.'
    case 'reply-to-finding':
      return 'Your reply is printed in the report.'
    case 'respond-to-report':
      return 'Your response is printed in the report word for word.'
    case 'request-evidence':
      return 'Without requests no evidence comes in.'
    case 'decide-extensions':
      return 'A system owner asks for more time and waits for an answer.'
    case 'chase-requests':
      return 'The due date has passed without an answer.'
    case 'chase-clarifications':
      return 'The due date has passed and the answer is missing.'
    case 'rejudge-contexts':
      return 'The version before was judged; that does not hold for this one.'
    case 'judge-contexts':
      return 'Evidence without a judged context can carry no verdict.'
    case 'give-verdicts':
      return 'Each norm on each system gets a verdict per aspect.'
    case 'mend-verdicts':
      return 'The reviewer returned them, or the evidence below them is no longer interpretable.'
    case 'review-verdicts':
    case 'review-finding':
      return 'A colleague made this; you can review it.'
    case 'revise-finding':
      return 'The reviewer returned it.'
    case 'send-finding':
      return 'It has been reviewed and can go to the system owner.'
    case 'answer-questions':
      return 'The report begins with an answer to each research question.'
    case 'issue-report':
      return 'Nothing stands in the way of the report any more.'
  }
}
