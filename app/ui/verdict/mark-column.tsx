import { annotationNumber } from '../../domain/annotation'
import { evidenceNumber } from '../../domain/evidence'
import '../evidence/annotations.css'
import { JudgementState } from '../evidence/judgement-state'
import { TextLink } from '../link'
import { useFormat, useText } from '../words'
import type { BoardMark } from './board-view'

/** The marks that speak one way, each leading to its place in the evidence. */
export function MarkColumn({ title, marks }: { title: string; marks: BoardMark[] }) {
  const text = useText()
  return (
    <section className="duiding-mark-column">
      <h3 className="utrecht-heading-4">
        {title} <span className="duiding-soft">{marks.length}</span>
      </h3>
      {marks.length === 0 ? (
        <p className="duiding-soft">{text.verdict.nothing}</p>
      ) : (
        <ul className="duiding-ruled-list">
          {marks.map((one) => (
            <MarkLine key={one.mark.id} one={one} />
          ))}
        </ul>
      )}
    </section>
  )
}

function MarkLine({ one }: { one: BoardMark }) {
  const text = useText()
  const format = useFormat()
  const { mark, evidence } = one
  return (
    <li>
      <div className="duiding-row duiding-small">
        <TextLink to={`/evidence/${evidence.id}#${annotationNumber(mark)}`}>{annotationNumber(mark)}</TextLink>
        <span>{format.list(one.aspects.map((aspect) => text.nouns.aspects[aspect]))}</span>
        <TextLink to={`/evidence/${evidence.id}`}>
          {evidenceNumber(evidence)} {evidence.title}
        </TextLink>
        {!one.supports && <JudgementState state={one.judgement} />}
      </div>
      {mark.anchor.kind === 'quote' && (
        <blockquote className="duiding-quote" dir="auto">
          {mark.anchor.quote}
        </blockquote>
      )}
      <p className="duiding-typed" dir="auto">
        {mark.text}
      </p>
    </li>
  )
}
