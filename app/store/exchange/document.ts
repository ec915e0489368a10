import type { z } from 'zod'
import type { Shape } from '../../domain/catalogue-mistake'
import { partOf } from '../catalogue/allowed-keys'
import { checkShape } from '../catalogue/check-shape'
import type { LocatedFault } from '../catalogue/decode'
import type { Spot } from '../catalogue/lines'
import { locateValue, type Path } from '../catalogue/locate'
import type { ParsedYaml } from '../catalogue/parse-yaml'
import type { ParsedJson } from './parse-json'

/** A file that was parsed, JSON or YAML: its value, and where each part of it stands. */
export interface Document {
  value: unknown
  locate(path: Path): Spot
  /** Holds the value against a schema. */
  shape<Value>(schema: z.ZodType<Value>): { ok: true; value: Value } | { ok: false; faults: LocatedFault[] }
}

export function yamlDocument(yaml: ParsedYaml): Document {
  return { value: yaml.value, locate: (path) => locateValue(yaml, path), shape: (schema) => checkShape(schema, yaml) }
}

export function jsonDocument(json: ParsedJson): Document {
  const locate = (path: Path) => locateInJson(json, path)
  return {
    value: json.value,
    locate,
    shape(schema) {
      const result = schema.safeParse(json.value)
      if (result.success) return { ok: true, value: result.data }
      return { ok: false, faults: result.error.issues.map((issue) => faultOf(issue, json.value, locate)) }
    },
  }
}

/** Where the value at the path begins; when there is none, the nearest part above it. */
function locateInJson({ value, lines, offsets }: ParsedJson, path: Path): Spot {
  let [at, current] = [0, value]
  for (const step of path) {
    const inside = typeof current === 'object' && current !== null ? offsets.get(current) : undefined
    const place = Array.isArray(inside) ? inside[Number(step)] : inside?.get(String(step))?.value
    if (place === undefined) break
    at = place
    current = partOf(current, step)
  }
  return lines.spotAt(at)
}

/** What the schemas of OSCAL can raise: they leave alone the keys that they do not know. */
function faultOf(issue: z.core.$ZodIssue, root: unknown, locate: (path: Path) => Spot): LocatedFault {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  const [value, key] = [path.reduce<unknown>(partOf, root), nameOf(path)]
  if (value === undefined) return { ...locate(path.slice(0, -1)), kind: 'missingKey', key }
  switch (issue.code) {
    case 'invalid_type':
      return { ...locate(path), ...wrongType(key, shapes[issue.expected] ?? 'text', value) }
    case 'too_small':
      return { ...locate(path), kind: 'emptyList', key }
    case 'custom':
      if (issue.params?.['kind'] !== 'wrongForm') return { ...locate(path), kind: 'emptyText', key }
      return { ...locate(path), kind: 'wrongForm', key, value: String(value).slice(0, 60), form: 'date' }
    default:
      throw new Error(`the schema of an import raised ${issue.code}, for which there is no sentence`)
  }
}

const shapes: Record<string, Shape> = { string: 'text', array: 'list', object: 'map', boolean: 'truth', number: 'number' }

function wrongType(key: string, expected: Shape, value: unknown) {
  if (expected === 'text' && typeof value === 'number') {
    return { kind: 'numberUnquoted', key, written: String(value), becomes: String(value) } as const
  }
  return { kind: 'wrongType', key, expected, found: shapeOf(value) } as const
}

function shapeOf(value: unknown): Shape {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'boolean') return 'truth'
  return typeof value === 'number' ? 'number' : 'map'
}

/** `title`, or `parts[2]` for the second of a list: people count from 1. */
function nameOf(path: Path): string {
  const last = path.at(-1)
  if (typeof last !== 'number') return last ?? ''
  return `${nameOf(path.slice(0, -1))}[${last + 1}]`
}
