import type { Day } from './values'

/** Where in a file a piece of its text stands. */
export type PassagePlace =
  | { kind: 'page'; page: number }
  | { kind: 'rows'; sheet: string | null; first: number; last: number }
  | { kind: 'lines'; first: number; last: number }
  | { kind: 'paragraph'; number: number }
  | { kind: 'whole' }

/** What a file tells about itself: offered as a start for its context, never taken as given. All may lack. */
export interface ExtractedFacts {
  title?: string
  author?: string
  /** Program that made it. */
  generator?: string
  createdOn?: Day
  changedOn?: Day
  pages?: number
  /** Of a table: its sheets, or the one table of a CSV (name null). Rows without the header. */
  tables?: { name: string | null; rows: number; columns: string[]; earliest?: Day; latest?: Day }[]
  /** Of a log or a text. */
  lines?: number
  /** Of a message. */
  from?: string
  subject?: string
}
