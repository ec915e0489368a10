import type { Classification, EvidenceContext } from '../../domain/evidence-context'
import { Status, type Shape, type Tone } from '../status'
import { useText } from '../words'
import './handling.css'

const looks: Record<Classification, { tone: Tone; shape: Shape }> = {
  public: { tone: 'still', shape: 'open' },
  internal: { tone: 'still', shape: 'half' },
  'departmental-confidential': { tone: 'bad', shape: 'full' },
}

/** The classification in words and shape, and that no copy may be kept. */
export function ClassificationMark({ handling }: { handling: Pick<EvidenceContext['handling'], 'classification' | 'copyMayBeKept'> }) {
  const text = useText()
  const { classification, copyMayBeKept } = handling
  return (
    <span className="duiding-marks">
      <span className="duiding-only-spoken">{text.evidence.parts.classification}: </span>
      <Status {...looks[classification]}>{text.evidence.classifications[classification]}</Status>
      {!copyMayBeKept && (
        <Status tone="care" shape="cross">
          {text.custody.noCopy}
        </Status>
      )}
    </span>
  )
}
