import { dayOf } from '../../domain/calendar'
import type { Member } from '../../domain/person'
import { TextLink } from '../link'
import { Table, type Column } from '../table'
import { useFormat, useText } from '../words'

interface MemberTableProps {
  engagementId: string
  members: Member[]
  systems: { id: string; name: string }[]
  mayEnd: boolean
}

/** Who takes part and as what; who left stays listed, for history. */
export function MemberTable({ engagementId, members, systems, mayEnd }: MemberTableProps) {
  const text = useText()
  const format = useFormat()
  const words = text.pages.team
  const columns: Column<Member>[] = [
    { key: 'name', label: text.people.name, names: true, render: (member) => member.name },
    {
      key: 'role',
      label: text.opening.role,
      render: (member) => `${text.nouns.roles[member.role]}${member.outsideTeam ? `, ${text.nouns.outsideTeam}` : ''}`,
    },
    {
      key: 'system',
      label: text.engagement.system,
      render: (member) => systems.find((system) => system.id === member.systemId)?.name ?? member.systemId ?? '–',
    },
    { key: 'since', label: words.since, render: (member) => format.day(dayOf(member.addedAt)) },
    {
      key: 'until',
      label: words.until,
      render: (member) =>
        member.endedAt ? (
          format.day(dayOf(member.endedAt))
        ) : mayEnd ? (
          <TextLink to={endAddress(engagementId, member)} aria-label={words.endOf(member.name)}>
            {words.end}
          </TextLink>
        ) : (
          '–'
        ),
    },
  ]
  const rows = [...members].sort((left, right) => Number(left.endedAt !== null) - Number(right.endedAt !== null))
  return (
    <Table
      caption={words.title}
      columns={columns}
      listing={{ rows, total: rows.length, found: rows.length, page: 1, pages: 1, sort: null, direction: 'up' }}
      keyOf={(member) => `${member.personId}/${member.role}/${member.systemId}/${member.addedAt}`}
      empty={null}
      counted={false}
    />
  )
}

function endAddress(engagementId: string, member: Member): string {
  const params = new URLSearchParams({
    person: member.personId,
    role: member.role,
    ...(member.systemId ? { system: member.systemId } : {}),
  })
  return `/engagements/${engagementId}/team/end?${params}`
}
