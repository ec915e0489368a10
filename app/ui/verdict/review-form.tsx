import type { BoardWords } from '../../text/nl/verdict'
import { SubmitButton } from '../button'
import { RadioField, TextArea } from '../fields'
import { PostForm, type Answer } from '../form'
import { useText } from '../words'
import type { BoardView } from './board-view'

/** Review of what is not approved yet, by a colleague, on the page where it stands. */
export function ReviewForm({
  view,
  words,
  here,
  answer,
}: {
  view: BoardView
  words: BoardWords
  here: string
  answer: Answer | undefined
}) {
  const text = useText().verdict
  const { withheldReview: embargo } = useText().custody
  switch (view.may.review) {
    case 'no':
    case 'nothing':
      return <p className="duiding-soft">{text.nothingToReview}</p>
    case 'own-work':
      return <p className="duiding-soft">{text.ownWork}</p>
    case 'embargo':
      return <p className="duiding-soft">{embargo}</p>
    case 'may':
      return (
        <PostForm name="review" action={`${here}/review`} answer={answer}>
          <p>{words.reviewHint}</p>
          {view.openForReview.map((id) => (
            <input key={id} type="hidden" name="seen" value={id} />
          ))}
          <ReviewFields />
        </PostForm>
      )
  }
}

/** Approve or return, with a note: the same for verdicts and findings. */
export function ReviewFields() {
  const text = useText().verdict
  return (
    <>
      <RadioField
        name="outcome"
        legend={text.outcome}
        row
        choices={[
          { value: 'approved', label: text.approve },
          { value: 'returned', label: text.returnIt },
        ]}
      />
      <TextArea name="note" label={text.note} hint={text.noteHint} rows={3} optional />
      <div>
        <SubmitButton>{text.reviewSubmit}</SubmitButton>
      </div>
    </>
  )
}
