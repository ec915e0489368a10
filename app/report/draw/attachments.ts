import { PDFRawStream, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib'
import { deflateSync } from 'node:zlib'
import type { Attachment } from '../blocks'
import type { Metadata } from './metadata'
import { Written, dateString, name, reference, references, textString } from './syntax'

/** Embeds files, associated with the document as its data: PDF/A-3 wants name, type and relationship of each (ISO 19005-3 §6.8). */
export function writeAttachments(context: PDFContext, catalogue: PDFDict, { attachments, at }: Metadata): void {
  if (attachments.length === 0) return
  const files = attachments.map((attachment) => ({ attachment, ref: writeFile(context, attachment, at) }))
  // A name tree is sorted by its keys (ISO 32000-1 §7.9.6); in UTF-16 that is the order of JavaScript.
  const sorted = [...files].sort((a, b) => (a.attachment.name < b.attachment.name ? -1 : 1))
  const entries = sorted.map(({ attachment, ref }) => `${textString(attachment.name)} ${reference(ref)}`)
  catalogue.set(name('Names'), new Written(`<</EmbeddedFiles<</Names[${entries.join(' ')}]>>>>`))
  catalogue.set(name('AF'), new Written(`[${references(files.map(({ ref }) => ref))}]`))
}

function writeFile(context: PDFContext, { name: fileName, type, description, bytes }: Attachment, at: string): PDFRef {
  const stream = context.register(
    PDFRawStream.of(
      context.obj({
        Type: 'EmbeddedFile',
        Subtype: type,
        Filter: 'FlateDecode',
        Params: new Written(`<</Size ${bytes.length}/ModDate${dateString(at)}>>`),
      }),
      deflateSync(bytes),
    ),
  )
  const file = textString(fileName)
  return context.register(
    new Written(
      `<</Type/Filespec/F${file}/UF${file}/Desc${textString(description)}/AFRelationship/Data` +
        `/EF<</F ${reference(stream)}/UF ${reference(stream)}>>>>`,
    ),
  )
}
