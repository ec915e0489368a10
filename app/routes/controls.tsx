import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { frameworkAddress, systemAddress } from '../ui/controls/addresses'
import { CatalogueTabs } from '../ui/controls/catalogue-tabs'
import { choicesIn, placeFilters, systemFilter } from '../ui/controls/catalogue-filters'
import { chosenFramework, frameworkChoices } from '../ui/controls/choose-framework'
import { listControls } from '../ui/controls/control-listing'
import { ControlTable } from '../ui/controls/control-table'
import { frameworkFilter } from '../ui/controls/framework-filter'
import { FilterBar } from '../ui/filter-bar'
import { TextLink } from '../ui/link'
import { Page, Section } from '../ui/page'
import { useText } from '../ui/words'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.controls.title)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const catalogue = await desk.catalogue()
    const params = new URL(args.request.url).searchParams
    const asked = params.get('framework')
    const chosen = asked === 'all' ? null : chosenFramework(catalogue, asked)
    const within = chosen ? [chosen] : catalogue.frameworks
    return {
      ...frameworkChoices(catalogue),
      chosen: chosen && { id: chosen.id, title: chosen.title, version: chosen.version },
      choices: choicesIn(within),
      listing: listControls(catalogue, within, params),
      systems: catalogue.systems.map(({ id, name, kind }) => ({ id, name, kind })),
    }
  })

export default function Controls() {
  const { frameworks, newest, chosen, ...data } = useLoaderData<typeof loader>()
  const text = useText()
  const words = text.controls
  return (
    <Page title={words.title} lead={words.lead} tabs={<CatalogueTabs />}>
      {chosen && (
        <p>
          {words.showing} <strong>{text.nouns.framework(chosen.title, chosen.version)}</strong>{' '}
          {frameworks.some((one) => one.id === chosen.id && one.withdrawn) && <>({words.withdrawn}) </>}
          <TextLink to={frameworkAddress(chosen.id)}>{words.about}</TextLink>
        </p>
      )}
      <FilterBar
        words={words.search}
        filters={[
          ...frameworkFilter(text, frameworks, newest, true),
          ...placeFilters(text, data.choices),
          ...(data.choices.categories.length > 0
            ? [
                {
                  name: 'category',
                  label: words.category,
                  all: words.allCategories,
                  options: data.choices.categories.map((one) => ({ value: one.id, label: one.title })),
                },
              ]
            : []),
          ...(data.choices.levels.length > 0
            ? [
                {
                  name: 'level',
                  label: words.level,
                  all: words.allLevels,
                  options: data.choices.levels.map((level) => ({ value: String(level), label: words.bbn(level) })),
                },
              ]
            : []),
          {
            name: 'measures',
            label: words.parts,
            all: words.allParts,
            options: [
              { value: 'some', label: words.withMeasures },
              { value: 'none', label: words.withoutMeasures },
            ],
          },
          ...systemFilter(words.appliesTo, words.anySystem, data.systems),
        ]}
      />
      <ControlTable listing={data.listing} systems={data.systems.length} whichFramework={chosen === null} />
      <Section title={words.systems} ruled>
        <ul className="duiding-plain-list duiding-choices--columns">
          {data.systems.map((one) => (
            <li key={one.id}>
              <TextLink to={systemAddress(one.id)}>{one.name}</TextLink>
              <p className="duiding-small duiding-soft">{one.kind}</p>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
