import type { Fault } from '../../domain/catalogue-mistake'
import { forbiddenCharacter } from './text-schema'

export type Decoded = { ok: true; text: string } | { ok: false; faults: LocatedFault[] }

/** A fault with its place in the file. */
export type LocatedFault = { line: number; column: number } & Fault

/** UTF-8 with or without byte order mark becomes text; anything else becomes faults with their places. */
export function decode(bytes: Uint8Array): Decoded {
  if (looksLikeUtf16(bytes)) return { ok: false, faults: [{ line: 1, column: 1, kind: 'wrongEncoding', found: 'utf-16' }] }
  const text = new TextDecoder('utf-8').decode(bytes)
  if (text.trim() === '') return { ok: false, faults: [{ line: 1, column: 1, kind: 'fileEmpty' }] }
  const faults = [...(isUtf8(bytes) ? [] : [badByte(bytes)]), ...forbiddenCharacters(text)]
  return faults.length === 0 ? { ok: true, text } : { ok: false, faults }
}

/** A mark of UTF-16, or a zero in one of the first two bytes, where YAML in UTF-8 has none. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if (first === undefined || second === undefined) return false
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0) !== (second === 0)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** The first line that does not decode, at the character that takes the place of its first bad byte. */
function badByte(bytes: Uint8Array): LocatedFault {
  let start = 0
  let line = 1
  for (let end = bytes.indexOf(10); end !== -1 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(10, start)) {
    start = end + 1
    line += 1
  }
  const end = bytes.indexOf(10, start)
  const text = new TextDecoder('utf-8').decode(bytes.subarray(start, end === -1 ? bytes.length : end))
  return { line, column: Math.max(text.indexOf('\ufffd'), 0) + 1, kind: 'wrongEncoding', found: 'not-utf-8' }
}

/** The first of each line: a line of them has one cause. */
function forbiddenCharacters(text: string): LocatedFault[] {
  return text.split(/\r?\n/).flatMap((content, index) => {
    const column = content.search(forbiddenCharacter)
    if (column === -1) return []
    return [{ line: index + 1, column: column + 1, kind: 'forbiddenCharacter' as const, codePoint: codePointOf(content, column) }]
  })
}

/** As Unicode writes it: U+0007. */
export function codePointOf(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
