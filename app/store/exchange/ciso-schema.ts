import { isScalar, visit } from 'yaml'
import { z } from 'zod'
import type { LocatedFault } from '../catalogue/decode'
import type { ParsedYaml } from '../catalogue/parse-yaml'

/** Whole numbers are safe to read as text; a number with a point is not, and stays what it is, so that it is refused. */
const word = z.preprocess((value) => (Number.isInteger(value) ? String(value) : value), z.string().nullish())

const texts = { name: word, description: word, annotation: word, typical_evidence: word }

/** By language. Only what we read; a library may say more. */
const translations = z.record(z.string(), z.object({ ...texts, copyright: word }).nullish()).nullish()

const node = z.object({
  urn: z.string().nullish(),
  parent_urn: z.string().nullish(),
  assessable: z.boolean().nullish(),
  depth: z.number().nullish(),
  ref_id: word,
  ...texts,
  implementation_groups: z.array(word).nullish(),
  translations,
})

export type CisoNode = z.infer<typeof node>

const framework = z.object({
  urn: z.string().nullish(),
  ref_id: word,
  ...texts,
  translations,
  implementation_groups_definition: z.array(z.object({ ref_id: word, ...texts, translations })).nullish(),
  requirement_nodes: z.array(node),
})

export type CisoFramework = z.infer<typeof framework>

/** Written as a list, also where one stands without. */
const oneOrMore = z.preprocess((value) => (isMap(value) ? [value] : value), z.array(framework).nullish())

/** A library file of CISO Assistant, in the forms of its versions: one framework, or a list of them. */
export const cisoLibraryFile = z.object({
  urn: z.string().nullish(),
  locale: z.string().nullish(),
  ref_id: word,
  ...texts,
  version: word,
  publication_date: word,
  provider: word,
  packager: word,
  copyright: word,
  translations,
  objects: z.object({ framework: framework.nullish(), frameworks: oneOrMore }),
})

export type CisoLibraryFile = z.infer<typeof cisoLibraryFile>

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Numbers of norms that YAML reads as numbers with a point: `ref_id: 5.10` would become 5.1, and 5.0 would become 5. */
export function shortenedNumbers({ document, lines }: ParsedYaml): LocatedFault[] {
  const faults: LocatedFault[] = []
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'ref_id' || !isScalar(value) || typeof value.value !== 'number') return
      const written = value.source ?? String(value.value)
      if (/^(0|[1-9]\d*)$/.test(written)) return
      faults.push({ ...lines.spotAt(value.range?.[0] ?? 0), kind: 'numberUnquoted', key: 'ref_id', written, becomes: String(value.value) })
    },
  })
  return faults
}
