import type { ContextQuestion } from '../../domain/context-question'
import { CheckboxField, RadioField, TextArea, TextField } from '../fields'
import { useText } from '../words'
import { HandlingInputs } from './handling-inputs'
import type { HandInView } from './hand-in-view'
import type { Asked } from './question-text'

/** The control of one question. Names follow the context itself, so that a fault finds its field. */
export function QuestionInput({ view, question, asked }: { view: HandInView; question: ContextQuestion; asked: Asked }) {
  const text = useText().contextForm
  const { context, title } = view.draft
  // The question itself stands above as the title of the page.
  const label = (
    <>
      {text.words}
      <span className="duiding-only-spoken">: {asked.title}</span>
    </>
  )
  switch (question) {
    case 'title':
      return <TextField name="title" label={label} value={title} />
    case 'covers':
      return <CoversInputs view={view} />
    case 'madeBy':
    case 'collectedBy':
    case 'approvedBy':
      return <TextField name={`context.people.${question}`} label={label} value={context.people[question]} />
    case 'shows':
      return <TextArea name="context.shows.text" label={label} value={context.shows.text} rows={5} />
    case 'notShown':
      return <TextArea name="context.shows.notShown" label={label} value={context.shows.notShown} rows={5} />
    case 'norms':
      return <NormsInput view={view} legend={asked.title} />
    case 'handling':
      return <HandlingInputs view={view} />
    case 'what':
    case 'origin':
    case 'completeness':
    case 'readingGuide':
    case 'deviations':
    case 'edited':
      return <TextArea name={`context.${question}`} label={label} value={context[question]} rows={5} />
    default: {
      const id = question.slice('question:'.length)
      return <TextArea name={`context.answers.${id}`} label={label} value={context.answers[id]} rows={5} />
    }
  }
}

/** A day or a period is one question: the choice decides which days are asked. Nothing is filled in from when it was uploaded. */
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
        <TextField name="context.covers.day" type="date" label={text.day} value={covers?.kind === 'day' ? covers.day : ''} />
      </div>
      <div className="duiding-fields" data-for="period">
        <TextField name="context.covers.from" type="date" label={text.from} value={covers?.kind === 'period' ? covers.from : ''} />
        <TextField name="context.covers.to" type="date" label={text.until} value={covers?.kind === 'period' ? covers.to : ''} />
      </div>
    </div>
  )
}

/** Norms and aspects: ticked is what was chosen, or what the request asks while nothing was. */
function NormsInput({ view, legend }: { view: HandInView; legend: string }) {
  const text = useText()
  const expected = view.request?.expected.flatMap((one) => one.aspects) ?? []
  const chosen = view.draft.context.shows.norms.map((one) => `${one.normId} ${one.aspect}`)
  const asked = view.norms.flatMap((norm) =>
    norm.aspects.filter((aspect) => expected.includes(aspect)).map((aspect) => `${norm.id} ${aspect}`),
  )
  return (
    <CheckboxField
      name="context.shows.norms"
      legend={legend}
      hint={chosen.length === 0 && asked.length > 0 ? text.contextForm.normsFromRequest : undefined}
      values={chosen.length > 0 ? chosen : asked}
      choices={view.norms.flatMap((norm) =>
        norm.aspects.map((aspect) => ({ value: `${norm.id} ${aspect}`, label: `${norm.id} ${text.nouns.aspects[aspect]}: ${norm.title}` })),
      )}
    />
  )
}
