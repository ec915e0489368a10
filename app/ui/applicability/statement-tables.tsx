import type { StatementRow } from '../../domain/applicability'
import type { Section as RowSection } from '../../domain/statement-sections'
import { TextLink } from '../link'
import type { Listing } from '../listing'
import { EmptyState } from '../notice'
import { Paragraph, Section } from '../page'
import { Pager } from '../pager'
import { Table, type Column } from '../table'
import { useFormat, useText } from '../words'
import { Grounds } from './grounds'
import { StateMark } from './state-mark'

interface StatementTablesProps {
  frameworkId: string
  frameworks: { id: string; title: string; version: string }[]
  listing: Omit<Listing<StatementRow>, 'rows'>
  sections: RowSection<StatementRow>[]
}

/** A table for each chapter or theme; the count above them is of all. */
export function StatementTables({ frameworkId, frameworks, listing, sections }: StatementTablesProps) {
  const text = useText()
  const format = useFormat()
  const words = text.applicability
  if (listing.total === 0)
    return (
      <EmptyState title={words.empty}>
        <p>{words.emptyMore}</p>
      </EmptyState>
    )
  const nameOf = (id: string) => {
    const found = frameworks.find((one) => one.id === id)
    return found ? text.nouns.framework(found.title, found.version) : id
  }
  const columns: Column<StatementRow>[] = [
    {
      key: 'control',
      label: words.columns.control,
      names: true,
      render: (row) => (
        <TextLink to={`/controls/${encodeURIComponent(frameworkId)}/${encodeURIComponent(row.id)}`}>
          {row.id} {row.title}
        </TextLink>
      ),
    },
    { key: 'state', label: words.columns.state, render: (row) => <StateMark state={row.state} /> },
    { key: 'grounds', label: words.columns.grounds, render: (row) => <Grounds row={row} nameOf={nameOf} /> },
  ]
  return (
    <>
      <p className="duiding-table-count" role="status">
        {text.shell.shown(format.number(listing.found), format.number(listing.total), listing.found === listing.total)}
      </p>
      {listing.found === 0 && <Paragraph>{text.shell.nothingFound}</Paragraph>}
      {sections.map(({ heading, rows }) => {
        const title =
          heading.kind === 'group' ? heading.titles.join(' – ') : heading.kind === 'theme' ? text.nouns.themes[heading.theme] : words.rest
        const own = { ...listing, rows, total: rows.length, found: rows.length, page: 1, pages: 1 }
        return (
          <Section key={title} title={title}>
            <Table caption={title} columns={columns} listing={own} keyOf={(row) => row.id} counted={false} empty={null} />
          </Section>
        )
      })}
      <Pager page={listing.page} pages={listing.pages} />
    </>
  )
}
