import type { Face, Glyphs } from './face'
import { facesOf, type Style } from './typeface'

/** A piece of a word in one face. */
export interface Piece extends Glyphs {
  text: string
  /** What stands here really, where the piece is a replacement mark for characters that no face has. */
  meant?: string
}

/** Sets a word in the faces of a style. What no face has becomes a visible replacement mark; never an exception, never silence. */
export function spell(word: string, style: Style): Piece[] {
  if (word === '') return []
  const cache = caches[style]
  const known = cache.get(word)
  if (known) return known
  const pieces = spellAnew(word, style)
  if (cache.size < 50_000) cache.set(word, pieces)
  return pieces
}

/** Text as it can be set: composed (NFC), without invisible characters that carry no text; half surrogates are marked. */
export function clean(text: string): string {
  return plainText.test(text)
    ? text
    : text
        .replace(/\p{Cs}/gu, replacement)
        .normalize('NFC')
        .replace(invisible, '')
}

const caches: Record<Style, Map<string, Piece[]>> = {
  regular: new Map(),
  bold: new Map(),
  italic: new Map(),
  boldItalic: new Map(),
  mono: new Map(),
}

const replacement = '\ufffd'
const plainText = /^[\n\x20-\x7e]*$/
/** Soft hyphen (we hyphenate ourselves), zero-width space, word joiner, byte order mark. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g
/** Control characters, and those that turn the direction of text: they could make a file name read as another. */
const dangerous = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/u
const clusters = new Intl.Segmenter('nl', { granularity: 'grapheme' })

function spellAnew(word: string, style: Style): Piece[] {
  const faces = facesOf(style)
  const first = faces[0]!()
  if (settable(word, first)) return [{ ...first.shape(word), text: word }]
  const pieces: Piece[] = []
  let run = ''
  let runFace = first
  const endRun = () => {
    if (run) pieces.push({ ...runFace.shape(run), text: run })
    run = ''
  }
  for (const { segment } of clusters.segment(word)) {
    const face = faces.map((open) => open()).find((candidate) => settable(segment, candidate))
    if (!face) {
      endRun()
      pieces.push({ ...first.shape(replacement), text: replacement, meant: speakable(segment) })
      continue
    }
    if (face !== runFace) endRun()
    runFace = face
    run += segment
  }
  endRun()
  return pieces
}

function settable(text: string, face: Face): boolean {
  for (const character of text) if (!face.has(character.codePointAt(0)!) || dangerous.test(character)) return false
  return true
}

/** Replacement text for a reader's software: no control, private or unassigned code points (ISO 19005-3 §6.2.11.7). */
function speakable(segment: string): string {
  return segment.replace(/[\p{Cc}\p{Co}\p{Cn}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f]/gu, replacement)
}
