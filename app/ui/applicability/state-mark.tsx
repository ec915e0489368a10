import type { StatementState } from '../../domain/applicability'
import { Status, type Shape, type Tone } from '../status'
import { useText } from '../words'

const marks: Record<StatementState, { tone: Tone; shape: Shape }> = {
  applies: { tone: 'accent', shape: 'full' },
  partly: { tone: 'accent', shape: 'half' },
  excluded: { tone: 'still', shape: 'dash' },
  undecided: { tone: 'care', shape: 'open' },
}

export function StateMark({ state }: { state: StatementState }) {
  const words = useText().applicability
  return <Status {...marks[state]}>{words.states[state]}</Status>
}
