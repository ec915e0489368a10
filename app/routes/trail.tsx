import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { refuse } from '../domain/refusal'
import { idsIn } from '../domain/visibility'
import { TextLink } from '../ui/link'
import { listRows } from '../ui/listing'
import { Page } from '../ui/page'
import { nameThing } from '../ui/trail/name-thing'
import { TrailTable } from '../ui/trail/trail-table'
import { useText } from '../ui/words'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && text.trail.titleOf(data.thing.label))

/** The trail of one thing, in whichever engagement of this person it stands. */
export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const subjectId = args.params.subjectId!
    const opened = (await desk.engagements()).find(({ file }) => idsIn(file).has(subjectId)) ?? refuse({ kind: 'not-found' })
    const { engagement } = opened.file
    const entries = (await desk.trail(engagement.id, subjectId)).filter((entry) => entry.verb !== 'open-evidence').reverse()
    return {
      engagement: { id: engagement.id, title: engagement.title },
      sample: engagement.sample,
      thing: nameThing(opened.file, subjectId),
      custody: opened.file.evidence.some((one) => one.id === subjectId) ? `/evidence/${subjectId}/custody` : null,
      listing: listRows(entries, new URL(args.request.url).search, {
        sorts: { number: (entry) => entry.seq, who: (entry) => entry.by.name },
      }),
    }
  })

export default function Trail() {
  const { engagement, thing, custody, listing } = useLoaderData<typeof loader>()
  const text = useText()
  const crumbs = [
    { label: text.shell.nav.engagements, to: '/engagements' },
    { label: engagement.title, to: `/engagements/${engagement.id}` },
    ...(thing.to ? [{ label: thing.label, to: thing.to }] : []),
  ]
  return (
    <Page title={text.trail.titleOf(thing.label)} trail={crumbs} lead={text.trail.leadThing}>
      <TrailTable listing={listing} />
      {custody && (
        <p>
          <TextLink to={custody}>{text.custody.link}</TextLink>
        </p>
      )}
      <p>
        <TextLink to={`/engagements/${engagement.id}/trail`}>{text.trail.whole}</TextLink>
      </p>
    </Page>
  )
}
