import { disputesIn, judgementOf, type ContextJudgement, type Evidence, type EvidenceRevision } from '../../domain/evidence'
import type { Norm } from '../../domain/norm'
import { SubmitButton } from '../button'
import { CheckboxField, TextArea } from '../fields'
import { FieldError } from '../error-summary'
import { PostForm, useField, type Answer } from '../form'
import { TextLink } from '../link'
import { useFormat, useText } from '../words'
import { compareAddress } from './compare-address'
import { AskDisputed } from './ask-disputed'
import { JudgementState } from './judgement-state'
import { useJudging, type Judging } from './judging'
import { useMarking } from './marking'

interface Props {
  evidence: Evidence
  revision: EvidenceRevision
  /** Whether this person judges it; otherwise why not. */
  judge: 'may' | 'gave-it' | 'reads-only'
  /** Those for which it can be interpreted or not; `about` are the ones that it speaks to. */
  norms: Norm[]
  about: string[]
  mayAsk: boolean
  due: string
  answer: Answer | undefined
}

/** The judgement on the context (R1), in sight while the fields are read. What is said of the fields above belongs to this form. */
export function JudgementBar(props: Props) {
  const { evidence, revision, judge, mayAsk, due, answer } = props
  const text = useText().evidence
  const judging = useJudging()
  const last = revision.judgements.at(-1)
  return (
    <div className="duiding-judgement">
      <BeforeThis evidence={evidence} revision={revision} />
      {last ? <Judged judgement={last} /> : <JudgementState state="not-judged" />}
      {revision.judgements.length > 1 && <Earlier revision={revision} />}
      {last && mayAsk && disputesIn(last).length > 0 && (
        <AskDisputed key={revision.clarifications.length} revision={revision} judgement={last} due={due} answer={answer} />
      )}
      {judge === 'gave-it' && <p className="duiding-small duiding-soft">{text.judge.notYours}</p>}
      {judge === 'reads-only' && !last && <p className="duiding-small duiding-soft">{text.judge.awaiting}</p>}
      {judging && (
        <details className="duiding-details" open={!last || answer?.typed['form'] === 'judge' || judging.begun || undefined}>
          <summary>{last ? text.judge.again : text.judge.title}</summary>
          <JudgeForm key={revision.judgements.length} {...props} judging={judging} />
        </details>
      )}
    </div>
  )
}

/** A judgement stays with its revision (R3): of a new one only the page of what changed tells how it compares. */
function BeforeThis({ evidence, revision }: { evidence: Evidence; revision: EvidenceRevision }) {
  const text = useText().evidence
  const earlier = evidence.revisions.findLast((one) => one.number < revision.number && one.judgements.length > 0)
  if (!earlier || revision.judgements.length > 0) return null
  const judged = text.judgementShort[judgementOf(earlier)]
  return (
    <p className="duiding-small">
      {text.judge.before(earlier.number, judged)}{' '}
      <TextLink to={compareAddress(evidence.id, earlier.number, revision.number)}>{text.judge.whatChanged}</TextLink>
    </p>
  )
}

function Judged({ judgement }: { judgement: ContextJudgement }) {
  const text = useText().evidence.judge
  const format = useFormat()
  return (
    <>
      <div className="duiding-judgement-head">
        <JudgementState state={judgement.verdict} />
        {judgement.normIds.length > 0 && <span>{text.forNorms(format.list(judgement.normIds))}</span>}
        <span className="duiding-small duiding-soft">{text.by(judgement.by.name, format.moment(judgement.at))}</span>
      </div>
      <p className="duiding-typed duiding-small" dir="auto">
        {judgement.reason}
      </p>
    </>
  )
}

function JudgeForm({ revision, norms, about, answer, judging }: Props & { judging: Judging }) {
  const text = useText().evidence
  const { address } = useMarking()
  const said = judging.parts.map((part) => judging.stanceOf(part))
  const count = (stance: 'accepted' | 'disputed') => said.filter((one) => one === stance).length
  return (
    <PostForm name="judge" id="judge" action={`${address}/judge`} answer={answer} className="duiding-judge-form">
      <input type="hidden" name="revisionId" value={revision.id} />
      <input type="hidden" name="basedOn" value={revision.judgements.length} />
      <div className="duiding-row">
        <span className="duiding-small duiding-soft" aria-live="polite">
          {text.judge.saidCount(count('accepted'), count('disputed'), said.length)}
        </span>
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
      </div>
      <VerdictChoice judging={judging} />
      <NormChoice norms={norms} about={about} before={revision.judgements.at(-1)?.normIds ?? []} />
      <TextArea name="reason" label={text.judge.reason} hint={count('disputed') > 0 ? text.judge.rule : undefined} rows={2} />
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
            <JudgementState state={one.verdict} /> {one.normIds.length > 0 && `${text.judge.forNorms(format.list(one.normIds))} `}
            <span className="duiding-soft">{text.judge.by(one.by.name, format.moment(one.at))}</span>
            <p className="duiding-typed">{one.reason}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}
