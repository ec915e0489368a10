import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { UNDATED } from '../domain/catalogue'
import { withdrawalOf } from '../domain/working-catalogue'
import { CatalogueTabs } from '../ui/controls/catalogue-tabs'
import { ChangeLinks } from '../ui/frameworks/change-links'
import { ButtonLink, TextLink } from '../ui/link'
import { listRows } from '../ui/listing'
import { EmptyState } from '../ui/notice'
import { Page, Section } from '../ui/page'
import { Status } from '../ui/status'
import { Table } from '../ui/table'
import { useFormat, useText } from '../ui/words'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.frameworks.title)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const catalogue = await desk.catalogue()
    const newestFirst = [...catalogue.frameworks].sort((left, right) => right.date.localeCompare(left.date))
    const rows = newestFirst.map((framework) => ({
      id: framework.id,
      title: framework.title,
      version: framework.version,
      date: framework.date,
      controls: framework.controls.length,
      measures: framework.controls.reduce((sum, control) => sum + control.measures.length, 0),
      withdrawn: withdrawalOf(catalogue, framework.id) !== undefined,
    }))
    const listing = listRows(rows, new URL(args.request.url).search, {
      words: (row) => `${row.title} ${row.version} ${row.id}`,
      filters: {},
      sorts: { title: (row) => row.title, date: (row) => row.date, controls: (row) => row.controls, measures: (row) => row.measures },
    })
    return {
      listing,
      changes: catalogue.changes.map(({ id, from, to }) => ({ id, from, to })),
      names: Object.fromEntries(rows.map((row) => [row.id, { title: row.title, version: row.version }])),
      mayAdd: desk.person.administrator,
    }
  })

export default function Frameworks() {
  const { listing, changes, names, mayAdd } = useLoaderData<typeof loader>()
  const text = useText()
  const format = useFormat()
  const words = text.frameworks
  const nameOf = (id: string) => (names[id] ? text.nouns.framework(names[id].title, names[id].version) : id)
  return (
    <Page
      title={words.title}
      lead={words.lead}
      tabs={<CatalogueTabs />}
      actions={
        mayAdd && (
          <ButtonLink to="/frameworks/upload" kind="primary">
            {words.add}
          </ButtonLink>
        )
      }
    >
      <Table
        caption={words.title}
        listing={listing}
        keyOf={(row) => row.id}
        counted={false}
        empty={<EmptyState title={text.controls.empty} />}
        columns={[
          {
            key: 'title',
            label: words.framework,
            names: true,
            sortBy: (row) => row.title,
            render: (row) => <TextLink to={`/frameworks/${encodeURIComponent(row.id)}`}>{nameOf(row.id)}</TextLink>,
          },
          {
            key: 'date',
            label: words.published,
            sortBy: (row) => row.date,
            render: (row) => (row.date === UNDATED ? words.undated : format.day(row.date)),
          },
          {
            key: 'controls',
            label: words.short.controls,
            numeric: true,
            sortBy: (row) => row.controls,
            render: (row) => <TextLink to={`/controls?framework=${encodeURIComponent(row.id)}`}>{format.number(row.controls)}</TextLink>,
          },
          {
            key: 'measures',
            label: words.short.measures,
            numeric: true,
            sortBy: (row) => row.measures,
            render: (row) => format.number(row.measures),
          },
          {
            key: 'state',
            label: words.state,
            render: (row) =>
              row.withdrawn ? (
                <Status tone="still" shape="cross">
                  {words.withdrawn}
                </Status>
              ) : (
                <Status tone="good" shape="check">
                  {words.current}
                </Status>
              ),
          },
        ]}
      />
      {changes.length > 0 && (
        <Section title={words.changes} ruled>
          <ChangeLinks changes={changes} nameOf={nameOf} />
        </Section>
      )}
    </Page>
  )
}
