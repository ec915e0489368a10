import type { Day } from './values'

/** Where in a file a piece of its text stands. */
export type PassagePlace =
  | { kind: 'page'; page: number }
  /** Of a sheet: as its program numbers the rows. Without sheet (a CSV): from 1 below the header, as an annotation counts them. */
  | { kind: 'rows'; sheet: string | null; first: number; last: number }
  | { kind: 'lines'; first: number; last: number }
  | { kind: 'paragraphs'; first: number; last: number }
  /** In a file that hangs on a message. */
  | { kind: 'attachment'; name: string }

/** A piece of the text of a file: a page, or as many rows, lines or paragraphs as make one, each on a line of its own. */
export interface Passage {
  place: PassagePlace
  text: string
}

/** What a file tells about itself: offered as a start for its context, never taken as given. All may lack. */
export interface ExtractedFacts {
  title?: string
  author?: string
  /** Program that made it. */
  generator?: string
  createdOn?: Day
  changedOn?: Day
  pages?: number
  /** Of a table: its sheets, or the one table of a CSV (name null). */
  tables?: TableFacts[]
  /** Of a log or a text that was read to its end. */
  lines?: number
  /** Of a log: the first and last day with which its lines begin. */
  earliest?: Day
  latest?: Day
  /** Of a message. */
  from?: string
  subject?: string
}

export interface TableFacts {
  name: string | null
  /** Without the header; null when it was not read to its end. */
  rows: number | null
  columns: string[]
  /** In the columns that hold dates. */
  earliest?: Day
  latest?: Day
}

/** How reading a file ended. What cannot be read stands in nobody's way: it is handed in and judged all the same. */
export type ExtractionEnd =
  /** `cut`: the first part of it, as much as is kept. */
  | { state: 'extracted'; reason: '' | 'cut' }
  | { state: 'nothing-to-extract'; reason: 'no-text' | 'unknown-format' }
  | { state: 'failed'; reason: 'broken' | 'encrypted' | 'too-large' | 'took-too-long' }
