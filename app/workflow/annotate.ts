import { z } from 'zod'
import { refuse } from '../domain/refusal'
import { checkEditionSeen, editionOf } from '../domain/upgrade-rules'
import { insertAnnotation } from '../store/evidence.server'
import { aspect, choice, id, normId, number, paragraph, several, words } from './input'
import { findRevision } from './judge-context'
import { audits, openFileWith, step } from './step'

const place = number.pipe(z.number().min(1, 'not-a-number'))
export const anchor = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('whole') }),
    z.object({ kind: z.literal('page'), page: place }),
    z.object({ kind: z.literal('row'), row: place }),
    z.object({
      kind: z.literal('quote'),
      quote: words(2000),
      page: z.preprocess((value) => (value === '' || value === undefined ? null : value), place.nullable()),
    }),
  ],
  'required',
)

/** Marks a place in evidence and says for which norms and aspects it counts, and which way. */
export const annotate = step({
  name: 'annotate',
  input: z.object({
    revisionId: id,
    anchor,
    text: paragraph,
    bearings: several(z.object({ normId, aspect, direction: choice(['for', 'against', 'neutral']) }), 50),
    edition: number.optional(),
  }),
  async run(work, input) {
    const { file, seen } = await openFileWith(work, 'revision', input.revisionId, audits)
    checkEditionSeen(file, input.edition)
    const { evidence, revision } = findRevision(seen, input.revisionId)
    for (const bearing of input.bearings) {
      if (!seen.norms.some((norm) => norm.systemId === evidence.systemId && norm.id === bearing.normId))
        refuse({ kind: 'norm-unknown', norm: bearing.normId })
    }
    const annotationId = work.newId()
    // From the whole file: annotations on embargoed evidence count too, though this auditor may not see them.
    const number = Math.max(0, ...file.annotations.map((one) => one.number)) + 1
    const content = { evidenceId: evidence.id, revisionId: revision.id, anchor: input.anchor, text: input.text, bearings: input.bearings }
    await insertAnnotation(work.tx, {
      id: annotationId,
      engagementId: seen.engagement.id,
      number,
      edition: editionOf(file).number,
      ...content,
      ...work.signed('auditor'),
    })
    return {
      engagementId: seen.engagement.id,
      subject: { kind: 'annotation', id: annotationId },
      as: 'auditor',
      detail: { number, evidence: evidence.number },
      change: { annotationId, ...content },
      result: { annotationId, evidenceId: evidence.id },
    }
  },
})
