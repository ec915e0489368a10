import type { Control, Measure } from './catalogue'
import { hasWord } from './find-words'

/** Where the sought words stand in a control: in itself, in measures, or spread over both. */
export interface ControlHits {
  /** Ids of the measures that have at least one of the words that the control itself lacks, or all of them. */
  measures: string[]
}

/**
 * Looks for words in ids, titles, statements and official texts of a control and its measures. Every word must occur somewhere
 * in the control or in one measure together with it; null when it does not.
 */
export function searchControl(control: Control, words: string[]): ControlHits | null {
  if (words.length === 0) return { measures: [] }
  const own = textOf(control)
  const missing = words.filter((word) => !hasWord(own, word))
  const measures = control.measures.filter((measure) => {
    const text = textOf(measure)
    const needed = missing.length > 0 ? missing : words
    return needed.every((word) => hasWord(text, word))
  })
  if (missing.length > 0 && measures.length === 0) return null
  return { measures: measures.map((measure) => measure.id) }
}

/** All that can be read of a control or measure, as one text. */
const textOf = ({ id, title, statement, official }: Control | Measure): string =>
  [id, title, statement, official?.title ?? '', official?.text ?? ''].join(' ')
