import { z } from 'zod'
import { isDay } from '../../domain/calendar'
import { aspects } from '../../domain/catalogue'
import { CLASSIFICATIONS, WOO_GROUNDS } from '../../domain/evidence-context'
import { forbiddenCharacter, issue, slug } from '../catalogue/text-schema'

/*
 * The one schema of evidence packs. What an owner or supplier hands in is `evidencePack`; the samples that come along are made of
 * the same entries (app/samples/pack.server.ts). An unknown key is a mistake. No limit is wider than the one of the door
 * (app/workflow/input.ts), so that whatever is wrong has a line and a column.
 */

/** Evidence in one pack. */
export const MOST_ENTRIES = 500

const words = (longest = 20_000) =>
  z
    .string()
    .max(longest)
    .refine((text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text), issue('empty'))
    .refine((text) => !forbiddenCharacter.test(text), issue('forbiddenCharacter'))
    .meta({ pattern: '\\S' })

const line = (longest: number) =>
  words(longest).refine((text) => !/[\n\u2028\u2029\u061c\u200e\u200f]/.test(text.trim()), issue('severalLines'))

const day = z
  .string()
  .refine(isDay, issue('wrongForm', { form: 'date' }))
  .meta({ format: 'date' })

const written = (pattern: RegExp, form: string) =>
  z
    .string()
    .refine((text) => pattern.test(text), issue('wrongForm', { form }))
    .meta({ pattern: pattern.source })

const atMost = (limit: number) => [(items: unknown[]) => items.length <= limit, issue('listTooLong', { limit: String(limit) })] as const

/** A choice between keys, or between some that go together. */
type Choice = string[][]

const touched = (value: object, keys: string[]) => keys.some((key) => Object.hasOwn(value, key))
const chooseOne = (choice: Choice) => issue('chooseOne', { choices: choice.map((keys) => keys.join('+')).join('|') })

/** Of each choice one, and of the others nothing. For the reader and for editors. */
function choosing<T extends z.ZodObject>(schema: T, ...choices: Choice[]) {
  const chosen = (value: object, keys: string[]) => keys.every((key) => Object.hasOwn(value, key))
  return choices
    .reduce(
      (refined, choice) =>
        refined.refine(
          (value) => choice.filter((keys) => touched(value, keys)).length === 1 && choice.some((keys) => chosen(value, keys)),
          chooseOne(choice),
        ),
      schema,
    )
    .meta({ allOf: choices.map((choice) => ({ oneOf: choice.map((required) => ({ required })) })) })
}

const covers = choosing(z.strictObject({ day: day.optional(), from: day.optional(), to: day.optional() }), [
  ['day'],
  ['from', 'to'],
]).refine(({ from, to }) => !from || !to || from <= to, issue('periodBackwards'))

const embargo = choosing(
  z.strictObject({
    reason: words(2000),
    until: day.optional(),
    decision: line(500).optional(),
    /** Who may see it all the same: e-mail addresses of members of the engagement. */
    circle: z.array(line(200)).refine(...atMost(50)),
  }),
  [['until'], ['decision']],
)

/** What is absent was not answered, and shows as that. */
export const packContext = z.strictObject({
  what: words().optional(),
  origin: words().optional(),
  covers: covers.optional(),
  completeness: words().optional(),
  people: z.strictObject({ madeBy: words().optional(), collectedBy: words().optional(), approvedBy: words().optional() }).optional(),
  shows: z
    .strictObject({
      text: words().optional(),
      norms: z
        .array(z.strictObject({ norm: line(100), aspect: z.enum(aspects) }))
        .refine(...atMost(500))
        .optional(),
      notShown: words().optional(),
    })
    .optional(),
  readingGuide: words().optional(),
  deviations: words().optional(),
  handling: z
    .strictObject({
      classification: z.enum(CLASSIFICATIONS).optional(),
      copyMayBeKept: z.boolean().optional(),
      embargo: embargo.optional(),
      wooGround: z.enum(WOO_GROUNDS).optional(),
    })
    .optional(),
  edited: words().optional(),
  answers: z.record(z.string(), words()).optional(),
})

const inspection = z.strictObject({
  place: line(300),
  day,
  present: words(1000),
  seen: words(),
  whyNoCopy: words(4000),
  sha256: written(/^[0-9a-f]{64}$/, 'sha256').optional(),
})

/** A file of the pack by its name, or an inspection; with its context. */
const body = { file: words(500).optional(), inspection: inspection.optional(), context: packContext }
const title = line(200)

/** What it is for; a revision is for what its evidence was for. */
const asks: Choice = [['request'], ['control'], ['revises']]

/** New evidence, with or without the request that it answers; or a new revision of evidence that is there. */
const entry = choosing(
  z.strictObject({
    request: written(/^V-\d{3,6}$/, 'requestNumber').optional(),
    control: line(100).optional(),
    revises: written(/^B-\d{3,6}$/, 'evidenceNumber').optional(),
    title: title.optional(),
    ...body,
  }),
  [['title'], ['revises']],
  [['file'], ['inspection']],
).refine((value) => asks.filter((keys) => touched(value, keys)).length <= 1, chooseOne(asks))

/** evidence.yaml as an owner or supplier hands it in. */
export const evidencePack = z.strictObject({
  system: slug,
  evidence: z
    .array(entry)
    .min(1)
    .refine(...atMost(MOST_ENTRIES)),
})

/** An entry of a sample: who gives it and all its revisions are known beforehand. */
const sampleBody = choosing(z.strictObject(body), [['file'], ['inspection']])
export const sampleEvidence = z.strictObject({
  system: slug,
  notice: line(300),
  evidence: z.array(
    choosing(
      z.strictObject({
        id: slug,
        control: line(100),
        title,
        givenBy: z.enum(['system-owner', 'supplier', 'auditor']),
        ...body,
        revisions: z.array(sampleBody).default([]),
      }),
      [['file'], ['inspection']],
    ),
  ),
  notAvailable: z
    .array(z.strictObject({ control: line(100), kind: z.enum(['not-available', 'inspection-refused']), reason: words() }))
    .default([]),
})

export type EvidencePack = z.output<typeof evidencePack>
export type PackEntry = EvidencePack['evidence'][number]
export type PackContext = z.output<typeof packContext>
export type PackBody = Pick<PackEntry, 'file' | 'inspection'>
