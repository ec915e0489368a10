import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Block, ReportDocument, Text } from '../../app/report/blocks'
import type { Element, Frames, Mark } from '../../app/report/frame'
import { isElement, isMark } from '../../app/report/frame'

/** All words of a document, as composed. */
export function wordsOf(document: ReportDocument): string {
  return [
    document.title,
    document.running.left,
    document.running.right,
    document.mark ?? '',
    ...allStrings(document.cover),
    ...document.blocks.flatMap(allStrings),
  ].join('\n')
}

/** The words of one chapter: from its heading to the next of level 1. */
export function chapter(document: ReportDocument, id: string): string {
  const start = document.blocks.findIndex((block) => block.kind === 'heading' && block.id === id)
  if (start < 0) throw new Error(`There is no chapter ${id}`)
  const length = document.blocks.slice(start + 1).findIndex((block) => block.kind === 'heading' && block.level === 1)
  const blocks = document.blocks.slice(start, length < 0 ? undefined : start + 1 + length)
  return blocks.flatMap(allStrings).join('\n')
}

export const plainText = (text: Text): string => (typeof text === 'string' ? text : text.map((span) => span.text).join(''))

function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (isSpans(value)) return [plainText(value)]
  if (Array.isArray(value)) return value.flatMap(allStrings)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(allStrings)
  return []
}

const isSpans = (value: unknown): value is Exclude<Text, string> =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (one) =>
      typeof one === 'object' &&
      one !== null &&
      typeof (one as { text?: unknown }).text === 'string' &&
      !('items' in one) &&
      !('sign' in one),
  )

/** What is read aloud of a laid-out document, in reading order; replacement marks give what they stand for. */
export function readAloud(frames: Frames): string {
  return marksIn(frames.root)
    .flatMap((mark) => mark.paints.map((paint) => (paint.kind === 'text' ? (paint.piece.meant ?? paint.piece.text) : '')))
    .join('')
}

export function marksIn(element: Element): Mark[] {
  return element.children.flatMap((child) => (isElement(child) ? marksIn(child) : isMark(child) ? [child] : []))
}

export function elementsIn(element: Element): Element[] {
  return [element, ...element.children.flatMap((child) => (isElement(child) ? elementsIn(child) : []))]
}

export interface ReadPdf {
  pages: { text: string; structure: unknown }[]
  outline: { title: string }[]
  title: string
}

/** Reads a PDF with pdf.js, a reader that is not ours. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const content = await page.getTextContent()
    const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
    pages.push({ text, structure: await page.getStructTree() })
  }
  const { info } = await document.getMetadata()
  const outline = (await document.getOutline()) ?? []
  await document.destroy()
  return { pages, outline, title: String((info as { Title?: unknown }).Title) }
}

export const paragraph = (text: Text): Block => ({ kind: 'paragraph', text })
