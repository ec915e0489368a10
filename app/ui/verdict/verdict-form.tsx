import { UNESTABLISHED_REASONS, VERDICT_VALUES } from '../../domain/verdict'
import type { BoardWords } from '../../text/nl/verdict'
import { SubmitButton } from '../button'
import { RadioField, SelectField, TextArea, TextField } from '../fields'
import { PostForm, type Answer } from '../form'
import { BasisField } from './basis-field'
import { useText } from '../words'
import type { AspectView, BoardView } from './board-view'

/** Concludes one aspect. "Cannot be established" stands among the others and asks for its reason where it is chosen. */
export function VerdictForm({
  view,
  aspect,
  words,
  address,
  form,
  answer,
}: {
  view: BoardView
  aspect: AspectView
  words: BoardWords
  address: string
  form: string
  answer: Answer | undefined
}) {
  const all = useText()
  const text = all.verdict
  const current = aspect.versions.at(-1)
  const outcome = current?.outcome
  const inapplicable = view.norm.applicability.kind === 'not-applicable' ? view.norm.applicability : null
  return (
    <PostForm name={form} action={address} answer={answer}>
      <input type="hidden" name="aspect" value={aspect.aspect} />
      <input type="hidden" name="edition" value={view.edition} />
      <input type="hidden" name="basedOnVersion" value={current?.version ?? 0} />
      <div className="duiding-depends">
        <RadioField
          name="value"
          legend={text.value}
          value={outcome?.value ?? (inapplicable ? 'not-applicable' : undefined)}
          choices={VERDICT_VALUES.map((value) => ({ value, label: words.values[value] }))}
        />
        <div data-for="cannot-be-established">
          <SelectField
            name="reason"
            label={text.reason}
            empty={text.chooseReason}
            value={outcome?.value === 'cannot-be-established' ? outcome.reason : ''}
            options={UNESTABLISHED_REASONS.map((reason) => ({ value: reason, label: all.nouns.reasons[reason] }))}
          />
        </div>
        <div data-for="not-applicable">
          <TextField
            name="reference"
            label={text.reference}
            value={outcome?.value === 'not-applicable' ? outcome.reference : inapplicable?.reference}
          />
        </div>
      </div>
      <TextArea name="facts" label={text.facts} hint={text.factsHint} value={current?.withheld ? '' : current?.facts} />
      <BasisField marks={view.marks} others={view.otherMarks} chosen={current?.basis ?? []} aspect={aspect.aspect} />
      <div>
        <SubmitButton>{words.submit}</SubmitButton>
      </div>
    </PostForm>
  )
}
