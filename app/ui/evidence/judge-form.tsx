import type { EvidenceRevision } from '../../domain/evidence'
import type { Norm } from '../../domain/norm'
import { SubmitButton } from '../button'
import { FieldError } from '../error-summary'
import { CheckboxField, TextArea } from '../fields'
import { PostForm, useField, type Answer } from '../form'
import { useText } from '../words'
import { countSaid, type Judging } from './judging'
import { useMarking } from './marking'

interface Props {
  revision: EvidenceRevision
  /** Those for which it can be interpreted or not; `about` are the ones that it speaks to. */
  norms: Norm[]
  about: string[]
  answer: Answer | undefined
  judging: Judging
}

/** What is said of the fields above belongs to this form, by its id. */
export function JudgeForm({ revision, norms, about, answer, judging }: Props) {
  const text = useText().evidence
  const { address } = useMarking()
  return (
    <PostForm name="judge" id="judge" action={`${address}/judge`} answer={answer} className="duiding-judge-form">
      <input type="hidden" name="revisionId" value={revision.id} />
      <input type="hidden" name="basedOn" value={revision.judgements.length} />
      <label className="duiding-tick">
        <input
          type="checkbox"
          name="restAccepted"
          value="yes"
          checked={judging.rest}
          onChange={(event) => judging.acceptRest(event.currentTarget.checked)}
        />
        {text.say.rest}
      </label>
      <VerdictChoice judging={judging} />
      <NormChoice norms={norms} about={about} before={revision.judgements.at(-1)?.normIds ?? []} />
      <TextArea name="reason" label={text.judge.reason} hint={countSaid(judging, 'disputed') > 0 ? text.judge.rule : undefined} rows={2} />
      <SubmitButton>{text.judge.submit}</SubmitButton>
    </PostForm>
  )
}

/** Yes, partly or no. The desk holds the choice and not the form, for the bar below the fields tells it too. */
function VerdictChoice({ judging: { verdict: chosen, choose } }: { judging: Judging }) {
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
        {(['interpretable', 'partly-interpretable', 'not-interpretable'] as const).map((verdict) => (
          <label key={verdict} className="duiding-choice">
            <input
              id={verdict === 'interpretable' ? id : undefined}
              type="radio"
              name="verdict"
              value={verdict}
              checked={chosen === verdict}
              onChange={() => choose(verdict)}
            />
            {text.choices[verdict]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** In sight once "partly" is chosen, by the style sheet, so that it works without scripts. */
function NormChoice({ norms, about, before }: Pick<Props, 'norms' | 'about'> & { before: string[] }) {
  const text = useText().evidence.judge
  const choices = (list: Norm[]) => list.map(({ id, title }) => ({ value: id, label: `${id} ${title}` }))
  const near = norms.filter((norm) => about.includes(norm.id) || before.includes(norm.id))
  const other = norms.filter((norm) => !near.includes(norm))
  return (
    <div className="duiding-judge-norms">
      {near.length > 0 && (
        <CheckboxField name="normIds" legend={text.norms} hint={text.normsHint} choices={choices(near)} values={before} />
      )}
      {other.length > 0 && (
        <details className="duiding-details" open={near.length === 0 || undefined}>
          <summary>{text.otherNorms(other.length)}</summary>
          <CheckboxField name="normIds" legend={text.otherNorms(other.length)} choices={choices(other)} part="other" />
        </details>
      )}
    </div>
  )
}
