import { deflateSync } from 'node:zlib'
import { PDFRawStream, PDFStream, type PDFContext, type PDFObject } from 'pdf-lib'

/**
 * Writes all objects of the context as a file with object streams and a cross-reference stream (ISO 32000-1 §7.5.7-8). pdf-lib's own
 * writer takes time in the square of the number of objects, and copies streams byte by byte.
 */
export function serialize(context: PDFContext): Uint8Array {
  const file = new FileWriter(context.largestObjectNumber + 1)
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) {
      object.updateDict()
      file.write(ref.objectNumber, [bytesOf(object.dict), Buffer.from('\nstream\n'), viewOf(object.contents), Buffer.from('\nendstream')])
    } else if (object instanceof PDFStream) file.write(ref.objectNumber, [bytesOf(object)])
    else file.collect(ref.objectNumber, bytesOf(object))
  }
  const { Root, Info, ID } = context.trailerInfo
  return file.finish(`/Root ${String(Root)}/Info ${String(Info)}/ID ${String(ID)}`)
}

const OBJECTS_PER_STREAM = 400

const viewOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function bytesOf(object: PDFObject): Buffer {
  const bytes = Buffer.alloc(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

/** Where an object stands: at a byte of the file, or at a place within an object stream. */
type Entry = { kind: 1; offset: number } | { kind: 2; stream: number; index: number }

class FileWriter {
  private readonly parts: Buffer[] = []
  private readonly entries = new Map<number, Entry>()
  private waiting: [number, Buffer][] = []
  private length = 0

  constructor(private next: number) {
    this.put(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'))
  }

  write(number: number, body: Buffer[]): void {
    this.entries.set(number, { kind: 1, offset: this.length })
    this.put(Buffer.from(`${number} 0 obj\n`))
    for (const part of body) this.put(part)
    this.put(Buffer.from('\nendobj\n'))
  }

  collect(number: number, body: Buffer): void {
    this.waiting.push([number, body])
    if (this.waiting.length === OBJECTS_PER_STREAM) this.writeWaiting()
  }

  finish(trailer: string): Uint8Array {
    this.writeWaiting()
    const start = this.length
    const number = this.next++
    this.entries.set(number, { kind: 1, offset: start })
    const rows = deflateSync(this.rows(number + 1))
    const head = `<</Type/XRef/Size ${number + 1}/W[1 4 2]${trailer}/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>/Length ${rows.length}>>`
    this.write(number, [Buffer.from(`${head}\nstream\n`), rows, Buffer.from('\nendstream')])
    this.put(Buffer.from(`startxref\n${start}\n%%EOF\n`))
    return Buffer.concat(this.parts)
  }

  private put(part: Buffer): void {
    this.parts.push(part)
    this.length += part.length
  }

  private writeWaiting(): void {
    if (this.waiting.length === 0) return
    const stream = this.next++
    let head = ''
    let offset = 0
    this.waiting.forEach(([number, body], index) => {
      head += `${number} ${offset} `
      offset += body.length + 1
      this.entries.set(number, { kind: 2, stream, index })
    })
    const bodies = this.waiting.flatMap(([, body]) => [body, Buffer.from('\n')])
    const packed = deflateSync(Buffer.concat([Buffer.from(head), ...bodies]))
    const dictionary = `<</Type/ObjStm/N ${this.waiting.length}/First ${head.length}/Filter/FlateDecode/Length ${packed.length}>>`
    this.write(stream, [Buffer.from(`${dictionary}\nstream\n`), packed, Buffer.from('\nendstream')])
    this.waiting = []
  }

  /** Seven bytes an object, each row as the difference with the one above it (PNG predictor "up"). */
  private rows(size: number): Buffer {
    const rows = Buffer.alloc(8 * size)
    let above = Buffer.alloc(7)
    for (let number = 0; number < size; number++) {
      const row = rowOf(this.entries.get(number), number)
      rows[8 * number] = 2
      row.forEach((byte, index) => (rows[8 * number + 1 + index] = (byte - above[index]!) & 255))
      above = row
    }
    return rows
  }
}

function rowOf(entry: Entry | undefined, number: number): Buffer<ArrayBuffer> {
  const row = Buffer.alloc(7)
  if (!entry) row.writeUInt16BE(number === 0 ? 65535 : 0, 5)
  else if (entry.kind === 1) {
    row[0] = 1
    row.writeUInt32BE(entry.offset, 1)
  } else {
    row[0] = 2
    row.writeUInt32BE(entry.stream, 1)
    row.writeUInt16BE(entry.index, 5)
  }
  return row
}
