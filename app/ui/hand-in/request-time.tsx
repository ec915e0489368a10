import { openExtension, type Extension } from '../../domain/evidence-request'
import { SubmitButton } from '../button'
import { RadioField, SelectField, TextArea, TextField } from '../fields'
import { PostForm, type Answer } from '../form'
import { Section } from '../page'
import { Status } from '../status'
import { useFormat, useText } from '../words'
import type { RequestView } from './request-view'

/** More time and a colleague: what was asked, what was decided, and the forms for who may. */
export function RequestTime({ view, answer }: { view: RequestView; answer: Answer | undefined }) {
  const text = useText().requestTime
  const { request, part } = view
  const history = request.extensions.length > 0 || request.delegations.length > 0
  const open = openExtension(request)
  const mayAsk = part === 'answers' && !open && !request.lapsed
  const mayPass = part !== 'reads' && view.colleagues.length > 0 && !request.lapsed
  if (!history && view.letters.length === 0 && !mayAsk && !mayPass && part !== 'answers') return null
  return (
    <Section title={text.title}>
      {history && <History view={view} />}
      {view.letters.length > 0 && <Letters view={view} />}
      {open && part === 'audits' && <DecideForm view={view} extension={open} answer={answer} />}
      {mayAsk && (
        <details className="duiding-details" open={answer?.typed['form'] === 'extend' || undefined}>
          <summary>{text.extend}</summary>
          <PostForm action={`/requests/${request.id}/extend`} name="extend" answer={answer}>
            <TextField name="until" type="date" label={text.until} />
            <TextArea name="reason" label={text.extendReason} hint={text.extendReasonHint} rows={3} />
            <SubmitButton kind="secondary">{text.extendSubmit}</SubmitButton>
          </PostForm>
        </details>
      )}
      {mayPass && (
        <details className="duiding-details" open={answer?.typed['form'] === 'delegate' || undefined}>
          <summary>{text.delegate}</summary>
          <PostForm action={`/requests/${request.id}/delegate`} name="delegate" answer={answer}>
            <SelectField name="personId" label={text.colleague} options={view.colleagues} empty={text.choose} />
            <TextArea name="note" label={text.note} optional rows={3} />
            <SubmitButton kind="secondary">{text.delegateSubmit}</SubmitButton>
          </PostForm>
        </details>
      )}
      {part === 'answers' && view.colleagues.length === 0 && <p className="duiding-small duiding-soft">{text.noColleague}</p>}
    </Section>
  )
}

function Letters({ view }: { view: RequestView }) {
  const text = useText().requestTime
  const format = useFormat()
  return (
    <details className="duiding-details">
      <summary>{text.letters(view.letters.length)}</summary>
      <ul>
        {view.letters.map((letter, index) => (
          <li key={index}>
            {text.letter(letter.name, format.moment(letter.at))} {!letter.sent && <em>{text.notSent}</em>}
          </li>
        ))}
      </ul>
    </details>
  )
}

function History({ view }: { view: RequestView }) {
  const text = useText().requestTime
  const by = useText().handIn.request.by
  const format = useFormat()
  const { delegations, extensions, first } = view.request
  return (
    <>
      {first.due !== view.request.due && <p>{text.firstDue(format.day(first.due), format.day(view.request.due))}</p>}
      <ul className="duiding-ruled-list">
        {delegations.map((one) => (
          <li key={one.id}>
            <p>
              {text.passed(one.to.name)} <span className="duiding-soft">{by(one.by.name, format.moment(one.at))}</span>
            </p>
            {one.note && (
              <p className="duiding-typed" dir="auto">
                {one.note}
              </p>
            )}
          </li>
        ))}
        {extensions.map((one) => (
          <li key={one.id}>
            <div className="duiding-row">
              <ExtensionState extension={one} />
              <span>{text.asked(format.day(one.until))}</span>
              <span className="duiding-soft">{by(one.by.name, format.moment(one.at))}</span>
            </div>
            <p className="duiding-typed" dir="auto">
              {one.reason}
            </p>
            {one.decision && (
              <p className="duiding-typed" dir="auto">
                {one.decision.until ? text.grantedUntil(format.day(one.decision.until)) : text.notGranted} {one.decision.reason}{' '}
                <span className="duiding-soft">{by(one.decision.by.name, format.moment(one.decision.at))}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function ExtensionState({ extension }: { extension: Extension }) {
  const text = useText().requestTime
  if (!extension.decision)
    return (
      <Status tone="care" shape="question">
        {text.waits}
      </Status>
    )
  return extension.decision.outcome === 'granted' ? (
    <Status tone="good" shape="check">
      {text.granted}
    </Status>
  ) : (
    <Status tone="bad" shape="cross">
      {text.declined}
    </Status>
  )
}

function DecideForm({ view, extension, answer }: { view: RequestView; extension: Extension; answer: Answer | undefined }) {
  const text = useText().requestTime
  return (
    <PostForm action={`/requests/${view.request.id}/decide`} name="decide" answer={answer}>
      <input type="hidden" name="extensionId" value={extension.id} />
      <RadioField
        name="outcome"
        legend={text.decide}
        choices={[
          { value: 'granted', label: text.grant },
          { value: 'declined', label: text.decline },
        ]}
      />
      <TextField name="until" type="date" label={text.newDay} hint={text.newDayHint} value={extension.until} />
      <TextArea name="reason" label={text.decideReason} hint={text.decideReasonHint} optional rows={2} />
      <SubmitButton>{text.decideSubmit}</SubmitButton>
    </PostForm>
  )
}
