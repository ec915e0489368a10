import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { themes } from '../domain/catalogue'
import { FilterBar } from '../ui/filter-bar'
import { TextLink } from '../ui/link'
import { listRows } from '../ui/listing'
import { EmptyState } from '../ui/notice'
import { Page, Section } from '../ui/page'
import { Table } from '../ui/table'
import { useFormat, useText } from '../ui/words'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.pages.controls.title)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const catalogue = await desk.catalogue()
    const rows = catalogue.frameworks.flatMap((framework) =>
      framework.controls.map((control) => ({
        id: control.id,
        frameworkId: framework.id,
        title: control.title,
        theme: control.theme,
        aspects: control.aspects,
        measures: control.measures.length,
        words: `${control.id} ${control.title} ${control.statement} ${control.measures.map((measure) => `${measure.id} ${measure.title}`).join(' ')}`,
        systems: catalogue.systems
          .filter((system) => system.mappings.some((mapping) => mapping.control === control.id && mapping.applies))
          .map(({ id, name }) => ({ id, name })),
      })),
    )
    const listing = listRows(rows, new URL(args.request.url).search, {
      words: (row) => row.words,
      filters: {
        theme: (row, value) => row.theme === value,
        system: (row, value) => row.systems.some((system) => system.id === value),
        framework: (row, value) => row.frameworkId === value,
      },
      sorts: { id: (row) => row.id, title: (row) => row.title, measures: (row) => row.measures, systems: (row) => row.systems.length },
    })
    return {
      listing: { ...listing, rows: listing.rows.map(({ words: _, ...row }) => row) },
      frameworks: catalogue.frameworks.map(({ id, title, version, publisher, date, source }) => ({
        id,
        title,
        version,
        publisher,
        date,
        source,
      })),
      systems: catalogue.systems.map(({ id, name, kind }) => ({ id, name, kind })),
    }
  })

export default function Controls() {
  const { listing, frameworks, systems } = useLoaderData<typeof loader>()
  const text = useText()
  const format = useFormat()
  const words = text.pages.controls
  return (
    <Page title={words.title} lead={words.lead}>
      <FilterBar
        words={words.search}
        filters={[
          ...(frameworks.length > 1
            ? [
                {
                  name: 'framework',
                  label: text.engagement.framework,
                  all: text.shell.all,
                  options: frameworks.map((one) => ({ value: one.id, label: text.nouns.framework(one.title, one.version) })),
                },
              ]
            : []),
          {
            name: 'theme',
            label: text.engagement.theme,
            all: text.engagement.allThemes,
            options: themes.map((theme) => ({ value: theme, label: text.nouns.themes[theme] })),
          },
          {
            name: 'system',
            label: words.mappedTo,
            all: text.engagement.allSystems,
            options: systems.map((one) => ({ value: one.id, label: one.name })),
          },
        ]}
      />
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
          {
            key: 'title',
            label: words.control,
            names: true,
            sortBy: (row) => row.title,
            render: (row) => <TextLink to={`/controls/${row.frameworkId}/${row.id}`}>{row.title}</TextLink>,
          },
          { key: 'theme', label: text.engagement.theme, render: (row) => text.nouns.themes[row.theme] },
          { key: 'measures', label: words.measures, numeric: true, sortBy: (row) => row.measures, render: (row) => row.measures },
          {
            key: 'systems',
            label: words.mappedTo,
            sortBy: (row) => row.systems.length,
            render: (row) =>
              row.systems.length
                ? row.systems.map((system) => (
                    <span key={system.id} className="duiding-list-part">
                      {system.name}
                    </span>
                  ))
                : '–',
          },
        ]}
      />
      <Section title={words.frameworks} ruled>
        <ul className="duiding-ruled-list">
          {frameworks.map((one) => (
            <li key={one.id}>
              {text.nouns.framework(one.title, one.version)}
              <p className="duiding-small duiding-soft">
                {one.publisher}, {format.day(one.date)};{' '}
                <a className="utrecht-link utrecht-link--html-a" href={one.source} rel="noreferrer">
                  {words.original}
                </a>
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={words.systems} ruled>
        <ul className="duiding-ruled-list">
          {systems.map((one) => (
            <li key={one.id}>
              <TextLink to={`/systems/${one.id}`}>{one.name}</TextLink>
              <p className="duiding-small duiding-soft">{one.kind}</p>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
