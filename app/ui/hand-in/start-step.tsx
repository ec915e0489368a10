import { filesIn, inspectionIn, type Inspection } from '../../domain/evidence'
import { SubmitButton } from '../button'
import { InspectionRecord } from '../evidence/inspection-record'
import { PostForm, type Answer } from '../form'
import { ButtonLink, TextLink } from '../link'
import { Notice } from '../notice'
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
  const seen = inspectionIn(draft.bodies)
  // A revision holds one body, and the next takes its place.
  const either = view.revises === null
  const here = `/hand-ins/${draft.id}/start`
  if (inspection) {
    return (
      <>
        <h2 className="utrecht-heading-3">{text.inspectionTitle}</h2>
        <p>{text.inspectionHint}</p>
        {either && received ? (
          <Notice kind="warning" title={text.hasFiles(filesIn(draft.bodies).length)}>
            <p>{text.filesFirst}</p>
            <p>
              <TextLink to={here}>{text.showFiles}</TextLink>
            </p>
          </Notice>
        ) : (
          <>
            <InspectionForm draftId={draft.id} inspection={seen} changedAt={draft.changedAt} answer={answer} />
            <p>
              <TextLink to={here}>{text.toFile}</TextLink>
            </p>
          </>
        )}
      </>
    )
  }
  if (either && seen) return <Described draftId={draft.id} inspection={seen} answer={answer} />
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

/** An inspection stands here already: it is changed, or taken away before a file can come. */
function Described({ draftId, inspection, answer }: { draftId: string; inspection: Inspection; answer: Answer | undefined }) {
  const text = useText().handIn.start
  const here = `/hand-ins/${draftId}/start`
  return (
    <>
      <Notice kind="warning" title={text.hasInspection}>
        <p>{text.inspectionFirst}</p>
      </Notice>
      <InspectionRecord inspection={inspection} />
      <div className="duiding-hand-in-buttons">
        <ButtonLink kind="primary" to={`${here}?as=inspection`}>
          {text.changeInspection}
        </ButtonLink>
        <PostForm action={here} answer={answer} className="duiding-inline-form">
          <input type="hidden" name="body.kind" value="none" />
          <SubmitButton kind="secondary" name="go" value="start">
            {text.dropInspection}
          </SubmitButton>
        </PostForm>
      </div>
    </>
  )
}

function Received({ view }: { view: HandInView }) {
  const text = useText()
  return (
    <section className="duiding-received">
      <h2 className="utrecht-heading-3">{text.upload.here(filesIn(view.draft.bodies).length)}</h2>
      <DraftFiles view={view} />
      {filesIn(view.draft.bodies).length > 1 && <p>{text.contextForm.overview.several(filesIn(view.draft.bodies).length)}</p>}
      <ButtonLink kind="primary" to={`/hand-ins/${view.draft.id}/what`}>
        {text.handIn.start.receivedNext}
      </ButtonLink>
    </section>
  )
}
