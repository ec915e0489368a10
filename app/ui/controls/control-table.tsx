import { TextLink } from '../link'
import type { Listing } from '../listing'
import { EmptyState } from '../notice'
import { Table } from '../table'
import { useText } from '../words'
import { controlAddress, matrixAddress } from './addresses'
import type { Found, ListedControl } from './control-listing'
import { Marked } from './marked'

interface ControlTableProps {
  listing: Listing<ListedControl>
  /** How many systems there are. */
  systems: number
  /** Over more than one framework each row says of which it is. */
  whichFramework: boolean
}

/** Controls with what was found in them and in their measures. */
export function ControlTable({ listing, systems, whichFramework }: ControlTableProps) {
  const text = useText()
  const words = text.controls
  return (
    <Table
      caption={words.title}
      listing={listing}
      keyOf={(row) => `${row.frameworkId}/${row.id}`}
      empty={
        <EmptyState title={words.empty}>
          <p>{words.emptyMore}</p>
        </EmptyState>
      }
      columns={[
        { key: 'id', label: words.number, sortBy: (row) => row.id, render: (row) => row.id },
        { key: 'title', label: words.control, names: true, sortBy: () => '', render: (row) => <Names row={row} /> },
        {
          key: 'framework',
          label: words.framework,
          shown: whichFramework,
          render: (row) => text.nouns.framework(row.framework.title, row.framework.version),
        },
        { key: 'group', label: words.group, shown: listing.rows.some((row) => row.group !== null), render: (row) => row.group ?? '–' },
        { key: 'theme', label: text.engagement.theme, render: (row) => text.nouns.themes[row.theme] },
        {
          key: 'level',
          label: words.level,
          shown: listing.rows.some((row) => row.level !== null),
          render: (row) => (row.level === null ? '–' : words.bbn(row.level)),
        },
        { key: 'measures', label: words.measuresShort, numeric: true, sortBy: (row) => row.measures, render: (row) => row.measures },
        { key: 'systems', label: words.appliesTo, sortBy: (row) => row.systems.length, render: (row) => <On row={row} all={systems} /> },
      ]}
    />
  )
}

function Names({ row }: { row: ListedControl }) {
  const words = useText().controls
  return (
    <>
      <TextLink to={controlAddress(row.frameworkId, row.id)}>
        <Marked pieces={row.title} />
      </TextLink>
      {row.found && <FoundText found={row.found} />}
      {row.hits.length > 0 && (
        <ul className="duiding-hits">
          {row.hits.map((hit) => (
            <li key={hit.id}>
              {words.hitInMeasure}{' '}
              <TextLink to={controlAddress(row.frameworkId, row.id, { at: hit.id })}>
                {hit.id} <Marked pieces={hit.title} />
              </TextLink>
              <FoundText found={hit} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function FoundText({ found }: { found: Found }) {
  const words = useText().controls
  return (
    <p className="duiding-small">
      {found.official && <span className="duiding-soft">{words.hitInOfficial} </span>}
      <Marked pieces={found.pieces} />
    </p>
  )
}

/** By name when they are few; else how many, which leads to the matrix that shows which. */
function On({ row, all }: { row: ListedControl; all: number }) {
  const words = useText().controls
  if (row.systems.length === 0) return <>{words.noSystem}</>
  if (row.systems.length <= 2)
    return (
      <>
        {row.systems.map((system) => (
          <span key={system.id} className="duiding-list-part">
            {system.name}
          </span>
        ))}
      </>
    )
  return <TextLink to={matrixAddress({ framework: row.frameworkId, q: row.id })}>{words.ofSystems(row.systems.length, all)}</TextLink>
}
