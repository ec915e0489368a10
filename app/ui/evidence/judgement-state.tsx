import type { judgementOf } from '../../domain/evidence'
import { Status, type Shape, type Tone } from '../status'
import { useText } from '../words'

const looks: Record<ReturnType<typeof judgementOf>, { tone: Tone; shape: Shape }> = {
  interpretable: { tone: 'good', shape: 'check' },
  'partly-interpretable': { tone: 'care', shape: 'half' },
  'not-interpretable': { tone: 'bad', shape: 'cross' },
  'not-judged': { tone: 'care', shape: 'open' },
}

/** How the context of a revision stands; with a count that of so many. */
export function JudgementState({ state, count }: { state: ReturnType<typeof judgementOf>; count?: number }) {
  const text = useText().evidence
  return <Status {...looks[state]}>{count === undefined ? text.judgement[state] : `${count} ${text.judgementShort[state]}`}</Status>
}
