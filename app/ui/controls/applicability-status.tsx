import type { StatementState } from '../../domain/applicability'
import { Status, type Shape, type Tone } from '../status'
import { useText } from '../words'

const looks: Record<StatementState, [Tone, Shape]> = {
  applies: ['good', 'full'],
  partly: ['care', 'half'],
  excluded: ['still', 'dash'],
  undecided: ['bad', 'question'],
}

/** How a control stands on a system, in shape and words, and whether that was written or follows from another version. */
export function ApplicabilityStatus({ state, derived }: { state: StatementState; derived: boolean }) {
  const words = useText().controls
  const [tone, shape] = looks[state]
  return (
    <>
      <Status tone={tone} shape={shape}>
        {words.applicability[state]}
      </Status>
      {derived && <span className="duiding-small duiding-soft"> ({words.derived})</span>}
    </>
  )
}
