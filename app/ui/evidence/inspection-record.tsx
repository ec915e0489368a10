import type { Inspection } from '../../domain/evidence'
import { useFormat, useText } from '../words'
import './viewer.css'

/** Inzage ter plaatse as a readable record: what was seen, by whom, and why no copy is kept. */
export function InspectionRecord({ inspection }: { inspection: Inspection }) {
  const text = useText().evidence.inspection
  const format = useFormat()
  return (
    <article className="duiding-inspection">
      <h3 className="utrecht-heading-3">{text.title}</h3>
      <p className="duiding-soft">{text.explain}</p>
      <dl className="duiding-facts">
        <div>
          <dt>{text.day}</dt>
          <dd>{format.day(inspection.day)}</dd>
        </div>
        <div>
          <dt>{text.place}</dt>
          <dd>{inspection.place}</dd>
        </div>
        <div>
          <dt>{text.present}</dt>
          <dd className="duiding-typed">{inspection.present}</dd>
        </div>
        <div>
          <dt>{text.seen}</dt>
          <dd className="duiding-typed">{inspection.seen}</dd>
        </div>
        <div>
          <dt>{text.whyNoCopy}</dt>
          <dd className="duiding-typed">{inspection.whyNoCopy}</dd>
        </div>
        <div>
          <dt>{text.sha256}</dt>
          <dd>{inspection.sha256 ? <code className="duiding-hash">{inspection.sha256}</code> : text.noSha256}</dd>
        </div>
      </dl>
    </article>
  )
}
