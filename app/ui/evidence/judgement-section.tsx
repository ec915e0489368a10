import { disputesIn, type ContextJudgement, type EvidenceRevision } from '../../domain/evidence'
import type { Norm } from '../../domain/norm'
import type { Answer } from '../form'
import { useFormat, useText } from '../words'
import { AskDisputed } from './ask-disputed'
import { JudgeForm } from './judge-form'
import { JudgementState } from './judgement-state'
import { useJudging } from './judging'

interface Props {
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

/** The judgement on the context (R1), after the fields that it is about. */
export function JudgementSection({ revision, judge, norms, about, mayAsk, due, answer }: Props) {
  const text = useText().evidence
  const judging = useJudging()
  const last = revision.judgements.at(-1)
  const form = judging && (
    <JudgeForm key={revision.judgements.length} revision={revision} norms={norms} about={about} answer={answer} judging={judging} />
  )
  return (
    <section className="duiding-judgement duiding-judgement-end" id="judgement" tabIndex={-1} aria-labelledby="judgement-title">
      <h3 className="utrecht-heading-4" id="judgement-title">
        {text.judge.title}
      </h3>
      {last ? <Judged judgement={last} /> : <JudgementState state="not-judged" />}
      {revision.judgements.length > 1 && <Earlier revision={revision} />}
      {last && mayAsk && disputesIn(last).length > 0 && (
        <AskDisputed key={revision.clarifications.length} revision={revision} judgement={last} due={due} answer={answer} />
      )}
      {judge === 'gave-it' && <p className="duiding-small duiding-soft">{text.judge.notYours}</p>}
      {judge === 'reads-only' && !last && <p className="duiding-small duiding-soft">{text.judge.awaiting}</p>}
      {last && form ? (
        <details className="duiding-details" open={answer?.typed['form'] === 'judge' || judging?.begun || undefined}>
          <summary>{text.judge.again}</summary>
          {form}
        </details>
      ) : (
        form
      )}
    </section>
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
