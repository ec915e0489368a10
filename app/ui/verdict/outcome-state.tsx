import type { VerdictValue } from '../../domain/verdict'
import { Status, type Shape, type Tone } from '../status'

const looks: Record<VerdictValue, { tone: Tone; shape: Shape }> = {
  met: { tone: 'good', shape: 'full' },
  'partly-met': { tone: 'care', shape: 'half' },
  'not-met': { tone: 'bad', shape: 'cross' },
  'cannot-be-established': { tone: 'care', shape: 'question' },
  'no-occurrence': { tone: 'still', shape: 'dot' },
  'not-applicable': { tone: 'still', shape: 'dash' },
  'not-examined': { tone: 'still', shape: 'open' },
}

/** A verdict or outcome in shape and words; the words come from the type of engagement (R8). */
export function OutcomeState({ value, words }: { value: VerdictValue; words: Record<VerdictValue, string> }) {
  return <Status {...looks[value]}>{words[value]}</Status>
}
