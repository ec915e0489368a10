import { deflateSync } from 'node:zlib'
import { PDFName, PDFObject, PDFRawStream, type PDFContext, type PDFRef } from 'pdf-lib'

/** An object written out already: pdf-lib keeps a tree per token, ten times slower for the thousands of a structure tree. */
export class Written extends PDFObject {
  private readonly bytes: Buffer

  constructor(text: string) {
    super()
    this.bytes = Buffer.from(text, 'latin1')
  }

  override clone(): Written {
    return new Written(this.toString())
  }

  override toString(): string {
    return this.bytes.toString('latin1')
  }

  override sizeInBytes(): number {
    return this.bytes.length
  }

  override copyBytesInto(target: Uint8Array, offset: number): number {
    target.set(this.bytes, offset)
    return this.bytes.length
  }
}

/** A number of at most two decimals: a hundredth of a point is finer than any printer. */
export function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A PDF cannot hold the number ${value}`)
  return String(Math.round(value * 100) / 100)
}

export const numbers = (values: Iterable<number>): string => [...values].map(number).join(' ')

export const reference = (ref: PDFRef): string => `${ref.objectNumber} 0 R`

export const references = (refs: Iterable<PDFRef>): string => [...refs].map(reference).join(' ')

/** Text as UTF-16 in hexadecimal, with byte order mark (ISO 32000-1 §7.9.2.2). */
export const textString = (text: string): string => `<FEFF${utf16(text)}>`

export function utf16(text: string): string {
  let hex = ''
  for (let index = 0; index < text.length; index++) hex += text.charCodeAt(index).toString(16).padStart(4, '0')
  return hex.toUpperCase()
}

/** `(D:20261122093000Z)` */
export const dateString = (iso: string): string => `(D:${new Date(iso).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z)`

export function compressed(context: PDFContext, data: Buffer, entries: Record<string, number | string> = {}): PDFRef {
  return context.register(PDFRawStream.of(context.obj({ ...entries, Filter: 'FlateDecode' }), deflateSync(data)))
}

export const name = (text: string): PDFName => PDFName.of(text)
