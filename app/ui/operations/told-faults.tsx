import type { ToldFault } from '../../domain/vault-fault'
import { EmptyState } from '../notice'
import { Paragraph } from '../page'
import { PlainTable } from '../plain-table'
import { Status } from '../status'
import { useFormat, useText } from '../words'

/** Files that are not as they came, by their digest: which evidence that is, an administrator does not see (R9). */
export function ToldFaults({ told }: { told: ToldFault[] }) {
  const words = useText().operations
  const format = useFormat()
  if (told.length === 0)
    return (
      <EmptyState title={words.toldEmpty}>
        <Paragraph>{words.toldEmptyMore}</Paragraph>
      </EmptyState>
    )
  return (
    <>
      <Paragraph>{words.toldMore}</Paragraph>
      <PlainTable
        caption={words.told}
        rows={told}
        keyOf={(fault) => fault.sha256}
        columns={[
          { key: 'file', label: words.file, render: (fault) => <span className="duiding-hash">{fault.sha256}</span> },
          { key: 'what', label: words.what, render: (fault) => words.problem[fault.problem] },
          { key: 'when', label: words.when, render: (fault) => format.moment(fault.at) },
          { key: 'since', label: words.since, render: (fault) => <Since fault={fault} /> },
        ]}
      />
    </>
  )
}

function Since({ fault }: { fault: ToldFault }) {
  const words = useText().operations
  const [tone, shape] = ({ still: ['bad', 'cross'], repaired: ['good', 'check'], unknown: ['care', 'question'] } as const)[fault.now]
  return (
    <Status tone={tone} shape={shape}>
      {words.now[fault.now]}
    </Status>
  )
}
