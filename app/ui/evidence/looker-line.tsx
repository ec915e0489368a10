import type { EvidenceView } from './evidence-view'
import { useFormat, useText } from '../words'
import './handling.css'

/** Stands with what is departmental-confidential, also in a picture of the screen: who looked, and when. */
export function LookerLine({ looker }: { looker: NonNullable<EvidenceView['looker']> }) {
  const text = useText().custody
  const format = useFormat()
  return <p className="duiding-looker">{text.watermark(looker.name, format.moment(looker.at))}</p>
}
