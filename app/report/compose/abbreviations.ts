import type { Block } from '../blocks'
import type { Scope } from './scope'

/** The known abbreviations that these blocks use. */
export function composeAbbreviations(scope: Scope, blocks: readonly Block[]): Block[] {
  const words = scope.text.abbreviations
  const used = usedIn(JSON.stringify(blocks).replaceAll('\\n', ' '), Object.keys(words.list))
  const rows = Object.entries(words.list)
    .filter(([short]) => used.has(short))
    .sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
  const heading: Block = { kind: 'heading', level: 1, id: 'abbreviations', text: scope.text.annex('D', words.title) }
  const columns = [
    { title: words.columns.short, width: 1, header: true },
    { title: words.columns.long, width: 4 },
  ]
  return [heading, { kind: 'table', caption: words.caption, columns, rows }]
}

/** The longest first, so that SHA-256 is not taken for SHA. */
function usedIn(words: string, abbreviations: string[]): ReadonlySet<string> {
  const longestFirst = [...abbreviations].sort((a, b) => b.length - a.length)
  const any = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  return new Set(words.match(any) ?? [])
}
