import { evidenceNumber, type Evidence, type EvidenceRevision } from '../../domain/evidence'
import { ButtonLink } from '../link'
import { Page, SummaryList } from '../page'
import { useFormat, useText } from '../words'
import './hand-in.css'

/** Proof of receipt: number, moment and the digest by which it can be checked later. */
export function Receipt({ evidence, revision }: { evidence: Evidence; revision: EvidenceRevision }) {
  const text = useText().handIn
  const format = useFormat()
  const { body } = revision
  return (
    <Page
      title={text.receipt.title}
      kicker={text.title}
      width="reading"
      lead={text.receipt.body(evidenceNumber(evidence), revision.number)}
    >
      <SummaryList
        items={[
          { label: text.receipt.number, value: `${evidenceNumber(evidence)} ${evidence.title}` },
          { label: text.receipt.moment, value: format.moment(revision.handedInAt) },
          ...(body.kind === 'file'
            ? [
                { label: text.receipt.file, value: `${body.name} (${format.bytes(body.size)})` },
                { label: text.receipt.sha256, value: <code className="duiding-hash">{body.sha256}</code> },
              ]
            : []),
          { label: text.receipt.digest, value: <code className="duiding-hash">{revision.digest}</code> },
        ]}
      />
      <p>{text.receipt.next}</p>
      <p className="duiding-soft">{text.receipt.keep}</p>
      <div className="utrecht-button-group">
        <ButtonLink kind="primary" to="/">
          {text.receipt.toWork}
        </ButtonLink>
        <ButtonLink to={`/evidence/${evidence.id}`}>{text.receipt.toEvidence}</ButtonLink>
      </div>
    </Page>
  )
}
