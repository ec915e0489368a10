import type { FieldJudgement } from '../../domain/evidence'
import { Status } from '../status'
import { useText } from '../words'

/** What the auditor said of one part of the context, for who reads it. */
export function PartStance({ stance }: { stance: FieldJudgement['stance'] }) {
  const text = useText().evidence
  if (stance.kind === 'accepted')
    return (
      <Status tone="good" shape="check">
        {text.accepted}
      </Status>
    )
  return (
    <Status tone="bad" shape="cross">
      {text.disputed}
    </Status>
  )
}

/** Why it is disputed: the reason, and the words that go with it. */
export function DisputeWords({ stance }: { stance: FieldJudgement['stance'] }) {
  const text = useText().evidence.say
  if (stance.kind === 'accepted') return null
  return (
    <p className="duiding-dispute-words" dir="auto">
      {stance.reason !== 'other' && <strong>{text.reasons[stance.reason]}.</strong>} {stance.words}
    </p>
  )
}
