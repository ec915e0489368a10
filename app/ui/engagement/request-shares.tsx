import type { RequestShare } from '../../domain/request-overview'
import type { Day } from '../../domain/values'
import { TextLink } from '../link'
import { PlainTable } from '../plain-table'
import { Section } from '../page'
import { Status } from '../status'
import { useFormat, useText } from '../words'

/** Who still owes what, before the list of all requests; every number leads to what it counts. */
export function RequestShares({ shares, names, today }: { shares: RequestShare[]; names: Map<string, string>; today: Day }) {
  const all = useText()
  const text = all.requestTime
  const format = useFormat()
  const filtered = (share: RequestShare, state?: string) => {
    const query = new URLSearchParams({
      system: share.systemId,
      ...(share.askedOf ? { person: share.askedOf } : {}),
      ...(state ? { state } : {}),
    })
    return `?${query.toString()}#list`
  }
  const number = (share: RequestShare, count: number, state?: string) =>
    count === 0 ? '0' : <TextLink to={filtered(share, state)}>{format.number(count)}</TextLink>
  return (
    <Section title={text.shares}>
      <PlainTable
        caption={text.shares}
        rows={shares}
        keyOf={(share) => `${share.askedOf ?? ''}/${share.systemId}`}
        columns={[
          { key: 'who', label: text.who, render: (share) => share.askedOf ?? <em>{all.nouns.noOwner}</em> },
          { key: 'system', label: text.system, render: (share) => names.get(share.systemId) ?? share.systemId },
          { key: 'asked', label: text.askedCount, render: (share) => number(share, share.asked) },
          { key: 'answered', label: text.answeredCount, render: (share) => number(share, share.answered, 'answered') },
          { key: 'refused', label: text.refusedCount, render: (share) => number(share, share.refused, 'refused') },
          {
            key: 'overdue',
            label: text.overdueCount,
            render: (share) =>
              share.overdue === 0 ? (
                '0'
              ) : (
                <Status tone="bad" shape="warning">
                  {number(share, share.overdue, 'overdue')}
                </Status>
              ),
          },
          {
            key: 'next',
            label: text.nextDue,
            render: (share) =>
              share.nextDue === null ? '–' : share.nextDue < today ? text.past(format.day(share.nextDue)) : format.day(share.nextDue),
          },
        ]}
      />
    </Section>
  )
}
