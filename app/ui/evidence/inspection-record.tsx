import type { Inspection } from '../../domain/evidence'
import { Status } from '../status'
import { useFormat, useText } from '../words'
import './viewer.css'

/** Inzage ter plaatse as a readable record: what was seen, by whom, and why no copy is kept. In a draft it may be half. */
export function InspectionRecord({ inspection }: { inspection: Inspection }) {
  const { inspection: text } = useText().evidence
  const format = useFormat()
  const { day, place, present, seen, whyNoCopy, sha256 } = inspection
  return (
    <article className="duiding-inspection">
      <h2 className="utrecht-heading-3">{text.title}</h2>
      <p className="duiding-soft">{text.explain}</p>
      <dl className="duiding-facts">
        <Line label={text.day} words={day && format.day(day)} />
        <Line label={text.place} words={place} />
        <Line label={text.present} words={present} />
        <Line label={text.seen} words={seen} />
        <Line label={text.whyNoCopy} words={whyNoCopy} />
        <div>
          <dt>{text.sha256}</dt>
          <dd>{sha256 ? <code className="duiding-hash">{sha256}</code> : text.noSha256}</dd>
        </div>
      </dl>
    </article>
  )
}

function Line({ label, words }: { label: string; words: string }) {
  const { missing } = useText().evidence
  return (
    <div>
      <dt>{label}</dt>
      <dd className="duiding-typed">
        {words || (
          <Status tone="care" shape="open">
            {missing}
          </Status>
        )}
      </dd>
    </div>
  )
}
