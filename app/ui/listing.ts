/** A list as its address asks for it: filtered, sorted, one page of it. */
export interface Listing<Row> {
  rows: Row[]
  total: number
  found: number
  page: number
  pages: number
  sort: string | null
  direction: 'up' | 'down'
}

export interface ListingRules<Row> {
  /** By name of the query parameter: whether a row fits the value. */
  filters?: Record<string, (row: Row, value: string) => boolean>
  /** What the free text is looked for in; parameter `q`. */
  words?: (row: Row) => string
  sorts?: Record<string, (row: Row) => string | number>
  /** Rows on one page. */
  size?: number
}

/** Reads `?q=…&state=…&sort=-due&page=2`. What it does not know is left aside: an old address still shows the list. */
export function listRows<Row>(rows: Row[], search: string | URLSearchParams, rules: ListingRules<Row>): Listing<Row> {
  const params = new URLSearchParams(search)
  const found = rows.filter((row) => fits(row, params, rules))
  const asked = params.get('sort') ?? ''
  const key = asked.replace(/^-/, '')
  const by = rules.sorts && Object.hasOwn(rules.sorts, key) ? rules.sorts[key] : undefined
  const direction = asked.startsWith('-') ? 'down' : 'up'
  const sorted = by ? sortBy(found, by, direction) : found
  const size = rules.size ?? 200
  const pages = Math.max(1, Math.ceil(sorted.length / size))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(params.get('page'))) || 1))
  return {
    rows: sorted.slice((page - 1) * size, page * size),
    total: rows.length,
    found: found.length,
    page,
    pages,
    sort: by ? key : null,
    direction,
  }
}

function fits<Row>(row: Row, params: URLSearchParams, { filters = {}, words }: ListingRules<Row>): boolean {
  const sought = (params.get('q') ?? '').trim().toLocaleLowerCase('nl')
  if (sought && words && !words(row).toLocaleLowerCase('nl').includes(sought)) return false
  return Object.entries(filters).every(([name, test]) => {
    const value = params.get(name)
    return !value || test(row, value)
  })
}

const collator = new Intl.Collator('nl', { numeric: true })

function sortBy<Row>(rows: Row[], by: (row: Row) => string | number, direction: 'up' | 'down'): Row[] {
  const sign = direction === 'up' ? 1 : -1
  return [...rows].sort((left, right) => sign * compare(by(left), by(right)))
}

function compare(left: string | number, right: string | number): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return collator.compare(String(left), String(right))
}

/** The address that sorts by this column; once more turns the order round. */
export function sortLink(search: string, key: string, order: 'up' | 'down' | undefined): string {
  const params = new URLSearchParams(search)
  params.set('sort', order === 'up' ? `-${key}` : key)
  params.delete('page')
  return `?${params}`
}
