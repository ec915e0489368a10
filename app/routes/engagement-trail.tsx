import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { TRAIL_VERBS } from '../domain/trail-entry'
import { FilterBar } from '../ui/filter-bar'
import { TextLink } from '../ui/link'
import { headOf } from '../ui/engagement/engagement-head'
import { EngagementPage } from '../ui/engagement/engagement-page'
import { listRows } from '../ui/listing'
import { TrailTable } from '../ui/trail/trail-table'
import { useText } from '../ui/words'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && text.trail.titleOf(data.head.title))

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const found = await desk.openFile(args.params.engagementId!)
    const { search, searchParams } = new URL(args.request.url)
    const entries = (await desk.trail(args.params.engagementId!)).reverse()
    // Reading evidence is what an audit does all day: it is shown to who asks for it.
    const opened = searchParams.get('verb') === 'open-evidence'
    const shown = entries.filter((entry) => entry.verb !== 'open-evidence' || opened)
    const listing = listRows(shown, search, {
      words: (entry) => `${entry.by.name} ${entry.verb} ${Object.values(entry.detail).join(' ')}`,
      filters: { verb: (entry, value) => entry.verb === value, person: (entry, value) => entry.by.id === value },
      sorts: { number: (entry) => entry.seq, who: (entry) => entry.by.name },
      size: 100,
    })
    const people = [...new Map(entries.map((entry) => [entry.by.id, entry.by.name]))].map(([value, label]) => ({ value, label }))
    return {
      head: headOf(found),
      sample: found.file.engagement.sample,
      listing,
      opened,
      people,
      verbs: TRAIL_VERBS.filter((verb) => entries.some((entry) => entry.verb === verb)),
    }
  })

export default function EngagementTrail() {
  const { head, listing, opened, people, verbs } = useLoaderData<typeof loader>()
  const text = useText()
  return (
    <EngagementPage head={head} tab="trail" title={text.trail.title} lead={text.trail.lead}>
      {verbs.includes('open-evidence') && !opened && (
        <p className="duiding-soft duiding-small">
          {text.custody.withoutOpened} <TextLink to="?verb=open-evidence">{text.custody.showOpened}</TextLink>
        </p>
      )}
      {verbs.length > 0 && (
        <FilterBar
          words={text.trail.search}
          filters={[
            {
              name: 'verb',
              label: text.trail.verb,
              all: text.shell.all,
              options: verbs.map((verb) => ({ value: verb, label: text.trail.verbs[verb] })),
            },
            { name: 'person', label: text.trail.who, all: text.engagement.allPeople, options: people },
          ]}
        />
      )}
      <TrailTable listing={listing} />
    </EngagementPage>
  )
}
