import type { Artifact, Mark, Paint } from '../frame'
import type { Colour } from '../tokens'
import type { Face } from '../type/face'
import { number, numbers, textString } from './syntax'

/** The resource name of a face on its page; asking records the codes as used. */
export type FontName = (face: Face, codes: readonly number[]) => string

/**
 * The content stream of a page: each mark between its begin and end operators (ISO 32000-1 §14.6). The marks that are read aloud
 * come back in order: their place is their number (MCID).
 */
export function writeContent(marks: readonly Mark[], fontName: FontName): { stream: string; read: Mark[] } {
  const read: Mark[] = []
  let stream = ''
  for (const mark of marks) {
    if (mark.paints.length === 0) continue
    const paints = mark.paints.map((paint) => writePaint(paint, fontName)).join('')
    if ('artifact' in mark.of) {
      stream += `/Artifact${artifactProperties(mark.of)}\n${paints}EMC\n`
    } else {
      stream += `/${mark.of.type} <</MCID ${read.length}>> BDC\n${paints}EMC\n`
      read.push(mark)
    }
  }
  return { stream, read }
}

function artifactProperties({ artifact }: Artifact): string {
  switch (artifact) {
    case 'layout':
      return ' <</Type/Layout>> BDC'
    case 'header':
      return ' <</Type/Pagination/Subtype/Header/Attached[/Top]>> BDC'
    case 'footer':
      return ' <</Type/Pagination/Subtype/Footer/Attached[/Bottom]>> BDC'
    case 'repeated':
      return ' <</Type/Pagination>> BDC'
  }
}

function writePaint(paint: Paint, fontName: FontName): string {
  switch (paint.kind) {
    case 'text':
      return writeText(paint, fontName)
    case 'box':
      return writeBox(paint)
    case 'line': {
      const dots = paint.dotted ? '[0.6 2.6] 0 d ' : ''
      return `q ${number(paint.thickness)} w ${dots}${stroke(paint.colour)} ${numbers(paint.from)} m ${numbers(paint.to)} l S Q\n`
    }
    case 'shape': {
      const [first, ...rest] = paint.points
      return first ? `${fill(paint.fill)} ${numbers(first)} m ${rest.map((point) => `${numbers(point)} l`).join(' ')} h f\n` : ''
    }
  }
}

function writeText(paint: Extract<Paint, { kind: 'text' }>, fontName: FontName): string {
  const { piece, size, x, y } = paint
  const place = paint.upward ? `0 1 -1 0 ${number(x)} ${number(y)} Tm` : `${number(x)} ${number(y)} Td`
  const shown = `BT ${fill(paint.colour)} /${fontName(piece.face, piece.codes)} ${number(size)} Tf ${place} [<${piece.hex}>]TJ ET\n`
  return piece.meant === undefined ? shown : `/Span <</ActualText${textString(piece.meant)}>> BDC\n${shown}EMC\n`
}

function writeBox(box: Extract<Paint, { kind: 'box' }>): string {
  const path = `${numbers([box.x, box.y, box.width, box.height])} re`
  const filled = box.fill ? `${fill(box.fill)} ${path} f\n` : ''
  return filled + (box.line ? `q ${number(box.thickness ?? 0.5)} w ${stroke(box.line)} ${path} S Q\n` : '')
}

const fill = (colour: Colour): string => `${components(colour)} rg`
const stroke = (colour: Colour): string => `${components(colour)} RG`
const components = (colour: Colour): string => colour.map((part) => String(Math.round(part * 1000) / 1000)).join(' ')
