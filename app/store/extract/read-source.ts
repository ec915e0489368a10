import type { ExtractedFacts } from '../../domain/extraction'
import { looksLikeText } from './decode-text'
import { openPacked } from './packed-document'
import { Passages } from './passages'
import { readCsv } from './read-csv'
import { readDocx } from './read-docx'
import { readHtml } from './read-html'
import { readLines } from './read-lines'
import { readMail, type Hanging } from './read-mail'
import { readOpenDocument } from './read-open-document'
import { readXlsx } from './read-xlsx'
import { openSource, type Source } from './source'
import { encrypted, Unreadable, unknownFormat } from './unreadable'

/** Reads the text out of a file, by what its bytes are; among kinds of text its name chooses. @throws Unreadable */
export async function readSource(source: Source, passages: Passages): Promise<ExtractedFacts> {
  const format = formatOf(source)
  switch (format) {
    case 'pdf': {
      // Loaded here: it takes longer to load than most files take to read.
      const { readPdf } = await import('./read-pdf')
      return readPdf(source, passages)
    }
    case 'packed':
      return readPacked(await source.whole(), passages)
    case 'csv':
      return readCsv(source, passages)
    case 'html':
      return readHtml(source, passages)
    case 'lines':
      return readLines(source, passages)
    case 'mail': {
      const { facts, hanging } = await readMail(await source.whole(), passages)
      for (const one of hanging.slice(0, MOST_HANGING)) await readHanging(one, passages)
      return facts
    }
    case 'old-office':
      // An office document with a password is packed in the form of before 2007.
      throw (await source.whole()).includes(ENCRYPTED) ? encrypted() : unknownFormat()
    default:
      throw unknownFormat()
  }
}

const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le')
const MOST_HANGING = 100

type Format = 'pdf' | 'packed' | 'csv' | 'html' | 'mail' | 'lines' | 'old-office' | null

function formatOf({ head, name }: Source): Format {
  const first = Buffer.from(head.subarray(0, 1024)).toString('latin1')
  // What stands before the mark of a PDF is passed over by those who show it (ISO 32000-1, Annex H.3.4.1).
  if (first.includes('%PDF-')) return 'pdf'
  if (first.startsWith('PK\u0003\u0004')) return 'packed'
  if (first.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'old-office'
  if (!looksLikeText(head)) return null
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (extension === 'csv' || extension === 'tsv') return 'csv'
  if (extension === 'eml') return 'mail'
  return ['html', 'htm', 'xhtml'].includes(extension) || /^\s*(<!doctype html|<html)/i.test(first) ? 'html' : 'lines'
}

async function readPacked(data: Buffer, passages: Passages): Promise<ExtractedFacts> {
  const packed = openPacked(data)
  if (packed.has('word/document.xml')) return readDocx(packed, passages)
  if (packed.has('xl/workbook.xml')) return readXlsx(packed, passages)
  if (packed.has('content.xml')) return readOpenDocument(packed, passages)
  throw unknownFormat()
}

/** A file on a message: its text counts, and what hangs on it in turn is named and not followed. One that cannot be read is left. */
async function readHanging({ name, bytes }: Hanging, passages: Passages): Promise<void> {
  if (passages.full || passages.late) {
    passages.cut = true
    return
  }
  const place = { kind: 'attachment', name } as const
  const inner = new Passages((passage) => passages.add(place, passage.text))
  try {
    const source = await openSource(once(bytes), name)
    if (formatOf(source) === 'mail') await readMail(await source.whole(), inner)
    else await readSource(source, inner)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
