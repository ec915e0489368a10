import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { PHASES } from '../domain/progress'
import { FilterBar } from '../ui/filter-bar'
import { ButtonLink, TextLink } from '../ui/link'
import { listRows } from '../ui/listing'
import { EmptyState } from '../ui/notice'
import { Page } from '../ui/page'
import { Table } from '../ui/table'
import { useFormat, useText } from '../ui/words'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.engagement.list.title)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const rows = (await desk.engagements()).map(({ file: { engagement }, part, progress }) => ({
      id: engagement.id,
      title: engagement.title,
      object: engagement.object,
      type: engagement.type,
      sample: engagement.sample,
      openedAt: engagement.openedAt,
      period: engagement.period,
      roles: part.roles,
      phase: progress.phase,
      given: progress.verdicts.given,
      needed: progress.verdicts.needed,
    }))
    const listing = listRows(rows, new URL(args.request.url).search, {
      words: (row) => `${row.title} ${row.object}`,
      filters: { phase: (row, value) => row.phase === value },
      sorts: { title: (row) => row.title, phase: (row) => PHASES.indexOf(row.phase), opened: (row) => row.openedAt },
    })
    return { listing, mayOpen: desk.person.auditor }
  })

export default function Engagements() {
  const { listing, mayOpen } = useLoaderData<typeof loader>()
  const text = useText()
  const format = useFormat()
  const words = text.engagement.list
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        mayOpen && (
          <ButtonLink to="/engagements/new" kind="primary">
            {words.open}
          </ButtonLink>
        )
      }
    >
      {listing.total > 0 && (
        <FilterBar
          words={words.search}
          filters={[
            {
              name: 'phase',
              label: text.engagement.phase,
              all: text.shell.all,
              options: PHASES.map((phase) => ({ value: phase, label: text.nouns.phases[phase] })),
            },
          ]}
        />
      )}
      <Table
        caption={words.caption}
        listing={listing}
        keyOf={(row) => row.id}
        empty={
          <EmptyState title={words.empty}>
            <p>{mayOpen ? words.emptyAuditor : words.emptyMore}</p>
          </EmptyState>
        }
        columns={[
          {
            key: 'title',
            label: words.name,
            names: true,
            sortBy: (row) => row.title,
            render: (row) => (
              <>
                <TextLink to={`/engagements/${row.id}`}>{row.title}</TextLink>
                {row.sample && <span className="duiding-sample-mark duiding-small"> {text.shell.sampleMark}</span>}
              </>
            ),
          },
          { key: 'type', label: text.engagement.type, render: (row) => text.nouns.types[row.type] },
          { key: 'period', label: text.engagement.period, render: (row) => format.period(row.period) },
          { key: 'role', label: words.role, render: (row) => format.list(row.roles.map((role) => text.nouns.roles[role])) },
          { key: 'phase', label: text.engagement.phase, sortBy: (row) => row.phase, render: (row) => text.nouns.phases[row.phase] },
          { key: 'progress', label: words.progress, render: (row) => words.verdictsOf(row.given, row.needed) },
        ]}
      />
    </Page>
  )
}
