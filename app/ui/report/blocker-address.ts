import { boardAddress } from '../verdict/board-address'
import type { Blocker } from '../../domain/progress'
import type { ManyKind } from './group-blockers'

/** Where the cause of a blocker can be taken away. */
export function blockerAddress(engagementId: string, blocker: Blocker): string {
  const at = `/engagements/${engagementId}`
  switch (blocker.kind) {
    case 'nothing-requested':
      return `${at}/requests`
    case 'evidence-not-judged':
      return `${at}/evidence?state=not-judged`
    case 'verdict-missing':
    case 'verdict-on-weak-evidence':
    case 'verdict-not-reviewed':
      return boardAddress(engagementId, blocker.systemId, blocker.normId)
    case 'finding-not-reviewed':
    case 'finding-on-weak-evidence':
    case 'finding-not-sent':
    case 'reply-awaited':
      return `/findings/${blocker.findingId}`
    case 'question-unanswered':
      return `${at}/report#question-${blocker.position}`
    case 'no-draft':
      return `${at}/report#blockers`
    case 'management-response-awaited':
      return `${at}/team`
  }
}

/** Many of one kind: the matrix narrowed to exactly those. */
export function manyAddress(engagementId: string, kind: ManyKind): string {
  const states = { 'verdict-missing': 'to-judge', 'verdict-on-weak-evidence': 'weak', 'verdict-not-reviewed': 'to-review' } as const
  return `/engagements/${engagementId}?state=${states[kind]}`
}
