import { z } from 'zod'
import type { AuditFile } from '../domain/audit-file'
import { CONTEXT_FIELDS } from '../domain/evidence-context'
import type { EvidenceRevision } from '../domain/evidence'
import { refuse } from '../domain/refusal'
import type { Id } from '../domain/values'
import { insertJudgement } from '../store/evidence.server'
import { choice, id, number, several, words } from './input'
import { audits, openFileWith, step } from './step'

/** Judges whether a revision can be interpreted with its context (R1); never by who handed it in (R4). */
export const judgeContext = step({
  name: 'judge-context',
  input: z.object({
    revisionId: id,
    /** How many judgements the judge had seen: a judgement given meanwhile is told, not overruled unseen. */
    basedOn: number,
    verdict: choice(['interpretable', 'not-interpretable']),
    reason: words(4000),
    disputed: several(choice(CONTEXT_FIELDS), CONTEXT_FIELDS.length),
  }),
  async run(work, input) {
    const { seen } = await openFileWith(work, 'revision', input.revisionId, audits)
    const { evidence, revision } = findRevision(seen, input.revisionId)
    if (revision.handedInBy.id === work.person.id) refuse({ kind: 'maker-is-checker' })
    const last = revision.judgements.at(-1)
    if (last && revision.judgements.length !== input.basedOn) refuse({ kind: 'changed-meanwhile', by: last.by.name, at: last.at })
    const judgement = {
      revisionId: revision.id,
      verdict: input.verdict,
      reason: input.reason,
      disputed: input.verdict === 'interpretable' ? [] : input.disputed,
    }
    await insertJudgement(work.tx, {
      id: work.newId(),
      engagementId: seen.engagement.id,
      number: revision.judgements.length + 1,
      ...judgement,
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
