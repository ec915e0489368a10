import { CLASSIFICATIONS, WOO_GROUNDS } from '../../domain/evidence-context'
import { CheckboxField, RadioField, SelectField, TextArea, TextField } from '../fields'
import { useText } from '../words'
import type { HandInView } from './hand-in-view'

/** How it must be handled: who may see it, keep it, and from when. */
export function HandlingInputs({ view }: { view: HandInView }) {
  const text = useText()
  const { handling } = view.draft.context
  const { embargo } = handling
  return (
    <>
      <RadioField
        name="context.handling.classification"
        legend={text.handIn.classification}
        value={handling.classification}
        choices={CLASSIFICATIONS.map((value) => ({
          value,
          label: text.evidence.classifications[value],
          description: text.custody.means[value],
        }))}
      />
      <RadioField
        name="context.handling.copyMayBeKept"
        legend={text.handIn.copy}
        value={handling.copyMayBeKept ? 'yes' : 'no'}
        choices={[
          { value: 'yes', label: text.handIn.copyYes },
          { value: 'no', label: text.handIn.copyNo },
        ]}
      />
      <div className="duiding-depends">
        <RadioField
          name="context.handling.embargo.kind"
          legend={text.handIn.embargo}
          value={embargo?.until.kind ?? 'none'}
          choices={[
            { value: 'none', label: text.handIn.embargoNone },
            { value: 'day', label: text.handIn.embargoDay },
            { value: 'decision', label: text.handIn.embargoDecision },
          ]}
        />
        <div data-for="day">
          <TextField
            name="context.handling.embargo.day"
            type="date"
            label={text.handIn.embargoUntil}
            value={embargo?.until.kind === 'day' ? embargo.until.day : ''}
          />
        </div>
        <div data-for="decision">
          <TextField
            name="context.handling.embargo.decision"
            label={text.handIn.embargoUntilDecision}
            value={embargo?.until.kind === 'decision' ? embargo.until.decision : ''}
          />
        </div>
        <div className="duiding-stack" data-for="day decision">
          <TextArea name="context.handling.embargo.reason" label={text.handIn.embargoReason} value={embargo?.reason} rows={2} />
          <CheckboxField
            name="context.handling.embargo.circle"
            legend={text.handIn.embargoCircle}
            values={embargo?.circle}
            choices={view.auditors.map((person) => ({ value: person.id, label: person.name }))}
          />
        </div>
      </div>
      <SelectField
        name="context.handling.wooGround"
        label={text.handIn.woo}
        value={handling.wooGround ?? ''}
        empty={text.handIn.wooNone}
        optional
        options={WOO_GROUNDS.map((value) => ({ value, label: text.evidence.wooGrounds[value] }))}
      />
    </>
  )
}
