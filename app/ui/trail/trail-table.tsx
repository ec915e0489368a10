import type { TrailEntry } from '../../domain/trail-entry'
import type { Listing } from '../listing'
import { EmptyState } from '../notice'
import { Table } from '../table'
import { useFormat, useText } from '../words'

/** Who did what and when, in plain sentences; the digests are there for who checks them. */
export function TrailTable({ listing }: { listing: Listing<TrailEntry> }) {
  const text = useText()
  const format = useFormat()
  const words = text.trail
  return (
    <Table
      caption={words.caption}
      listing={listing}
      keyOf={(entry) => String(entry.seq)}
      empty={
        <EmptyState title={words.empty}>
          <p>{words.emptyMore}</p>
        </EmptyState>
      }
      columns={[
        { key: 'number', label: words.number, numeric: true, sortBy: (entry) => entry.seq, render: (entry) => format.number(entry.seq) },
        {
          key: 'when',
          label: words.when,
          render: (entry) => (
            <time dateTime={entry.at} className="duiding-nowrap">
              {format.moment(entry.at)}
            </time>
          ),
        },
        {
          key: 'who',
          label: words.who,
          sortBy: (entry) => entry.by.name,
          render: (entry) => (
            <>
              {entry.by.name}
              <br />
              <span className="duiding-small duiding-soft">{text.nouns.roles[entry.by.role]}</span>
            </>
          ),
        },
        { key: 'what', label: words.what, names: true, render: (entry) => <What entry={entry} /> },
      ]}
    />
  )
}

function What({ entry }: { entry: TrailEntry }) {
  const text = useText()
  const behind = entry.detail['clockBehindSeconds']
  return (
    <>
      {text.trail.sentence(entry)}
      {typeof behind === 'number' && text.trail.clockBehind(behind)}
      <details className="duiding-details duiding-small">
        <summary>{text.trail.proof}</summary>
        <dl className="duiding-digests">
          <div>
            <dt>{text.trail.hash}</dt>
            <dd className="duiding-hash">{entry.hash}</dd>
          </div>
          <div>
            <dt>{text.trail.previous}</dt>
            <dd className="duiding-hash">{entry.previous}</dd>
          </div>
          <div>
            <dt>{text.trail.change}</dt>
            <dd className="duiding-hash">{entry.changeDigest}</dd>
          </div>
        </dl>
      </details>
    </>
  )
}
