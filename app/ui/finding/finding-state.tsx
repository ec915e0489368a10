import { Status, type Shape, type Tone } from '../status'
import { useText } from '../words'
import type { FindingState } from './finding-view'

const looks: Record<FindingState, { tone: Tone; shape: Shape }> = {
  written: { tone: 'care', shape: 'open' },
  returned: { tone: 'bad', shape: 'cross' },
  approved: { tone: 'good', shape: 'check' },
  sent: { tone: 'accent', shape: 'half' },
  replied: { tone: 'good', shape: 'full' },
}

/** How far a finding is. */
export function FindingStateMark({ state }: { state: FindingState }) {
  const text = useText().finding
  return <Status {...looks[state]}>{text.states[state]}</Status>
}
