import { createHash } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { PDFRawStream, type PDFContext, type PDFRef } from 'pdf-lib'
import type { Face } from '../type/face'
import { subset } from './subset'
import { Written, compressed, number, numbers, reference, utf16 } from './syntax'

/** Embeds the used part of a face as a composite font (ISO 32000-1 §9.7), under a reference that pages already point to. */
export function embedFont(context: PDFContext, ref: PDFRef, face: Face, used: ReadonlySet<number>): void {
  const codes = [...used].sort((a, b) => a - b)
  const name = `${tagOf(codes)}+${face.name}`
  const descriptor = context.register(new Written(describe(face, name, embedFile(context, face, codes))))
  const descendant = context.register(
    new Written(
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
        `/FontDescriptor ${reference(descriptor)}/DW 1000/W[${widths(face, codes)}]/CIDToGIDMap ${glyphMap(context, face, codes)}>>`,
    ),
  )
  const meaning = compressed(context, Buffer.from(toUnicode(face, codes), 'latin1'))
  context.assign(
    ref,
    new Written(
      `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H` +
        `/DescendantFonts[${reference(descendant)}]/ToUnicode ${reference(meaning)}>>`,
    ),
  )
}

/** Six letters that name the subset (§9.6.4), from its content, so that the same subset has the same name. */
function tagOf(codes: number[]): string {
  const digest = createHash('sha256').update(codes.join()).digest()
  return String.fromCharCode(...digest.subarray(0, 6).map((byte) => 65 + (byte % 26)))
}

function embedFile(context: PDFContext, face: Face, codes: number[]): PDFRef {
  const key = `${face.name} ${codes.join()}`
  let file = files.get(key)
  if (!file) {
    const cut = subset(
      face.file,
      codes.map((code) => face.glyphOf(code)),
    )
    file = { packed: deflateSync(cut, { level: 9 }), length: cut.length }
    if (files.size >= 32) files.clear()
    files.set(key, file)
  }
  return context.register(PDFRawStream.of(context.obj({ Filter: 'FlateDecode', Length1: file.length }), file.packed))
}

/** Subsets made before: a draft and its next version mostly use the same letters. */
const files = new Map<string, { packed: Buffer; length: number }>()

const SYMBOLIC = 4
const FIXED_PITCH = 1
const ITALIC = 64

function describe(face: Face, name: string, file: PDFRef): string {
  const scale = 1000 / face.unitsPerEm
  const head = face.table('head')
  const hhea = face.table('hhea')
  const os2 = face.table('OS/2')
  const box = [36, 38, 40, 42].map((offset) => head.readInt16BE(offset) * scale)
  const capHeight = os2.readUInt16BE(0) > 1 ? os2.readInt16BE(88) * scale : 700
  const flags = SYMBOLIC | (face.style.mono ? FIXED_PITCH : 0) | (face.style.italic ? ITALIC : 0)
  return (
    `<</Type/FontDescriptor/FontName/${name}/Flags ${flags}/FontBBox[${numbers(box)}]/ItalicAngle ${face.style.italic ? -12 : 0}` +
    `/Ascent ${number(hhea.readInt16BE(4) * scale)}/Descent ${number(hhea.readInt16BE(6) * scale)}/CapHeight ${number(capHeight)}` +
    `/StemV ${face.style.bold ? 120 : 80}/FontFile2 ${reference(file)}>>`
  )
}

/** `3[500 520] 9[600]`: a list for each run of consecutive codes. */
function widths(face: Face, codes: number[]): string {
  let out = ''
  codes.forEach((code, index) => {
    const follows = index > 0 && codes[index - 1] === code - 1
    out += (follows ? ' ' : `${index ? ']' : ''}${code}[`) + number(face.widthOf(code))
  })
  return codes.length ? `${out}]` : out
}

function glyphMap(context: PDFContext, face: Face, codes: number[]): string {
  if (!codes.some((code) => face.isAlias(code))) return '/Identity'
  const map = Buffer.alloc(2 * ((codes.at(-1) ?? 0) + 1))
  for (const code of codes) map.writeUInt16BE(face.glyphOf(code), 2 * code)
  return reference(compressed(context, map))
}

/** What each code means. Blocks of at most 100: a Ghostscript pass loses the text of longer ones. */
function toUnicode(face: Face, codes: number[]): string {
  let map =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n' +
    '/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n'
  for (let start = 0; start < codes.length; start += 100) {
    const block = codes.slice(start, start + 100)
    const lines = block.map((code) => `<${code.toString(16).toUpperCase().padStart(4, '0')}><${utf16(face.textOf(code))}>`)
    map += `${block.length} beginbfchar\n${lines.join('\n')}\nendbfchar\n`
  }
  return `${map}endcmap CMapName currentdict/CMap defineresource pop end end`
}
