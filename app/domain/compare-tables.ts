/** A register: the first row names the columns. Rows may be shorter or longer than it. */
export interface Table {
  columns: string[]
  rows: string[][]
}

/** Two versions of a register, row by row. */
export interface TableComparison {
  /** The column by which rows are told apart; null: there is none, and only whole rows are compared. */
  key: string | null
  /** Columns that could be the key: in both, everywhere filled, and never twice the same. */
  keys: string[]
  columns: ComparedColumn[]
  /** In the order of the newer one; a row that went stands where it stood. */
  rows: ComparedRow[]
  counts: Record<ComparedRow['kind'], number>
}

export interface ComparedColumn {
  name: string
  in: 'both' | 'older' | 'newer'
}

export interface ComparedRow {
  kind: 'same' | 'changed' | 'added' | 'removed'
  /** Number of the row in each file, from 1; null where it is not. */
  older: number | null
  newer: number | null
  /** One for each compared column; null where that side has no such row or column. */
  cells: { older: string | null; newer: string | null }[]
}

/** Compares two versions of a register. `asked` names the key; when it cannot be one, the first column that can is taken. */
export function compareTables(older: Table, newer: Table, asked: string | null): TableComparison {
  const columns = alignColumns(older, newer)
  const keys = columns.filter((column) => isKey(column, older, newer))
  const key = keys.find((column) => column.name === asked) ?? keys[0] ?? null
  const identify = (side: 'older' | 'newer', row: string[]) =>
    key ? row[key[side]!]! : JSON.stringify(columns.map((column) => cellOf(row, column[side])))
  const pairs = pairRows(
    older.rows.map((row) => identify('older', row)),
    newer.rows.map((row) => identify('newer', row)),
  )
  const rows = pairs.map((pair) => compareRow(columns, older, newer, pair))
  const count = (kind: ComparedRow['kind']) => rows.filter((row) => row.kind === kind).length
  return {
    key: key?.name ?? null,
    keys: keys.map((column) => column.name),
    columns: columns.map((column) => ({
      name: column.name,
      in: column.older === null ? 'newer' : column.newer === null ? 'older' : 'both',
    })),
    rows,
    counts: { same: count('same'), changed: count('changed'), added: count('added'), removed: count('removed') },
  }
}

/** A column with its place on each side; null where that side has none. */
interface AlignedColumn {
  name: string
  older: number | null
  newer: number | null
}

/** By name, the first of a name with the first; those of the newer in their order, then those that went. */
function alignColumns(older: Table, newer: Table): AlignedColumn[] {
  const [left, right] = [namesOf(older), namesOf(newer)]
  const places = new Map(left.map((name, place) => [name.id, place]))
  const after = new Set(right.map((name) => name.id))
  return [
    ...right.map(({ id, name }, place) => ({ name, older: places.get(id) ?? null, newer: place })),
    ...left.flatMap(({ id, name }, place) => (after.has(id) ? [] : [{ name, older: place, newer: null }])),
  ]
}

/** Cells beyond the header stand in columns without a name. */
function namesOf({ columns, rows }: Table): { id: string; name: string }[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), columns.length)
  const seen = new Map<string, number>()
  return Array.from({ length: width }, (_, place) => {
    const name = columns[place] ?? ''
    const before = seen.get(name) ?? 0
    seen.set(name, before + 1)
    return { id: `${before}/${name}`, name }
  })
}

function isKey(column: AlignedColumn, older: Table, newer: Table): boolean {
  return column.older !== null && column.newer !== null && isUnique(older, column.older) && isUnique(newer, column.newer)
}

function isUnique({ rows }: Table, place: number): boolean {
  const values = new Set(rows.map((row) => cellOf(row, place)))
  return values.size === rows.length && !values.has('')
}

/** Places of rows that are each other's, from 0; null where a row has no other. */
interface Pair {
  older: number | null
  newer: number | null
}

function pairRows(older: string[], newer: string[]): Pair[] {
  const waiting = new Map<string, number[]>()
  older.forEach((id, place) => {
    const places = waiting.get(id)
    if (places) places.push(place)
    else waiting.set(id, [place])
  })
  for (const places of waiting.values()) places.reverse()
  const partners = newer.map((id) => waiting.get(id)?.pop() ?? null)
  const kept = new Set(partners)
  // What went stands below the row that it stood below.
  const gone = new Map<number | null, number[]>()
  let above: number | null = null
  older.forEach((_, place) => {
    if (kept.has(place)) above = place
    else gone.set(above, [...(gone.get(above) ?? []), place])
  })
  const goneBelow = (place: number | null): Pair[] => (gone.get(place) ?? []).map((one) => ({ older: one, newer: null }))
  return [
    ...goneBelow(null),
    ...partners.flatMap((partner, place): Pair[] => [{ older: partner, newer: place }, ...(partner === null ? [] : goneBelow(partner))]),
  ]
}

function compareRow(columns: AlignedColumn[], older: Table, newer: Table, pair: Pair): ComparedRow {
  const [before, after] = [pair.older === null ? null : older.rows[pair.older]!, pair.newer === null ? null : newer.rows[pair.newer]!]
  const cells = columns.map((column) => ({
    older: before && column.older !== null ? cellOf(before, column.older) : null,
    newer: after && column.newer !== null ? cellOf(after, column.newer) : null,
  }))
  // A column that came or went is told once, not at every row.
  const differs = cells.some((cell) => cell.older !== null && cell.newer !== null && cell.older !== cell.newer)
  return {
    kind: before === null ? 'added' : after === null ? 'removed' : differs ? 'changed' : 'same',
    older: pair.older === null ? null : pair.older + 1,
    newer: pair.newer === null ? null : pair.newer + 1,
    cells,
  }
}

const cellOf = (row: string[], place: number | null): string => (place === null ? '' : (row[place] ?? ''))
