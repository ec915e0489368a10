import { FilterBar, type Filter } from '../filter-bar'
import type { Listing } from '../listing'
import { EmptyState } from '../notice'
import { Table, type Column } from '../table'

interface Words {
  search: string
  caption: string
  empty: string
  emptyMore: string
  emptyOwner: string
  emptyOwnerMore: string
}

/** A list of an engagement: filters, table, and what to say while there is nothing, to who works inside and to who is asked. */
export function EngagementList<Row extends { id: string }>({
  words,
  inside,
  filters,
  listing,
  columns,
}: {
  words: Words
  inside: boolean
  filters: Filter[]
  listing: Listing<Row>
  columns: Column<Row>[]
}) {
  return (
    <>
      {listing.total > 0 && <FilterBar words={words.search} filters={filters} />}
      <Table
        caption={words.caption}
        listing={listing}
        keyOf={(row) => row.id}
        empty={
          <EmptyState title={inside ? words.empty : words.emptyOwner}>
            <p>{inside ? words.emptyMore : words.emptyOwnerMore}</p>
          </EmptyState>
        }
        columns={columns}
      />
    </>
  )
}
