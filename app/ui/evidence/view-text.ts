import type { EvidenceFile } from '../../domain/evidence'
import { readTable } from './read-table'
import { takeSlice, type SliceAsked } from './take-slice'
import type { ViewedFile } from './viewed-file'

/** How a file is shown, by what its bytes are and, where they do not tell, by its name. */
export type FileShape = 'pdf' | 'image' | 'table' | 'lines' | 'download'

const TEXT_NAMES = /\.(txt|log|json|jsonl|ndjson|xml|ya?ml|conf|cfg|ini|md|sql|ps1|sh)$/i

export function shapeOf(file: Pick<EvidenceFile, 'name' | 'mediaType'>): FileShape {
  const type = file.mediaType.split(';')[0]!.trim().toLowerCase()
  if (type === 'application/pdf') return 'pdf'
  if (type === 'image/png' || type === 'image/jpeg') return 'image'
  const textual =
    type.startsWith('text/') || ['application/json', 'application/xml', 'message/rfc822', 'application/octet-stream'].includes(type)
  if (!textual) return 'download'
  if (type === 'text/csv' || /\.(csv|tsv)$/i.test(file.name)) return 'table'
  return type !== 'application/octet-stream' || TEXT_NAMES.test(file.name) ? 'lines' : 'download'
}

/** The slice of a text file that is shown: never interpreted as HTML, only as characters. `cut` is the number of bytes read when there is more. */
export function viewText(text: string, shape: 'table' | 'lines', asked: SliceAsked, cut: number | null): ViewedFile {
  if (shape === 'table') {
    const { columns, rows } = readTable(text)
    const items = rows.map((cells, index) => ({ row: index + 1, cells }))
    return {
      kind: 'table',
      columns,
      slice: takeSlice(
        items,
        (item) => item.cells.join('\t'),
        (item) => item.row,
        asked,
      ),
      cut,
    }
  }
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n')
  const items = text === '' ? [] : lines.map((line, index) => ({ line: index + 1, text: line }))
  return {
    kind: 'lines',
    slice: takeSlice(
      items,
      (item) => item.text,
      (item) => item.line,
      asked,
    ),
    cut,
  }
}
