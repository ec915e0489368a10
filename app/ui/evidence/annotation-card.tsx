import { annotationNumber, type Annotation } from '../../domain/annotation'
import { TextLink } from '../link'
import { Status, type Shape, type Tone } from '../status'
import { useFormat, useText } from '../words'
import './annotations.css'
import { useMarking } from './marking'
import type { Use } from './uses-of'

interface Props {
  mark: Annotation
  uses: Use[]
  /** Address of the board of a norm. */
  normAddress: (normId: string) => string
  /** The place in words of this kind of file. */
  inLines: boolean
  /** Number of the revision that it was made on, when that is not the one in view. */
  earlier: number | null
  /** R8: agreed-upon procedures speak of outcomes. */
  outcomes: boolean
}

const looks: Record<Annotation['bearings'][number]['direction'], { tone: Tone; shape: Shape }> = {
  for: { tone: 'good', shape: 'full' },
  against: { tone: 'bad', shape: 'cross' },
  neutral: { tone: 'still', shape: 'dash' },
}

/** One annotation: where, what, for which norms, and what rests on it. */
export function AnnotationCard({ mark, uses, normAddress, inLines, earlier, outcomes }: Props) {
  const text = useText()
  const format = useFormat()
  const { current, show } = useMarking()
  const number = annotationNumber(mark)
  const place = usePlaceWords(mark, inLines)
  return (
    <article className="duiding-annotation" id={number} data-current={mark.id === current || undefined}>
      <div className="duiding-annotation-head">
        <h3>
          {earlier === null ? (
            <a
              className="utrecht-link utrecht-link--html-a"
              href={`#mark-${mark.id}`}
              aria-label={text.evidence.annotations.goTo(number)}
              onClick={(event) => {
                event.preventDefault()
                show(mark.id)
              }}
            >
              {number}
            </a>
          ) : (
            number
          )}
        </h3>
        <span className="duiding-small duiding-soft">
          {place}
          {earlier !== null && <>, {text.evidence.annotations.onEarlierRevision(earlier)}</>}
        </span>
      </div>
      {mark.anchor.kind === 'quote' && <blockquote dir="auto">{mark.anchor.quote}</blockquote>}
      <p className="duiding-typed" dir="auto">
        {mark.text}
      </p>
      {mark.bearings.length > 0 && (
        <ul className="duiding-bearings">
          {mark.bearings.map((bearing, index) => (
            <li key={index}>
              <TextLink to={normAddress(bearing.normId)}>{bearing.normId}</TextLink> {text.nouns.aspects[bearing.aspect]}{' '}
              <Status {...looks[bearing.direction]}>{text.evidence.annotations.direction[bearing.direction]}</Status>
            </li>
          ))}
        </ul>
      )}
      {(mark.lapsedBearings ?? []).map((bearing, index) => (
        <p key={index} className="duiding-small duiding-soft">
          {bearing.carriedFrom &&
            text.upgrade.lapsedBearing(
              text.upgrade.version(bearing.carriedFrom.framework.title, bearing.carriedFrom.framework.version),
              bearing.normId,
            )}
        </p>
      ))}
      <p className="duiding-small duiding-soft">
        {mark.by.name}, {format.shortDay(mark.at.slice(0, 10))}.{' '}
        {uses.length === 0 ? (
          `${text.evidence.annotations.usedNowhere}.`
        ) : (
          <>
            {text.evidence.annotations.usedIn}{' '}
            {uses.map((use, index) => (
              <span key={`${use.to} ${index}`}>
                {index > 0 && ', '}
                <TextLink to={use.to}>
                  {use.kind === 'finding'
                    ? text.evidence.annotations.finding(use.number)
                    : `${text.evidence.annotations[outcomes ? 'outcomeOn' : 'verdictOn'](use.normId, text.nouns.aspects[use.aspect])}${use.under ? text.evidence.annotations.under(use.under) : ''}`}
                </TextLink>
              </span>
            ))}
            .
          </>
        )}
      </p>
    </article>
  )
}

function usePlaceWords({ anchor }: Annotation, inLines: boolean): string {
  const text = useText().evidence.annotations
  switch (anchor.kind) {
    case 'whole':
      return text.onWhole
    case 'page':
      return text.onPage(anchor.page)
    case 'row':
      return text.onRow(anchor.row)
    case 'quote':
      if (anchor.page === null) return text.onQuote
      return inLines ? text.onLine(anchor.page) : text.onPage(anchor.page)
  }
}
