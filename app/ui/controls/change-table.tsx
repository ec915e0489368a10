import { TextLink } from '../link'
import type { Listing } from '../listing'
import { EmptyState } from '../notice'
import { Table } from '../table'
import { useText } from '../words'
import { controlAddress } from './addresses'
import type { ListedChange, ListedNorm } from './change-listing'
import { ConfidenceStatus, KindStatus, MeaningStatus } from './change-status'

interface ChangeTableProps {
  listing: Listing<ListedChange>
  map: { from: string; to: string }
  caption: string
}

/** What became of each number: old, new, how, and the way to the two beside each other. */
export function ChangeTable({ listing, map, caption }: ChangeTableProps) {
  const words = useText().controls.changes
  return (
    <Table
      caption={caption}
      listing={listing}
      keyOf={keyOf}
      empty={<EmptyState title={words.empty} />}
      columns={[
        {
          key: 'older',
          label: words.older,
          names: true,
          sortBy: keyOf,
          render: (row) => <Norms norms={row.older} frameworkId={map.from} none={words.fresh} />,
        },
        {
          key: 'newer',
          label: words.newer,
          sortBy: keyOf,
          render: (row) => <Norms norms={row.newer} frameworkId={map.to} none={words.lapsed} />,
        },
        { key: 'kind', label: words.kind, sortBy: keyOf, render: (row) => <KindStatus kind={row.kind} /> },
        { key: 'meaning', label: words.meaning, render: (row) => <MeaningStatus {...row} /> },
        { key: 'confidence', label: words.confidence, render: (row) => <ConfidenceStatus confidence={row.confidence} /> },
        { key: 'note', label: words.note, shown: listing.rows.some((row) => row.note), render: (row) => row.note ?? '–' },
        { key: 'beside', label: words.beside, render: (row) => <Beside row={row} map={map} /> },
      ]}
    />
  )
}

const keyOf = (row: ListedChange): string => `${row.older.map((one) => one.id).join()}>${row.newer.map((one) => one.id).join()}`

function Norms({ norms, frameworkId, none }: { norms: ListedNorm[]; frameworkId: string; none: string }) {
  const words = useText().controls.changes
  if (norms.length === 0) return <span className="duiding-soft">{none}</span>
  return (
    <ul className="duiding-plain-list">
      {norms.map((one) => (
        <li key={one.id}>
          {one.title === null ? (
            <>
              {one.id} <span className="duiding-soft">({words.absent})</span>
            </>
          ) : (
            <TextLink to={controlAddress(frameworkId, one.controlId, one.id === one.controlId ? {} : { at: one.id })}>
              {one.id} {one.title}
            </TextLink>
          )}
        </li>
      ))}
    </ul>
  )
}

/** From the new number where there is one, else from the old. */
function Beside({ row, map }: { row: ListedChange; map: { from: string; to: string } }) {
  const words = useText().controls.changes
  const [here, there, norm] = row.newer[0] ? [map.to, map.from, row.newer[0]] : [map.from, map.to, row.older[0]]
  if (!norm || norm.title === null) return null
  return (
    <TextLink to={controlAddress(here, norm.controlId, { with: there, at: 'sides' })}>
      {words.beside}
      <span className="duiding-only-spoken">{words.besideOf(norm.id)}</span>
    </TextLink>
  )
}
