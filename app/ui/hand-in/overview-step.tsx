import type { ReactNode } from 'react'
import { answerState, wordsOf, type ContextQuestion } from '../../domain/context-question'
import { filesIn, inspectionIn, lacksOf } from '../../domain/evidence'
import { SubmitButton } from '../button'
import { Handling, Missing, Words } from '../evidence/context-answer'
import { InspectionRecord } from '../evidence/inspection-record'
import { Tick } from '../fields'
import { PostForm, type Answer } from '../form'
import { TextLink } from '../link'
import { Notice } from '../notice'
import { Status } from '../status'
import { useFormat, useLanguage, useText } from '../words'
import { Doubts } from './answer-form'
import { endOf, FileNews } from './file-news'
import type { HandInView } from './hand-in-view'
import { askedIn } from './question-text'
import { Unimproved } from './improve-notice'
import { questionsIn, stepAddress } from './steps'
import { useUploads } from './use-uploads'

/** Check answers: everything as the auditor will read it, each with a way back to it, and what lacks with what that means. */
export function OverviewStep({ view, answer }: { view: HandInView; answer: Answer | undefined }) {
  const text = useText()
  const language = useLanguage()
  const { draft } = view
  const questions = questionsIn(view)
  const gaps = questions.filter((question) => question !== 'title' && answerState(question, draft) !== 'answered')
  const { lines } = useUploads(view)
  // The server knows of those that another window sends, this window of those that wait for their turn.
  const arriving = [...new Set([...lines.map(({ name }) => name), ...view.unfinished.map(({ fileName }) => fileName)])]
  const start = `/hand-ins/${draft.id}/start${inspectionIn(draft.bodies) ? '?as=inspection' : ''}`
  return (
    <>
      <p className="duiding-lead">{text.handIn.overview.lead}</p>
      <Needed view={view} />
      <Unimproved view={view} />
      {filesIn(draft.bodies).map((file) => (
        <FileNews key={file.sha256} body={file} scan={view.scans.get(file.sha256)} end={endOf(file, view.files)} />
      ))}
      {arriving.length > 0 && <Arriving draftId={draft.id} names={arriving} />}
      {gaps.length > 0 && <Gaps view={view} gaps={gaps} />}
      <Doubts view={view} />
      <dl className="duiding-check">
        <Line label={text.handIn.start.step} to={start}>
          <BodyLine view={view} />
        </Line>
        {questions.map((question) => (
          <Line key={question} label={askedIn(language, question, view).title} to={stepAddress(draft.id, question)}>
            <AnswerLine view={view} question={question} />
          </Line>
        ))}
      </dl>
      <PostForm action={`/hand-ins/${draft.id}/overview`} answer={answer}>
        {filesIn(draft.bodies).length > 1 && <p>{text.contextForm.overview.several(draft.bodies.length)}</p>}
        {gaps.length > 0 && <Tick name="gapsKnown" label={text.contextForm.overview.gapsKnown} />}
        {arriving.length > 0 && <Tick name="arrivingKnown" label={text.upload.arrivingKnown} />}
        <input type="hidden" name="waiting" value={lines.length} />
        <p>{text.handIn.overview.frozen}</p>
        <div className="utrecht-button-group">
          <SubmitButton>{text.handIn.overview.submit}</SubmitButton>
        </div>
      </PostForm>
    </>
  )
}

/** Without these there is nothing to hand in. */
function Needed({ view: { draft } }: { view: HandInView }) {
  const text = useText().contextForm
  const seen = inspectionIn(draft.bodies)
  const body = draft.bodies.length === 0 || (seen !== null && lacksOf(seen).length > 0)
  const title = draft.title.trim() === ''
  if (!body && !title) return null
  return (
    <Notice kind="warning" title={text.overview.needed}>
      <ul>
        {body && (
          <li>
            <TextLink to={seen ? `${stepAddress(draft.id, 'start')}?as=inspection` : stepAddress(draft.id, 'start')}>
              {seen ? text.overview.restOfInspection : text.overview.body}
            </TextLink>
          </li>
        )}
        {title && (
          <li>
            <TextLink to={stepAddress(draft.id, 'title')}>{text.questions.title.short}</TextLink>
          </li>
        )}
      </ul>
    </Notice>
  )
}

/** Files that would stay behind, by name. */
function Arriving({ draftId, names }: { draftId: string; names: string[] }) {
  const text = useText().upload
  return (
    <Notice kind="warning" title={text.lines}>
      <p>{text.unfinishedNotice(names.length)}</p>
      <ul>
        {names.map((name) => (
          <li key={name} dir="auto">
            {name}
          </li>
        ))}
      </ul>
      <TextLink to={stepAddress(draftId, 'start')}>{text.toFiles}</TextLink>
    </Notice>
  )
}

/** What lacks, and what it means for the auditor: a fact, told before it is one. */
function Gaps({ view, gaps }: { view: HandInView; gaps: ContextQuestion[] }) {
  const text = useText().contextForm
  const language = useLanguage()
  return (
    <Notice kind="warning" title={text.overview.lacks(gaps.length)}>
      <p>{text.overview.lacksWhy}</p>
      <ul>
        {gaps.map((question) => {
          const asked = askedIn(language, question, view)
          return (
            <li key={question}>
              <TextLink to={stepAddress(view.draft.id, question)}>{asked.title}</TextLink>{' '}
              {answerState(question, view.draft) === 'copied' ? text.overview.copied : asked.lacking}
            </li>
          )
        })}
      </ul>
    </Notice>
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

function AnswerLine({ view: { draft }, question }: { view: HandInView; question: ContextQuestion }) {
  const text = useText()
  const format = useFormat()
  const language = useLanguage()
  const { context } = draft
  const state = answerState(question, draft)
  const copied = state === 'copied' && (
    <Status tone="care" shape="half">
      {text.contextForm.states.copied}
    </Status>
  )
  switch (question) {
    case 'title':
      return draft.title.trim() === '' ? (
        <Missing />
      ) : (
        <>
          {copied}
          <strong>{draft.title}</strong>
        </>
      )
    case 'covers':
      if (!context.covers) return <Missing />
      return (
        <>
          {copied}
          <p>{context.covers.kind === 'day' ? format.day(context.covers.day) : format.period(context.covers)}</p>
        </>
      )
    case 'norms':
      if (state === 'empty') return <Missing />
      return (
        <>
          {copied}
          <p>{format.list(context.shows.norms.map((one) => `${one.normId} ${text.nouns.aspects[one.aspect]}`))}</p>
        </>
      )
    case 'handling':
      return (
        <>
          {state === 'empty' && (
            <Status tone="care" shape="open">
              {text.contextForm.states.default}
            </Status>
          )}
          <Handling context={context} language={language} format={format} />
        </>
      )
    default:
      return (
        <>
          {copied}
          <Words words={wordsOf(question, draft) ?? ''} />
        </>
      )
  }
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
