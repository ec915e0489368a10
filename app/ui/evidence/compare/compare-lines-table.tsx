import type { PassagePlace } from '../../../domain/extraction'
import { DiffText } from '../../controls/diff-text'
import { useText } from '../../words'
import type { ComparedLine } from './compare-lines'
import type { Gap } from './compare-view'

/** Two texts beside each other, line by line; on a narrow screen the newer line stands below the older. */
export function CompareLinesTable({ items }: { items: (ComparedLine | Gap)[] }) {
  const text = useText().compare
  return (
    <div className="duiding-table-frame">
      <table className="duiding-compare-lines">
        <caption className="duiding-only-spoken">{text.linesCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.place}</th>
            <th scope="col">{text.factColumns.older}</th>
            <th scope="col">{text.place}</th>
            <th scope="col">{text.factColumns.newer}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) =>
            item.kind === 'gap' ? (
              <tr key={index} data-kind="gap">
                <td colSpan={4}>{text.gap(item.lines)}</td>
              </tr>
            ) : (
              <tr key={index} data-kind={item.kind}>
                <Side side="older" line={item.older} same={item.kind === 'same'} />
                <Side side="newer" line={item.newer} same={item.kind === 'same'} />
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

function Side({ side, line, same }: { side: 'older' | 'newer'; line: ComparedLine['older']; same: boolean }) {
  const place = usePlace()
  return (
    <>
      <td className="duiding-compare-lines__place" data-side={side} data-empty={line === null || undefined}>
        {line && place(line.place)}
      </td>
      <td
        className="duiding-compare-lines__text"
        data-side={side}
        data-same={same || undefined}
        data-empty={line === null || undefined}
        dir="auto"
      >
        {line && <DiffText pieces={line.pieces} side={side} />}
      </td>
    </>
  )
}

/** Where a line stands, in a few letters. */
function usePlace(): (place: PassagePlace) => string {
  const { places } = useText().compare
  return (place) => {
    switch (place.kind) {
      case 'page':
        return places.page(place.page)
      case 'rows':
        return places.rows(place.sheet, place.first)
      case 'lines':
        return places.lines(place.first)
      case 'paragraphs':
        return places.paragraphs(place.first)
      case 'attachment':
        return places.attachment(place.name)
    }
  }
}
