import { CLASSIFICATIONS, WOO_GROUNDS, type ContextField } from '../../domain/evidence-context'
import { CheckboxField, RadioField, SelectField, TextArea, TextField } from '../fields'
import { useText } from '../words'
import type { HandInView } from './hand-in-view'

/** The controls of one field. Names follow the context itself, so that a fault finds its field. */
export function FieldInputs({ view, field }: { view: HandInView; field: ContextField }) {
  const text = useText().handIn
  const { context } = view.draft
  switch (field) {
    case 'what':
      return (
        <>
          <TextField
            name="title"
            label={text.shortTitle}
            hint={text.shortTitleHint}
            value={view.draft.title || view.request?.expected[0]?.title}
          />
          <TextArea name="context.what" label={text.fields.what.title} value={context.what} />
        </>
      )
    case 'covers':
      return <CoversInputs view={view} />
    case 'people':
      return <PeopleInputs view={view} />
    case 'shows':
      return <ShowsInputs view={view} />
    case 'handling':
      return <HandlingInputs view={view} />
    default:
      return <TextArea name={`context.${field}`} label={text.fields[field].title} value={context[field]} rows={6} />
  }
}

/** The norm's own questions, each with a good answer beside it. */
export function QuestionInputs({ view }: { view: HandInView }) {
  const text = useText().handIn
  return (
    <>
      {view.request?.questions.map((question) => (
        <TextArea
          key={question.id}
          name={`context.answers.${question.id}`}
          label={question.text}
          hint={question.example && `${text.example}: ${question.example}`}
          value={view.draft.context.answers[question.id]}
          rows={3}
        />
      ))}
    </>
  )
}

function CoversInputs({ view }: { view: HandInView }) {
  const text = useText().handIn
  const { covers } = view.draft.context
  return (
    <div className="duiding-depends">
      <RadioField
        name="context.covers.kind"
        legend={text.coversKind}
        value={covers?.kind ?? 'none'}
        choices={[
          { value: 'day', label: text.coversDay },
          { value: 'period', label: text.coversPeriod },
          { value: 'none', label: text.coversNone },
        ]}
      />
      <div data-for="day">
        <TextField
          name="context.covers.day"
          type="date"
          label={text.day}
          value={covers?.kind === 'day' ? covers.day : view.engagement.referenceDate}
        />
      </div>
      <div className="duiding-fields" data-for="period">
        <TextField
          name="context.covers.from"
          type="date"
          label={text.from}
          value={covers?.kind === 'period' ? covers.from : view.engagement.period.from}
        />
        <TextField
          name="context.covers.to"
          type="date"
          label={text.until}
          value={covers?.kind === 'period' ? covers.to : view.engagement.period.to}
        />
      </div>
    </div>
  )
}

function PeopleInputs({ view }: { view: HandInView }) {
  const text = useText().evidence.parts
  const { people } = view.draft.context
  return (
    <>
      {(['madeBy', 'collectedBy', 'approvedBy'] as const).map((part) => (
        <TextField key={part} name={`context.people.${part}`} label={text[part]} value={people[part]} />
      ))}
    </>
  )
}

function ShowsInputs({ view }: { view: HandInView }) {
  const text = useText()
  const { shows } = view.draft.context
  const expected = view.request?.expected.flatMap((one) => one.aspects) ?? []
  const chosen = shows.norms.map((one) => `${one.normId} ${one.aspect}`)
  const offered =
    chosen.length > 0 || shows.text !== ''
      ? chosen
      : view.norms.flatMap((norm) => norm.aspects.filter((aspect) => expected.includes(aspect)).map((aspect) => `${norm.id} ${aspect}`))
  return (
    <>
      <TextArea name="context.shows.text" label={text.handIn.showsText} value={shows.text} />
      <TextArea name="context.shows.notShown" label={text.handIn.notShown} value={shows.notShown} rows={3} />
      {view.norms.length > 0 && (
        <CheckboxField
          name="context.shows.norms"
          legend={text.handIn.showsNorms}
          values={offered}
          choices={view.norms.flatMap((norm) =>
            norm.aspects.map((aspect) => ({
              value: `${norm.id} ${aspect}`,
              label: `${norm.id} ${text.nouns.aspects[aspect]}: ${norm.title}`,
            })),
          )}
        />
      )}
    </>
  )
}

function HandlingInputs({ view }: { view: HandInView }) {
  const text = useText()
  const { handling } = view.draft.context
  const { embargo } = handling
  return (
    <>
      <RadioField
        name="context.handling.classification"
        legend={text.handIn.classification}
        value={handling.classification}
        choices={CLASSIFICATIONS.map((value) => ({ value, label: text.evidence.classifications[value] }))}
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
