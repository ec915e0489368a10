import type { PackRow } from './pack-row'
import { TextLink } from '../link'
import { PlainTable } from '../plain-table'
import { Status } from '../status'
import { useFormat, useText } from '../words'

/** What is in a pack, entry by entry: what it answers, what it becomes or, once done, became, and what its context lacks. */
export function PackTable({ rows, done = false }: { rows: PackRow[]; done?: boolean }) {
  const text = useText()
  const format = useFormat()
  const words = text.packs
  return (
    <PlainTable
      caption={words.entries}
      rows={rows}
      keyOf={(row) => String(row.place)}
      columns={[
        {
          key: 'piece',
          label: words.piece,
          render: (row) => (
            <>
              {row.title}
              <br />
              <span className="duiding-small duiding-soft">
                {row.file ? `${row.file.name} (${format.bytes(row.file.size)})` : words.inspection}
              </span>
            </>
          ),
        },
        {
          key: 'answers',
          label: words.answers,
          render: (row) =>
            row.request ? (
              <>
                <TextLink to={`/requests/${row.request.id}`}>{row.request.number}</TextLink> {row.request.title}
              </>
            ) : (
              <span className="duiding-soft">{words.noRequest}</span>
            ),
        },
        { key: 'becomes', label: done ? words.given : words.becomes, render: (row) => <Becomes row={row} done={done} /> },
        {
          key: 'context',
          label: words.context,
          render: ({ missing }) =>
            missing.length === 0 ? (
              <Status tone="good" shape="check">
                {words.complete}
              </Status>
            ) : (
              <>
                <Status tone="care" shape="half">
                  {words.lacks(missing.length)}
                </Status>
                <br />
                <span className="duiding-small duiding-soft">{format.list(missing.map(nameOf))}</span>
              </>
            ),
        },
      ]}
    />
  )

  function nameOf(field: PackRow['missing'][number]): string {
    return isQuestion(field) ? words.question(field.slice('question:'.length)) : text.evidence.fields[field].toLowerCase()
  }
}

const isQuestion = (field: PackRow['missing'][number]): field is `question:${string}` => field.startsWith('question:')

function Becomes({ row, done }: { row: PackRow; done: boolean }) {
  const words = useText().packs.states
  const { state, evidence } = row
  if (!evidence) return <>{words.new}</>
  const link = <TextLink to={`/evidence/${evidence.id}`}>{words.revision(evidence.number, evidence.revision)}</TextLink>
  if (state === 'revision') return link
  return (
    <>
      {done ? words.became : words.present} {link}
    </>
  )
}
