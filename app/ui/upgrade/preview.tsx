import { Form, useSubmit } from '@remix-run/react'
import { SubmitButton } from '../button'
import { CheckboxField, TextArea } from '../fields'
import { PostForm, type Answer } from '../form'
import { TextLink } from '../link'
import { Notice } from '../notice'
import { Paragraph, Section, SummaryList } from '../page'
import { useFormat, useText } from '../words'
import { PlainTable } from '../plain-table'
import { PlanTables } from './plan-tables'
import { addedIn, countOf, type ControlLine, type PlanRow, type PreviewView } from './upgrade-view'

interface PreviewProps {
  engagementId: string
  from: { title: string; version: string }
  view: PreviewView
  audits: boolean
  answer: Answer | undefined
}

/** What going over would do, then the decision. */
export function UpgradePreviewParts({ engagementId, from, view, audits, answer }: PreviewProps) {
  const words = useText().upgrade
  const { refusal } = answer ?? {}
  return (
    <>
      {refusal?.kind === 'changed-meanwhile' && <Refused answer={answer!} />}
      <Counts view={view} />
      <NewVersion view={view} />
      <ControlsForm view={view} />
      <PlanTables engagementId={engagementId} view={view} />
      <Findings view={view} />
      <Requests view={view} />
      <Section title={words.decide} id="decide" ruled>
        {audits ? (
          <Decide engagementId={engagementId} from={from} view={view} answer={answer} />
        ) : (
          <Paragraph>{words.auditorsOnly}</Paragraph>
        )}
      </Section>
    </>
  )
}

/** Said above the fresh preview as well: the reader looks there first. */
function Refused({ answer }: { answer: Answer }) {
  const text = useText()
  return <Notice kind="warning">{text.refusals.sentence(answer.refusal)}</Notice>
}

function Counts({ view }: { view: PreviewView }) {
  const words = useText().upgrade
  const verdicts = (rows: PlanRow[]) => rows.flatMap((row) => row.on).reduce((sum, one) => sum + one.verdicts.length, 0)
  const groups = [
    { key: 'carries', count: countOf(view.carries), given: verdicts(view.carries) },
    { key: 'again', count: countOf(view.again), given: verdicts(view.again) },
    { key: 'lapses', count: countOf(view.lapses), given: verdicts(view.lapses) },
    { key: 'added', count: addedIn(view.added), given: 0 },
  ] as const
  return (
    <Section title={words.summary}>
      <ul className="duiding-plan__counts">
        {groups.map(({ key, count, given }) => (
          <li key={key} className={`duiding-plan__count duiding-plan__count--${key}`}>
            <TextLink to={`#${key}`}>
              <strong>{words.norms(count)}</strong> {words.counts[key]}
            </TextLink>
            {given > 0 && <span className="duiding-small duiding-soft">{words.verdictsOf(given)}</span>}
          </li>
        ))}
      </ul>
      <Paragraph>
        {words.summaryText} <TextLink to="#decide">{words.toDecide}</TextLink>
      </Paragraph>
    </Section>
  )
}

function NewVersion({ view: { framework, changesSource } }: { view: PreviewView }) {
  const words = useText().upgrade
  const format = useFormat()
  const linked = (source: string) => (/^https?:\/\/\S+$/.test(source) ? <TextLink to={source}>{source}</TextLink> : source)
  return (
    <Section title={words.about}>
      <SummaryList
        items={[
          { label: words.framework, value: words.version(framework.title, framework.version) },
          { label: words.publisher, value: framework.publisher },
          { label: words.date, value: format.day(framework.date) },
          { label: words.source, value: linked(framework.source) },
          { label: words.changesSource, value: linked(changesSource) },
        ]}
      />
    </Section>
  )
}

/** Which controls come along changes the plan, so it is asked before the decision, and shown again. */
function ControlsForm({ view }: { view: PreviewView }) {
  const words = useText().upgrade
  const submit = useSubmit()
  if (view.receive.length + view.fresh.length === 0) return null
  const choices = (lines: ControlLine[]) => lines.map((line) => ({ value: line.id, label: `${line.id} ${line.title}` }))
  const chosen = [...view.receive, ...view.fresh].filter((line) => line.chosen).map((line) => line.id)
  return (
    <Section title={words.controls} id="controls">
      <Paragraph>{words.controlsText}</Paragraph>
      {/* Each tick shows its outcome at once, so that nobody decides on a preview that they have changed; without scripts the button does. */}
      <Form
        method="get"
        className="duiding-form"
        action="#controls"
        onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
      >
        <input type="hidden" name="to" value={view.framework.id} />
        <input type="hidden" name="chosen" value="yes" />
        {view.receive.length > 0 && (
          <CheckboxField
            name="control"
            part="receive"
            legend={words.receive}
            hint={words.receiveHint}
            choices={choices(view.receive)}
            values={chosen}
          />
        )}
        {view.fresh.length > 0 && (
          <CheckboxField name="control" part="fresh" legend={words.fresh} choices={choices(view.fresh)} values={chosen} columns />
        )}
        <div>
          <SubmitButton kind="secondary">{words.refresh}</SubmitButton>
        </div>
      </Form>
    </Section>
  )
}

