import { useText } from '../words'
import { TextLink } from '../link'
import { placesNamed } from './places-named'
import type { ViewedFile } from './viewed-file'

/** How the owner says to read it, above what there is to read, with a link to each place that it names. */
export function ReadingGuide({ guide, kind }: { guide: string; kind: ViewedFile['kind'] }) {
  const text = useText().evidence.viewer
  const places = placesNamed(guide).filter(
    (place) =>
      (kind === 'pdf' && place.kind === 'page') ||
      (kind === 'table' && place.kind === 'row') ||
      (kind === 'lines' && place.kind === 'line'),
  )
  return (
    <details className="duiding-reading-guide" open>
      <summary>{text.readingGuide}</summary>
      <p className="duiding-typed" dir="auto" tabIndex={0}>
        {guide.trim() === '' ? text.readingGuideMissing : guide}
      </p>
      {places.length > 0 && (
        <p className="duiding-row duiding-small">
          {places.map((place) =>
            place.kind === 'page' ? (
              <a key={place.words} className="utrecht-link utrecht-link--html-a" href={`#page-${place.page}`}>
                {place.words}
              </a>
            ) : (
              <TextLink
                key={place.words}
                preventScrollReset
                to={`?at=${place.kind === 'row' ? place.row : place.line}#place-${place.kind === 'row' ? place.row : place.line}`}
              >
                {place.words}
              </TextLink>
            ),
          )}
        </p>
      )}
    </details>
  )
}
