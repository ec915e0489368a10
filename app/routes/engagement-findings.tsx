import { boardAddress } from '../ui/verdict/board-address'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { show } from '../act.server'
import { latestVersion, type Finding } from '../domain/finding'
import { isApproved } from '../domain/verdict'
import { headOf } from '../ui/engagement/engagement-head'
import { EngagementList } from '../ui/engagement/engagement-list'
import { EngagementPage } from '../ui/engagement/engagement-page'
import { FindingStatus, type FindingState } from '../ui/engagement/states'
import { ButtonLink, TextLink } from '../ui/link'
import { listRows } from '../ui/listing'
import { useFormat, useText } from '../ui/words'
import { systemColumn, systemFilter } from '../ui/engagement/system-filter'
import { titleOf } from './title'

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titleOf(matches, (text) => data && `${text.engagement.findingsList.title}, ${data.head.title}`)

export const loader = (args: LoaderFunctionArgs) =>
  show(args, async (desk) => {
    const opened = await desk.openFile(args.params.engagementId!)
    const { file } = opened
    const names = new Map(file.systems.map((system) => [system.id, system.name]))
    const rows = file.findings.map((finding) => {
      const version = latestVersion(finding)
      return {
        id: finding.id,
        number: finding.number,
        title: version.title,
        systemId: finding.systemId,
        system: names.get(finding.systemId) ?? finding.systemId,
        norms: finding.normIds,
        by: version.by.name,
        due: finding.sentForReply?.due ?? null,
        state: stateOf(finding),
      }
    })
    const listing = listRows(rows, new URL(args.request.url).search, {
      words: (row) => `${row.title} ${row.norms.join(' ')}`,
      filters: { state: (row, value) => row.state === value, system: (row, value) => row.systemId === value },
      sorts: {
        number: (row) => row.number,
        title: (row) => row.title,
        system: (row) => row.system,
        norms: (row) => row.norms[0] ?? '',
        state: (row) => row.state,
        due: (row) => row.due ?? '9999',
      },
    })
    return { head: headOf(opened), sample: file.engagement.sample, listing, systems: file.systems.map(({ id, name }) => ({ id, name })) }
  })

function stateOf(finding: Finding): FindingState {
  if (finding.replies.length > 0) return 'replied'
  if (finding.sentForReply) return 'sent'
  const version = latestVersion(finding)
  return isApproved(version) ? 'reviewed' : version.reviews.length > 0 ? 'returned' : 'draft'
}

export default function EngagementFindings() {
  const { head, listing, systems } = useLoaderData<typeof loader>()
  const text = useText()
  const format = useFormat()
  const words = text.engagement.findingsList
  const states: FindingState[] = head.inside ? ['draft', 'returned', 'reviewed', 'sent', 'replied'] : ['sent', 'replied']
  return (
    <EngagementPage
      head={head}
      tab="findings"
      title={words.title}
      lead={words.lead}
      actions={head.audits && <ButtonLink to={`/engagements/${head.id}/findings/new`}>{words.raise}</ButtonLink>}
    >
      <EngagementList
        words={words}
        inside={head.inside}
        filters={[
          {
            name: 'state',
            label: words.state,
            all: text.shell.all,
            options: states.map((state) => ({ value: state, label: text.engagement.findingState[state] })),
          },
          ...systemFilter(text, systems),
        ]}
        listing={listing}
        columns={[
          { key: 'number', label: words.number, numeric: false, sortBy: (row) => row.number, render: (row) => row.number },
          {
            key: 'title',
            label: words.name,
            names: true,
            sortBy: (row) => row.title,
            render: (row) => <TextLink to={`/findings/${row.id}`}>{row.title}</TextLink>,
          },
          systemColumn(text, systems),
          {
            key: 'norms',
            label: words.norms,
            sortBy: (row) => row.norms[0] ?? '',
            render: (row) =>
              row.norms.map((norm) => (
                <span key={norm} className="duiding-list-part">
                  {head.inside ? <TextLink to={boardAddress(head.id, row.systemId, norm)}>{norm}</TextLink> : norm}
                </span>
              )),
          },
          {
            key: 'due',
            label: words.due,
            sortBy: (row) => row.due ?? '9999',
            render: (row) => (row.due ? <span className="duiding-nowrap">{format.day(row.due)}</span> : '–'),
          },
          { key: 'state', label: words.state, sortBy: (row) => row.state, render: (row) => <FindingStatus state={row.state} /> },
        ]}
      />
    </EngagementPage>
  )
}
