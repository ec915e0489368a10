import type { Colour } from './tokens'
import type { Piece } from './type/spell'

/** What stands where: layout makes it, draw turns it into bytes. Lengths in PDF points, origin at the bottom left of the page. */
export interface Frames {
  pages: Frame[]
  root: Element
  bookmarks: Bookmark[]
  destinations: Map<string, { page: number; y: number }>
}

export interface Frame {
  number: number
  width: number
  height: number
  /** In the order of painting. */
  marks: Mark[]
  links: Link[]
}

/** Something painted in one go, as the content of one element, or as decoration that is not read aloud. */
export interface Mark {
  page: number
  of: Element | Artifact
  paints: Paint[]
}

/** Decoration, or what repeats on every page (ISO 32000-1 §14.8.2.2). */
export interface Artifact {
  artifact: 'layout' | 'header' | 'footer' | 'repeated'
}

export type Paint =
  | { kind: 'text'; piece: Piece; size: number; x: number; y: number; colour: Colour; upward?: boolean }
  | { kind: 'box'; x: number; y: number; width: number; height: number; fill?: Colour; line?: Colour; thickness?: number }
  | { kind: 'line'; from: readonly [number, number]; to: readonly [number, number]; thickness: number; colour: Colour; dotted?: boolean }
  | { kind: 'shape'; points: readonly (readonly [number, number])[]; fill: Colour }

/** Types of structure (ISO 32000-1 §14.8.4), only those that a report uses. */
export type ElementType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'Span'
  | 'Link'
  | 'BlockQuote'
  | 'Note'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Figure'

export interface Element {
  type: ElementType
  children: (Element | Mark | Link)[]
  /** Obligatory for a figure. */
  alternative?: string
  attributes?: Attributes
}

export type Attributes =
  | { owner: 'Table'; scope: 'Column' | 'Row' }
  | { owner: 'List'; numbering: 'Decimal' | 'Disc' | 'Circle' }
  | { owner: 'Layout'; box: readonly [number, number, number, number] }

export interface Link {
  page: number
  element: Element
  box: readonly [number, number, number, number]
  /** `#id` or an absolute address. */
  target: string
  /** What a reader's software says about it. */
  description: string
}

export interface Bookmark {
  level: number
  title: string
  destination: string
}

export const isElement = (child: Element | Mark | Link): child is Element => 'children' in child
export const isMark = (child: Element | Mark | Link): child is Mark => 'paints' in child
