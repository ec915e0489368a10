import type { Mistake } from '../../domain/catalogue-mistake'
import { findTexts, spotOf, type Found } from './find'
import type { Known } from './known-ids'
import type { ReadFile } from './read-file.server'
import { suggest } from './suggest'

/** A change map names only ids that exist, and forgets none of either version. */
export function checkChangeMap(file: ReadFile, known: Known): Mistake[] {
  return [...checkSide(file, 'from', known), ...checkSide(file, 'to', known)]
}

function checkSide(file: ReadFile, side: 'from' | 'to', known: Known): Mistake[] {
  const [named] = findTexts(file, side)
  if (named === undefined) return []
  const controls = known.frameworks.get(named.text)
  if (controls === undefined) return [unknown(named, 'framework', [...known.frameworks.keys()])]
  const ids = new Set([...controls].flatMap(([control, measures]) => [control, ...(measures ?? [])]))
  // A control that could not be read has measures that nobody knows: of those nothing can be said.
  const readable = ![...controls.values()].includes(null)
  const references = [...findTexts(file, 'same.*'), ...findTexts(file, `changes.*.${side}.*`)]
  const mentioned = new Set(references.map((found) => found.text))
  const forgotten = readable ? [...ids].filter((id) => !mentioned.has(id)) : []
  return [
    ...(readable ? references.filter((found) => !ids.has(found.text)).map((found) => unknown(found, 'norm', [...ids])) : []),
    ...(forgotten.length > 0 ? [{ ...spotOf(named), kind: 'unaccounted' as const, framework: named.text, ids: forgotten }] : []),
  ]
}

function unknown(found: Found, noun: 'framework' | 'norm', candidates: string[]): Mistake {
  return { ...spotOf(found), kind: 'unknownReference', noun, id: found.text, suggestion: suggest(found.text, candidates) }
}
