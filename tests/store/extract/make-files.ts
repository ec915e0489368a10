import { PDFDocument, StandardFonts } from 'pdf-lib'
import { strToU8, zipSync } from 'fflate'

/** A PDF with a line of text on each page. */
export async function makePdf(
  pages: string[],
  said: { title?: string; author?: string; producer?: string; made?: Date; password?: string } = {},
): Promise<Buffer> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const text of pages) {
    const page = document.addPage()
    text.split('\n').forEach((line, index) => page.drawText(line, { x: 50, y: 700 - index * 20, font, size: 12 }))
  }
  if (said.title) document.setTitle(said.title)
  if (said.author) document.setAuthor(said.author)
  document.setCreator('')
  document.setProducer(said.producer ?? '')
  if (said.made) document.setCreationDate(said.made)
  if (said.password) document.encrypt({ userPassword: said.password, ownerPassword: said.password })
  return Buffer.from(await document.save())
}

export const makeZip = (parts: Record<string, string>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))))

const office = 'xmlns:w="urn:w" xmlns:dc="urn:dc" xmlns:dcterms="urn:t" xmlns:cp="urn:cp" xmlns:r="urn:r"'
const CORE = `<cp:coreProperties ${office}><dc:title>Beleid</dc:title><dc:creator>Mevrouw Opsteller</dc:creator><dcterms:created>2026-01-31T23:30:00Z</dcterms:created><dcterms:modified>2026-02-02T08:00:00Z</dcterms:modified></cp:coreProperties>`

/** Paragraphs of a DOCX; the markup of WordprocessingML may stand in them. */
export const makeDocx = (paragraphs: string[], notes: string[] = []): Buffer =>
  makeZip({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${office}><w:body>${paragraphs.map(paragraphXml).join('')}</w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes ${office}>${notes.map(paragraphXml).join('')}</w:footnotes>`,
    'docProps/core.xml': CORE,
    'docProps/app.xml': '<Properties><Application>Schrijfprogramma</Application><Pages>7</Pages></Properties>',
  })

const paragraphXml = (text: string) => (text.startsWith('<') ? text : `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)

/** Sheets of an XLSX by name; a row is a list of cells, null leaves it out. Texts stand in the cells themselves. */
export function makeXlsx(sheets: Record<string, (string[] | null)[]>, more: Record<string, string> = {}): Buffer {
  const names = Object.keys(sheets)
  return makeZip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${office}><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, index) => `<Relationship Id="r${index}" Target="worksheets/sheet${index}.xml"/>`).join('')}</Relationships>`,
    'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    'docProps/core.xml': CORE,
    ...Object.fromEntries(names.map((name, index) => [`xl/worksheets/sheet${index}.xml`, sheetXml(sheets[name]!)])),
    ...more,
  })
}

/** A cell `#46053` is a number shown as a date. */
const sheetXml = (rows: (string[] | null)[]) =>
  `<worksheet><sheetData>${rows
    .map((cells, index) =>
      cells === null
        ? ''
        : `<row r="${index + 1}">${cells
            .map((cell) => (cell.startsWith('#') ? `<c s="1"><v>${cell.slice(1)}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`))
            .join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`

const META = `<office:document-meta xmlns:office="o" xmlns:meta="m" xmlns:dc="d"><office:meta><meta:generator>Vrij kantoor</meta:generator><dc:title>Verslag</dc:title><meta:initial-creator>Schrijver</meta:initial-creator><meta:creation-date>2026-01-05T10:00:00</meta:creation-date><meta:document-statistic meta:page-count="3"/></office:meta></office:document-meta>`
const spaces = 'xmlns:office="o" xmlns:text="t" xmlns:table="tb"'

export const makeOdt = (body: string): Buffer =>
  makeZip({
    'content.xml': `<office:document-content ${spaces}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'meta.xml': META,
  })

export const makeOds = (tables: string, manifest = '<manifest/>'): Buffer =>
  makeZip({
    'META-INF/manifest.xml': manifest,
    'content.xml': `<office:document-content ${spaces}><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  })
