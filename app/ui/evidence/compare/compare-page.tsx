import { Form } from '@remix-run/react'
import { dayOf } from '../../../domain/calendar'
import { evidenceNumber, judgementOf, type EvidenceRevision } from '../../../domain/evidence'
import { SubmitButton } from '../../button'
import { TextLink } from '../../link'
import { Page } from '../../page'
import { useFormat, useText } from '../../words'
import { JudgementState } from '../judgement-state'
import './compare.css'
import { CompareContent } from './compare-content'
import { CompareContext } from './compare-context'
import { CompareFacts } from './compare-facts'
import type { CompareView } from './compare-view'

/** Two revisions of one piece of evidence beside each other: context, file and content. */
export function ComparePage({ view }: { view: CompareView }) {
  const all = useText()
  const text = all.compare
  const sides = all.controls.sides
  const { evidence, engagement, older, newer } = view
  return (
    <Page
      title={text.title}
      kicker={`${evidenceNumber(evidence)} ${evidence.title}`}
      width="wide"
      trail={[
        { label: all.shell.nav.engagements, to: '/engagements' },
        { label: engagement.title, to: `/engagements/${engagement.id}` },
        { label: `${evidenceNumber(evidence)} ${evidence.title}`, to: `/evidence/${evidence.id}` },
      ]}
      lead={<p>{text.lead(older.number, newer.number)}</p>}
    >
      {evidence.revisions.length > 2 && <Choice view={view} />}
      <div className="duiding-compare-heads">
        <Head evidenceId={evidence.id} revision={older} />
        <Head evidenceId={evidence.id} revision={newer} />
      </div>
      <p className="duiding-small duiding-soft">
        {sides.legend} <del className="duiding-differs">{sides.legendOld}</del>. {sides.legendNew}{' '}
        <ins className="duiding-differs">{sides.legendUnder}</ins>.
      </p>
      <CompareContext view={view} />
      <CompareFacts view={view} />
      <CompareContent view={view} />
    </Page>
  )
}

function Head({ evidenceId, revision }: { evidenceId: string; revision: EvidenceRevision }) {
  const text = useText().compare
  const format = useFormat()
  return (
    <div className="duiding-stack duiding-stack--small">
      <p className="duiding-row">
        <TextLink to={`/evidence/${evidenceId}?revision=${revision.number}`}>{text.version(revision.number)}</TextLink>
        <JudgementState state={judgementOf(revision)} />
      </p>
      <p className="duiding-small duiding-soft">{text.by(revision.handedInBy.name, format.day(dayOf(revision.handedInAt)))}</p>
      <p className="duiding-small duiding-soft">
        {text.digest}: <code className="duiding-hash">{revision.digest}</code>
      </p>
    </div>
  )
}

function Choice({ view: { evidence, older, newer } }: { view: CompareView }) {
  const text = useText().compare
  const select = (name: 'from' | 'to', label: string, chosen: number) => (
    <div className="utrecht-form-field">
      <label className="utrecht-form-label" htmlFor={`compare-${name}`}>
        {label}
      </label>
      <select
        className="utrecht-select utrecht-select--html-select"
        id={`compare-${name}`}
        name={name}
        defaultValue={String(chosen)}
        key={chosen}
      >
        {evidence.revisions.map((revision) => (
          <option key={revision.id} value={revision.number}>
            {text.version(revision.number)}
          </option>
        ))}
      </select>
    </div>
  )
  return (
    <Form method="get" className="duiding-filter">
      {select('from', text.from, older.number)}
      {select('to', text.to, newer.number)}
      <SubmitButton kind="secondary" small>
        {text.show}
      </SubmitButton>
    </Form>
  )
}
