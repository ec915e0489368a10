import type { Judgement } from '../../domain/evidence'
import type { RequestGlance } from '../../domain/request-glance'
import { useText } from '../words'
import { JudgementState } from './judgement-state'
import './request-glance.css'

const ORDER: Judgement[] = ['interpretable', 'partly-interpretable', 'not-interpretable', 'not-judged']

/** Asked, received, interpretable: in numbers, words and shapes. What there is none of is left out. */
export function RequestGlanceLine({ glance }: { glance: RequestGlance }) {
  const text = useText().evidence.glance
  return (
    <span className="duiding-glance">
      <span>{text.received(glance.asked, glance.received)}</span>
      {ORDER.filter((state) => glance.judged[state] > 0).map((state) => (
        <JudgementState key={state} state={state} count={glance.judged[state]} />
      ))}
    </span>
  )
}
