import { join } from 'node:path'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { isDay } from '../../domain/calendar'
import type { ExtractedFacts } from '../../domain/extraction'
import type { Day } from '../../domain/values'
import { projectRoot } from '../project-root.server'
import { saidIn } from './facts'
import type { Passages } from './passages'
import type { Source } from './source'
import { broken, encrypted } from './unreadable'

/** Tables of characters that are no part of the document, for texts in Asian scripts. */
const MAPS = join(projectRoot, 'node_modules/pdfjs-dist/cmaps/')
/** A document that has lost so many pages has lost the rest as well. */
const MOST_BROKEN_PAGES = 50

/** A PDF page by page, with what its information dictionary says (ISO 32000-1 §14.3.3). Nothing in it runs, nothing is drawn. */
export async function readPdf(source: Source, passages: Passages): Promise<ExtractedFacts> {
  const task = getDocument({
    data: new Uint8Array(await source.whole()),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: MAPS,
    cMapPacked: true,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    const facts = { ...(await aboutItself(document)), pages: document.numPages }
    await readPages(document, passages)
    return facts
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? encrypted() : broken()
  }
}

async function readPages(document: PDFDocumentProxy, passages: Passages): Promise<void> {
  let lost = 0
  for (let number = 1; number <= document.numPages; number++) {
    if (passages.full || passages.late || lost > MOST_BROKEN_PAGES) {
      passages.cut = true
      return
    }
    try {
      passages.add({ kind: 'page', page: number }, await textOfPage(document, number))
    } catch {
      lost += 1
    }
  }
}

async function textOfPage(document: PDFDocumentProxy, number: number): Promise<string> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  page.cleanup()
  const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  // A word that was broken off at the end of a line is found as one word.
  return text.replace(/(\p{Ll})-\n(\p{Ll})/gu, '$1$2').replace(/[^\S\n]+/g, ' ')
}

async function aboutItself(document: PDFDocumentProxy): Promise<ExtractedFacts> {
  const { info } = await document.getMetadata().catch(() => ({ info: {} }))
  const said = info as Record<string, unknown>
  return {
    title: saidIn(said['Title']),
    author: saidIn(said['Author']),
    generator: saidIn(said['Creator']) ?? saidIn(said['Producer']),
    createdOn: dayOfPdf(said['CreationDate']),
    changedOn: dayOfPdf(said['ModDate']),
  }
}

/** D:20260131091233+01'00' → 2026-01-31, the day where it was written (ISO 32000-1 §7.9.4). */
function dayOfPdf(date: unknown): Day | undefined {
  const parts = /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(typeof date === 'string' ? date : '')
  const day = parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : ''
  return isDay(day) ? day : undefined
}
