import type { Mistake } from '../domain/catalogue-mistake'
import { catalogueText as en } from './en/catalogue'
import { catalogueText as nl } from './nl/catalogue'

/** The sentence of a mistake in the catalogue: what is wrong and what to do about it. */
export function tellMistake(mistake: Mistake, language: 'nl' | 'en'): string {
  const sentences = language === 'nl' ? nl.mistakes : en.mistakes
  // Each kind has its own sentence; that the two agree is checked where the sentences are written.
  const tell = sentences[mistake.kind] as (mistake: Mistake) => string
  return visible(tell(mistake))
}

/** A line for each mistake, with its place as editors open it, and a line with their number. */
export function tellMistakes(mistakes: Mistake[], language: 'nl' | 'en', nameOf: (file: string) => string): string[] {
  const { check } = language === 'nl' ? nl : en
  const lines = mistakes.map((mistake) => `${nameOf(mistake.file)}:${mistake.line}:${mistake.column}  ${tellMistake(mistake, language)}`)
  return [...lines, check.count(mistakes.length)]
}

/** What somebody wrote in a file may not steer the terminal that shows it. */
function visible(sentence: string): string {
  return sentence.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}
