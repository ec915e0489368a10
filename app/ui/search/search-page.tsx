import { useSearchParams } from '@remix-run/react'
import { SEARCH_KINDS, type SearchAsked, type SearchFound, type SearchGroup } from '../../domain/search'
import { TextLink } from '../link'
import { EmptyState, Notice } from '../notice'
import { Page, Section } from '../page'
import { Pager } from '../pager'
import { useFormat, useText } from '../words'
import { SearchForm } from './search-form'
import { SearchHits } from './search-hits'
import './search.css'

/** Where somebody may search: engagements, each with its systems. */
export interface SearchPlace {
  engagementId: string
  title: string
  systems: { id: string; name: string }[]
}

interface Props {
  places: SearchPlace[]
  asked: SearchAsked | null
  found: SearchFound | null
}

/** One box to find in everything that its reader may see. A plain form: each outcome has an address. */
export function SearchPage({ places, asked, found }: Props) {
  const text = useText().search
  const systems = new Map(places.flatMap((place) => place.systems.map((system) => [system.id, system.name] as const)))
  return (
    <Page title={text.title} lead={text.lead}>
      {places.length === 0 ? (
        <EmptyState title={text.nowhere}>
          <p>{text.nowhereMore}</p>
        </EmptyState>
      ) : (
        <SearchForm
          asked={asked}
          choices={[
            {
              name: 'engagement',
              label: text.engagement,
              all: text.allEngagements,
              chosen: asked?.engagementId ?? null,
              options: places.map((place) => ({ value: place.engagementId, label: place.title })),
            },
            {
              name: 'system',
              label: text.system,
              all: text.allSystems,
              chosen: asked?.systemId ?? null,
              options: [...systems].map(([value, label]) => ({ value, label })),
            },
            {
              name: 'kind',
              label: text.kind,
              all: text.allKinds,
              chosen: asked?.kind ?? null,
              options: SEARCH_KINDS.map((kind) => ({ value: kind, label: text.kinds[kind] })),
            },
          ]}
        />
      )}
      {places.length > 0 && !asked && <Help />}
      {asked && found && <Found asked={asked} found={found} places={places} systems={systems} />}
    </Page>
  )
}

function Help() {
  const text = useText().search
  return (
    <Section title={text.helpTitle}>
      <ul className="utrecht-unordered-list">
        {text.help.map((line) => (
          <li key={line} className="utrecht-unordered-list__item">
            {line}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Found({
  asked,
  found,
  places,
  systems,
}: {
  asked: SearchAsked
  found: SearchFound
  places: SearchPlace[]
  systems: Map<string, string>
}) {
  const text = useText().search
  const format = useFormat()
  const groups = found.groups.filter((group) => group.count > 0)
  const total = groups.reduce((sum, group) => sum + group.count, 0)
  const more = groups.some((group) => group.more)
  if (total === 0) {
    return (
      <EmptyState title={found.tooCommon ? text.tooCommon : text.nothing(asked.words)}>
        <p>{found.tooCommon ? text.tooCommonMore : text.nothingMore}</p>
      </EmptyState>
    )
  }
  const names = {
    engagements: Object.fromEntries(places.map((place) => [place.engagementId, place.title])),
    systems: Object.fromEntries(systems),
  }
  return (
    <>
      <p role="status" className="duiding-soft">
        {text.found(format.number(total), more)}
      </p>
      {more && <Notice kind="info">{text.tooMany}</Notice>}
      {groups.map((group) => (
        <Group key={group.kind} group={group} alone={asked.kind !== null} names={names} />
      ))}
    </>
  )
}

function Group({ group, alone, names }: { group: SearchGroup; alone: boolean; names: Parameters<typeof SearchHits>[0]['names'] }) {
  const text = useText().search
  const format = useFormat()
  const [params] = useSearchParams()
  const all = new URLSearchParams(params)
  all.set('kind', group.kind)
  const title = text.kinds[group.kind]
  return (
    <Section title={`${title} (${text.count(format.number(group.count), group.more)})`} ruled>
      <SearchHits kind={group.kind} hits={group.hits} names={names} />
      {!alone && group.count > group.hits.length && <TextLink to={`?${all}`}>{text.showAll(title)}</TextLink>}
      <Pager page={group.page} pages={alone ? group.pages : 1} />
    </Section>
  )
}
