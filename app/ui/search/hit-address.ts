import { annotationNumber } from '../../domain/annotation'
import type { FoundPlace, SearchHit, SearchKind } from '../../domain/search'

/** Where a thing that was found is read: the revision, and the place in it that its viewer can show. */
export function hitAddress(kind: SearchKind, hit: SearchHit, place?: FoundPlace): string {
  if (kind === 'finding') return `/findings/${hit.id}`
  const query = new URLSearchParams()
  if (hit.revision && !hit.revision.last) query.set('revision', String(hit.revision.number))
  const anchor = hit.annotation ? annotationNumber(hit.annotation) : placeIn(place, query)
  return `/evidence/${hit.id}${query.size > 0 ? `?${query}` : ''}${anchor ? `#${anchor}` : ''}`
}

/** A viewer shows pages, lines, and the rows of a table without sheets. */
function placeIn(found: FoundPlace | undefined, query: URLSearchParams): string | null {
  if (found?.where?.kind !== 'passage') return null
  const { place } = found.where
  if (place.kind === 'page') {
    query.set('page', String(place.page))
    return null
  }
  if (place.kind !== 'lines' && (place.kind !== 'rows' || place.sheet !== null || place.first === 0)) return null
  query.set('at', String(place.first))
  return `place-${place.first}`
}
