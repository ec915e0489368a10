import { useRef } from 'react'
import type { Inspection } from '../../domain/evidence'
import type { Moment } from '../../domain/values'
import { SubmitButton } from '../button'
import { TextArea, TextField } from '../fields'
import { PostForm, type Answer } from '../form'
import { useText } from '../words'
import { SavedState, useAutosave } from './use-autosave'

/** Describes what was seen on site and may not be kept. */
export function InspectionForm({
  draftId,
  inspection,
  changedAt,
  answer,
}: {
  draftId: string
  inspection: Inspection | null
  changedAt: Moment
  answer: Answer | undefined
}) {
  const text = useText().handIn
  const place = useRef<HTMLDivElement>(null)
  const saving = useAutosave(place, changedAt, () => undefined)
  return (
    <div ref={place}>
      <PostForm action={`/hand-ins/${draftId}/start?as=inspection`} answer={answer}>
        <input type="hidden" name="body.kind" value="inspection" />
        <TextField name="body.place" label={text.start.place} hint={text.start.placeHint} value={inspection?.place} />
        <TextField name="body.day" type="date" label={text.start.day} value={inspection?.day} />
        <TextArea name="body.present" label={text.start.present} hint={text.start.presentHint} value={inspection?.present} rows={2} />
        <TextArea name="body.seen" label={text.start.seen} hint={text.start.seenHint} value={inspection?.seen} rows={6} />
        <TextArea
          name="body.whyNoCopy"
          label={text.start.whyNoCopy}
          hint={text.start.whyNoCopyHint}
          value={inspection?.whyNoCopy}
          rows={2}
        />
        <TextField name="body.sha256" label={text.start.sha256} hint={text.start.sha256Hint} value={inspection?.sha256 ?? ''} optional />
        <div className="duiding-hand-in-buttons">
          <SubmitButton name="go" value="what">
            {text.next}
          </SubmitButton>
          <SavedState saving={saving} />
        </div>
      </PostForm>
    </div>
  )
}
