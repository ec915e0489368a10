import type { Table } from '../../domain/compare-tables'

/** Reads CSV (RFC 4180), with the separator that its first line uses most: Dutch registers use `;`. */
export function readTable(text: string): Table {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const [columns = [], ...rows] = readRows(source, separatorOf(source))
  return { columns, rows }
}

function separatorOf(source: string): string {
  const header = source.slice(0, source.search(/\r|\n|$/))
  const count = (separator: string) => header.split(separator).length
  return [';', ',', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
}

function readRows(source: string, separator: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let quoted = false
  const endCell = () => {
    row.push(cell)
    cell = ''
  }
  // A line without any text is no row.
  const endRow = () => {
    endCell()
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!
    if (quoted) {
      if (char !== '"') cell += char
      else if (source[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (char === '"' && cell === '') quoted = true
    else if (char === separator) endCell()
    else if (char === '\n') endRow()
    else if (char === '\r') {
      if (source[at + 1] !== '\n') endRow()
    } else cell += char
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}
