import type { AuditFile } from './audit-file'
import { ASKED_ANEW, CONTEXT_QUESTIONS, type ContextQuestion } from './context-question'
import type { Evidence, EvidenceRevision } from './evidence'
import type { EvidenceContext } from './evidence-context'
import type { Id } from './values'

/** Earlier evidence whose context can be a start for new evidence of the same source. */
export interface EarlierContext {
  engagement: string
  evidence: Pick<Evidence, 'number' | 'title'>
  revision: Pick<EvidenceRevision, 'id' | 'context' | 'handedInAt'>
}

/** What this person handed in themselves about a system, newest first, out of the files as they see them (R9). */
export function earlierContexts(files: AuditFile[], personId: Id, systemId: string): EarlierContext[] {
  return files
    .flatMap((file) =>
      file.evidence
        .filter((one) => one.systemId === systemId && one.withheld === null)
        .flatMap((one) => {
          const revision = one.revisions.filter((each) => each.handedInBy.id === personId).at(-1)
          return revision
            ? [
                {
                  engagement: file.engagement.title,
                  evidence: { number: one.number, title: one.title },
                  revision: { id: revision.id, context: revision.context, handedInAt: revision.handedInAt },
                },
              ]
            : []
        }),
    )
    .sort((a, b) => b.revision.handedInAt.localeCompare(a.revision.handedInAt))
}

/**
 * "Same source, new period": the context to start from, and what of it must be confirmed before it counts. What is true of one
 * period alone is asked anew; how to handle it is never copied; a norm that is not asked here is left out.
 */
export function contextToReuse(
  earlier: EvidenceContext,
  { handling, normIds, questionIds }: { handling: EvidenceContext['handling']; normIds: string[]; questionIds: string[] },
): { context: EvidenceContext; unconfirmed: ContextQuestion[] } {
  const context: EvidenceContext = {
    ...earlier,
    covers: null,
    completeness: '',
    deviations: '',
    edited: '',
    shows: { ...earlier.shows, norms: earlier.shows.norms.filter((one) => normIds.includes(one.normId)) },
    handling,
    answers: Object.fromEntries(Object.entries(earlier.answers).filter(([id]) => questionIds.includes(id))),
  }
  const anew: readonly ContextQuestion[] = ASKED_ANEW
  return {
    context,
    unconfirmed: [
      ...CONTEXT_QUESTIONS.filter((question) => !anew.includes(question)),
      ...Object.keys(context.answers).map((id) => `question:${id}` as const),
    ],
  }
}
