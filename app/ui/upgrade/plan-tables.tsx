import { boardAddress } from '../verdict/board-address'
import { TextLink } from '../link'
import { Paragraph, Section } from '../page'
import { useFormat, useText } from '../words'
import { PlainTable } from '../plain-table'
import { addedIn, countOf, type PlanRow, type PreviewView } from './upgrade-view'

/** What becomes of each norm, in the order in which it asks attention. */
export function PlanTables({ engagementId, view }: { engagementId: string; view: PreviewView }) {
  const words = useText().upgrade
  return (
    <>
      <Section title={`${words.again} (${countOf(view.again)})`} id="again" ruled>
        {view.again.length > 0 && <Paragraph>{words.againText}</Paragraph>}
        <NormTable caption={words.again} engagementId={engagementId} rows={view.again} />
      </Section>
      <Section title={`${words.lapses} (${countOf(view.lapses)})`} id="lapses" ruled>
        {view.lapses.length > 0 && <Paragraph>{words.lapsesText}</Paragraph>}
        <NormTable caption={words.lapses} engagementId={engagementId} rows={view.lapses} />
      </Section>
      <Section title={`${words.added} (${addedIn(view.added)})`} id="added" ruled>
        {view.added.length > 0 && <Paragraph>{words.addedText}</Paragraph>}
        <AddedTable view={view} />
      </Section>
      <Section title={`${words.carries} (${countOf(view.carries)})`} id="carries" ruled>
        <Paragraph>{words.carriesText}</Paragraph>
        {view.carries.length > 0 && (
          <details className="duiding-details" open={view.carries.length <= 10}>
            <summary>{words.carriesShow(countOf(view.carries))}</summary>
            <NormTable caption={words.carries} engagementId={engagementId} rows={view.carries} />
          </details>
        )}
      </Section>
    </>
  )
}

function NormTable({ caption, engagementId, rows }: { caption: string; engagementId: string; rows: PlanRow[] }) {
  const words = useText().upgrade
  if (rows.length === 0) return <Paragraph small>{words.none}</Paragraph>
  return (
    <PlainTable
      caption={caption}
      rows={rows}
      keyOf={(row) => `${row.old.id} ${row.on[0]?.systemId}`}
      columns={[
        { key: 'old', label: words.columns.old, render: (row) => `${row.old.id} ${row.old.title}` },
        { key: 'next', label: words.columns.next, render: (row) => <Next row={row} /> },
        { key: 'change', label: words.columns.change, render: (row) => <Change row={row} /> },
        { key: 'effect', label: words.columns.effect, render: (row) => <Effect engagementId={engagementId} row={row} /> },
      ]}
    />
  )
}

function Next({ row }: { row: PlanRow }) {
  const words = useText().upgrade
  const same = row.next.length === 1 && row.next[0]?.id === row.old.id
  return (
    <>
      {row.next.map((one) => (
        <span key={one.id} className="duiding-plan__line">
          {same ? words.sameNumber : `${one.id} ${one.title}`}
        </span>
      ))}
      {row.next.length === 0 && row.beyond.length === 0 && words.noSuccessor}
      {row.beyond.length > 0 && <span className="duiding-plan__line duiding-soft">{words.beyond(row.beyond.join(', '))}</span>}
    </>
  )
}

/** Why, in our words, and what the map says in its own. */
function Change({ row }: { row: PlanRow }) {
  const words = useText().upgrade
  const why = row.why.map((one) => words.why[one])
  const said = [...why, ...(row.how ? [words[row.how]] : [])].join('; ')
  return (
    <>
      <span className="duiding-plan__line">{said.charAt(0).toUpperCase() + said.slice(1)}</span>
      {row.notes.map((note) => (
        <span key={note} className="duiding-plan__line duiding-soft">
          {note}
        </span>
      ))}
    </>
  )
}

/** Per system what there is now: verdicts and findings, and the way to its board. */
function Effect({ engagementId, row }: { engagementId: string; row: PlanRow }) {
  const text = useText()
  const words = text.upgrade
  return row.on.map((one) => (
    <span key={one.systemId} className="duiding-plan__line duiding-plan__effect">
      <TextLink to={boardAddress(engagementId, one.systemId, row.old.id)}>{one.system}</TextLink>:{' '}
      <span className={one.verdicts.length > 0 ? undefined : 'duiding-soft'}>
        {one.verdicts.map((verdict) => words.verdict(text.nouns.aspects[verdict.aspect], text.nouns.verdicts[verdict.value])).join(', ') ||
          words.noVerdict}
      </span>
      {one.findings.map((finding) => (
        <span key={finding.id}>
          , <TextLink to={`/findings/${finding.id}`}>{words.finding(finding.number)}</TextLink>
        </span>
      ))}
    </span>
  ))
}

function AddedTable({ view: { added, receive, fresh } }: { view: PreviewView }) {
  const words = useText().upgrade
  const format = useFormat()
  const joins = new Set([...receive, ...fresh].map((line) => line.id))
  const cameFrom = ({ normId, from }: (typeof added)[number]) => {
    if (from.length === 0) return words.wholeNew
    // A control of the engagement whose measures all left it.
    return from.includes(normId) && !joins.has(normId) ? words.nowItself : words.cameFrom(format.list(from))
  }
  if (added.length === 0) return <Paragraph small>{words.none}</Paragraph>
  return (
    <PlainTable
      caption={words.added}
      rows={added}
      keyOf={(row) => row.normId}
      columns={[
        { key: 'next', label: words.columns.next, render: (row) => `${row.normId} ${row.title}` },
        { key: 'system', label: words.columns.system, render: (row) => format.list(row.systems) },
        { key: 'change', label: words.columns.change, render: (row) => [cameFrom(row), ...row.notes].join('. ') },
      ]}
    />
  )
}
