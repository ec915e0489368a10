import { useSearchParams } from '@remix-run/react'
import type { Annotation } from '../../domain/annotation'
import { useText } from '../words'
import { MarkBadge } from './mark-badge'
import { MarkPlace } from './mark-place'
import { useMarking } from './marking'
import { SliceTools } from './slice-tools'
import { ViewerNotice } from './viewer-notice'
import type { ViewedFile } from './viewed-file'

/** A register as a table: the numbers are those of the file, whatever was looked for. */
export function TableViewer({ file, marks, title }: { file: Extract<ViewedFile, { kind: 'table' }>; marks: Annotation[]; title: string }) {
  const text = useText().evidence
  const { slice, columns } = file
  return (
    <>
      <SliceTools slice={slice} unit="rows" first={slice.items[0]?.row} last={slice.items.at(-1)?.row} cut={file.cut} />
      {slice.total === 0 && <ViewerNotice>{text.viewer.emptyFile}</ViewerNotice>}
      {slice.items.length > 0 && (
        <div className="duiding-viewer-scroll" tabIndex={0} role="region" aria-label={title}>
          <table className="duiding-register">
            <thead>
              <tr>
                <th scope="col" className="duiding-register-number">
                  {text.viewer.row}
                </th>
                {columns.map((column, index) => (
                  <th key={index} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {slice.items.map((item) => (
                <Row key={item.row} {...item} columns={columns.length} marks={marks} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function Row({ row, cells, columns, marks }: { row: number; cells: string[]; columns: number; marks: Annotation[] }) {
  const text = useText().evidence
  const { current } = useMarking()
  const asked = useSearchParams()[0].get('at') === String(row)
  const here = marks.filter(
    ({ anchor }) => (anchor.kind === 'row' && anchor.row === row) || (anchor.kind === 'quote' && cells.join(' ').includes(anchor.quote)),
  )
  return (
    <tr
      data-place={row}
      id={`place-${row}`}
      data-asked={asked || undefined}
      data-marked={here.length > 0 || undefined}
      data-current={here.some((mark) => mark.id === current) || undefined}
    >
      <th scope="row" className="duiding-register-number">
        <MarkPlace anchor={{ kind: 'row', row }} label={text.annotate.rowThis(row)}>
          {row}
        </MarkPlace>
        {here.map((mark) => (
          <MarkBadge key={mark.id} mark={mark} />
        ))}
      </th>
      {/* A row shorter than the header keeps its columns; one that is longer shows what is too much. */}
      {Array.from({ length: Math.max(columns, cells.length) }, (_, index) => (
        <td key={index}>{cells[index] ?? ''}</td>
      ))}
    </tr>
  )
}
