import { judgementOf, type Clarification, type EvidenceRevision } from '../../domain/evidence'
import { CONTEXT_FIELDS, missingIn, type ContextField } from '../../domain/evidence-context'
import type { EvidenceRequest } from '../../domain/evidence-request'
import type { Answer } from '../form'
import { Status } from '../status'
import { useText } from '../words'
import { AskForm } from './ask-form'
import { ClarificationCard } from './clarification-card'
import { ContextAnswer, Words } from './context-answer'

interface Props {
  revision: EvidenceRevision
  questions: EvidenceRequest['questions']
  /** Address of the board of a norm, for who may open it. */
  normAddress: ((normId: string) => string) | null
  may: { judge: boolean; ask: boolean; answer: boolean }
  /** Where a question is sent from; the day offered as its deadline. */
  due: string
  today: string
  answer: Answer | undefined
  onDispute: (field: ContextField, disputed: boolean) => void
}

/** The duiding: ten fields and the norm's own questions, each with what the auditor thinks of it and asked about it. */
export function ContextPanel({ revision, questions, normAddress, may, due, today, answer, onDispute }: Props) {
  const text = useText().evidence
  const missing = missingIn(
    revision.context,
    questions.map((question) => question.id),
  )
  const general = revision.clarifications.filter((one) => one.field === null)
  // The key closes a form whose question was sent.
  const asked = (field: ContextField | null, label: string) =>
    may.ask && (
      <AskForm
        key={revision.clarifications.filter((one) => one.field === field).length}
        revisionId={revision.id}
        field={field}
        label={label}
        due={due}
        answer={answer}
      />
    )
  const cards = (list: Clarification[]) =>
    list.map((one) => <ClarificationCard key={one.id} clarification={one} mayAnswer={may.answer} today={today} answer={answer} />)
  return (
    <div className="duiding-context">
      <p className="duiding-small duiding-soft">{text.missingCount(missing.length)}</p>
      <ol className="duiding-context-fields">
        {CONTEXT_FIELDS.map((field, index) => (
          <li key={field} id={`context-${field}`} data-missing={missing.includes(field) || undefined}>
            <FieldHead number={index + 1} field={field} revision={revision} mayJudge={may.judge} onDispute={onDispute} answer={answer} />
            <ContextAnswer field={field} context={revision.context} normAddress={normAddress} />
            {cards(revision.clarifications.filter((one) => one.field === field))}
            {asked(field, text.fields[field])}
          </li>
        ))}
      </ol>
      {questions.length > 0 && (
        <section aria-labelledby="context-questions">
          <h3 className="utrecht-heading-4" id="context-questions">
            {text.questionsTitle}
          </h3>
          <ol className="duiding-context-fields">
            {questions.map((question) => (
              <li
                key={question.id}
                id={`context-question-${question.id}`}
                data-missing={missing.includes(`question:${question.id}`) || undefined}
              >
                <h4>{question.text}</h4>
                <Words words={revision.context.answers[question.id] ?? ''} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <section className="duiding-stack duiding-stack--small" aria-labelledby="context-general">
        <h3 className="utrecht-heading-4" id="context-general">
          {text.clarification.general}
        </h3>
        {general.length === 0 && <p className="duiding-small duiding-soft">{text.clarification.none}</p>}
        {cards(general)}
        {asked(null, text.clarification.general)}
      </section>
    </div>
  )
}

function FieldHead({
  number,
  field,
  revision,
  mayJudge,
  onDispute,
  answer,
}: {
  number: number
  field: ContextField
  revision: EvidenceRevision
  mayJudge: boolean
  onDispute: Props['onDispute']
  answer: Answer | undefined
}) {
  const text = useText().evidence
  const last = revision.judgements.at(-1)
  const disputed = last?.disputed.includes(field) ?? false
  const typed = answer?.typed['form'] === 'judge' ? [answer.typed['disputed']].flat().includes(field) : disputed
  return (
    <div className="duiding-field-head">
      <h3>
        <span className="duiding-field-number">{number}</span> {text.fields[field]}
      </h3>
      {mayJudge ? (
        <label className="duiding-dispute">
          <input
            type="checkbox"
            name="disputed"
            value={field}
            form="judge"
            defaultChecked={typed}
            onChange={(event) => onDispute(field, event.currentTarget.checked)}
          />
          {text.dispute}
          <span className="duiding-only-spoken"> {text.fields[field]}</span>
        </label>
      ) : (
        last &&
        (disputed || judgementOf(revision) === 'interpretable') && (
          <Status tone={disputed ? 'bad' : 'good'} shape={disputed ? 'cross' : 'check'}>
            {disputed ? text.disputed : text.accepted}
          </Status>
        )
      )}
    </div>
  )
}
