import { z } from 'zod'
import { CHANGE_KINDS, CONFIDENCES, fitsKind, type ChangeMap } from '../../domain/change-map'
import { eachOnce } from './framework-schema'
import { changeMapId, frameworkId, issue, normId, text, title } from './text-schema'

const ids = z
  .array(normId)
  .refine(...eachOnce)
  .default([])

const change = z
  .strictObject({
    kind: z.enum(CHANGE_KINDS),
    from: ids,
    to: ids,
    meaning: z.enum(['same', 'changed']).default('same'),
    confidence: z.enum(CONFIDENCES).default('certain'),
    note: text.optional(),
  })
  .refine(fitsKind, issue('kindDiffers'))

/** changes/<from>--<to>.yaml; `same` is short for ids that stay as they are. */
export const changeMapFile = z.strictObject({
  id: changeMapId,
  from: frameworkId,
  to: frameworkId,
  source: title,
  same: z
    .array(normId)
    .refine(...eachOnce)
    .default([]),
  changes: z.array(change),
}) satisfies z.ZodType<ChangeMap & { same: string[] }>
