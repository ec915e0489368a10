import { useSearchParams } from '@remix-run/react'
import { STATEMENT_VIEWS, type StatementCounts as Counts, type StatementView } from '../../domain/applicability'
import { Tabs } from '../page'
import { useText } from '../words'
import { useViewName } from './view-name'

/** How many of what, each a link that shows just those. A kind of which there is none has no link, but for the four states. */
export function StatementCounts({ counts }: { counts: Counts }) {
  const words = useText().applicability
  const nameOf = useViewName()
  const [params] = useSearchParams()
  const current = params.get('state') ?? ''
  const to = (view: StatementView | '') => {
    const framework = params.get('framework')
    return `?${new URLSearchParams({ ...(framework ? { framework } : {}), ...(view ? { state: view } : {}) })}`
  }
  const views = STATEMENT_VIEWS.filter((view) => view !== 'derived' || counts.derived > 0)
  return (
    <Tabs
      label={words.counts.label}
      items={[
        { label: words.counts.all, to: to(''), count: counts.all, current: !views.some((view) => view === current) },
        ...views.map((view) => ({ label: nameOf(view), to: to(view), count: counts[view], current: view === current })),
      ]}
    />
  )
}
