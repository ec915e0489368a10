import type { Operations } from '../../domain/operations'
import { Notice } from '../notice'
import { Paragraph, SummaryList } from '../page'
import { Status } from '../status'
import { useText } from '../words'

/** When all files were last read again, what that found, and whether it is being done now. */
export function CheckState({ last, open, backlog }: Pick<Operations, 'last' | 'open' | 'backlog'>) {
  const words = useText().operations
  const queued = backlog.some(({ kind, waiting, running }) => kind === 'check-vault' && waiting + running > 0)
  return (
    <>
      <Paragraph>{words.checkMore}</Paragraph>
      {open ? (
        <Notice kind="info">{words.underWay(open.startedAt, open.files)}</Notice>
      ) : (
        queued && <Notice kind="info">{words.queued}</Notice>
      )}
      <SummaryList
        items={[
          { label: words.lastCheck, value: last ? words.checked(last.endedAt ?? last.startedAt, last.files) : words.never },
          ...(last && last.files > 0 ? [{ label: words.outcome, value: <Outcome faults={last.faults.length} /> }] : []),
        ]}
      />
    </>
  )
}

function Outcome({ faults }: { faults: number }) {
  const words = useText().operations
  return faults === 0 ? (
    <Status tone="good" shape="check">
      {words.allSound}
    </Status>
  ) : (
    <Status tone="bad" shape="cross">
      {words.faults(faults)}
    </Status>
  )
}
