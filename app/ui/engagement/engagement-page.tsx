import type { ReactNode } from 'react'
import { TextLink } from '../link'
import { Page, SummaryList, Tabs, type Crumb } from '../page'
import { useFormat, useText } from '../words'
import type { EngagementHead } from './engagement-head'

export type EngagementTab = 'overview' | 'requests' | 'evidence' | 'findings' | 'limitations' | 'report' | 'trail' | 'team'

interface EngagementPageProps {
  head: EngagementHead
  tab: EngagementTab
  /** Absent: the title of the engagement. */
  title?: string
  trail?: Crumb[]
  lead?: ReactNode
  actions?: ReactNode
  width?: 'reading' | 'normal' | 'wide'
  children: ReactNode
}

/** A page of one engagement: which one, how far it is, what blocks it, and its parts. */
export function EngagementPage({ head, tab, title, trail = [], lead, actions, width = 'normal', children }: EngagementPageProps) {
  const text = useText()
  const crumbs = [
    { label: text.shell.nav.engagements, to: '/engagements' },
    ...(title ? [{ label: head.title, to: `/engagements/${head.id}` }] : []),
    ...trail,
  ]
  return (
    <Page
      title={title ?? head.title}
      trail={crumbs}
      lead={lead}
      actions={actions}
      width={width}
      tabs={
        <>
          <Facts head={head} whole={title === undefined} />
          <Parts head={head} tab={tab} />
        </>
      }
    >
      {children}
    </Page>
  )
}

/** On the first page all that the engagement is; on its other pages only how far it is. */
function Facts({ head, whole }: { head: EngagementHead; whole: boolean }) {
  const text = useText()
  const format = useFormat()
  const items = [
    ...(whole
      ? [
          { label: text.engagement.type, value: text.nouns.types[head.type] },
          { label: text.engagement.period, value: format.period(head.period) },
        ]
      : []),
    ...(head.phase ? [{ label: text.engagement.phase, value: text.nouns.phases[head.phase] }] : []),
    ...(head.inside && head.blocking && head.phase !== 'issued'
      ? [{ label: text.engagement.blocking, value: <Blocking id={head.id} {...head.blocking} /> }]
      : []),
  ]
  if (items.length === 0) return null
  return <SummaryList short items={items} />
}

function Blocking({ id, count, first }: { id: string } & NonNullable<EngagementHead['blocking']>) {
  const text = useText()
  if (!first) return <>{text.engagement.nothingBlocks}</>
  return (
    <>
      {text.refusals.blocker(first)}{' '}
      {count > 1 && <TextLink to={`/engagements/${id}/report#blockers`}>{text.engagement.moreBlocks(count - 1)}</TextLink>}
    </>
  )
}

function Parts({ head, tab }: { head: EngagementHead; tab: EngagementTab }) {
  const text = useText()
  const at = (part: string) => `/engagements/${head.id}${part}`
  const { counts } = head
  const shared = [
    { key: 'overview', label: head.inside ? text.engagement.tabs.matrix : text.engagement.tabs.overview, to: at('') },
    ...(head.inside || head.answers
      ? [
          { key: 'requests', label: text.engagement.tabs.requests, to: at('/requests'), count: counts.requests },
          { key: 'evidence', label: text.engagement.tabs.evidence, to: at('/evidence'), count: counts.evidence },
          { key: 'findings', label: text.engagement.tabs.findings, to: at('/findings'), count: counts.findings },
        ]
      : []),
    ...(head.inside
      ? [{ key: 'limitations', label: text.engagement.tabs.limitations, to: at('/limitations'), count: counts.limitations ?? undefined }]
      : []),
    ...(head.inside || head.manages ? [{ key: 'report', label: text.engagement.tabs.report, to: at('/report') }] : []),
    { key: 'trail', label: text.engagement.tabs.trail, to: at('/trail') },
    { key: 'team', label: text.engagement.tabs.team, to: at('/team') },
  ]
  return <Tabs label={text.engagement.parts} items={shared.map(({ key, ...item }) => ({ ...item, current: key === tab }))} />
}
