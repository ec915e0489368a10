import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useLocation } from '@remix-run/react'
import { show } from '../act.server'
import type { WorkingCatalogue } from '../domain/working-catalogue'
import { choicesIn, placeFilters, systemFilter } from '../ui/controls/catalogue-filters'
import { CatalogueLegend } from '../ui/controls/catalogue-legend'
import { CATALOGUE_STATES, catalogueMatrix } from '../ui/controls/catalogue-matrix'
import { CatalogueMatrixTable, withoutCell } from '../ui/controls/catalogue-matrix-table'
import { CataloguePanel } from '../ui/controls/catalogue-panel'
import { CatalogueTabs } from '../ui/controls/catalogue-tabs'
import { chosenFramework, frameworkChoices } from '../ui/controls/choose-framework'
import { frameworkFilter } from '../ui/controls/framework-filter'
import { mapControl, namesOf } from '../ui/controls/map-control'
import { FilterBar } from '../ui/filter-bar'
import { EmptyState, Notice } from '../ui/notice'
import { Page } from '../ui/page'
import { Pager } from '../ui/pager'
import { useText } from '../ui/words'
import { titleOf } from './title'

export const meta: MetaFunction = ({ matches }) => titleOf(matches, (text) => text.controls.matrix.title)

/** Rows on one page: a whole BIO fits; an imported framework may have a thousand. */
const PAGE = 250

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const catalogue = await desk.catalogue()
    const params = new URL(args.request.url).searchParams
    const frameworks = frameworkChoices(catalogue)
    const framework = chosenFramework(catalogue, params.get('framework'))
    if (!framework) return { ...frameworks, view: null }
    const at = (name: string) => params.get(name) ?? ''
    const { matrix, counts } = catalogueMatrix(catalogue, framework, {
      words: at('q'),
      theme: at('theme'),
      group: at('group'),
      system: at('system'),
      state: at('state'),
    })
    const pages = Math.max(1, Math.ceil(matrix.rows.length / PAGE))
    const page = Math.min(pages, Math.max(1, Math.trunc(Number(at('page'))) || 1))
    return {
      ...frameworks,
      view: {
        framework: { id: framework.id, title: framework.title, version: framework.version, groups: framework.groups },
        choices: choicesIn([framework]),
        systems: catalogue.systems.map(({ id, name }) => ({ id, name })),
        matrix: { ...matrix, rows: matrix.rows.slice((page - 1) * PAGE, page * PAGE) },
        counts,
        found: matrix.rows.length,
        total: framework.controls.length,
        page,
        pages,
        asked: params.has('control'),
        panel: panelOf(catalogue, framework.id, at('control'), at('on')),
        names: namesOf(catalogue.frameworks),
      },
    }
  })

function panelOf(catalogue: WorkingCatalogue, frameworkId: string, controlId: string, systemId: string) {
  const framework = catalogue.frameworks.find((one) => one.id === frameworkId)
  const control = framework?.controls.find((one) => one.id === controlId)
  const profile = catalogue.systems.find((one) => one.id === systemId)
  return framework && control && profile ? { control, on: mapControl(catalogue, framework, control, profile) } : null
}

export default function ControlsMatrix() {
  const { frameworks, newest, view } = useLoaderData<typeof loader>()
  const text = useText()
  const { search } = useLocation()
  const words = text.controls.matrix
  if (!view)
    return (
      <Page title={words.title} tabs={<CatalogueTabs />}>
        <EmptyState title={text.controls.empty}>
          <p>{text.controls.emptyMore}</p>
        </EmptyState>
      </Page>
    )
  const { framework, matrix, panel } = view
  return (
    <Page title={words.title} lead={words.lead} tabs={<CatalogueTabs />} width="wide">
      <FilterBar
        words={text.controls.search}
        filters={[
          ...frameworkFilter(text, frameworks, newest, false),
          ...placeFilters(text, view.choices),
          ...systemFilter(words.system, words.allSystems, view.systems),
          {
            name: 'state',
            label: words.state,
            all: words.allStates,
            options: CATALOGUE_STATES.map((state) => ({ value: state, label: words.states[state] })),
          },
        ]}
      />
      <div className="duiding-with-panel">
        <div className="duiding-stack">
          <p className="duiding-table-count" role="status">
            {text.nouns.framework(framework.title, framework.version)}: {words.shown(view.found, view.total, matrix.systems.length)}
          </p>
          {view.asked && !panel && (
            <Notice kind="warning" title={words.notThere}>
              <p>{words.notThereMore}</p>
            </Notice>
          )}
          {matrix.rows.length === 0 || matrix.systems.length === 0 ? (
            <EmptyState title={view.systems.length === 0 ? text.controls.noSystems : words.empty}>
              <p>{view.systems.length === 0 ? text.controls.noSystemsMore : words.emptyMore}</p>
            </EmptyState>
          ) : (
            <CatalogueMatrixTable
              key={`${framework.id}/${view.page}/${matrix.rows.length}/${matrix.systems.length}/${matrix.rows[0]?.id}`}
              matrix={matrix}
              framework={framework}
              chosen={panel ? { controlId: panel.control.id, systemId: panel.on.system.id } : null}
            />
          )}
          <Pager page={view.page} pages={view.pages} />
          <CatalogueLegend counts={view.counts} />
        </div>
        {panel && (
          <CataloguePanel
            frameworkId={framework.id}
            control={panel.control}
            on={panel.on}
            names={view.names}
            closeTo={withoutCell(search)}
          />
        )}
      </div>
    </Page>
  )
}
