import { parse } from 'csv-parse'
import { Readable } from 'node:stream'
import type { ExtractedFacts } from '../../domain/extraction'
import { decodeText, encodingOf } from './decode-text'
import { Gathering, type Passages } from './passages'
import type { Source } from './source'
import { TableWatch } from './table-facts'

/** A table as text (RFC 4180), with the separator that its first line uses most. */
export async function readCsv(source: Source, passages: Passages): Promise<ExtractedFacts> {
  const gathering = new Gathering(passages, (first, last) => ({ kind: 'rows', sheet: null, first, last }))
  const watch = new TableWatch(null)
  let number = 0
  let whole = true
  // What is no row, for a quote stands wrong in it, is passed over.
  const rows = rowsOf(source, () => (whole = false))
  for await (const cells of rows) {
    if (watch.begun) number += 1
    else passages.add({ kind: 'rows', sheet: null, first: 0, last: 0 }, cells.join(' · '))
    watch.add(cells)
    if (number > 0) gathering.add(number, cells.filter((cell) => cell.trim() !== '').join(' · '))
    if (!passages.late) continue
    whole = false
    break
  }
  gathering.end()
  if (!whole || source.stopped) passages.cut = true
  return watch.begun ? { tables: [watch.facts(whole && !source.stopped)] } : {}
}

function rowsOf(source: Source, onSkip: () => void): AsyncIterable<string[]> {
  const parser = parse({
    delimiter: separatorOf(source.head),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: 1_000_000,
  })
  parser.on('skip', onSkip)
  const texts = Readable.from(decodeText(source.stream()))
  texts.on('error', (error) => parser.destroy(error))
  return texts.pipe(parser) as AsyncIterable<string[]>
}

/** Excel says its separator in a first line `sep=;`; otherwise it is the one that the first line uses most, outside quotes. */
export function separatorOf(head: Uint8Array): string {
  const text = new TextDecoder(encodingOf(head)).decode(head, { stream: true })
  const said = /^sep=([,;\t|])\r?\n/i.exec(text)?.[1]
  if (said !== undefined) return said
  const header = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '')
  return [';', ',', '\t', '|'].reduce((best, next) => (header.split(next).length > header.split(best).length ? next : best))
}
