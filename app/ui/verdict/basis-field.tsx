import { annotationNumber } from '../../domain/annotation'
import type { Aspect } from '../../domain/catalogue'
import { evidenceNumber } from '../../domain/evidence'
import type { Id } from '../../domain/values'
import { CheckboxField } from '../fields'
import { useText } from '../words'
import type { BoardMark } from './board-view'

/** Chooses the annotations on which something rests: first those on the norm, then the others on this system. */
export function BasisField({ marks, others, chosen, aspect }: { marks: BoardMark[]; others: BoardMark[]; chosen: Id[]; aspect?: Aspect }) {
  const text = useText()
  const first = aspect
    ? [...marks.filter((one) => one.aspects.includes(aspect)), ...marks.filter((one) => !one.aspects.includes(aspect))]
    : marks
  const all = [...first, ...others.filter((one) => chosen.includes(one.mark.id))]
  const unique = all.filter((one, index) => all.findIndex((other) => other.mark.id === one.mark.id) === index)
  if (unique.length === 0) return <p className="duiding-soft">{text.verdict.noBasis}</p>
  return (
    <CheckboxField
      name="basis"
      legend={text.verdict.basis}
      hint={text.verdict.basisHint}
      values={chosen}
      choices={unique.map((one) => ({
        value: one.mark.id,
        label: `${annotationNumber(one.mark)} (${evidenceNumber(one.evidence)}, ${text.evidence.annotations.direction[one.direction]}): ${shorten(one.mark.text)}`,
        description: one.supports || one.judgement === 'interpretable' ? undefined : text.verdict.weak[one.judgement],
      }))}
    />
  )
}

/** Enough of an annotation to recognise it. */
const shorten = (text: string) => (text.length > 140 ? `${text.slice(0, text.lastIndexOf(' ', 140))} …` : text)
