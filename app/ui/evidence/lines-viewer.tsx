import { useSearchParams } from '@remix-run/react'
import type { Annotation } from '../../domain/annotation'
import { useText } from '../words'
import { MarkBadge } from './mark-badge'
import { MarkPlace } from './mark-place'
import { useMarking } from './marking'
import { SliceTools } from './slice-tools'
import { ViewerNotice } from './viewer-notice'
import type { ViewedFile } from './viewed-file'

/** A log, configuration or other text, line by line, as characters: nothing in it is interpreted. */
export function LinesViewer({ file, marks, title }: { file: Extract<ViewedFile, { kind: 'lines' }>; marks: Annotation[]; title: string }) {
  const text = useText().evidence.viewer
  const { slice } = file
  return (
    <>
      <SliceTools slice={slice} unit="lines" first={slice.items[0]?.line} last={slice.items.at(-1)?.line} cut={file.cut} />
      {slice.total === 0 && <ViewerNotice>{text.emptyFile}</ViewerNotice>}
      {slice.items.length > 0 && (
        <div className="duiding-viewer-scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="duiding-lines">
            <tbody>
              {slice.items.map((item) => (
                <Line key={item.line} {...item} marks={marks} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function Line({ line, text: words, marks }: { line: number; text: string; marks: Annotation[] }) {
  const text = useText().evidence.annotate
  const { current } = useMarking()
  const asked = useSearchParams()[0].get('at') === String(line)
  const here = marks.filter((mark) => standsIn(mark, line, words))
  return (
    <tr
      data-place={line}
      id={`place-${line}`}
      data-asked={asked || undefined}
      data-marked={here.length > 0 || undefined}
      data-current={here.some((mark) => mark.id === current) || undefined}
    >
      <th scope="row" className="duiding-lines-number">
        <MarkPlace anchor={{ kind: 'quote', quote: words.trim(), page: line }} label={text.lineThis(line)}>
          {line}
        </MarkPlace>
        {here.map((mark) => (
          <MarkBadge key={mark.id} mark={mark} />
        ))}
      </th>
      <td>
        <code>{words}</code>
      </td>
    </tr>
  )
}

/** A quote without a line number stands wherever its words are. */
function standsIn({ anchor }: Annotation, line: number, words: string): boolean {
  if (anchor.kind !== 'quote') return false
  return anchor.page === null ? words.includes(anchor.quote) : anchor.page === line
}
