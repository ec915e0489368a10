import { evidenceNumber } from '../../domain/evidence'
import type { Given } from '../../domain/given'
import type { Id } from '../../domain/values'
import { ScanTag } from '../evidence/scan-tag'
import { ButtonLink, TextLink } from '../link'
import { Page, Section, SummaryList } from '../page'
import { useFormat, useText } from '../words'
import { FileNews } from './file-news'
import './hand-in.css'

/** Proof of receipt: numbers, moment and the digests by which it can be checked later. */
export function Receipt({ draftId, given }: { draftId: Id; given: Given[] }) {
  const text = useText().handIn
  const { certificateAll } = useText().custody.receipt
  const several = useText().contextForm
  const format = useFormat()
  const first = given[0]!
  return (
    <Page
      title={text.receipt.title}
      kicker={text.title}
      width="reading"
      lead={
        given.length > 1 ? several.receivedSeveral(given.length) : text.receipt.body(evidenceNumber(first.evidence), first.revision.number)
      }
    >
      <p>
        {text.receipt.moment}: {format.moment(first.revision.handedInAt)}
      </p>
      {given.map((one) => (
        <Section key={one.revision.id} title={`${evidenceNumber(one.evidence)} ${one.evidence.title}`}>
          <OneGiven {...one} />
        </Section>
      ))}
      <p>{text.receipt.next}</p>
      <p className="duiding-soft">{text.receipt.keep}</p>
      {given.length > 1 && (
        <p>
          <TextLink to={`/hand-ins/${draftId}/certificate`} document>
            {certificateAll}
          </TextLink>
        </p>
      )}
      <div className="utrecht-button-group">
        <ButtonLink kind="primary" to="/">
          {text.receipt.toWork}
        </ButtonLink>
        {given.length === 1 && <ButtonLink to={`/evidence/${first.evidence.id}`}>{text.receipt.toEvidence}</ButtonLink>}
      </div>
    </Page>
  )
}

function OneGiven({ evidence, revision: { id, body, digest, scan } }: Given) {
  const text = useText().handIn.receipt
  const { certificateOf } = useText().custody.receipt
  const scanned = useText().scan
  const format = useFormat()
  return (
    <>
      <SummaryList
        items={[
          ...(body.kind === 'file'
            ? [
                { label: text.file, value: `${body.name} (${format.bytes(body.size)})` },
                { label: text.sha256, value: <code className="duiding-hash">{body.sha256}</code> },
              ]
            : []),
          ...(scan ? [{ label: scanned.label, value: <ScanTag scan={scan.state} /> }] : []),
          { label: text.digest, value: <code className="duiding-hash">{digest}</code> },
        ]}
      />
      {body.kind === 'file' && <FileNews body={body} scan={scan} end={null} />}
      <p className="duiding-row">
        <TextLink to={`/revisions/${id}/certificate`} document>
          {certificateOf(evidenceNumber(evidence))}
        </TextLink>
        <TextLink to={`/evidence/${evidence.id}`}>{text.toEvidence}</TextLink>
      </p>
    </>
  )
}
