import * as hb from 'harfbuzzjs'

/** Text set in one face. */
export interface Glyphs {
  face: Face
  /** The inside of a PDF string in an array for TJ, kerning included: `0012>-30<0034`. */
  hex: string
  /** Width in thousandths of the type size. */
  width: number
  /** Character codes (CIDs) used, for the subset. */
  codes: number[]
}

/**
 * One font file, measured and shaped with HarfBuzz. Every character has a code of its own, also where two share a glyph (a
 * non-breaking space looks like a space), so that what is copied out of the PDF is what was put in. Codes come from the font
 * file alone: the same text always gives the same bytes.
 */
export class Face {
  readonly unitsPerEm: number
  private readonly font: hb.Font
  private readonly codeOf = new Map<number, number>()
  private readonly characterOf = new Map<number, string>()
  private readonly aliased = new Map<number, number>()
  private readonly cache = new Map<string, Glyphs>()
  private readonly advances = new Map<number, number>()

  constructor(
    readonly name: string,
    /** The TrueType file. */
    readonly file: Buffer,
    readonly style: { bold: boolean; italic: boolean; mono: boolean },
  ) {
    const face = new hb.Face(new hb.Blob(new Uint8Array(file)))
    this.font = new hb.Font(face)
    this.unitsPerEm = face.upem
    this.giveCodes([...face.collectUnicodes()].sort((a, b) => a - b))
  }

  has(codePoint: number): boolean {
    return this.codeOf.has(codePoint)
  }

  glyphOf(code: number): number {
    return this.aliased.get(code) ?? code
  }

  isAlias(code: number): boolean {
    return this.aliased.has(code)
  }

  textOf(code: number): string {
    return this.characterOf.get(code) ?? ''
  }

  /** In thousandths of the type size. */
  widthOf(code: number): number {
    return this.advance(this.glyphOf(code)) * (1000 / this.unitsPerEm)
  }

  table(tag: string): Buffer {
    const count = this.file.readUInt16BE(4)
    for (let at = 12; at < 12 + 16 * count; at += 16) {
      if (this.file.toString('latin1', at, at + 4) !== tag) continue
      const offset = this.file.readUInt32BE(at + 8)
      return this.file.subarray(offset, offset + this.file.readUInt32BE(at + 12))
    }
    throw new Error(`The font ${this.name} has no table ${tag}`)
  }

  /** Shapes text of which this face has every character. */
  shape(text: string): Glyphs {
    const known = this.cache.get(text)
    if (known) return known
    const glyphs = this.shapeAnew(text)
    if (this.cache.size < 50_000) this.cache.set(text, glyphs)
    return glyphs
  }

  private shapeAnew(text: string): Glyphs {
    const codes = [...text].map((character) => this.codeFor(character))
    const advances = this.kernedAdvances(text, codes) ?? codes.map((code) => this.advance(this.glyphOf(code)))
    let hex = ''
    let width = 0
    codes.forEach((code, index) => {
      hex += hex4(code)
      const own = this.advance(this.glyphOf(code))
      const advance = advances[index] ?? own
      const last = index === codes.length - 1
      width += last ? own : advance
      if (advance !== own && !last) hex += `>${Math.round(((own - advance) * 1000) / this.unitsPerEm)}<`
    })
    return { face: this, hex, width: width * (1000 / this.unitsPerEm), codes }
  }

  /** Kerning only: one glyph a character, so that every glyph has one meaning. Undefined where HarfBuzz merged or replaced glyphs. */
  private kernedAdvances(text: string, codes: number[]): number[] | undefined {
    const buffer = new hb.Buffer()
    buffer.addText(text)
    buffer.guessSegmentProperties()
    buffer.setDirection(hb.Direction.LTR)
    hb.shape(this.font, buffer, onlyKerning)
    const infos = buffer.getGlyphInfos()
    if (infos.length !== codes.length || infos.some((info, index) => info.codepoint !== this.glyphOf(codes[index] ?? 0))) return undefined
    return buffer.getGlyphPositions().map((position) => position.xAdvance)
  }

  private codeFor(character: string): number {
    const code = this.codeOf.get(character.codePointAt(0) ?? 0)
    if (code === undefined) throw new Error(`The font ${this.name} has no ${JSON.stringify(character)}; split the text over faces first`)
    return code
  }

  /** The code is the number of the glyph, or a number past all glyphs where another character took that one already. */
  private giveCodes(codePoints: number[]): void {
    let next = this.table('maxp').readUInt16BE(4)
    for (const codePoint of codePoints.includes(softHyphen) ? codePoints : [...codePoints, softHyphen]) {
      const glyph = this.font.nominalGlyph(codePoint) || (codePoint === softHyphen ? this.font.nominalGlyph(hyphen) : 0)
      if (!glyph) continue
      const taken = this.characterOf.has(glyph)
      const code = taken ? next++ : glyph
      if (taken) this.aliased.set(code, glyph)
      this.codeOf.set(codePoint, code)
      this.characterOf.set(code, String.fromCodePoint(codePoint))
    }
  }

  private advance(glyph: number): number {
    const known = this.advances.get(glyph)
    if (known !== undefined) return known
    const advance = this.font.glyphHAdvance(glyph)
    this.advances.set(glyph, advance)
    return advance
  }
}

const hyphen = 0x2d
const softHyphen = 0xad
const onlyKerning = ['liga', 'clig', 'rlig', 'calt', 'ccmp', 'locl', 'frac', 'ordn'].map((tag) => new hb.Feature(tag, 0))

const hex4 = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0')
