import { z } from 'zod'

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const number = z.number().int().nonnegative()
const said = z.string().max(300)

const place = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('page'), page: number }),
  z.object({ kind: z.literal('rows'), sheet: z.string().nullable(), first: number, last: number }),
  z.object({ kind: z.literal('lines'), first: number, last: number }),
  z.object({ kind: z.literal('paragraphs'), first: number, last: number }),
  z.object({ kind: z.literal('attachment'), name: z.string() }),
])

const facts = z.object({
  title: said.optional(),
  author: said.optional(),
  generator: said.optional(),
  createdOn: day.optional(),
  changedOn: day.optional(),
  pages: number.optional(),
  tables: z
    .array(
      z.object({
        name: said.nullable(),
        rows: number.nullable(),
        columns: z.array(said),
        earliest: day.optional(),
        latest: day.optional(),
      }),
    )
    .optional(),
  lines: number.optional(),
  earliest: day.optional(),
  latest: day.optional(),
  from: said.optional(),
  subject: said.optional(),
})

const end = z.discriminatedUnion('state', [
  z.object({ state: z.literal('extracted'), reason: z.enum(['', 'cut']), facts }),
  z.object({ state: z.literal('nothing-to-extract'), reason: z.enum(['no-text', 'unknown-format']), facts }),
  z.object({ state: z.literal('failed'), reason: z.enum(['broken', 'encrypted', 'too-large', 'took-too-long']), facts }),
])

/** A line that the reading process tells. It has read what nobody vouches for, so it is believed as little as any input. */
export const told = z.union([z.object({ passage: z.object({ place, text: z.string() }) }), z.object({ end })])
export type Told = z.output<typeof told>
