import { z } from 'zod'
import type { Mapping, SystemProfile } from '../../domain/catalogue'
import { aspectList, eachOnce } from './framework-schema'
import { controlId, frameworkId, measureId, slug, text, title } from './text-schema'

const party = z.strictObject({ organisation: title, function: title })

const applicable = z.strictObject({
  control: controlId,
  framework: frameworkId.optional(),
  applies: z.literal(true),
  criterion: text.optional(),
  criteria: z.array(z.strictObject({ measure: measureId, text })).default([]),
  measures: z
    .array(measureId)
    .min(1)
    .refine(...eachOnce)
    .optional(),
  exclusions: z.array(z.strictObject({ measure: measureId, reason: text, reference: title })).default([]),
  expectedEvidence: z.array(z.strictObject({ id: slug, title, aspects: aspectList })).min(1),
  questions: z.array(z.strictObject({ id: slug, text, example: text.optional() })).min(1),
})

const inapplicable = z.strictObject({
  control: controlId,
  framework: frameworkId.optional(),
  applies: z.literal(false),
  reason: text,
  reference: title,
  riskAnalysis: title,
})

const mapping = z.discriminatedUnion('applies', [applicable, inapplicable]) satisfies z.ZodType<Mapping>

/** systems/<system>.yaml */
export const systemFile = z.strictObject({
  id: slug,
  name: title,
  kind: title,
  description: text,
  owner: party.nullable(),
  supplier: party.nullable(),
  components: z.array(z.strictObject({ id: slug, name: title, description: text })).default([]),
  dependencies: z.array(z.strictObject({ system: title, description: text })).default([]),
  framework: frameworkId,
  mappings: z.array(mapping).min(1),
}) satisfies z.ZodType<SystemProfile>
