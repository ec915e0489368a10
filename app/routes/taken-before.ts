import type { AuditFile } from '../domain/audit-file'
import { evidenceNumber } from '../domain/evidence'
import type { ContextField } from '../domain/evidence-context'
import type { Id } from '../domain/values'
import type { HandInView } from '../ui/hand-in/hand-in-view'

/** Whom the same giver named last about this system, offered while that answer is still empty: to check, not to type again. */
export function takenBefore(view: HandInView, step: ContextField, file: AuditFile, personId: Id, systemId: string): HandInView {
  if (step !== 'people') return view
  const { context } = view.draft
  const blank = Object.values(context.people).every((text) => text === '')
  const revisions = file.evidence
    .filter((one) => one.systemId === systemId)
    .flatMap((evidence) => evidence.revisions.map((revision) => ({ evidence, revision })))
  const last = revisions
    .filter(({ revision }) => revision.handedInBy.id === personId)
    .sort((a, b) => a.revision.handedInAt.localeCompare(b.revision.handedInAt))
    .at(-1)
  if (!blank || !last) return view
  return {
    ...view,
    taken: { people: evidenceNumber(last.evidence) },
    draft: { ...view.draft, context: { ...context, people: last.revision.context.people } },
  }
}
