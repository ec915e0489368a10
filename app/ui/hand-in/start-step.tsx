import { filesIn, inspectionIn } from '../../domain/evidence'
import type { Answer } from '../form'
import { ButtonLink, TextLink } from '../link'
import { useText } from '../words'
import { DraftFiles } from './draft-files'
import type { HandInView } from './hand-in-view'
import { InspectionForm } from './inspection-form'
import { UploadForm } from './upload-form'

/** What is given: a file, or a description of what may only be seen. Equal choices; one leads to the other. */
export function StartStep({ view, answer, inspection }: { view: HandInView; answer: Answer | undefined; inspection: boolean }) {
  const text = useText().handIn.start
  const { draft } = view
  const received = filesIn(draft.bodies).length > 0
  const here = `/hand-ins/${draft.id}/start`
  if (inspection) {
    return (
      <>
        <h2 className="utrecht-heading-3">{text.inspectionTitle}</h2>
        <p>{text.inspectionHint}</p>
        <InspectionForm draftId={draft.id} inspection={inspectionIn(draft.bodies)} answer={answer} />
        <p>
          <TextLink to={here}>{text.toFile}</TextLink>
        </p>
      </>
    )
  }
  return (
    <>
      {received && <Received view={view} />}
      <UploadForm view={view} again={received} />
      <p>
        <TextLink to={`${here}?as=inspection`}>{text.toInspection}</TextLink>
      </p>
    </>
  )
}

function Received({ view }: { view: HandInView }) {
  const text = useText()
  return (
    <section className="duiding-received">
      <h2 className="utrecht-heading-3">{text.upload.here(filesIn(view.draft.bodies).length)}</h2>
      <DraftFiles view={view} />
      <ButtonLink kind="primary" to={`/hand-ins/${view.draft.id}/what`}>
        {text.handIn.start.receivedNext}
      </ButtonLink>
    </section>
  )
}
