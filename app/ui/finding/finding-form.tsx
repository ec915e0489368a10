import type { FindingVersion } from '../../domain/finding'
import type { Norm } from '../../domain/norm'
import { SubmitButton } from '../button'
import { CheckboxField, TextArea, TextField } from '../fields'
import { PostForm, type Answer } from '../form'
import { TextLink } from '../link'
import { useText } from '../words'
import { BasisField } from '../verdict/basis-field'
import type { BoardMark } from '../verdict/board-view'
import './finding.css'

interface Props {
  action: string
  engagementId: string
  systemId: string
  /** The edition of the framework that the norms are of. */
  edition?: number
  marks: BoardMark[]
  /** New: the norms to choose from, and what is offered. */
  norms: Pick<Norm, 'id' | 'title' | 'criterion'>[]
  chosenNorms: string[]
  chosenMarks: string[]
  /** The version that is being revised. */
  current: FindingVersion | null
  answer: Answer | undefined
}

const PARTS = ['condition', 'criterion', 'cause', 'effect', 'recommendation'] as const

/** Writes a finding: its five parts, and the annotations that it rests on. */
export function FindingForm({ action, engagementId, systemId, edition, marks, norms, chosenNorms, chosenMarks, current, answer }: Props) {
  const text = useText()
  const offered = norms
    .filter((norm) => chosenNorms.includes(norm.id))
    .map((norm) => norm.criterion)
    .join('\n\n')
  if (marks.length === 0)
    return (
      <p>
        {text.finding.noMarks} <TextLink to={`/engagements/${engagementId}/evidence`}>{text.finding.toEvidence}</TextLink>
      </p>
    )
  return (
    <PostForm action={action} answer={answer}>
      {current ? (
        <input type="hidden" name="basedOnVersion" value={current.version} />
      ) : (
        <>
          <input type="hidden" name="systemId" value={systemId} />
          <input type="hidden" name="edition" value={edition} />
        </>
      )}
      <TextField name="title" label={text.finding.shortTitle} hint={text.finding.shortTitleHint} value={current?.title} />
      {!current && (
        <div className="duiding-long-choice">
          <CheckboxField
            name="normIds"
            legend={text.finding.norms}
            hint={text.finding.normsHint}
            values={chosenNorms}
            choices={norms.map((norm) => ({ value: norm.id, label: `${norm.id} ${norm.title}` }))}
          />
        </div>
      )}
      <div className="duiding-long-choice">
        <BasisField marks={marks} others={[]} chosen={current?.basis ?? chosenMarks} />
      </div>
      {PARTS.map((part) => (
        <TextArea
          key={part}
          name={part}
          label={text.finding.parts[part]}
          hint={text.finding.hints[part]}
          value={current?.[part] ?? (part === 'criterion' ? offered : undefined)}
        />
      ))}
      <div>
        <SubmitButton>{current ? text.finding.saveVersion : text.finding.save}</SubmitButton>
      </div>
    </PostForm>
  )
}
