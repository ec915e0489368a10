import type { Change, ChangeKind, Confidence } from '../../domain/change-map'
import { Status, type Shape, type Tone } from '../status'
import { useText } from '../words'

const kinds: Record<ChangeKind, [Tone, Shape]> = {
  same: ['still', 'dash'],
  reworded: ['still', 'dot'],
  moved: ['accent', 'full'],
  merged: ['accent', 'half'],
  split: ['accent', 'half'],
  lapsed: ['bad', 'cross'],
  new: ['good', 'check'],
}

const confidences: Record<Confidence, [Tone, Shape]> = {
  certain: ['good', 'check'],
  likely: ['still', 'dot'],
  doubtful: ['care', 'question'],
}

export function KindStatus({ kind }: { kind: ChangeKind }) {
  const words = useText().controls
  const [tone, shape] = kinds[kind]
  return (
    <Status tone={tone} shape={shape}>
      {words.kinds[kind]}
    </Status>
  )
}

/** What a verdict on the old says about the new; of what lapsed or is new that is no question. */
export function MeaningStatus({ kind, meaning }: Pick<Change, 'kind' | 'meaning'>) {
  const words = useText().controls
  if (kind === 'lapsed' || kind === 'new') return <>–</>
  return (
    <Status tone={meaning === 'same' ? 'good' : 'care'} shape={meaning === 'same' ? 'check' : 'warning'}>
      {words.meanings[meaning]}
    </Status>
  )
}

export function ConfidenceStatus({ confidence }: { confidence: Confidence }) {
  const words = useText().controls
  const [tone, shape] = confidences[confidence]
  return (
    <Status tone={tone} shape={shape}>
      {words.confidences[confidence]}
    </Status>
  )
}

/** Kind, meaning and confidence of one change, in a row. */
export function ChangeStatus({ change }: { change: Pick<Change, 'kind' | 'meaning' | 'confidence'> }) {
  const plain = change.kind === 'lapsed' || change.kind === 'new'
  return (
    <span className="duiding-row duiding-change-status">
      <KindStatus kind={change.kind} />
      {!plain && <MeaningStatus {...change} />}
      <ConfidenceStatus confidence={change.confidence} />
    </span>
  )
}

/** A change in a sentence: which numbers became which. */
export function useChangeWords(): (change: Pick<Change, 'from' | 'to'>) => string {
  const words = useText().controls
  return ({ from, to }) => {
    if (to.length === 0) return words.lapses(from.join(', '))
    if (from.length === 0) return words.comes(to.join(', '))
    const [older, newer] = [from.join(', '), to.join(', ')]
    return older === newer ? older : words.becomes(older, newer)
  }
}
