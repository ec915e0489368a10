import { useText } from '../words'
import type { AspectCell, AspectState } from './matrix-model'
import '../upgrade/upgrade.css'

/** Letter, shape and colour of one aspect. Silent: the cell around it says all in words. */
export function AspectMark({ aspect, state, reviewed, edition }: AspectCell) {
  const text = useText()
  return (
    <span
      className={`duiding-mark duiding-mark--${state}${reviewed || state === 'to-judge' ? '' : ' duiding-mark--fresh'}${edition ? ` duiding-mark--${edition}` : ''}`}
      aria-hidden="true"
    >
      {text.nouns.aspectLetters[aspect]}
    </span>
  )
}

/** What the line above a letter says: the verdict came along, or is to be given again. */
export function useEditionWords(): (edition: AspectCell['edition']) => string | null {
  const text = useText().upgrade
  return (edition) => (edition === 'carried' ? text.carried : edition === 'again' ? text.toJudgeAgain : null)
}

/** The same in words, for a cell that is listened to and for the legend. */
export function useStateWords(): (state: AspectState) => string {
  const text = useText()
  return (state) => (state === 'to-judge' ? text.engagement.toJudge : state === 'weak' ? text.engagement.weak : text.nouns.verdicts[state])
}
