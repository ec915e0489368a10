import type { ContextQuestion } from './context-question'
import type { ExtractedFacts, ExtractionEnd } from './extraction'
import type { Day, Period, Sha256 } from './values'

/** One thing that a file says of itself, to which `text/` gives words. */
export type FileFact =
  | { fact: 'title' | 'subject' | 'author' | 'sender'; words: string }
  | { fact: 'made'; program: string | null; on: Day | null }
  | { fact: 'pages' | 'lines'; count: number }
  | { fact: 'rows'; table: string | null; count: number }
  | { fact: 'columns'; table: string | null; names: string[] }

/** What is known of a file of the draft; without facts it was not read yet, or says nothing of itself. */
export interface KnownFile {
  name: string
  facts: ExtractedFacts | null
}

/** Of a file in a draft: how reading it out ended, or null while it was not. */
export interface ReadOutFile extends KnownFile {
  sha256: Sha256
  end: ExtractionEnd | null
}

/** What the files say that could help to answer a question: a start that the owner may take over, never an answer by itself. */
export function factsFor(question: ContextQuestion, { facts }: KnownFile): FileFact[] {
  if (!facts) return []
  switch (question) {
    case 'title':
      return words('title', facts.title ?? facts.subject)
    case 'what':
      return [...words('title', facts.title), ...words('subject', facts.subject)]
    case 'origin':
      return facts.generator || facts.createdOn ? [{ fact: 'made', program: facts.generator ?? null, on: facts.createdOn ?? null }] : []
    case 'completeness':
      return [
        ...(facts.tables ?? []).flatMap(({ name, rows }): FileFact[] =>
          rows === null ? [] : [{ fact: 'rows', table: name, count: rows }],
        ),
        ...counts('pages', facts.pages),
        ...(facts.tables ? [] : counts('lines', facts.lines)),
      ]
    case 'madeBy':
      return [...words('author', facts.author), ...words('sender', facts.from)]
    case 'readingGuide':
      return (facts.tables ?? [])
        .filter((table) => table.columns.length > 0)
        .map(({ name, columns }) => ({ fact: 'columns', table: name, names: columns }))
    default:
      return []
  }
}

/**
 * The earliest and the latest day that stand in the lines and tables of the files, or null. When a file was made, changed or uploaded says
 * nothing of the period that it is about, so that never counts.
 */
export function daysInside(files: KnownFile[]): Period | null {
  const dated = files.flatMap(({ facts }) => (facts ? [facts, ...(facts.tables ?? [])] : []))
  const [from] = dated.flatMap(({ earliest }) => earliest ?? []).sort()
  const to = dated
    .flatMap(({ latest }) => latest ?? [])
    .sort()
    .at(-1)
  return from && to ? { from, to } : null
}

const words = (fact: 'title' | 'subject' | 'author' | 'sender', said: string | undefined): FileFact[] =>
  said === undefined || said.trim() === '' ? [] : [{ fact, words: said }]

const counts = (fact: 'pages' | 'lines', count: number | undefined): FileFact[] => (count === undefined ? [] : [{ fact, count }])
