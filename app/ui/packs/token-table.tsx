import { dayOf } from '../../domain/calendar'
import { SubmitButton } from '../button'
import { PostForm } from '../form'
import { PlainTable } from '../plain-table'
import { Status, type Shape, type Tone } from '../status'
import { useFormat, useText } from '../words'

export interface TokenRow {
  id: string
  label: string
  system: string
  state: 'live' | 'expired' | 'revoked'
  expiresAt: string
  lastUsedAt: string | null
}

const look: Record<TokenRow['state'], [Tone, Shape]> = { live: ['good', 'check'], expired: ['still', 'dash'], revoked: ['still', 'cross'] }

/** One's own tokens; the token itself is in none of them. */
export function TokenTable({ rows, action }: { rows: TokenRow[]; action: string }) {
  const words = useText().packs.tokens
  const format = useFormat()
  return (
    <PlainTable
      caption={words.list}
      rows={rows}
      keyOf={(row) => row.id}
      columns={[
        { key: 'label', label: words.columns.label, render: (row) => row.label },
        { key: 'system', label: words.columns.system, render: (row) => row.system },
        {
          key: 'state',
          label: words.columns.state,
          render: ({ state }) => (
            <Status tone={look[state][0]} shape={look[state][1]}>
              {words.states[state]}
            </Status>
          ),
        },
        { key: 'until', label: words.columns.until, render: (row) => format.day(dayOf(row.expiresAt)) },
        { key: 'used', label: words.columns.used, render: (row) => (row.lastUsedAt ? format.moment(row.lastUsedAt) : words.never) },
        {
          key: 'revoke',
          label: words.columns.revoke,
          render: (row) =>
            row.state === 'live' ? (
              <PostForm action={action} className="duiding-inline-form">
                <input type="hidden" name="tokenId" value={row.id} />
                <SubmitButton kind="secondary" small>
                  {words.revoke}
                  <span className="duiding-only-spoken"> {row.label}</span>
                </SubmitButton>
              </PostForm>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}
