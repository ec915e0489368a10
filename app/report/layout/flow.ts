import type { Artifact, Attributes, Element, ElementType, Frame, Frames, Link, Mark, Paint } from '../frame'
import { margin, sheet } from '../tokens'
import type { Language } from './hyphenate'

/**
 * The place where the next block goes: a page, a height on it, a column, and the element of the structure that holds it.
 * Heights are in points from the bottom of the page; `y` is the top of what comes next.
 */
export class Flow {
  readonly frames: Frames
  page!: Frame
  y = 0
  left: number = margin.left
  width: number = sheet.width - margin.left - margin.right
  private readonly parents: Element[]
  private waiting: { height: number; place: () => void }[] = []
  private backdrops: { at: number; top: number; paint: Backdrop }[] = []
  private readonly later: ((pages: number) => void)[] = []

  constructor(readonly language: Language) {
    const root: Element = { type: 'Document', children: [] }
    this.frames = { pages: [], root, bookmarks: [], destinations: new Map() }
    this.parents = [root]
    this.turnPage()
  }

  get parent(): Element {
    return this.parents.at(-1)!
  }

  get room(): number {
    return this.y - margin.bottom
  }

  get atTop(): boolean {
    return this.y >= sheet.height - margin.top - 0.01
  }

  /** Whether a heading waits for what follows it. */
  get isWaiting(): boolean {
    return this.waiting.length > 0
  }

  element(type: ElementType, parent: Element = this.parent, extra: { attributes?: Attributes; alternative?: string } = {}): Element {
    const element: Element = { type, children: [], ...extra }
    parent.children.push(element)
    return element
  }

  /** What `fill` adds belongs to this element. */
  within(element: Element, fill: () => void): void {
    this.parents.push(element)
    fill()
    this.placeWaiting()
    this.parents.pop()
  }

  /** Blocks from here on belong to a new part of the document. */
  openSection(): void {
    this.placeWaiting()
    this.parents.length = 1
    this.parents.push(this.element('Sect'))
  }

  inset(left: number, right: number, fill: () => void): void {
    this.left += left
    this.width -= left + right
    fill()
    this.left -= left
    this.width += left + right
  }

  mark(of: Element | Artifact, paints: Paint[], page: Frame = this.page): Mark {
    const mark: Mark = { page: page.number, of, paints }
    page.marks.push(mark)
    if (!('artifact' in of)) of.children.push(mark)
    return mark
  }

  link(link: Omit<Link, 'page'>, page: Frame = this.page): void {
    const placed: Link = { ...link, page: page.number }
    page.links.push(placed)
    link.element.children.push(placed)
  }

  /** Makes sure that this height is free below `y`, on the next page if need be; a heading that waits goes along. */
  reserve(height: number): void {
    const asked = height + this.waiting.reduce((sum, waiting) => sum + waiting.height, 0)
    if (asked > this.room && !this.atTop) this.turnPage()
    this.placeWaiting()
  }

  /** Places something only once what follows it has found its page. */
  keepWithNext(height: number, place: () => void): void {
    this.waiting.push({ height, place })
  }

  newPage(): void {
    this.placeWaiting()
    if (!this.atTop) this.turnPage()
  }

  turnPage(): void {
    const open = this.backdrops.map(({ paint }) => paint)
    while (this.backdrops.length) this.closeBackdrop()
    this.page = { number: this.frames.pages.length, width: sheet.width, height: sheet.height, marks: [], links: [] }
    this.frames.pages.push(this.page)
    this.y = sheet.height - margin.top
    for (const paint of open) this.openBackdrop(paint)
  }

  /** Paints behind what is placed from here until it is closed: on every page that it runs over. */
  openBackdrop(paint: Backdrop): void {
    this.backdrops.push({ at: this.page.marks.length, top: this.y, paint })
  }

  closeBackdrop(): void {
    const { at, top, paint } = this.backdrops.pop()!
    if (top <= this.y) return
    this.page.marks.splice(at, 0, { page: this.page.number, of: { artifact: 'layout' }, paints: paint(top, this.y) })
  }

  /** Runs when all pages are there and their number is known. */
  whenDone(fill: (pages: number) => void): void {
    this.later.push(fill)
  }

  finish(): Frames {
    this.placeWaiting()
    for (const fill of this.later) fill(this.frames.pages.length)
    return this.frames
  }

  placeWaiting(): void {
    const waiting = this.waiting
    this.waiting = []
    for (const { place } of waiting) place()
  }
}

/** Paints between two heights of a page. */
export type Backdrop = (top: number, bottom: number) => Paint[]
