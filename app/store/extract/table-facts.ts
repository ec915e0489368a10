import type { TableFacts } from '../../domain/extraction'
import { dayIn, saidIn, Span } from './facts'

const MOST_COLUMNS = 100

/** What a table tells of itself while its rows go by: the first one names the columns. */
export class TableWatch {
  private header: (string | undefined)[] | null = null
  private rows = 0
  private readonly dates: { filled: number; days: number; span: Span }[] = []

  constructor(private readonly name: string | null) {}

  get begun(): boolean {
    return this.header !== null
  }

  add(cells: (string | undefined)[]): void {
    if (this.header === null) {
      this.header = cells.slice(0, MOST_COLUMNS)
      return
    }
    this.rows += 1
    for (let column = 0; column < Math.min(cells.length, MOST_COLUMNS); column++) this.look(column, cells[column])
  }

  private look(column: number, cell: string | undefined): void {
    if (cell === undefined || cell.trim() === '') return
    const seen = (this.dates[column] ??= { filled: 0, days: 0, span: new Span() })
    seen.filled += 1
    const day = dayIn(cell)
    if (day === undefined) return
    seen.days += 1
    seen.span.add(day)
  }

  /** @param whole whether the last row was seen */
  facts(whole: boolean): TableFacts {
    const span = new Span()
    // A column in which a day stands now and then is a column of something else.
    for (const column of this.dates.filter((one) => one && one.days * 2 > one.filled)) {
      span.add(column.span.days.earliest)
      span.add(column.span.days.latest)
    }
    const columns = (this.header ?? []).map((cell) => saidIn(cell) ?? '')
    return { name: this.name?.slice(0, 300) ?? null, rows: whole ? this.rows : null, columns, ...span.days }
  }
}
