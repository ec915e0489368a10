import { LITTLE_ROOM, type Operations } from '../../domain/operations'
import { SummaryList } from '../page'
import { Status } from '../status'
import { useText } from '../words'

/** Whether the vault takes in, how much room it has, and whether its key opens it. */
export function VaultState({ vault }: { vault: Operations['vault'] }) {
  const words = useText().operations
  return (
    <SummaryList
      items={[
        { label: words.intake, value: <Intake problem={vault.problem} /> },
        { label: words.key, value: <Key problem={vault.problem} /> },
        { label: words.room, value: <Room bytes={vault.freeBytes} /> },
      ]}
    />
  )
}

function Intake({ problem }: { problem: Operations['vault']['problem'] }) {
  const words = useText().operations
  return problem ? (
    <Status tone="bad" shape="cross">
      {words.problems[problem]}
    </Status>
  ) : (
    <Status tone="good" shape="check">
      {words.takesIn}
    </Status>
  )
}

function Key({ problem }: { problem: Operations['vault']['problem'] }) {
  const words = useText().operations
  if (problem === 'locked')
    return (
      <Status tone="bad" shape="cross">
        {words.keyWrong}
      </Status>
    )
  if (problem === 'gone')
    return (
      <Status tone="care" shape="question">
        {words.keyUnknown}
      </Status>
    )
  return (
    <Status tone="good" shape="check">
      {words.keyFits}
    </Status>
  )
}

function Room({ bytes }: { bytes: number | null }) {
  const words = useText().operations
  if (bytes === null) return <>{words.roomUnknown}</>
  if (bytes >= LITTLE_ROOM) return <>{words.roomLeft(bytes)}</>
  return (
    <Status tone="care" shape="warning">
      {words.roomLittle(bytes)}
    </Status>
  )
}
