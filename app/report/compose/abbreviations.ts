import type { Block } from '../blocks'
import type { Scope } from './scope'

/** The known abbreviations that these blocks use. */
export function composeAbbreviations(scope: Scope, blocks: readonly Block[]): Block[] {
  const words = scope.text.abbreviations
  const used = JSON.stringify(blocks)
  const rows = Object.entries(words.list)
    .filter(([short]) => new RegExp(`(?<![\\p{L}\\p{N}-])${short}(?![\\p{L}\\p{N}])`, 'u').test(used))
    .sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
  const heading: Block = { kind: 'heading', level: 1, id: 'abbreviations', text: scope.text.annex('D', words.title) }
  const columns = [{ title: words.columns.short, width: 1, header: true }, { title: words.columns.long, width: 4 }]
  return [heading, { kind: 'table', caption: words.caption, columns, rows }]
}
