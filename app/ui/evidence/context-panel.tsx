import type { ReactNode } from 'react'
import type { Clarification, EvidenceRevision } from '../../domain/evidence'
import { CONTEXT_FIELDS, missingIn, type ContextField, type ContextPart } from '../../domain/evidence-context'
import type { EvidenceRequest } from '../../domain/evidence-request'
import type { Answer } from '../form'
import { useText } from '../words'
import { AskForm } from './ask-form'
import { ClarificationThread } from './clarification-card'
import { ContextAnswer, Words } from './context-answer'
import { JudgePart } from './judge-part'
import { partId, useJudging } from './judging'
import { DisputeWords, PartStance } from './part-stance'

interface Props {
  revision: EvidenceRevision
  questions: EvidenceRequest['questions']
  /** Address of the board of a norm, for who may open it. */
  normAddress: ((normId: string) => string) | null
  may: { ask: boolean; answer: boolean }
  /** Where a question is sent from; the day offered as its deadline. */
  due: string
  today: string
  answer: Answer | undefined
}

/** The duiding: ten fields and the norm's own questions, each with what the auditor thinks of it and what was clarified since. */
export function ContextPanel(props: Props) {
  const { revision, questions, normAddress } = props
  const text = useText().evidence
  const missing = missingIn(
    revision.context,
    questions.map((question) => question.id),
  )
  return (
    <div className="duiding-context">
      <p className="duiding-small duiding-soft">{text.missingCount(missing.length)}</p>
      <ol className="duiding-context-fields">
        {CONTEXT_FIELDS.map((field: ContextField, index) => (
          <Part key={field} {...props} part={field} number={index + 1} label={text.fields[field]} missing={missing.includes(field)}>
            <ContextAnswer field={field} context={revision.context} normAddress={normAddress} />
          </Part>
        ))}
      </ol>
      {questions.length > 0 && (
        <section aria-labelledby="context-questions">
          <h3 className="utrecht-heading-4" id="context-questions">
            {text.questionsTitle}
          </h3>
          <ol className="duiding-context-fields">
            {questions.map(({ id, text: question }) => (
              <Part key={id} {...props} part={`question:${id}`} number={null} label={question} missing={missing.includes(`question:${id}`)}>
                <Words words={revision.context.answers[id] ?? ''} />
              </Part>
            ))}
          </ol>
        </section>
      )}
      <section className="duiding-stack duiding-stack--small" aria-labelledby="context-general">
        <h3 className="utrecht-heading-4" id="context-general">
          {text.clarification.general}
        </h3>
        {!revision.clarifications.some((one) => one.field === null) && (
          <p className="duiding-small duiding-soft">{text.clarification.none}</p>
        )}
        <Clarified {...props} part={null} label={text.clarification.general} />
      </section>
    </div>
  )
}

interface PartProps extends Props {
  part: ContextPart
  /** Of a field; the questions of a norm have none. */
  number: number | null
  label: string
  missing: boolean
  children: ReactNode
}

function Part({ part, number, label, missing, children, ...props }: PartProps) {
  const judging = useJudging()
  const said = props.revision.judgements.at(-1)?.fields.find((one) => one.field === part)
  const Heading = number === null ? 'h4' : 'h3'
  return (
    <li
      id={partId(part)}
      tabIndex={judging ? -1 : undefined}
      data-missing={missing || undefined}
      data-current={judging?.current === part || undefined}
      onFocus={() => judging && judging.current !== part && judging.go(part)}
    >
      <div className="duiding-field-head">
        <Heading>
          {number !== null && <span className="duiding-field-number">{number}</span>} {label}
        </Heading>
        {!judging && said && <PartStance stance={said.stance} />}
      </div>
      {children}
      {judging ? <JudgePart part={part} label={label} judging={judging} /> : said && <DisputeWords stance={said.stance} />}
      <Clarified {...props} part={part} label={label} />
    </li>
  )
}

/** What was asked about a part and what came of it: dated, and to be read as part of the context. */
function Clarified({ revision, part, label, may, due, today, answer }: Props & { part: ContextPart | null; label: string }) {
  const here = revision.clarifications.filter((one) => one.field === part)
  const follow = (one: Clarification): Clarification[] => [one, ...here.filter((next) => next.follows === one.id).flatMap(follow)]
  return (
    <>
      {here
        .filter((one) => one.follows === null)
        .map((one) => (
          <ClarificationThread key={one.id} thread={follow(one)} may={may} today={today} answer={answer} label={label} due={due} />
        ))}
      {may.ask && (
        // The key closes a form whose question was sent.
        <AskForm key={here.length} revisionId={revision.id} field={part} follows={null} label={label} due={due} answer={answer} />
      )}
    </>
  )
}
