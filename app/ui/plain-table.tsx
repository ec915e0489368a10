import type { ReactNode } from 'react'

export interface PlainColumn<Row> {
  key: string
  label: string
  render: (row: Row) => ReactNode
  shown?: boolean
}

/** A table to read whole: no filter, no pages. The first column names its row; on a narrow screen rows become cards. */
export function PlainTable<Row>({
  caption,
  columns: all,
  rows,
  keyOf,
  seen = false,
}: {
  caption: string
  columns: PlainColumn<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
  /** Shows the caption; else it is for who listens. */
  seen?: boolean
}) {
  const columns = all.filter((column) => column.shown !== false)
  return (
    <div className="duiding-table-frame">
      <table className="utrecht-table duiding-table--cards">
        <caption className={seen ? 'utrecht-table__caption' : 'duiding-only-spoken'}>{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {columns.map((column) => (
              <th key={column.key} scope="col" className="utrecht-table__header-cell">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr key={keyOf(row)} className="utrecht-table__row">
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.key} scope="row" data-head={column.label} className="utrecht-table__header-cell">
                    <span>{column.render(row)}</span>
                  </th>
                ) : (
                  <td key={column.key} data-head={column.label} className="utrecht-table__cell">
                    <span>{column.render(row)}</span>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
