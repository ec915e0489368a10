import { PDFDocument, type PDFContext, type PDFObject, type PDFRef } from 'pdf-lib'
import type { Frame, Frames, Link, Mark } from '../frame'
import type { Face } from '../type/face'
import { writeAttachments } from './attachments'
import { colourProfile } from './colour-profile'
import { writeContent } from './content'
import { embedFont } from './font'
import { writeMetadata, writeTrailer, type Metadata } from './metadata'
import { writeOutline } from './outline'
import { serialize } from './serialize'
import { writeStructure } from './structure'
import { Written, compressed, name, number, numbers, reference, references, textString } from './syntax'

/** Turns frames into a tagged PDF that claims PDF/A-3a and PDF/UA-1. The same frames and metadata give the same bytes. */
export async function drawFrames(frames: Frames, metadata: Metadata): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const context = document.context
  const fonts = new Fonts(context)
  const links = new Map(frames.pages.flatMap((page) => page.links.map((link) => [link, context.nextRef()] as const)))
  const pages = frames.pages.map((frame) => document.addPage([frame.width, frame.height]))
  const pageRefs = pages.map((page) => page.ref)
  const read = frames.pages.map((frame, index) => drawPage(context, pages[index]!.node, frame, fonts, links))
  const { root, keys } = writeStructure(context, frames.root, { pages: pageRefs, read, links })
  const destinationOf = destinations(frames, pageRefs)
  for (const [link, ref] of links) context.assign(ref, new Written(writeLink(link, keys.get(link)!, destinationOf)))
  fonts.embed()

  const catalogue = document.catalog
  const outline = writeOutline(context, frames.bookmarks, destinationOf)
  if (outline) catalogue.set(name('Outlines'), outline)
  catalogue.set(name('PageMode'), name(outline ? 'UseOutlines' : 'UseNone'))
  catalogue.set(name('Metadata'), writeMetadata(context, metadata))
  catalogue.set(name('OutputIntents'), new Written(writeOutputIntent(context)))
  catalogue.set(name('StructTreeRoot'), root)
  catalogue.set(name('MarkInfo'), new Written('<</Marked true>>'))
  catalogue.set(name('Lang'), new Written(`(${metadata.language})`))
  writeAttachments(context, catalogue, metadata)
  catalogue.set(name('ViewerPreferences'), new Written('<</DisplayDocTitle true>>'))
  writeTrailer(context, metadata)
  await document.flush()
  return serialize(context)
}

interface PageNode {
  set(key: ReturnType<typeof name>, value: PDFObject): void
}

function drawPage(context: PDFContext, node: PageNode, frame: Frame, fonts: Fonts, links: Map<Link, PDFRef>): Mark[] {
  const used = new Set<string>()
  const { stream, read } = writeContent(frame.marks, (face, codes) => {
    const fontName = fonts.use(face, codes)
    used.add(fontName)
    return fontName
  })
  node.set(name('Resources'), new Written(`<</Font<<${fonts.list(used)}>>>>`))
  node.set(name('Contents'), compressed(context, Buffer.from(stream, 'latin1')))
  node.set(name('StructParents'), context.obj(frame.number))
  node.set(name('Tabs'), name('S'))
  if (frame.links.length) node.set(name('Annots'), new Written(`[${references(frame.links.map((link) => links.get(link)!))}]`))
  return read
}

/** The faces of a document: a name and a reference each, and the codes used so far. */
class Fonts {
  private readonly fonts = new Map<Face, { name: string; ref: PDFRef; used: Set<number> }>()

  constructor(private readonly context: PDFContext) {}

  use(face: Face, codes: readonly number[]): string {
    let font = this.fonts.get(face)
    if (!font) {
      font = { name: `F${this.fonts.size + 1}`, ref: this.context.nextRef(), used: new Set() }
      this.fonts.set(face, font)
    }
    for (const code of codes) font.used.add(code)
    return font.name
  }

  list(names: ReadonlySet<string>): string {
    return [...this.fonts.values()]
      .filter((font) => names.has(font.name))
      .map((font) => `/${font.name} ${reference(font.ref)}`)
      .join('')
  }

  embed(): void {
    for (const [face, font] of this.fonts) embedFont(this.context, font.ref, face, font.used)
  }
}

function destinations(frames: Frames, pages: PDFRef[]): (id: string) => string {
  return (id) => {
    const place = frames.destinations.get(id)
    if (!place) throw new Error(`A link points to #${id}, and no heading has that id`)
    return `[${reference(pages[place.page]!)}/XYZ 0 ${number(place.y)} null]`
  }
}

function writeLink(link: Link, key: number, destinationOf: (id: string) => string): string {
  const goal = link.target.startsWith('#') ? `/Dest${destinationOf(link.target.slice(1))}` : `/A<</S/URI/URI(${address(link.target)})>>`
  return (
    `<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[${numbers(link.box)}]` +
    `/Contents${textString(link.description)}/StructParent ${key}${goal}>>`
  )
}

const address = (target: string): string => encodeURI(target.replace(/\p{Cs}/gu, '')).replace(/[()\\]/g, '\\$&')

function writeOutputIntent(context: PDFContext): string {
  const profile = compressed(context, colourProfile(), { N: 3 })
  return (
    '[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)' +
    `/RegistryName(http://www.color.org)/DestOutputProfile ${reference(profile)}>>]`
  )
}
