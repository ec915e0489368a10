import { partOf } from './allowed-keys'
import { locateValue, type Path } from './locate'
import type { ReadFile } from './read-file.server'

/** A text in a file, with what is needed to say where it stands. */
export interface Found {
  text: string
  path: Path
  source: ReadFile
}

/** Every text at a path such as `mappings.*.control`, whatever else is wrong in the file. */
export function findTexts(source: ReadFile, pattern: string): Found[] {
  return findParts(source, pattern).flatMap(({ value, path }) => (typeof value === 'string' ? [{ text: value, path, source }] : []))
}

function findParts(source: ReadFile, pattern: string): { value: unknown; path: Path }[] {
  let parts: { value: unknown; path: Path }[] = [{ value: source.yaml?.value, path: [] }]
  for (const step of pattern.split('.')) {
    parts = parts.flatMap(({ value, path }) => {
      if (step !== '*') return [{ value: partOf(value, step), path: [...path, step] }]
      return Array.isArray(value) ? value.map((item: unknown, index) => ({ value: item, path: [...path, index] })) : []
    })
  }
  return parts.filter((part) => part.value !== undefined)
}

/** What stands beside this text, or nearer to the root: `valueBeside(found, 1, 'applies')` goes up one step. */
export function valueBeside(found: Found, up: number, key: string): unknown {
  return [...found.path.slice(0, found.path.length - up), key].reduce<unknown>(partOf, found.source.yaml?.value)
}

/** The same when it is a text, else null. */
export function textBeside(found: Found, up: number, key: string): string | null {
  const value = valueBeside(found, up, key)
  return typeof value === 'string' ? value : null
}

export function spotOf(found: Found): { file: string; line: number; column: number } {
  const { source, path } = found
  const spot = source.yaml === null ? { line: 1, column: 1 } : locateValue(source.yaml, path)
  return { file: source.file, ...spot }
}
