import { createHash } from 'node:crypto'
import { canonicalJson } from '../../domain/canonical'

/** SHA-256 in lower-case hex over the canonical JSON: what an engagement pins (R6). */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')
}
