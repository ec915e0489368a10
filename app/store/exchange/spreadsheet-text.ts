/**
 * A text for a cell that a spreadsheet must not take for a formula (CSV injection, OWASP): an apostrophe goes before it, as people
 * type one themselves. `bare` takes it off again; texts that begin with apostrophes of their own get one more.
 */
export function guarded(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** What a cell of a CSV says: without the apostrophe that guards it, and without Excel's `="5.10"`. */
export function bare(text: string): string {
  if (/^'+[=+\-@\t\r]/.test(text)) return text.slice(1)
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text
}
