import { z } from 'zod'
import { CONTEXT_FIELDS } from '../domain/evidence-context'
import { refuse } from '../domain/refusal'
import { insertClarification, insertClarificationAnswer } from '../store/evidence.server'
import { choice, day, id, paragraph, words } from './input'
import { findRevision } from './judge-context'
import { anyPart, audits, openFileWith, step } from './step'
import { roleFor } from './hand-in-evidence'

/** Asks the giver to clarify the context, with a deadline; unanswered it becomes a limitation (R7). */
export const askClarification = step({
  name: 'ask-clarification',
  input: z.object({ revisionId: id, field: choice(CONTEXT_FIELDS).nullish(), question: words(4000), due: day }),
  async run(work, { revisionId, field, question, due }) {
    const { seen } = await openFileWith(work, 'revision', revisionId, audits)
    const { evidence } = findRevision(seen, revisionId)
    const clarificationId = work.newId()
    await insertClarification(work.tx, {
      id: clarificationId,
      engagementId: seen.engagement.id,
      revisionId,
      field: field ?? null,
      question,
      due,
      ...work.signed('auditor'),
    })
    return {
      engagementId: seen.engagement.id,
      subject: { kind: 'evidence', id: evidence.id },
      as: 'auditor',
      detail: { number: evidence.number, due },
      change: { clarificationId, revisionId, field: field ?? null, question, due },
      result: { evidenceId: evidence.id, clarificationId },
    }
  },
})

/** Who gave the evidence answers; the answer stands beside the context, dated, and changes nothing in it (R3). */
export const answerClarification = step({
  name: 'answer-clarification',
  input: z.object({ clarificationId: id, text: paragraph }),
  async run(work, { clarificationId, text }) {
    const { seen, part } = await openFileWith(work, 'clarification', clarificationId, anyPart)
    const evidence =
      seen.evidence.find((one) =>
        one.revisions.some((revision) => revision.clarifications.some((clarification) => clarification.id === clarificationId)),
      ) ?? refuse({ kind: 'not-found' })
    const role = roleFor(part, evidence.systemId)
    // An auditor answers only about evidence that an auditor gave: not in the place of an owner.
    if (role === 'auditor' && evidence.givenBy.role !== 'auditor') refuse({ kind: 'not-allowed' })
    await insertClarificationAnswer(work.tx, {
      id: work.newId(),
      engagementId: seen.engagement.id,
      clarificationId,
      text,
      ...work.signed(role),
    })
    return {
      engagementId: seen.engagement.id,
      subject: { kind: 'evidence', id: evidence.id },
      as: role,
      detail: { number: evidence.number },
      change: { clarificationId, text },
      result: { evidenceId: evidence.id },
    }
  },
})
