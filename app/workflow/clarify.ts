import { z } from 'zod'
import { isSettled, type Clarification, type EvidenceRevision } from '../domain/evidence'
import { partsToJudge } from '../domain/judgement-rules'
import { refuse } from '../domain/refusal'
import type { Id } from '../domain/values'
import { insertClarification, insertClarificationAnswer } from '../store/evidence.server'
import { day, id, paragraph, several, words } from './input'
import { contextPart, findRevision } from './judge-context'
import { anyPart, audits, openFileWith, step } from './step'
import { roleFor } from './hand-in-evidence'

/** Asks the giver to clarify the context, one or more questions with one deadline; unanswered each becomes a limitation (R7). */
export const askClarification = step({
  name: 'ask-clarification',
  input: z.object({
    revisionId: id,
    due: day,
    questions: several(
      z.object({
        field: contextPart.nullish(),
        /** The earlier question whose answer this one goes into. */
        follows: id.nullish(),
        question: words(4000),
      }),
      50,
    ).refine((questions) => questions.length > 0, 'required'),
  }),
  async run(work, { revisionId, due, questions }) {
    const { file, seen } = await openFileWith(work, 'revision', revisionId, audits)
    const { evidence, revision } = findRevision(seen, revisionId)
    const parts = partsToJudge(file, evidence)
    const asked = questions.map(({ question, follows, field }) => {
      const earlier = follows ? findAnswered(revision, follows) : null
      const about = earlier ? earlier.field : (field ?? null)
      if (about && !parts.includes(about)) refuse({ kind: 'context-part-unknown', field: about })
      return { clarificationId: work.newId(), revisionId, field: about, followsId: earlier?.id ?? null, question, due }
    })
    for (const { clarificationId, ...row } of asked)
      await insertClarification(work.tx, { id: clarificationId, engagementId: seen.engagement.id, ...row, ...work.signed('auditor') })
    const [first, ...more] = asked.map((change) => ({
      subject: { kind: 'evidence', id: evidence.id },
      detail: { number: evidence.number, due },
      change,
    }))
    return {
      engagementId: seen.engagement.id,
      as: 'auditor',
      ...first!,
      also: more,
      result: { evidenceId: evidence.id, clarificationId: asked[0]!.clarificationId },
    }
  },
})

/** The earlier question, on the same revision, once it has an answer to go into. */
function findAnswered(revision: EvidenceRevision, clarificationId: Id): Clarification {
  const earlier = revision.clarifications.find((one) => one.id === clarificationId) ?? refuse({ kind: 'not-found' })
  return isSettled(earlier) ? earlier : refuse({ kind: 'nothing-answered-yet' })
}

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