function Findings({ view: { findings } }: { view: PreviewView }) {
  const words = useText().upgrade
  if (findings.length === 0) return null
  const states = { again: words.findingAgain, part: words.findingPart, alone: words.findingAlone }
  return (
    <Section title={`${words.findings} (${findings.length})`} id="findings" ruled>
      <Paragraph>{words.findingsText}</Paragraph>
      <PlainTable
        caption={words.findings}
        rows={findings}
        keyOf={(row) => row.id}
        columns={[
          {
            key: 'finding',
            label: words.findingColumns.finding,
            render: (row) => (
              <TextLink to={`/findings/${row.id}`}>
                {row.number}. {row.title}
              </TextLink>
            ),
          },
          { key: 'system', label: words.columns.system, render: (row) => row.system },
          { key: 'old', label: words.findingColumns.old, render: (row) => row.old.join(', ') },
          { key: 'next', label: words.findingColumns.next, render: (row) => row.next.join(', ') || words.noSuccessor },
          { key: 'state', label: words.findingColumns.state, render: (row) => states[row.state] },
        ]}
      />
    </Section>
  )
}

function Requests({ view }: { view: PreviewView }) {
  const words = useText().upgrade
  return (
    <Section title={words.requests} id="requests" ruled>
      {view.requestsAll > 0 && <Paragraph>{view.requests.length > 0 ? words.requestsText : words.requestsSame}</Paragraph>}
      {view.requests.length > 0 && (
        <PlainTable
          caption={words.requests}
          rows={view.requests}
          keyOf={(row) => row.id}
          columns={[
            {
              key: 'request',
              label: words.requestColumns.request,
              render: (row) => (
                <TextLink to={`/requests/${row.id}`}>
                  {row.number} {row.title}
                </TextLink>
              ),
            },
            { key: 'system', label: words.columns.system, render: (row) => row.system },
            { key: 'old', label: words.requestColumns.old, render: (row) => row.from },
            { key: 'next', label: words.requestColumns.next, render: (row) => row.to ?? words.noSuccessor },
          ]}
        />
      )}
      {view.requestsNew > 0 && <Paragraph>{words.requestsNew(view.requestsNew)}</Paragraph>}
    </Section>
  )
}

/** Two forms, for two decisions; each with its reason. */
function Decide({ engagementId, from, view, answer }: Omit<PreviewProps, 'audits'>) {
  const words = useText().upgrade
  const chosen = [...view.receive, ...view.fresh].filter((line) => line.chosen).map((line) => line.id)
  const query = new URLSearchParams([['to', view.framework.id], ['chosen', 'yes'], ...chosen.map((id) => ['control', id])])
  const at = (verb: string) => `/engagements/${engagementId}/upgrade/${verb}?${query}`
  return (
    <div className="duiding-columns">
      <PostForm name="take" action={at('take')} answer={answer}>
        <input type="hidden" name="frameworkId" value={view.framework.id} />
        <input type="hidden" name="preview" value={view.digest} />
        {chosen.map((id, index) => (
          <input key={id} type="hidden" name={`controls[${index}]`} value={id} />
        ))}
        <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} />
        <div>
          <SubmitButton>{words.take}</SubmitButton>
        </div>
      </PostForm>
      <details className="duiding-details" open={answer?.typed['form'] === 'stay' || undefined}>
        <summary>{words.stayTitle(from.version)}</summary>
        <PostForm name="stay" action={at('decline')} answer={answer}>
          <input type="hidden" name="frameworkId" value={view.framework.id} />
          <TextArea name="reason" label={words.stayReason} hint={words.stayHint} rows={3} />
          <div>
            <SubmitButton kind="secondary">{words.stay(from.version)}</SubmitButton>
          </div>
        </PostForm>
      </details>
    </div>
  )
}
