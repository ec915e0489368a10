import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Cuts a TrueType file down to some glyphs with HarfBuzz's subsetter. Glyphs keep their numbers, so text shaped in the whole
 * font stays valid; layout tables go, since the PDF holds the shaped result.
 */
export function subset(font: Buffer, glyphs: readonly number[]): Buffer {
  const hb = (harfbuzz ??= open())
  const input = hb.hb_subset_input_create_or_fail()
  const source = copyIn(hb, font)
  const blob = hb.hb_blob_create(source, font.length, READ_ONLY, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  try {
    hb.hb_subset_input_set_flags(input, NO_HINTING | RETAIN_GLYPH_NUMBERS)
    const dropped = hb.hb_subset_input_set(input, DROPPED_TABLES)
    for (const tag of unneeded) hb.hb_set_add(dropped, Buffer.from(tag, 'latin1').readUInt32BE(0))
    const kept = hb.hb_subset_input_glyph_set(input)
    for (const glyph of glyphs) hb.hb_set_add(kept, glyph)
    return subsetOf(hb, face, input)
  } finally {
    hb.hb_face_destroy(face)
    hb.hb_blob_destroy(blob)
    hb.free(source)
    hb.hb_subset_input_destroy(input)
  }
}

const READ_ONLY = 1
const NO_HINTING = 1
const RETAIN_GLYPH_NUMBERS = 2
const DROPPED_TABLES = 3
const unneeded = ['GSUB', 'GPOS', 'GDEF', 'GASP', 'gasp', 'name', 'OS/2', 'cmap', 'post', 'STAT']

interface Harfbuzz {
  memory: WebAssembly.Memory
  malloc(size: number): number
  free(pointer: number): void
  hb_blob_create(data: number, length: number, mode: number, user: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_set_add(set: number, value: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_glyph_set(input: number): number
  hb_subset_input_set(input: number, kind: number): number
  hb_subset_input_set_flags(input: number, flags: number): void
  hb_subset_or_fail(face: number, input: number): number
  _initialize(): void
}

let harfbuzz: Harfbuzz | undefined

function open(): Harfbuzz {
  const path = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(path)), {})
  const exports = instance.exports as unknown as Harfbuzz
  exports._initialize()
  return exports
}

function copyIn(hb: Harfbuzz, bytes: Buffer): number {
  const pointer = hb.malloc(bytes.length)
  new Uint8Array(hb.memory.buffer, pointer, bytes.length).set(bytes)
  return pointer
}

function subsetOf(hb: Harfbuzz, face: number, input: number): Buffer {
  const result = hb.hb_subset_or_fail(face, input)
  if (!result) throw new Error('HarfBuzz could not make a subset of this font')
  const blob = hb.hb_face_reference_blob(result)
  const data = hb.hb_blob_get_data(blob, 0)
  const copy = Buffer.from(new Uint8Array(hb.memory.buffer, data, hb.hb_blob_get_length(blob)).slice())
  hb.hb_blob_destroy(blob)
  hb.hb_face_destroy(result)
  return copy
}
