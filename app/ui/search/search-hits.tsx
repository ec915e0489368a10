import { annotationNumber } from '../../domain/annotation'
import { evidenceNumber } from '../../domain/evidence'
import type { FoundPlace, SearchHit, SearchKind } from '../../domain/search'
import { Marked } from '../controls/marked'
import { TextLink } from '../link'
import { useFormat, useText } from '../words'
import { hitAddress } from './hit-address'

interface Names {
  engagements: Record<string, string>
  systems: Record<string, string>
}

/** Things of one kind in which the words stand, each with its best places. */
export function SearchHits({ kind, hits, names }: { kind: SearchKind; hits: SearchHit[]; names: Names }) {
  return (
    <ol className="duiding-found-things">
      {hits.map((hit) => (
        <li key={`${hit.id} ${hit.revision?.number} ${hit.annotation?.id}`} className="duiding-found-thing">
          <Hit kind={kind} hit={hit} names={names} />
        </li>
      ))}
    </ol>
  )
}

function Hit({ kind, hit, names }: { kind: SearchKind; hit: SearchHit; names: Names }) {
  const text = useText().search
  const format = useFormat()
  const about = [
    names.engagements[hit.engagementId],
    names.systems[hit.systemId],
    hit.revision && !hit.revision.last ? text.earlierRevision(hit.revision.number) : null,
  ].filter(Boolean)
  return (
    <>
      <h3 className="duiding-found-thing__title">
        <TextLink to={hitAddress(kind, hit, hit.places[0])}>
          <Title kind={kind} hit={hit} />
        </TextLink>
      </h3>
      <p className="duiding-small duiding-soft">{about.join(' · ')}</p>
      {kind !== 'title' && (
        <ul className="duiding-found-thing__places">
          {hit.places.map((place, index) => (
            <li key={index}>
              <Place kind={kind} hit={hit} place={place} />
            </li>
          ))}
        </ul>
      )}
      {hit.further > 0 && <p className="duiding-small duiding-soft">{text.further(format.number(hit.further))}</p>}
    </>
  )
}

function Title({ kind, hit }: { kind: SearchKind; hit: SearchHit }) {
  const text = useText().search
  if (kind === 'finding') return <>{`${text.finding(hit.number)} ${hit.title}`}</>
  const evidence = `${evidenceNumber(hit)} `
  if (hit.annotation) return <>{`${text.annotation(annotationNumber(hit.annotation))}: ${evidence}${hit.title}`}</>
  if (kind === 'title' && hit.places[0]) {
    return (
      <>
        {evidence}
        <Marked pieces={hit.places[0].snippet} />
      </>
    )
  }
  return <>{`${evidence}${hit.title}`}</>
}

function Place({ kind, hit, place }: { kind: SearchKind; hit: SearchHit; place: FoundPlace }) {
  const name = usePlaceName(place)
  const snippet = (
    <q className="duiding-found-thing__snippet">
      <Marked pieces={place.snippet} />
    </q>
  )
  if (!name) return snippet
  return (
    <>
      {kind === 'text' ? <TextLink to={hitAddress(kind, hit, place)}>{name}</TextLink> : <strong>{name}</strong>} {snippet}
    </>
  )
}

function usePlaceName({ where }: FoundPlace): string | null {
  const text = useText()
  switch (where?.kind) {
    case 'passage':
      return text.search.place(where.place)
    case 'part':
      return where.part in text.evidence.fields ? text.evidence.fields[where.part as keyof typeof text.evidence.fields] : text.search.answer
    case 'finding-part':
      return text.search.findingParts[where.part]
    default:
      return null
  }
}
