import { evidenceNumber, type Evidence, type EvidenceRevision } from '../../domain/evidence'
import { ButtonLink, TextLink } from '../link'
import { Page, Section, SummaryList } from '../page'
import { useFormat, useText } from '../words'
import './hand-in.css'

/** What was given in one go: each its own number and digest. */
type Given = { evidence: Evidence; revision: EvidenceRevision }[]

/** Proof of receipt: numbers, moment and the digests by which it can be checked later. */
export function Receipt({ given }: { given: Given }) {
  const text = useText().handIn
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
      <div className="utrecht-button-group">
        <ButtonLink kind="primary" to="/">
          {text.receipt.toWork}
        </ButtonLink>
        {given.length === 1 && <ButtonLink to={`/evidence/${first.evidence.id}`}>{text.receipt.toEvidence}</ButtonLink>}
      </div>
    </Page>
  )
}

function OneGiven({ evidence, revision: { body, digest } }: Given[number]) {
  const text = useText().handIn.receipt
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
          { label: text.digest, value: <code className="duiding-hash">{digest}</code> },
        ]}
      />
      <p>
        <TextLink to={`/evidence/${evidence.id}`}>{text.toEvidence}</TextLink>
      </p>
    </>
  )
}
