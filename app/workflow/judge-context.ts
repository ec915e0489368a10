import { z } from 'zod'
import type { AuditFile } from '../domain/audit-file'
import { DISPUTE_REASONS, disputesIn, gave, type EvidenceRevision, type FieldJudgement } from '../domain/evidence'
import { isContextPart } from '../domain/evidence-context'
import { checkJudgement, orderFields, partsToJudge } from '../domain/judgement-rules'
import { refuse } from '../domain/refusal'
import type { Id } from '../domain/values'
import { insertJudgement } from '../store/evidence.server'
import { choice, id, normId, number, optionalWords, several, ticked, words } from './input'
import { audits, openFileWith, pick, step } from './step'

/** A field of the context, or a question of the mapping by its id. */
export const contextPart = z.string('required').trim().max(200, 'unknown').refine(isContextPart, 'not-a-choice')

/** What was said of one part: nothing, that it is accepted, or why it is disputed. */
const fieldJudgement = z
  .object({
    field: contextPart,
    stance: choice(['accepted', 'disputed']).optional(),
    reason: choice(DISPUTE_REASONS).default('other'),
    words: z.preprocess((value) => value ?? '', optionalWords(2000)),
  })
  .transform(({ field, stance, reason, words: said }): FieldJudgement | null => {
    if (!stance) return null
    return { field, stance: stance === 'accepted' ? { kind: stance } : { kind: stance, reason, words: said } }
  })

/** Judges whether a revision can be interpreted with its context, and for which norms (R1); never by who gave what it holds (R4). */
export const judgeContext = step({
  name: 'judge-context',
  input: z.object({
    revisionId: id,
    /** How many judgements the judge had seen: a judgement given meanwhile is told, not overruled unseen. */
    basedOn: number,
    verdict: choice(['interpretable', 'partly-interpretable', 'not-interpretable']),
    reason: words(4000),
    fields: several(fieldJudgement, 100),
    /** Accepts every part of which nothing was said. */
    restAccepted: ticked,
    /** For which norms it is interpretable, where it is partly so. */
    normIds: several(normId),
  }),
  async run(work, input) {
    const { file, seen } = await openFileWith(work, 'revision', input.revisionId, audits)
    const { evidence, revision } = findRevision(seen, input.revisionId)
    // From the whole file: who gave these bytes before may have done so under embargo.
    if (gave(work.person.id, pick(file.evidence, evidence.id), revision)) refuse({ kind: 'maker-is-checker' })
    const last = revision.judgements.at(-1)
    if (last && revision.judgements.length !== input.basedOn) refuse({ kind: 'changed-meanwhile', by: last.by.name, at: last.at })
    const judgement = {
      revisionId: revision.id,
      verdict: input.verdict,
      reason: input.reason,
      fields: orderFields(
        partsToJudge(file, evidence),
        input.fields.flatMap((one) => one ?? []),
        input.restAccepted,
      ),
      normIds: input.verdict === 'partly-interpretable' ? [...new Set(input.normIds)] : [],
    }
    checkJudgement(file, evidence, judgement)
    await insertJudgement(work.tx, {
      id: work.newId(),
      engagementId: seen.engagement.id,
      number: revision.judgements.length + 1,
      ...judgement,
      disputed: disputesIn(judgement).map(({ field }) => field),
      ...work.signed('auditor'),
    })
    return {
      engagementId: seen.engagement.id,
      subject: { kind: 'evidence', id: evidence.id },
      as: 'auditor',
      detail: { number: evidence.number, revision: revision.number, verdict: input.verdict },
      change: judgement,
      result: { evidenceId: evidence.id },
    }
  },
})

/** A revision among what somebody sees, with its evidence. */
export function findRevision(seen: AuditFile, revisionId: Id): { evidence: AuditFile['evidence'][number]; revision: EvidenceRevision } {
  for (const evidence of seen.evidence) {
    const revision = evidence.revisions.find((one) => one.id === revisionId)
    if (revision) return { evidence, revision }
  }
  return refuse({ kind: 'not-found' })
}
