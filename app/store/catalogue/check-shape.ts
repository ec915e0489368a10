import { isScalar } from 'yaml'
import type { z } from 'zod'
import type { Form, Shape } from '../../domain/catalogue-mistake'
import { allowedKeys, partOf } from './allowed-keys'
import { codePointOf, type LocatedFault } from './decode'
import { locateKey, locateValue, nodeAt, type Path } from './locate'
import type { ParsedYaml } from './parse-yaml'
import { suggest } from './suggest'
import { forbiddenCharacter } from './text-schema'

export type Shaped<Value> = { ok: true; value: Value } | { ok: false; faults: LocatedFault[] }

/** Holds the value against its schema; each issue becomes a fault at the node that has it. */
export function checkShape<Value>(schema: z.ZodType<Value>, yaml: ParsedYaml): Shaped<Value> {
  const result = schema.safeParse(yaml.value)
  if (result.success) return { ok: true, value: result.data }
  return { ok: false, faults: result.error.issues.flatMap((issue) => faultsOf(issue, schema, yaml)) }
}

function faultsOf(issue: z.core.$ZodIssue, schema: z.ZodType, yaml: ParsedYaml): LocatedFault[] {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, schema, yaml))
  const [value, key, spot] = [valueAt(yaml.value, path), nameOf(path), locateValue(yaml, path)]
  if (value === undefined) return [{ ...locateValue(yaml, path.slice(0, -1)), kind: 'missingKey', key }]
  switch (issue.code) {
    case 'invalid_type':
      return [{ ...spot, ...wrongType(key, path, shapes[issue.expected] ?? 'text', value, yaml) }]
    case 'invalid_value':
      return [{ ...spot, ...notOneOf(key, value, issue.values) }]
    case 'invalid_union':
      return [{ ...spot, ...notOneOf(key, value, [true, false]) }]
    case 'too_big':
      return [{ ...spot, kind: 'textTooLong', key, length: String(value).length, limit: Number(issue.maximum) }]
    case 'too_small':
      return [{ ...spot, kind: 'emptyList', key }]
    case 'custom':
      return [{ ...spot, ...refused(key, value, issue.params ?? {}) }]
    default:
      throw new Error(`the catalogue's schema raised ${issue.code}, for which there is no sentence`)
  }
}

const shapes: Record<string, Shape> = { string: 'text', array: 'list', object: 'map', boolean: 'truth', number: 'number' }

function unknownKey(key: string, path: Path, schema: z.ZodType, yaml: ParsedYaml): LocatedFault {
  const spot = locateKey(yaml, path, key)
  if (key === '<<') return { ...spot, kind: 'mergeKey' }
  const allowed = allowedKeys(schema, yaml.value, path)
  const map = valueAt(yaml.value, path)
  const free = allowed.filter((candidate) => partOf(map, candidate) === undefined)
  return { ...spot, kind: 'unknownKey', key: shorten(key), suggestion: suggest(key, free), allowed, bare: partOf(map, key) === null }
}

function wrongType(key: string, path: Path, expected: Shape, value: unknown, yaml: ParsedYaml) {
  const node = nodeAt(yaml, path)
  if (expected === 'text' && typeof value === 'number') {
    const written = isScalar(node) ? (node.source ?? String(value)) : String(value)
    return { kind: 'numberUnquoted', key, written, becomes: String(value) } as const
  }
  // `key:` and nothing behind it: a text that is empty, not a value of another kind.
  if (expected === 'text' && value === null) return { kind: 'emptyText', key } as const
  return { kind: 'wrongType', key, expected, found: shapeOf(value) } as const
}

function shapeOf(value: unknown): Shape {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'list'
  switch (typeof value) {
    case 'string':
      return 'text'
    case 'boolean':
      return 'truth'
    case 'number':
    case 'bigint':
      return 'number'
    default:
      return 'map'
  }
}

function notOneOf(key: string, value: unknown, values: readonly unknown[]) {
  const allowed = values.map(String)
  const written = typeof value === 'object' && value !== null ? (Array.isArray(value) ? '[…]' : '{…}') : String(value)
  return { kind: 'notOneOf', key, value: shorten(written), allowed, suggestion: suggest(written.slice(0, 100), allowed) } as const
}

/** What the refinements of the schemas put in their params (`issue` in text-schema.ts). */
function refused(key: string, value: unknown, params: Record<string, unknown>) {
  switch (params['kind']) {
    case 'empty':
      return { kind: 'emptyText', key } as const
    case 'forbiddenCharacter':
      return { kind: 'forbiddenCharacter', codePoint: codePointOf(String(value), String(value).search(forbiddenCharacter)) } as const
    case 'repeated':
      return { kind: 'repeatedValue', key, value: firstRepeated(value) } as const
    case 'kindDiffers':
      return {
        kind: 'kindDiffers',
        change: String(partOf(value, 'kind')),
        from: lengthOf(value, 'from'),
        to: lengthOf(value, 'to'),
      } as const
    case 'severalLines':
      return { kind: 'severalLines', key } as const
    case 'listTooLong':
      return { kind: 'listTooLong', key, limit: Number(params['limit']) } as const
    case 'chooseOne':
      return {
        kind: 'chooseOne',
        choices: String(params['choices'])
          .split('|')
          .map((choice) => choice.split('+')),
      } as const
    case 'periodBackwards':
      return { kind: 'periodBackwards', from: String(partOf(value, 'from')), to: String(partOf(value, 'to')) } as const
    default:
      return { kind: 'wrongForm', key, value: shorten(String(value)), form: params['form'] as Form } as const
  }
}

function lengthOf(value: unknown, key: string): number {
  const items = partOf(value, key)
  return Array.isArray(items) ? items.length : 0
}

function firstRepeated(value: unknown): string {
  const items: unknown[] = Array.isArray(value) ? value : []
  return String(items.find((item, index) => items.indexOf(item) < index) ?? '')
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(partOf, value)
}

/** `title`, or `aspects[2]` for the second of a list: people count from 1. */
function nameOf(path: Path): string {
  const last = path.at(-1)
  if (typeof last !== 'number') return last ?? ''
  return `${nameOf(path.slice(0, -1))}[${last + 1}]`
}
