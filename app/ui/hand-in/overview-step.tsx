import type { ReactNode } from 'react'
import { filesIn, inspectionIn } from '../../domain/evidence'
import { CONTEXT_FIELDS, missingIn } from '../../domain/evidence-context'
import { SubmitButton } from '../button'
import { ContextAnswer, Words } from '../evidence/context-answer'
import { InspectionRecord } from '../evidence/inspection-record'
import { PostForm, type Answer } from '../form'
import { TextLink } from '../link'
import { Notice } from '../notice'
import { useFormat, useText } from '../words'
import type { HandInView } from './hand-in-view'

/** Check answers: everything as the auditor will read it, each with a way back to it, and what is not answered said where it is. */
export function OverviewStep({ view, answer }: { view: HandInView; answer: Answer | undefined }) {
  const text = useText()
  const { draft, request } = view
  const questions = request?.questions ?? []
  const missing = missingIn(
    draft.context,
    questions.map((question) => question.id),
  )
  return (
    <>
      <p className="duiding-lead">{text.handIn.overview.lead}</p>
      {missing.length > 0 && <Notice kind="warning">{text.handIn.overview.missing(missing.length)}</Notice>}
      <dl className="duiding-check">
        <Line label={text.handIn.start.step} to={`/hand-ins/${draft.id}/start${inspectionIn(draft.bodies) ? '?as=inspection' : ''}`}>
          <BodyLine view={view} />
        </Line>
        {CONTEXT_FIELDS.map((field) => (
          <Line key={field} label={text.evidence.fields[field]} to={`/hand-ins/${draft.id}/${field}`}>
            {field === 'what' && (
              <p>
                <strong>{draft.title || text.handIn.overview.noTitle}</strong>
              </p>
            )}
            <ContextAnswer field={field} context={draft.context} normAddress={null} />
          </Line>
        ))}
        {questions.map((question) => (
          <Line key={question.id} label={question.text} to={`/hand-ins/${draft.id}/questions`}>
            <Words words={draft.context.answers[question.id] ?? ''} />
          </Line>
        ))}
      </dl>
      <PostForm action={`/hand-ins/${draft.id}/overview`} answer={answer}>
        <p>{text.handIn.overview.frozen}</p>
        <div className="utrecht-button-group">
          <SubmitButton>{text.handIn.overview.submit}</SubmitButton>
        </div>
      </PostForm>
    </>
  )
}

function Line({ label, to, children }: { label: string; to: string; children: ReactNode }) {
  const text = useText().handIn.overview
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd className="duiding-check-change">
        <TextLink to={to} aria-label={`${text.change}: ${label}`}>
          {text.change}
        </TextLink>
      </dd>
    </div>
  )
}

function BodyLine({ view: { draft } }: { view: HandInView }) {
  const text = useText()
  const format = useFormat()
  const inspection = inspectionIn(draft.bodies)
  if (inspection) return <InspectionRecord inspection={inspection} />
  if (draft.bodies.length === 0) return <p>{text.handIn.overview.noBody}</p>
  return (
    <ul className="duiding-plain-list">
      {filesIn(draft.bodies).map((file) => (
        <li key={file.sha256}>
          {file.name} ({format.bytes(file.size)})
          <br />
          <code className="duiding-hash">{file.sha256}</code>
        </li>
      ))}
    </ul>
  )
}
