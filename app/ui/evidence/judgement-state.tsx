import type { judgementOf } from '../../domain/evidence'
import { Status, type Shape, type Tone } from '../status'
import { useText } from '../words'

const looks: Record<ReturnType<typeof judgementOf>, { tone: Tone; shape: Shape }> = {
  interpretable: { tone: 'good', shape: 'check' },
  'partly-interpretable': { tone: 'care', shape: 'half' },
  'not-interpretable': { tone: 'bad', shape: 'cross' },
  'not-judged': { tone: 'care', shape: 'open' },
}

/** How the context of a revision stands. */
export function JudgementState({ state }: { state: ReturnType<typeof judgementOf> }) {
  const text = useText().evidence.judgement
  return <Status {...looks[state]}>{text[state]}</Status>
}
