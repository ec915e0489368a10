import { z } from 'zod'
import { CONTEXT_FIELDS } from '../domain/evidence-context'

/*
 * What programs send and get, as they get it. The description in OpenAPI is made from these, and no answer is given that does not
 * fit them (tests/server/api.process.test.ts).
 */
const day = z.iso.date()
const moment = z.iso.datetime()
const requestNumber = z.string().meta({ description: 'Number of a request in the engagement', examples: ['V-012'] })
const evidenceNumber = z.string().meta({ description: 'Number of evidence in the engagement', examples: ['B-007'] })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const request = z.strictObject({
  number: requestNumber,
  control: z.string(),
  title: z.string(),
  why: z.string(),
  due: day,
  state: z.enum(['open', 'overdue', 'answered', 'refused']),
  expected: z.array(z.strictObject({ title: z.string(), aspects: z.array(z.enum(['design', 'existence', 'operation'])) })),
  questions: z.array(z.strictObject({ id: z.string(), text: z.string(), example: z.string().optional() })),
  evidence: z.array(evidenceNumber),
})

export const requestList = z.strictObject({
  engagement: z.strictObject({ id: z.string(), title: z.string() }),
  system: z.string(),
  requests: z.array(request),
})

const file = z.strictObject({ name: z.string(), size: z.number().int(), sha256, mediaType: z.string() })

const revision = z.strictObject({
  number: z.number().int().min(1),
  handedInAt: moment,
  digest: sha256.meta({ description: 'SHA-256 over the file or inspection and its context, in canonical JSON' }),
  file: file.nullable().meta({ description: 'null for an inspection, of which no copy is kept' }),
  scan: z
    .enum(['received', 'scanning', 'available', 'quarantined', 'scan-unavailable', 'not-scanned'])
    .nullable()
    .meta({ description: 'null for an inspection' }),
  judgement: z.enum(['not-judged', 'interpretable', 'partly-interpretable', 'not-interpretable']),
  reason: z.string().nullable().meta({ description: 'Why it was judged so' }),
  openQuestions: z.array(z.strictObject({ question: z.string(), due: day })),
})

export const evidenceList = z.strictObject({
  engagement: z.strictObject({ id: z.string(), title: z.string() }),
  system: z.string(),
  evidence: z.array(
    z.strictObject({
      number: evidenceNumber,
      title: z.string(),
      request: requestNumber.nullable(),
      revisions: z.array(revision).meta({ description: 'Oldest first' }),
    }),
  ),
})

export const packResult = z.strictObject({
  result: z
    .enum(['taken-in', 'already-there', 'checked'])
    .meta({
      description:
        'taken-in: what was new is evidence now. already-there: nothing was new, nothing has changed. checked: nothing was taken in.',
    }),
  sentence: z.string(),
  entries: z.array(
    z.strictObject({
      title: z.string(),
      request: requestNumber.nullable(),
      state: z.enum(['new', 'revision', 'present']),
      evidence: z
        .strictObject({ number: evidenceNumber, revision: z.number().int() })
        .nullable()
        .meta({ description: 'What it became, or where it was already; null for new evidence that was only checked' }),
      file: z.string().nullable(),
      missing: z
        .array(z.union([z.enum(CONTEXT_FIELDS), z.string().regex(/^question:/)]))
        .meta({ description: 'What the context does not answer' }),
    }),
  ),
})

/** RFC 9457. */
export const problem = z.strictObject({
  type: z.string().meta({ description: 'A name for what is wrong, as a URN' }),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().meta({ description: 'What is wrong and what to do, in a sentence' }),
  mistakes: z
    .array(
      z.strictObject({
        file: z.string(),
        line: z.number().int().min(1),
        column: z.number().int().min(1),
        kind: z.string(),
        sentence: z.string(),
      }),
    )
    .optional()
    .meta({ description: 'All that is wrong in a pack, with its place' }),
})

export type RequestList = z.output<typeof requestList>
export type EvidenceList = z.output<typeof evidenceList>
export type PackResult = z.output<typeof packResult>
export type Problem = z.output<typeof problem>
