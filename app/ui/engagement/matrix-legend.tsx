import { aspects } from '../../domain/catalogue'
import { useText } from '../words'
import { useEditionWords, useStateWords } from './aspect-mark'
import type { AspectState } from './matrix-model'

const shown: AspectState[] = ['met', 'partly-met', 'not-met', 'cannot-be-established', 'no-occurrence', 'not-examined', 'to-judge', 'weak']

/** What the letters and shapes say, and which keys there are. */
export function MatrixLegend({ editions }: { editions: ('carried' | 'again')[] }) {
  const text = useText()
  const words = useStateWords()
  const editionWords = useEditionWords()
  return (
    <div className="duiding-stack duiding-stack--small">
      <ul className="duiding-legend" aria-label={text.engagement.legend}>
        {aspects.map((aspect) => (
          <li key={aspect}>
            <strong>{text.nouns.aspectLetters[aspect]}</strong> {text.nouns.aspects[aspect]}
          </li>
        ))}
        <li>
          <span className="duiding-mark duiding-mark--fresh duiding-mark--letter" aria-hidden="true">
            {text.nouns.aspectLetters.design}
          </span>{' '}
          {text.engagement.notReviewed}
        </li>
        {editions.map((edition) => (
          <li key={edition}>
            <span className={`duiding-mark duiding-mark--letter duiding-mark--${edition}`} aria-hidden="true">
              {text.nouns.aspectLetters.design}
            </span>{' '}
            {editionWords(edition)}
          </li>
        ))}
        {shown.map((state) => (
          <li key={state}>
            <span className={`duiding-mark duiding-mark--bare duiding-mark--${state}`} aria-hidden="true" /> {words(state)}
          </li>
        ))}
      </ul>
      <p className="duiding-small duiding-soft duiding-not-printed">{text.engagement.keys}</p>
    </div>
  )
}
