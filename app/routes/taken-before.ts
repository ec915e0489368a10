import type { AuditFile } from '../domain/audit-file'
import { evidenceNumber } from '../domain/evidence'
import type { ContextField } from '../domain/evidence-context'
import type { Id } from '../domain/values'
import type { HandInView } from '../ui/hand-in/hand-in-view'

/** What the same giver answered last about this system, offered where an answer is still empty: to check, not to type again. */
export function takenBefore(view: HandInView, step: ContextField, file: AuditFile, personId: Id, systemId: string): HandInView {
  if (step !== 'people' && step !== 'origin') return view
  const { context } = view.draft
  const blank = step === 'people' ? Object.values(context.people).every((text) => text === '') : context.origin === ''
  const revisions = file.evidence.filter((one) => one.systemId === systemId).flatMap((evidence) => evidence.revisions.map((revision) => ({ evidence, revision })))
  const last = revisions.filter(({ revision }) => revision.handedInBy.id === personId).sort((a, b) => a.revision.handedInAt.localeCompare(b.revision.handedInAt)).at(-1)
  if (!blank || !last) return view
  return { ...view, taken: { [step]: evidenceNumber(last.evidence) }, draft: { ...view.draft, context: { ...context, [step]: last.revision.context[step] } } }
}
