/** What a report says, as plain data: compose makes it, layout places it. It knows nothing of pages or PDF. */
export interface ReportDocument {
  language: 'nl' | 'en'
  title: string
  author: string
  subject: string
  /** Stands for this very document in its file identifier: same key and same blocks give the same bytes. */
  key: string
  /** ISO 8601; the only time the document knows. */
  at: string
  running: { left: string; right: string; footer: string; page: (number: number, total: number) => string }
  /** A word in the margin of every page, such as "Concept"; absent for a final report. */
  mark?: string
  cover: Cover
  blocks: Block[]
  /** Files that travel within the PDF. */
  attachments?: Attachment[]
}

export interface Attachment {
  /** As it is saved: `vvt-laptops.csv`. */
  name: string
  /** `text/csv` */
  type: string
  description: string
  bytes: Uint8Array
}

export interface Cover {
  organisation: string
  kind: string
  title: string
  subtitle: string
  /** Shown in a frame at the top: the state of a draft, or that the sample is fictitious. */
  notices: string[]
  facts: Fact[]
}

export interface Fact {
  label: string
  value: Text
}

/** A line feed in text is a new line. */
export type Text = string | Span[]

export interface Span {
  text: string
  bold?: boolean
  italic?: boolean
  mono?: boolean
  /** `#id` of a heading in this report, or an absolute address. */
  link?: string
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | { kind: 'facts'; rows: Fact[]; labelWidth?: number }
  | Callout
  | { kind: 'quote'; paragraphs: Text[] }
  | BarChart
  | { kind: 'contents'; depth: number; page: (title: string, number: number) => string }
  | { kind: 'pageBreak' }

export interface Heading {
  kind: 'heading'
  level: 1 | 2 | 3 | 4
  /** Unique within the report. */
  id: string
  number?: string
  text: string
  /** A smaller line above it, such as the system of a norm. */
  above?: string
  unlisted?: true
  /** A chapter that follows on the same page: too short for one of its own. */
  runsOn?: true
}

export interface Paragraph {
  kind: 'paragraph'
  text: Text
  size?: 'lead' | 'body' | 'small'
}

export interface List {
  kind: 'list'
  ordered?: boolean
  items: ListItem[]
}

export interface ListItem {
  text: Text
  items?: ListItem[]
}

export interface Table {
  kind: 'table'
  caption: string
  columns: Column[]
  rows: Cell[][]
}

export interface Column {
  title: string
  /** Relative to the other columns. */
  width: number
  /** Names its row: read aloud with each of its cells. */
  header?: boolean
  align?: 'left' | 'right'
}

export type Cell = Text | { text: Text; sign: Sign }

/** A small drawn shape beside words that say the same: state never hangs on colour alone. */
export type Sign = 'full' | 'half' | 'cross' | 'open' | 'dash'

export interface Callout {
  kind: 'callout'
  tone: 'plain' | 'warning'
  title?: string
  blocks: (Paragraph | List)[]
}

export interface BarChart {
  kind: 'barChart'
  caption: string
  /** What the drawing shows, in words, for whoever cannot see it. */
  alternative: string
  bars: { label: string; value: number; sign: Sign }[]
}

export const bold = (text: string): Span => ({ text, bold: true })
export const plain = (text: string): Span => ({ text })
export const mono = (text: string): Span => ({ text, mono: true })
