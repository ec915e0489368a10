import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { sortLink, type Listing } from './listing'
import { TextLink } from './link'
import { Pager } from './pager'
import { useFormat, useText } from './words'

export interface Column<Row> {
  key: string
  label: string
  render: (row: Row) => ReactNode
  /** Present: the list can be sorted by it. */
  sortBy?: (row: Row) => string | number
  numeric?: boolean
  /** Left out when false: a column that says the same in each row tells nothing. */
  shown?: boolean
  /** The cell that names its row, for who listens. */
  names?: boolean
}

interface TableProps<Row> {
  caption: string
  columns: Column<Row>[]
  listing: Listing<Row>
  keyOf: (row: Row) => string
  /** What to say when there is nothing at all. */
  empty: ReactNode
  /** Says above the list how many there are. */
  counted?: boolean
}

/** A list with an address: filter, order and page stand in it, so that it can be sent to a colleague. On a narrow screen rows become cards. */
export function Table<Row>({ caption, columns: all, listing, keyOf, empty, counted = true }: TableProps<Row>) {
  const columns = all.filter((column) => column.shown !== false)
  const text = useText()
  const format = useFormat()
  if (listing.total === 0) return <>{empty}</>
  return (
    <div className="duiding-stack duiding-stack--small">
      {counted && (
        <p className="duiding-table-count" role="status">
          {text.shell.shown(format.number(listing.found), format.number(listing.total), listing.found === listing.total)}
        </p>
      )}
      {listing.found === 0 ? (
        <p className="utrecht-paragraph">{text.shell.nothingFound}</p>
      ) : (
        <div className="duiding-table-frame">
          <table className="utrecht-table duiding-table--cards">
            <caption className="duiding-only-spoken">{caption}</caption>
            <thead className="utrecht-table__header">
              <tr className="utrecht-table__row">
                {columns.map((column, at) => (
                  <HeadCell key={column.key} column={column} listing={listing} last={at === columns.length - 1} />
                ))}
              </tr>
            </thead>
            <tbody className="utrecht-table__body">
              {listing.rows.map((row) => (
                <tr className="utrecht-table__row" key={keyOf(row)}>
                  {columns.map((column, at) => (
                    <Cell key={column.key} column={column} row={row} last={at === columns.length - 1} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager page={listing.page} pages={listing.pages} />
    </div>
  )
}

function HeadCell<Row>({ column, listing, last }: { column: Column<Row>; listing: Listing<Row>; last: boolean }) {
  const { search } = useLocation()
  const order = listing.sort === column.key ? listing.direction : undefined
  const className = `utrecht-table__header-cell${column.numeric ? ' utrecht-table__header-cell--numeric-column' : ''}${last ? ' utrecht-table__header-cell--last' : ''}`
  return (
    <th scope="col" className={className} aria-sort={order === 'up' ? 'ascending' : order === 'down' ? 'descending' : undefined}>
      {column.sortBy ? (
        <TextLink to={sortLink(search, column.key, order)} className="duiding-sort" preventScrollReset>
          {column.label}
          <SortMark order={order} />
        </TextLink>
      ) : (
        column.label
      )}
    </th>
  )
}

function SortMark({ order }: { order: 'up' | 'down' | undefined }) {
  const path = order === 'up' ? 'M1 7l4-5 4 5z' : order === 'down' ? 'M1 3l4 5 4-5z' : 'M2 4l3-3 3 3M2 6l3 3 3-3'
  return (
    <svg className="duiding-sort__mark" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path d={path} fill={order ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth={order ? 0 : 1} />
    </svg>
  )
}

function Cell<Row>({ column, row, last }: { column: Column<Row>; row: Row; last: boolean }) {
  const place = `${column.numeric ? ' utrecht-table__cell--numeric-column utrecht-table__cell--numeric-data' : ''}${last ? ' utrecht-table__cell--last' : ''}`
  if (column.names)
    return (
      <th scope="row" data-head={column.label} className={`utrecht-table__header-cell${place}`}>
        <span>{column.render(row)}</span>
      </th>
    )
  return (
    <td data-head={column.label} className={`utrecht-table__cell${place}`}>
      <span>{column.render(row)}</span>
    </td>
  )
}
