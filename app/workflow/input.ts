import { z } from 'zod'
import { isDay } from '../domain/calendar'
import { CLASSIFICATIONS, WOO_GROUNDS, type EvidenceContext } from '../domain/evidence-context'
import type { InputFault } from '../domain/refusal'

/*
 * The wall: what people type is parsed once, here. A message is the code of a fault; `text/` owns its sentence.
 * Right-to-left and emoji are words like any other; NUL, other control characters and broken surrogates are not.
 */

/** Everything that PostgreSQL, the XML in a PDF or a reader's screen cannot carry. Tab and line breaks may stay. */
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u
/** Line breaks, and marks that turn the reading direction and so could disguise a name. */
const NOT_IN_A_LINE = /[\n\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/
/** Letters, digits or signs: what somebody can see. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u

const tidy = (text: string) => text.replace(/\r\n?/g, '\n').trim()

/** Words that may be left empty. */
export const optionalWords = (max: number) =>
  z
    .string('required')
    .transform(tidy)
    .pipe(
      z
        .string()
        .max(max, `too-long:${max}`)
        .refine((text) => !UNSAFE.test(text), 'control-characters'),
    )

/** Words that must be there. */
export const words = (max: number) => optionalWords(max).pipe(z.string().regex(VISIBLE, 'required'))

/** One line: a title or a name. */
export const line = (max = 200) => words(max).pipe(z.string().refine((text) => !NOT_IN_A_LINE.test(text), 'control-characters'))

/** The same while it is being written: may be empty. */
export const optionalLine = (max = 200) =>
  optionalWords(max).pipe(z.string().refine((text) => !NOT_IN_A_LINE.test(text), 'control-characters'))

export const paragraph = words(20_000)
export const optionalParagraph = z.preprocess((value) => value ?? '', optionalWords(20_000))

export const day = z.string('required').trim().min(1, 'required').refine(isDay, 'not-a-day')
export const id = z
  .string('required')
  .trim()
  .min(1, 'required')
  .max(100, 'unknown')
  .regex(/^[\w.:-]+$/, 'unknown')
/** As its framework writes it: an imported one may say `Art. 21(2)`. */
export const normId = line(100)
export const choice = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, 'not-a-choice')
/** A count or a version, as a form sends it too; nothing is no number, and certainly not 0. */
export const number = z
  .union(
    [
      z.number(),
      z
        .string()
        .trim()
        .regex(/^\d{1,10}$/)
        .transform(Number),
    ],
    'not-a-number',
  )
  .pipe(z.number().int('not-a-number').min(0, 'not-a-number').max(1_000_000_000, 'not-a-number'))
export const ticked = z.preprocess((value) => value === true || value === 'on' || value === 'true' || value === 'yes', z.boolean())
export const aspect = choice(['design', 'existence', 'operation'])

/** At most so many, each once. */
export const several = <T extends z.ZodType>(item: T, max = 500) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(max, `too-many:${max}`))

const embargo = z.object({
  reason: words(2000),
  until: z.union([z.object({ kind: z.literal('day'), day }), z.object({ kind: z.literal('decision'), decision: line(500) })]),
  circle: several(id, 50),
})

const people = z.object({ madeBy: optionalParagraph, collectedBy: optionalParagraph, approvedBy: optionalParagraph })
const shows = z.object({ text: optionalParagraph, norms: several(z.object({ normId, aspect })), notShown: optionalParagraph })
const context = z.object({
  what: optionalParagraph,
  origin: optionalParagraph,
  covers: z
    .union([
      z.object({ kind: z.literal('day'), day }),
      z.object({ kind: z.literal('period'), from: day, to: day }).refine((period) => period.from <= period.to, 'not-a-day'),
    ])
    .nullable(),
  completeness: optionalParagraph,
  people,
  shows,
  readingGuide: optionalParagraph,
  deviations: optionalParagraph,
  handling: z.object({
    classification: choice(CLASSIFICATIONS),
    copyMayBeKept: z.boolean(),
    embargo: embargo.nullable(),
    wooGround: choice(WOO_GROUNDS).nullable(),
  }),
  edited: optionalParagraph,
  answers: z.record(id, optionalParagraph),
})

/** The context as typed; empty texts are allowed, for what lacks must be seen, not hidden. */
export const evidenceContext: z.ZodType<EvidenceContext> = context
/** Any part of it on its own. */
export const evidenceContextParts = context.extend({ people: people.partial(), shows: shows.partial() }).partial()

const sha256 = z
  .string('required')
  .trim()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/, 'unknown')
export const evidenceBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), sha256, name: line(255), size: z.number().int().min(1), mediaType: z.string().max(200) }),
  z.object({
    kind: z.literal('inspection'),
    place: line(300),
    day,
    present: words(1000),
    seen: paragraph,
    whyNoCopy: words(4000),
    sha256: sha256.nullable(),
  }),
])

/** An inspection while it is being described: what is there, however little. Handing in asks for all of it. */
export const begunInspection = z.object({
  kind: z.literal('inspection'),
  place: z.string().max(300).default(''),
  day: z
    .union([day, z.literal('')])
    .catch('')
    .default(''),
  present: z.string().max(1000).default(''),
  seen: optionalParagraph.default(''),
  whyNoCopy: z.string().max(4000).default(''),
  sha256: sha256.nullable().catch(null),
})

/** The faults of a failed parse, field by field; a field is named by its path with dots. */
export function faultsOf(error: z.ZodError): Record<string, InputFault> {
  return Object.fromEntries(error.issues.map((issue) => [issue.path.join('.') || 'form', readFault(issue.message)]))
}

/** `too-long:4000` as a fault. */
export function readFault(code: string): InputFault {
  const [name = '', size] = code.split(':')
  switch (name) {
    case 'too-long':
    case 'too-many':
      return { fault: name, max: Number(size) }
    case 'required':
    case 'control-characters':
    case 'not-a-day':
    case 'in-future':
    case 'not-a-choice':
    case 'not-a-number':
    case 'not-an-email':
    case 'password-short':
      return { fault: name }
    default:
      return { fault: 'unknown' }
  }
}
