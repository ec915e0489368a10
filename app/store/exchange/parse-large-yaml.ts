import { Lexer } from 'yaml'
import { parseYaml, type Parsing } from '../catalogue/parse-yaml'

/** Words, marks and line ends in one file: a library of 7 MB has 660,000. */
const mostParts = 800_000

/**
 * YAML beyond the size of our own files. What costs time and memory is not the length of a text but the number of its parts, so they
 * are counted first: nine megabytes of quotes would fill the memory, the same length of prose takes a second.
 */
export function parseLargeYaml(text: string): Parsing {
  const limit = Math.min(mostParts, 100_000 + text.length / 6)
  let parts = 0
  for (const _ of new Lexer().lex(text)) {
    parts += 1
    if (parts > limit) return { ok: false, faults: [{ line: 1, column: 1, kind: 'tooMuchInside', limit: Math.floor(limit) }] }
  }
  return withoutTraces(() => parseYaml(text))
}

/** A broken file can give an error for each of its parts; each with where in our code it arose would be a gigabyte. */
function withoutTraces<Value>(run: () => Value): Value {
  const before = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return run()
  } finally {
    Error.stackTraceLimit = before
  }
}
