import { z } from 'zod'
import { aspects } from '../../app/domain/catalogue'
import { CONTEXT_FIELDS } from '../../app/domain/evidence-context'
import { ENGAGEMENT_TYPES } from '../../app/domain/engagement'
import { UNESTABLISHED_REASONS, VERDICT_VALUES } from '../../app/domain/verdict'
import { sampleEvidence } from '../../app/store/pack/pack-schema'

/** The two YAML files of a sample pack, read as strictly as the seed reads them: an unknown key is a mistake. */
const words = z.string().min(1)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const aspect = z.enum(aspects)
const control = z.string().regex(/^\d\.\d{2}$/)
const norm = z.string().regex(/^\d\.\d{2}(\.\d{2})?$/)
const period = z.strictObject({ from: day, to: day })

/** In the words of every evidence pack, and it says that it is invented. */
export const evidencePack = sampleEvidence.extend({ notice: z.string().regex(/fictief voorbeeld/i) })

const anchor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole') }),
  z.strictObject({ kind: z.literal('page'), page: z.number().int().min(1) }),
  z.strictObject({ kind: z.literal('row'), row: z.number().int().min(1) }),
  z.strictObject({ kind: z.literal('quote'), quote: words, page: z.number().int().min(1).optional() }),
])
const auditor = z.enum(['noor', 'sam']).default('noor')

export const auditPlay = z.strictObject({
  engagement: z.strictObject({
    title: words,
    type: z.enum(ENGAGEMENT_TYPES),
    legalBasis: z.union([
      z.strictObject({ kind: z.enum(['cbw', 'self-regulation']) }),
      z.strictObject({ kind: z.literal('other'), text: words }),
    ]),
    occasion: words,
    purpose: words,
    object: words,
    delimitation: words,
    questions: z.array(words).min(2).max(3),
    referenceDate: day,
    period,
    client: words,
    distribution: z.array(words),
    controls: z.array(control).min(9).max(12),
    requestsDue: day,
  }),
  judgements: z.array(
    z.strictObject({
      evidence: slug,
      verdict: z.enum(['interpretable', 'not-interpretable']),
      reason: words,
      disputed: z.array(z.enum(CONTEXT_FIELDS)).default([]),
      by: auditor,
    }),
  ),
  clarifications: z.array(
    z.strictObject({ evidence: slug, field: z.enum(CONTEXT_FIELDS).optional(), question: words, due: day, answer: words.optional() }),
  ),
  annotations: z.array(
    z.strictObject({
      id: slug,
      evidence: slug,
      anchor,
      text: words,
      by: auditor,
      bearings: z.array(z.strictObject({ norm, aspect, direction: z.enum(['for', 'against', 'neutral']) })),
    }),
  ),
  verdicts: z.array(
    z.strictObject({
      norm,
      aspect,
      value: z.enum(VERDICT_VALUES),
      reason: z.enum(UNESTABLISHED_REASONS).optional(),
      reference: words.optional(),
      facts: words,
      basis: z.array(slug).default([]),
      by: auditor,
    }),
  ),
  findings: z
    .array(
      z.strictObject({
        id: slug,
        norms: z.array(norm).min(1),
        title: words,
        condition: words,
        criterion: words,
        cause: words,
        effect: words,
        recommendation: words,
        basis: z.array(slug).min(1),
        by: auditor,
        reply: z.strictObject({ stance: z.enum(['agrees', 'partly-agrees', 'disagrees']), text: words }).optional(),
      }),
    )
    .min(2)
    .max(4),
  answers: z.array(words),
  limitationNotes: z.array(z.strictObject({ text: words })).default([]),
  managementResponse: words,
})

export type EvidencePack = z.output<typeof evidencePack>
export type AuditPlay = z.output<typeof auditPlay>
