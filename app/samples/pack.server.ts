import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { CONTEXT_FIELDS } from '../domain/evidence-context'
import { DISPUTE_REASONS } from '../domain/evidence'
import { ENGAGEMENT_TYPES } from '../domain/engagement'
import { UNESTABLISHED_REASONS, VERDICT_VALUES } from '../domain/verdict'
import { sampleEvidence } from '../store/pack/pack-schema'

/*
 * The files beside the sample evidence: `evidence.yaml` is what owners and suppliers say, in the words of every evidence pack
 * (app/store/pack/pack-schema.ts), `audit.yaml` what the auditors do with it.
 * Both are parsed strictly: an unknown key is a mistake.
 */
const key = z.string().regex(/^[a-z0-9.-]+$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const aspect = z.enum(['design', 'existence', 'operation'])
const anchor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole') }),
  z.strictObject({ kind: z.literal('page'), page: z.number() }),
  z.strictObject({ kind: z.literal('row'), row: z.number() }),
  z.strictObject({ kind: z.literal('quote'), quote: z.string(), page: z.number().optional() }),
])
const auditor = z.enum(['noor', 'sam'])

/** A field that falls short, with why; a bare name is unclear. */
const dispute = z.union([
  z.enum(CONTEXT_FIELDS).transform((field) => ({ field, reason: 'unclear' as const, words: '' })),
  z.strictObject({ field: z.enum(CONTEXT_FIELDS), reason: z.enum(DISPUTE_REASONS), words: z.string() }),
])

const auditScript = z.strictObject({
  engagement: z.strictObject({
    title: z.string(),
    type: z.enum(ENGAGEMENT_TYPES),
    legalBasis: z.strictObject({ kind: z.enum(['cbw', 'self-regulation', 'other']), text: z.string().optional() }),
    occasion: z.string(),
    purpose: z.string(),
    object: z.string(),
    delimitation: z.string(),
    questions: z.array(z.string()),
    referenceDate: day,
    period: z.strictObject({ from: day, to: day }),
    client: z.string(),
    distribution: z.array(z.string()),
    controls: z.array(z.string()),
    requestsDue: day,
  }),
  judgements: z.array(
    z.strictObject({
      evidence: key,
      by: auditor.default('noor'),
      verdict: z.enum(['interpretable', 'partly-interpretable', 'not-interpretable']),
      /** For which norms, where it is partly so. */
      norms: z.array(z.string()).default([]),
      reason: z.string(),
      disputed: z.array(dispute).default([]),
    }),
  ),
  clarifications: z
    .array(
      z.strictObject({
        evidence: key,
        field: z.enum(CONTEXT_FIELDS).optional(),
        question: z.string(),
        due: day,
        answer: z.string().optional(),
      }),
    )
    .default([]),
  annotations: z.array(
    z.strictObject({
      id: key,
      evidence: key,
      by: auditor.default('noor'),
      anchor,
      text: z.string(),
      bearings: z.array(z.strictObject({ norm: z.string(), aspect, direction: z.enum(['for', 'against', 'neutral']) })).default([]),
    }),
  ),
  verdicts: z.array(
    z.strictObject({
      norm: z.string(),
      aspect,
      by: auditor.default('noor'),
      value: z.enum(VERDICT_VALUES),
      reason: z.enum(UNESTABLISHED_REASONS).optional(),
      reference: z.string().optional(),
      facts: z.string(),
      basis: z.array(key).default([]),
    }),
  ),
  findings: z.array(
    z.strictObject({
      id: key,
      by: auditor.default('noor'),
      norms: z.array(z.string()),
      title: z.string(),
      condition: z.string(),
      criterion: z.string(),
      cause: z.string(),
      effect: z.string(),
      recommendation: z.string(),
      basis: z.array(key),
      reply: z.strictObject({ stance: z.enum(['agrees', 'partly-agrees', 'disagrees']), text: z.string() }).optional(),
    }),
  ),
  answers: z.array(z.string()),
  limitationNotes: z.array(z.strictObject({ text: z.string() })).default([]),
  managementResponse: z.string(),
})

export type SamplePack = { folder: string; evidence: z.output<typeof sampleEvidence>; audit: z.output<typeof auditScript> }

/** The samples that come along, in the order in which they are shown. */
export const SAMPLE_SYSTEMS = ['laptops', 'messaging-service', 'citrix', 'om-portals'] as const

/** Reads both files of one sample. @throws an error that names file and mistake: a sample is ours, so a mistake in it is a bug */
export async function readSamplePack(samplesFolder: string, system: string): Promise<SamplePack> {
  const folder = join(samplesFolder, system)
  return {
    folder,
    evidence: await readYaml(join(folder, 'evidence.yaml'), sampleEvidence),
    audit: await readYaml(join(folder, 'audit.yaml'), auditScript),
  }
}

async function readYaml<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>> {
  const document = parseDocument(await readFile(path, 'utf8'))
  if (document.errors.length) throw new Error(`${path}: ${document.errors.map((error) => error.message).join('; ')}`)
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }))
  if (!parsed.success) throw new Error(`${path}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
