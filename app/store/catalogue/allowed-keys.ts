import { z } from 'zod'
import type { Path } from './locate'

/** The keys that the schema knows for the map at the path of this value. */
export function allowedKeys(schema: z.ZodType, value: unknown, path: Path): string[] {
  let current: { schema: z.ZodType | undefined; value: unknown } = { schema: choose(schema, value), value }
  for (const step of path) {
    const below = partOf(current.value, step)
    current = { schema: choose(stepInto(current.schema, step), below), value: below }
  }
  return current.schema instanceof z.ZodObject ? Object.keys(current.schema.shape) : []
}

function stepInto(schema: z.ZodType | undefined, step: string | number): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType
  if (schema instanceof z.ZodObject) return schema.shape[step] as z.ZodType | undefined
  return undefined
}

/** The schema without what may be absent or null, and of a union the member that this value asks for. */
function choose(schema: z.ZodType | undefined, value: unknown): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return choose(schema.unwrap() as z.ZodType, value)
  }
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema
  const discriminator = schema.def.discriminator
  return (schema.options as z.ZodObject[]).find((option) => {
    const literal = option.shape[discriminator]
    return literal instanceof z.ZodLiteral && literal.value === partOf(value, discriminator)
  })
}

export function partOf(value: unknown, step: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return (value as Record<string | number, unknown>)[step]
}
