import type { PDFContext, PDFRef } from 'pdf-lib'
import { isElement, isMark, type Attributes, type Element, type Link, type Mark } from '../frame'
import { Written, number, numbers, reference, references, textString } from './syntax'

/** Where everything that the structure tree points to went. */
export interface Placed {
  pages: PDFRef[]
  /** Per page: the marks that are read aloud; the place is the MCID. */
  read: Mark[][]
  links: Map<Link, PDFRef>
}

/** Writes the structure tree and its parent tree (ISO 32000-1 §14.7). Returns the root and the parent key of each link. */
export function writeStructure(context: PDFContext, document: Element, placed: Placed): { root: PDFRef; keys: Map<Link, number> } {
  const root = context.nextRef()
  const refs = refsOf(context, document)
  const mcids = new Map(placed.read.flatMap((marks) => marks.map((mark, mcid) => [mark, mcid] as const)))
  writeElements(context, document, root, { ...placed, refs, mcids })
  const { parentTree, keys, next } = writeParentTree(context, placed, refs)
  context.assign(
    root,
    new Written(
      `<</Type/StructTreeRoot/K[${reference(refs.get(document)!)}]/ParentTree ${reference(parentTree)}/ParentTreeNextKey ${next}>>`,
    ),
  )
  return { root, keys }
}

type Refs = Map<Element, PDFRef>

function refsOf(context: PDFContext, element: Element, refs: Refs = new Map()): Refs {
  refs.set(element, context.nextRef())
  for (const child of element.children) if (isElement(child)) refsOf(context, child, refs)
  return refs
}

interface Lookup extends Placed {
  refs: Refs
  mcids: Map<Mark, number>
}

function writeElements(context: PDFContext, element: Element, parent: PDFRef, lookup: Lookup): void {
  const own = lookup.refs.get(element)!
  const home = element.children.find((child): child is Mark | Link => !isElement(child))?.page
  const children = element.children.map((child) => writeChild(child, home, lookup)).filter((child) => child !== '')
  if (element.type === 'Figure' && !element.alternative?.trim()) throw new Error('A figure has no alternative text')
  context.assign(
    own,
    new Written(
      `<</Type/StructElem/S/${element.type}/P ${reference(parent)}` +
        (home === undefined ? '' : `/Pg ${reference(lookup.pages[home]!)}`) +
        (children.length ? `/K[${children.join(' ')}]` : '') +
        (element.alternative ? `/Alt${textString(element.alternative)}` : '') +
        (element.attributes ? `/A${writeAttributes(element.attributes)}` : '') +
        '>>',
    ),
  )
  for (const child of element.children) if (isElement(child)) writeElements(context, child, own, lookup)
}

function writeChild(child: Element | Mark | Link, home: number | undefined, lookup: Lookup): string {
  if (isElement(child)) return reference(lookup.refs.get(child)!)
  const page = reference(lookup.pages[child.page]!)
  if (!isMark(child)) return `<</Type/OBJR/Pg ${page}/Obj ${reference(lookup.links.get(child)!)}>>`
  const mcid = lookup.mcids.get(child)
  if (mcid === undefined) return ''
  return child.page === home ? String(mcid) : `<</Type/MCR/Pg ${page}/MCID ${mcid}>>`
}

function writeAttributes(attributes: Attributes): string {
  switch (attributes.owner) {
    case 'Table':
      return `<</O/Table/Scope/${attributes.scope}>>`
    case 'List':
      return `<</O/List/ListNumbering/${attributes.numbering}>>`
    case 'Layout':
      return `<</O/Layout/Placement/Block/BBox[${numbers(attributes.box)}]/Width ${number(attributes.box[2] - attributes.box[0])}>>`
  }
}

/** From page and MCID, or from an annotation's key, back to the element: keys 0 to n-1 are the pages. */
function writeParentTree(context: PDFContext, placed: Placed, refs: Refs): { parentTree: PDFRef; keys: Map<Link, number>; next: number } {
  const entries = placed.read.map((marks, page) => {
    const owners = marks.map((mark) => refs.get(mark.of as Element)!)
    return `${page} ${reference(context.register(new Written(`[${references(owners)}]`)))}`
  })
  const keys = new Map<Link, number>()
  let next = placed.pages.length
  for (const link of placed.links.keys()) {
    keys.set(link, next)
    entries.push(`${next++} ${reference(refs.get(link.element)!)}`)
  }
  return { parentTree: context.register(new Written(`<</Nums[${entries.join(' ')}]>>`)), keys, next }
}
