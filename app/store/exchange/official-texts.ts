import type { TextsOf } from './import-types'

/** What another copy of a framework says: its official texts where it has them, else its own. */
export const textsOf: TextsOf = (framework) => {
  const norms = framework.controls.flatMap((control) => [control, ...control.measures])
  return new Map(norms.map(({ id, title, statement, official }) => [id, officialOr(official, withoutMadeTitle(title, statement))]))
}

/** Where nobody gave a title, the reader took the first words of the text: those are nobody's title. */
function withoutMadeTitle(title: string, text: string): { title?: string; text: string } {
  const first = title.replace(/…$/, '').trim()
  return text.replace(/\s+/g, ' ').startsWith(first) ? { text } : { title, text }
}

function officialOr(official: { title?: string; text: string } | undefined, own: { title?: string; text: string }) {
  if (official === undefined) return own
  return { ...(official.title === undefined ? {} : { title: official.title }), text: official.text }
}
