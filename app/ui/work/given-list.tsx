import type { Judgement } from '../../domain/evidence'
import type { Id, Moment } from '../../domain/values'
import { JudgementState } from '../evidence/judgement-state'
import { TextLink } from '../link'
import { useFormat, useText } from '../words'

export interface GivenLine {
  id: Id
  number: string
  title: string
  at: Moment
  judgement: Judgement
  /** Questions of the auditor without an answer. */
  open: number
}

/** What somebody handed in last, each with what became of it. */
export function GivenList({ given }: { given: GivenLine[] }) {
  const text = useText()
  const format = useFormat()
  return (
    <ul className="duiding-ruled-list">
      {given.map((one) => (
        <li key={one.id} className="duiding-task">
          <div>
            <TextLink to={`/evidence/${one.id}`}>
              {one.number} {one.title}
            </TextLink>
            <p className="duiding-small duiding-soft">
              {text.work.givenAt(format.moment(one.at))}
              {one.open > 0 && ` · ${text.engagement.openQuestions(one.open)}`}
            </p>
          </div>
          <JudgementState state={one.judgement} />
        </li>
      ))}
    </ul>
  )
}
