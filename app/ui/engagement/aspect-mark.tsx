import type { Aspect } from '../../domain/catalogue'
import { useText } from '../words'
import type { AspectState } from './matrix-model'

/** Letter, shape and colour of one aspect. Silent: the cell around it says all in words. */
export function AspectMark({ aspect, state, reviewed }: { aspect: Aspect; state: AspectState; reviewed: boolean }) {
  const text = useText()
  return (
    <span
      className={`duiding-mark duiding-mark--${state}${reviewed || state === 'to-judge' ? '' : ' duiding-mark--fresh'}`}
      aria-hidden="true"
    >
      {text.nouns.aspectLetters[aspect]}
    </span>
  )
}

/** The same in words, for a cell that is listened to and for the legend. */
export function useStateWords(): (state: AspectState) => string {
  const text = useText()
  return (state) => (state === 'to-judge' ? text.engagement.toJudge : state === 'weak' ? text.engagement.weak : text.nouns.verdicts[state])
}
