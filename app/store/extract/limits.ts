/** Of reading out one file. What goes over these is stopped, and the file says so: it is evidence all the same. */
export const extractLimits = {
  /** Seconds after which the process that reads is ended. */
  seconds: 60,
  /** Seconds after which it stops reading by itself, and gives what it has. */
  enoughSeconds: 40,
  /** Bytes of memory of that process. */
  memory: 512 * 1024 * 1024,
  /** Milliseconds between two looks at its memory: a bomb grows by some hundred megabytes a second. */
  look: 50,
  /** Characters that are kept of one file. */
  text: 5_000_000,
  /** Passages that are kept of one file. */
  passages: 20_000,
  /** Characters of one passage; rows, lines and paragraphs are gathered until there are `gathered`. */
  passage: 8000,
  gathered: 1500,
  /** Bytes of a file that must be in memory whole to be read: PDF, office documents, messages. */
  whole: 150 * 1024 * 1024,
  /** Bytes that are read of a text or CSV, which streams by. */
  streamed: 512 * 1024 * 1024,
  /** Bytes that one part of an office document unpacks to, where it is read as a whole. */
  part: 64 * 1024 * 1024,
  /** Files in an office document. */
  parts: 10_000,
  /** Levels of elements in a document. */
  depth: 1000,
} as const

export type ExtractLimits = { readonly [name in keyof typeof extractLimits]: number }
