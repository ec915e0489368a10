import { evidenceNumber, judgementOf } from '../../domain/evidence'
import { requestNumber } from '../../domain/evidence-request'
import { stateOf } from '../../domain/scan'
import { TextLink } from '../link'
import { EmptyState } from '../notice'
import { Page, Paragraph, Section, SummaryList } from '../page'
import { PlainTable } from '../plain-table'
import { useFormat, useText } from '../words'
import { ClassificationMark } from './classification-mark'
import type { CustodyView } from './custody-view'
import { JudgementState } from './judgement-state'
import { TieLines } from './tie-lines'

/** Bewaarketen: from whom evidence came, how to check that it did not change, and who had it in hands since. Made to be printed. */
export function CustodyPage({ view }: { view: CustodyView }) {
  const text = useText()
  const words = text.custody
  const { evidence, engagement } = view
  const number = evidenceNumber(evidence)
  return (
    <Page
      title={words.title(number)}
      kicker={evidence.title}
      lead={words.lead}
      trail={[
        { label: text.shell.nav.engagements, to: '/engagements' },
        { label: engagement.title, to: `/engagements/${engagement.id}` },
        { label: text.evidence.list, to: `/engagements/${engagement.id}/evidence` },
        { label: number, to: `/evidence/${evidence.id}` },
      ]}
    >
      {view.receipts.map((receipt) => (
        <Section key={receipt.revision.id} title={words.receipt.title(receipt.revision.number)}>
          <Received view={view} receipt={receipt} />
          <TieLines ties={receipt.ties} isFile={receipt.revision.body.kind === 'file'} />
          {receipt.certificate && (
            <p className="duiding-not-printed">
              <TextLink to={`/revisions/${receipt.revision.id}/certificate`} document>
                {words.receipt.certificate}
              </TextLink>
            </p>
          )}
        </Section>
      ))}
      <HowToCheck />
      <Handled view={view} />
    </Page>
  )
}

function Received({ view, receipt: { revision, way } }: { view: CustodyView; receipt: CustodyView['receipts'][number] }) {
  const text = useText()
  const words = text.custody.receipt
  const format = useFormat()
  const { body, handedInBy, lifted } = revision
  return (
    <SummaryList
      items={[
        { label: words.from, value: words.person(handedInBy.name, text.nouns.roles[handedInBy.role]) },
        { label: words.at, value: format.moment(revision.handedInAt) },
        { label: words.way, value: words.ways[way] },
        {
          label: words.request,
          value: view.request ? (
            <TextLink to={`/requests/${view.request.id}`}>
              {requestNumber(view.request)} {view.request.title}
            </TextLink>
          ) : (
            words.noRequest
          ),
        },
        ...(body.kind === 'file'
          ? [
              { label: words.file, value: `${body.name} (${format.bytes(body.size)})` },
              { label: words.sha256, value: <code className="duiding-hash">{body.sha256}</code> },
              { label: words.scan, value: words.scans[stateOf(revision).kind] },
            ]
          : []),
        ...(body.kind === 'inspection' && body.sha256
          ? [{ label: words.ownHash, value: <code className="duiding-hash">{body.sha256}</code> }]
          : []),
        { label: words.digest, value: <code className="duiding-hash">{revision.digest}</code> },
        { label: text.evidence.parts.classification, value: <ClassificationMark handling={revision.context.handling} /> },
        { label: words.judged, value: <JudgementState state={judgementOf(revision)} /> },
        ...(lifted
          ? [
              {
                label: text.evidence.parts.embargo,
                value: `${text.custody.lift.lifted(format.moment(lifted.at), lifted.by.name)}: ${lifted.decision}`,
              },
            ]
          : []),
      ]}
    />
  )
}

function HowToCheck() {
  const words = useText().custody.check
  const commands = [
    [words.linux, `sha256sum ${words.placeholder}`],
    [words.mac, `shasum -a 256 ${words.placeholder}`],
    [words.windows, `Get-FileHash ${words.placeholder}`],
  ] as const
  return (
    <Section title={words.title}>
      <Paragraph>{words.file}</Paragraph>
      <SummaryList items={commands.map(([label, command]) => ({ label, value: <code>{command}</code> }))} />
      <Paragraph>{words.digest}</Paragraph>
    </Section>
  )
}

function Handled({ view }: { view: CustodyView }) {
  const text = useText()
  const words = text.custody.handled
  const format = useFormat()
  const { people, opened, taken } = view.others
  return (
    <Section title={words.title}>
      <Paragraph>{words.counts(people, opened, taken)}</Paragraph>
      <p className="duiding-soft duiding-small">{words.lead}</p>
      {view.entries.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <PlainTable
          caption={words.caption}
          rows={view.entries}
          keyOf={(entry) => String(entry.seq)}
          columns={[
            { key: 'when', label: words.when, render: (entry) => <time dateTime={entry.at}>{format.moment(entry.at)}</time> },
            { key: 'who', label: words.who, render: (entry) => `${entry.by.name} (${text.nouns.roles[entry.by.role]})` },
            { key: 'what', label: words.what, render: (entry) => text.trail.sentence(entry) },
          ]}
        />
      )}
      <p className="duiding-not-printed">
        <TextLink to={`/trail/${view.evidence.id}`}>{words.whole}</TextLink>
      </p>
    </Section>
  )
}
