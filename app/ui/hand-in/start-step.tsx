import type { Answer } from '../form'
import { ButtonLink, TextLink } from '../link'
import { SummaryList } from '../page'
import { useFormat, useText } from '../words'
import type { HandInView } from './hand-in-view'
import { InspectionForm } from './inspection-form'
import { UploadForm } from './upload-form'

/** What is given: a file, or a description of what may only be seen. Equal choices; one leads to the other. */
export function StartStep({ view, answer, inspection }: { view: HandInView; answer: Answer | undefined; inspection: boolean }) {
  const text = useText().handIn.start
  const { draft } = view
  const here = `/hand-ins/${draft.id}/start`
  if (inspection) {
    return (
      <>
        <h2 className="utrecht-heading-3">{text.inspectionTitle}</h2>
        <p>{text.inspectionHint}</p>
        <InspectionForm draftId={draft.id} inspection={draft.body?.kind === 'inspection' ? draft.body : null} answer={answer} />
        <p>
          <TextLink to={here}>{text.toFile}</TextLink>
        </p>
      </>
    )
  }
  return (
    <>
      {draft.body?.kind === 'file' && <Received view={view} />}
      <UploadForm draftId={draft.id} again={draft.body?.kind === 'file'} />
      <p>
        <TextLink to={`${here}?as=inspection`}>{text.toInspection}</TextLink>
      </p>
    </>
  )
}

function Received({ view }: { view: HandInView }) {
  const text = useText()
  const format = useFormat()
  const { body, id } = view.draft
  if (body?.kind !== 'file') return null
  return (
    <section className="duiding-received">
      <h2 className="utrecht-heading-3">{text.handIn.start.received}</h2>
      <SummaryList
        items={[
          { label: text.handIn.knownFile, value: `${body.name} (${format.bytes(body.size)})` },
          { label: text.evidence.viewer.fingerprint, value: <code className="duiding-hash">{body.sha256}</code> },
        ]}
      />
      <ButtonLink kind="primary" to={`/hand-ins/${id}/what`}>
        {text.handIn.start.receivedNext}
      </ButtonLink>
    </section>
  )
}
