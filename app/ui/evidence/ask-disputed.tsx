import { disputesIn, type ContextJudgement, type EvidenceRevision } from '../../domain/evidence'
import { SubmitButton } from '../button'
import { TextArea, TextField } from '../fields'
import { PostForm, type Answer } from '../form'
import { useText } from '../words'
import { useMarking } from './marking'
import { useNameOfPart } from './part-name'

/** One question for each field that was disputed, sent in one go with one deadline; what was written at the field is the start. */
export function AskDisputed({
  revision,
  judgement,
  due,
  answer,
}: {
  revision: EvidenceRevision
  judgement: ContextJudgement
  due: string
  answer: Answer | undefined
}) {
  const text = useText().evidence
  const nameOf = useNameOfPart()
  const { address } = useMarking()
  // What was asked since needs no second question.
  const asked = new Set(revision.clarifications.filter((one) => one.askedAt > judgement.at).map((one) => one.field))
  const disputes = disputesIn(judgement).filter(({ field }) => !asked.has(field))
  if (disputes.length === 0) return null
  return (
    <details className="duiding-details" open={answer?.typed['form'] === 'ask-disputed' || undefined}>
      <summary>{text.clarification.askDisputed(disputes.length)}</summary>
      <PostForm name="ask-disputed" action={`${address}/ask`} answer={answer} className="duiding-judge-form">
        <p className="duiding-small duiding-soft">{text.clarification.askDisputedHint}</p>
        <input type="hidden" name="revisionId" value={revision.id} />
        {disputes.map(({ field, reason, words }, index) => (
          <div key={field}>
            <input type="hidden" name={`questions[${index}].field`} value={field} />
            <TextArea
              name={`questions[${index}].question`}
              label={nameOf(field)}
              value={words || (reason === 'other' ? '' : `${text.say.reasons[reason]}.`)}
              rows={2}
            />
          </div>
        ))}
        <TextField name="due" type="date" label={text.clarification.due} value={due} />
        <SubmitButton kind="secondary" small>
          {text.clarification.askAll}
        </SubmitButton>
      </PostForm>
    </details>
  )
}
