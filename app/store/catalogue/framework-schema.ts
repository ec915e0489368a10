import { z } from 'zod'
import type { Control, Framework, Measure } from '../../domain/catalogue'
import { aspects, themes } from '../../domain/catalogue'
import { address, controlId, date, frameworkId, groupId, measureId, slug, text, title } from './text-schema'

/** For a list in which nothing may stand twice. */
export const eachOnce = [(items: string[]) => new Set(items).size === items.length, { params: { kind: 'repeated' } }] as const

/** At least one aspect, each named once. */
export const aspectList = z
  .array(z.enum(aspects))
  .min(1)
  .refine(...eachOnce)

const hints = z.array(text)

const level = z.literal([1, 2, 3])

/** In the file a measure may leave out its source: that of its control holds. */
export const measureFile = z.strictObject({
  id: measureId,
  title,
  statement: text,
  aspects: aspectList,
  source: address.optional(),
  categories: z
    .array(slug)
    .refine(...eachOnce)
    .default([]),
  level: level.optional(),
  note: text.optional(),
}) satisfies z.ZodType<Omit<Measure, 'source'>>

/** frameworks/<framework>/<control>.yaml */
export const controlFile = z.strictObject({
  id: controlId,
  title,
  statement: text,
  theme: z.enum(themes),
  aspects: aspectList,
  evidenceHints: z.strictObject({ design: hints.optional(), existence: hints.optional(), operation: hints.optional() }).default({}),
  source: address,
  group: groupId.optional(),
  level: level.optional(),
  note: text.optional(),
  categories: z
    .array(slug)
    .refine(...eachOnce)
    .optional(),
  pointers: z.array(z.strictObject({ id: measureId, to: measureId })).optional(),
  measures: z.array(measureFile),
}) satisfies z.ZodType<Omit<Control, 'measures'>>

/** frameworks/<framework>/framework.yaml */
export const frameworkFile = z.strictObject({
  id: frameworkId,
  title,
  version: title,
  publisher: title,
  date,
  source: address,
  categories: z.array(z.strictObject({ id: slug, title })).default([]),
  groups: z.array(z.strictObject({ id: groupId, title, parent: groupId.optional() })).default([]),
}) satisfies z.ZodType<Omit<Framework, 'controls'>>
