import { judgementOf, type EvidenceRevision } from '../../domain/evidence'
import { SubmitButton } from '../button'
import { TextArea } from '../fields'
import { FieldError } from '../error-summary'
import { PostForm, useField, type Answer } from '../form'
import { useFormat, useText } from '../words'
import { JudgementState } from './judgement-state'
import { useMarking } from './marking'

interface Props {
  revision: EvidenceRevision
  /** Whether this person judges it; otherwise why not. */
  judge: 'may' | 'gave-it' | 'reads-only'
  disputed: number
  /** What the auditor is about to say; null: nothing chosen yet. */
  chosen: 'interpretable' | 'not-interpretable' | null
  onChoose: (chosen: 'interpretable' | 'not-interpretable') => void
  answer: Answer | undefined
}

/** The judgement on the context (R1), in sight while the fields are read. The ticks "dispute" above belong to this form. */
export function JudgementBar({ revision, judge, disputed, chosen, onChoose, answer }: Props) {
  const text = useText().evidence
  const format = useFormat()
  const last = revision.judgements.at(-1)
  return (
    <div className="duiding-judgement">
      <div className="duiding-judgement-head">
        <JudgementState state={judgementOf(revision)} />
        {last && <span className="duiding-small duiding-soft">{text.judge.by(last.by.name, format.moment(last.at))}</span>}
      </div>
      {last && (
        <p className="duiding-typed duiding-small" dir="auto">
          {last.reason}
        </p>
      )}
      {revision.judgements.length > 1 && <Earlier revision={revision} />}
      {judge === 'gave-it' && <p className="duiding-small duiding-soft">{text.judge.notYours}</p>}
      {judge === 'reads-only' && !last && <p className="duiding-small duiding-soft">{text.judge.awaiting}</p>}
      {judge === 'may' && (
        <details className="duiding-details" open={!last || answer?.typed['form'] === 'judge' || chosen !== null || undefined}>
          <summary>{last ? text.judge.again : text.judge.title}</summary>
          <JudgeForm
            key={revision.judgements.length}
            revision={revision}
            disputed={disputed}
            chosen={chosen}
            onChoose={onChoose}
            answer={answer}
          />
        </details>
      )}
    </div>
  )
}

function JudgeForm({
  revision,
  disputed,
  chosen,
  onChoose,
  answer,
}: Pick<Props, 'revision' | 'disputed' | 'chosen' | 'onChoose' | 'answer'>) {
  const text = useText().evidence.judge
  const { address } = useMarking()
  return (
    <PostForm name="judge" id="judge" action={`${address}/judge`} answer={answer} className="duiding-judge-form">
      <input type="hidden" name="revisionId" value={revision.id} />
      <input type="hidden" name="basedOn" value={revision.judgements.length} />
      <VerdictChoice chosen={chosen} onChoose={onChoose} />
      <p className="duiding-small duiding-soft" aria-live="polite">
        {text.disputedCount(disputed)}
      </p>
      <TextArea name="reason" label={text.reason} rows={2} />
      <SubmitButton>{text.submit}</SubmitButton>
    </PostForm>
  )
}

/** Yes or no; a field that is disputed chooses "no", so the choice is held by the desk and not by the form. */
function VerdictChoice({ chosen, onChoose }: Pick<Props, 'chosen' | 'onChoose'>) {
  const text = useText().evidence.judge
  const { id, fault } = useField('verdict', undefined)
  return (
    <fieldset
      className={`duiding-fieldset${fault ? ' duiding-fieldset--invalid' : ''}`}
      aria-describedby={fault ? `${id}-error` : undefined}
    >
      <legend>{text.legend}</legend>
      {fault && <FieldError id={id} fault={fault} />}
      <div className="duiding-choices duiding-choices--row">
        {(['interpretable', 'not-interpretable'] as const).map((verdict) => (
          <label key={verdict} className="duiding-choice">
            <input
              id={verdict === 'interpretable' ? id : undefined}
              type="radio"
              name="verdict"
              value={verdict}
              checked={chosen === verdict}
              onChange={() => onChoose(verdict)}
            />
            {verdict === 'interpretable' ? text.yes : text.no}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Earlier({ revision }: { revision: EvidenceRevision }) {
  const text = useText().evidence
  const format = useFormat()
  const earlier = revision.judgements.slice(0, -1).reverse()
  return (
    <details className="duiding-details duiding-small">
      <summary>{text.judge.earlier(earlier.length)}</summary>
      <ul className="duiding-plain-list duiding-stack duiding-stack--small">
        {earlier.map((one) => (
          <li key={one.id}>
            <JudgementState state={one.verdict} /> <span className="duiding-soft">{text.judge.by(one.by.name, format.moment(one.at))}</span>
            <p className="duiding-typed">{one.reason}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}
