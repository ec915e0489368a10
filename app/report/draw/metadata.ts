import { createHash } from 'node:crypto'
import { PDFHexString, PDFRawStream, type PDFContext, type PDFRef } from 'pdf-lib'
import type { Attachment } from '../blocks'
import { Written, dateString, textString } from './syntax'

/** What the file says of itself. */
export interface Metadata {
  title: string
  author: string
  subject: string
  language: string
  /** ISO 8601 */
  at: string
  key: string
  attachments: Attachment[]
}

const producer = 'Duiding'

/** XMP with the claims to PDF/A-3a and PDF/UA-1; the latter needs its extension schema or PDF/A refuses it (ISO 19005-3 §6.6.2.3). */
export function writeMetadata(context: PDFContext, metadata: Metadata): PDFRef {
  return context.register(PDFRawStream.of(context.obj({ Type: 'Metadata', Subtype: 'XML' }), Buffer.from(xmp(metadata), 'utf8')))
}

/** The Info dictionary says the same as the XMP; the identifier follows from the document's key. */
export function writeTrailer(context: PDFContext, metadata: Metadata): void {
  const date = dateString(metadata.at)
  context.trailerInfo.Info = context.register(
    new Written(
      `<</Title${textString(metadata.title)}/Author${textString(metadata.author)}/Subject${textString(metadata.subject)}` +
        `/Producer${textString(producer)}/Creator${textString(producer)}/CreationDate${date}/ModDate${date}>>`,
    ),
  )
  const id = PDFHexString.of(createHash('sha256').update(metadata.key).digest('hex').slice(0, 32))
  context.trailerInfo.ID = context.obj([id, id])
}

function xmp({ title, author, subject, language, at }: Metadata): string {
  const date = `${new Date(at).toISOString().slice(0, 19)}Z`
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternatives(title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${escape(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alternatives(subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:CreatorTool>${producer}</xmp:CreatorTool>
<pdf:Producer>${producer}</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${accessibilitySchema}
</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

const accessibilitySchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>`

const alternatives = (text: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${escape(text)}</rdf:li></rdf:Alt>`

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
