import { DISPUTE_REASONS } from '../../domain/evidence'
import type { ContextPart } from '../../domain/evidence-context'
import { useText } from '../words'
import { partId, type Judging } from './judging'

/** Accept or dispute one part of the context, with why. Its fields belong to the form of the judgement below, by its id. */
export function JudgePart({ part, label, judging }: { part: ContextPart; label: string; judging: Judging }) {
  const text = useText().evidence.say
  const index = judging.parts.indexOf(part)
  const id = partId(part)
  const stance = judging.stanceOf(part)
  const { reason, words } = judging.disputeOf(part)
  return (
    <fieldset className="duiding-stance">
      <legend className="duiding-only-spoken">{text.of(label)}</legend>
      <input type="hidden" form="judge" name={`fields[${index}].field`} value={part} />
      <div className="duiding-stance__choice">
        {(['accepted', 'disputed'] as const).map((kind) => (
          <label key={kind} data-kind={kind}>
            <input
              type="radio"
              form="judge"
              name={`fields[${index}].stance`}
              value={kind}
              checked={stance === kind}
              onChange={() => judging.say(part, kind)}
            />
            {kind === 'accepted' ? text.accept : text.dispute}
          </label>
        ))}
      </div>
      <div className="duiding-stance__why">
        <label className="utrecht-form-label" htmlFor={`${id}-reason`}>
          {text.reason}
        </label>
        <select
          className="utrecht-select utrecht-select--html-select"
          id={`${id}-reason`}
          form="judge"
          name={`fields[${index}].reason`}
          defaultValue={reason}
        >
          {DISPUTE_REASONS.map((one) => (
            <option key={one} value={one}>
              {text.reasons[one]}
            </option>
          ))}
        </select>
        <label className="utrecht-form-label" htmlFor={`${id}-words`}>
          {text.words}
        </label>
        <textarea
          className="utrecht-textarea utrecht-textarea--html-textarea"
          dir="auto"
          rows={2}
          id={`${id}-words`}
          form="judge"
          name={`fields[${index}].words`}
          defaultValue={words}
        />
      </div>
    </fieldset>
  )
}
