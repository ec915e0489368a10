import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { CHANGE_KINDS, CONFIDENCES } from '../domain/change-map'
import { refuse } from '../domain/refusal'
import { changesAddress, frameworkAddress } from '../ui/controls/addresses'
import { CatalogueTabs } from '../ui/controls/catalogue-tabs'
import { ChangeCounts } from '../ui/controls/change-counts'
import { listChanges } from '../ui/controls/change-listing'
import { ChangeTable } from '../ui/controls/change-table'
import { namesOf } from '../ui/controls/map-control'
import { SourceLink } from '../ui/controls/source-link'
import { FilterBar } from '../ui/filter-bar'
import { ButtonLink, TextLink } from '../ui/link'
import { Page, SummaryList } from '../ui/page'
import { useText } from '../ui/words'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(
    matches,
    (text) => data && text.controls.changes.title(nameIn(text, data.names, data.map.from), nameIn(text, data.names, data.map.to)),
  )

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const catalogue = await desk.catalogue()
    const map = catalogue.changes.find((one) => one.id === args.params.changeMapId) ?? refuse({ kind: 'not-found' })
    return {
      map: { id: map.id, from: map.from, to: map.to, source: map.source },
      names: namesOf(catalogue.frameworks),
      ...listChanges(catalogue, map, new URL(args.request.url).searchParams),
    }
  })

type Names = ReturnType<typeof namesOf>

const nameIn = (text: ReturnType<typeof useText>, names: Names, id: string): string =>
  names[id] ? text.nouns.framework(names[id].title, names[id].version) : id

export default function ChangesRoute() {
  const { map, names, listing, counts } = useLoaderData<typeof loader>()
  const text = useText()
  const words = text.controls.changes
  const [older, newer] = [nameIn(text, names, map.from), nameIn(text, names, map.to)]
  return (
    <Page
      title={words.title(older, newer)}
      trail={[{ label: text.frameworks.title, to: '/frameworks' }]}
      lead={words.lead}
      tabs={<CatalogueTabs />}
      width="wide"
      actions={
        <ButtonLink to={changesAddress(map.id, '/export/oscal')} document>
          {words.download}
        </ButtonLink>
      }
    >
      <SummaryList
        items={[
          { label: words.older, value: <TextLink to={frameworkAddress(map.from)}>{older}</TextLink> },
          { label: words.newer, value: <TextLink to={frameworkAddress(map.to)}>{newer}</TextLink> },
          { label: words.source, value: <SourceLink source={map.source} /> },
        ]}
      />
      <ChangeCounts counts={counts} />
      <FilterBar
        words={words.search}
        filters={[
          {
            name: 'level',
            label: words.level,
            all: words.allLevels,
            options: [
              { value: 'control', label: words.controls },
              { value: 'measure', label: words.measures },
            ],
          },
          {
            name: 'kind',
            label: words.kind,
            all: words.allKinds,
            options: CHANGE_KINDS.map((kind) => ({ value: kind, label: text.controls.kinds[kind] })),
          },
          {
            name: 'meaning',
            label: words.meaning,
            all: words.allMeanings,
            options: (['same', 'changed'] as const).map((meaning) => ({ value: meaning, label: text.controls.meanings[meaning] })),
          },
          {
            name: 'confidence',
            label: words.confidence,
            all: words.allConfidences,
            options: CONFIDENCES.map((one) => ({ value: one, label: text.controls.confidences[one] })),
          },
        ]}
      />
      <ChangeTable listing={listing} map={map} caption={words.title(older, newer)} />
    </Page>
  )
}
