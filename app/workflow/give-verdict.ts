import { z } from 'zod'
import { refuse } from '../domain/refusal'
import { UNESTABLISHED_REASONS, currentVerdicts, verdictKey, type VerdictOutcome } from '../domain/verdict'
import { checkEditionSeen, editionOf } from '../domain/upgrade-rules'
import { checkBasis } from '../domain/verdict-rules'
import { insertVerdict } from '../store/verdicts.server'
import { aspect, choice, id, line, normId, number, paragraph, several } from './input'
import { audits, openFile, step } from './step'

/** The outcome as a form gives it; a reason or a reference is obligatory where the value asks one (R2). */
export const outcome = z.discriminatedUnion(
  'value',
  [
    z.object({ value: choice(['met', 'partly-met', 'not-met', 'no-occurrence', 'not-examined']) }),
    z.object({ value: z.literal('cannot-be-established'), reason: z.enum(UNESTABLISHED_REASONS, 'required') }),
    z.object({ value: z.literal('not-applicable'), reference: line(300) }),
  ],
  'required',
)

/** Gives a verdict on one norm × system × aspect, on a basis of annotations (R1, R2). A later one is a new version, and reopens the review (R3, R4). */
export const giveVerdict = step({
  name: 'give-verdict',
  input: z.intersection(
    z.object({
      engagementId: id,
      systemId: id,
      normId,
      aspect,
      /** The version that the giver had seen, 0 for none: a verdict given meanwhile is told, not overruled unseen. */
      basedOnVersion: number,
      /** The edition of the framework that the giver had seen: a number may by now belong to another demand. */
      edition: number.optional(),
      facts: paragraph,
      basis: several(id, 200),
    }),
    outcome,
  ),
  async run(work, input) {
    const { file, seen } = await openFile(work, input.engagementId, audits)
    const { engagementId, systemId, normId, facts } = input
    const edition = editionOf(file)
    checkEditionSeen(file, input.edition)
    const norm = file.norms.find((one) => one.systemId === systemId && one.id === normId) ?? refuse({ kind: 'norm-unknown', norm: normId })
    if (!norm.aspects.includes(input.aspect)) refuse({ kind: 'norm-unknown', norm: `${normId} (${input.aspect})` })
    const given = outcomeOf(input)
    if (norm.applicability.kind === 'not-applicable' && given.value !== 'not-applicable')
      refuse({ kind: 'norm-not-applicable', norm: normId })
    const current = currentVerdicts(file.verdicts).find(
      (verdict) => verdictKey(verdict) === verdictKey({ systemId, normId, aspect: input.aspect }),
    )
    if ((current?.version ?? 0) !== input.basedOnVersion)
      refuse({ kind: 'changed-meanwhile', by: current?.by.name ?? '', at: current?.at ?? '' })
    const basis = [...new Set(input.basis)]
    checkBasis(seen, { systemId, normId }, given, basis)
    const verdictId = work.newId()
    const version = (current?.version ?? 0) + 1
    const { value, reason, reference } = { reason: null, reference: null, ...given }
    await insertVerdict(
      work.tx,
      {
        id: verdictId,
        engagementId,
        systemId,
        normId,
        aspect: input.aspect,
        version,
        edition: edition.number,
        value,
        reason,
        reference,
        facts,
        ...work.signed('auditor'),
      },
      basis,
    )
    return {
      engagementId,
      subject: { kind: 'verdict', id: verdictId },
      as: 'auditor',
      detail: { system: systemId, norm: normId, aspect: input.aspect, value, version },
      change: { verdictId, systemId, normId, aspect: input.aspect, version, outcome: given, facts, basis },
      result: { verdictId, version },
    }
  },
})

function outcomeOf(input: z.output<typeof outcome>): VerdictOutcome {
  switch (input.value) {
    case 'cannot-be-established':
      return { value: input.value, reason: input.reason }
    case 'not-applicable':
      return { value: input.value, reference: input.reference }
    default:
      return { value: input.value }
  }
}
