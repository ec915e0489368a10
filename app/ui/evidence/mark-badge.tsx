import { annotationNumber, type Annotation } from '../../domain/annotation'
import { useText } from '../words'
import { useMarking } from './marking'

/** A mark in the margin: leads to its annotation. */
export function MarkBadge({ mark }: { mark: Annotation }) {
  const { current, show } = useMarking()
  const number = annotationNumber(mark)
  const directions = useText().evidence.annotations.directionLong
  const said = [...new Set(mark.bearings.map((bearing) => directions[bearing.direction]))].join(', ')
  return (
    <a
      id={`mark-${mark.id}`}
      className="duiding-mark-badge"
      href={`#${number}`}
      aria-current={mark.id === current || undefined}
      title={said ? `${said}: ${mark.text}` : mark.text}
      onClick={(event) => {
        event.preventDefault()
        show(mark.id)
      }}
    >
      {number}
    </a>
  )
}
