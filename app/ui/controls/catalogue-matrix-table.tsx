import { useLocation, useNavigate } from '@remix-run/react'
import { memo, useEffect, type MouseEvent } from 'react'
import type { Framework } from '../../domain/catalogue'
import { sectionsOf, type Heading } from '../../domain/statement-sections'
import type { nl } from '../../text/nl'
import type { Spot } from '../grid/grid-keys'
import { spotName, tabIndexAt, useGrid } from '../grid/use-grid'
import { useText } from '../words'
import { controlAddress } from './addresses'
import { readCell, type CatalogueMatrix, type CatalogueRow } from './catalogue-matrix'

interface CatalogueMatrixProps {
  matrix: CatalogueMatrix
  framework: Pick<Framework, 'id' | 'groups'>
  /** The cell whose panel is open. */
  chosen: { controlId: string; systemId: string } | null
}

/**
 * Norm × system over the catalogue. Each cell is a link, so that it works without scripts; with them one cell takes the focus,
 * arrows move it, the norm itself included, and Enter opens what it stands for.
 */
export function CatalogueMatrixTable({ matrix, framework, chosen }: CatalogueMatrixProps) {
  const text = useText()
  const words = text.controls.matrix
  const { search } = useLocation()
  const navigate = useNavigate()
  const sections = numbered(sectionsOf(framework, matrix.rows))
  const order = sections.flatMap((section) => section.rows.map(({ row }) => row))
  const { grid, reachable } = useGrid({
    rows: order.length,
    columns: matrix.systems.length + 1,
    start: () => firstSpot(matrix, order, chosen),
    exists: () => true,
    open: chosen !== null,
  })
  // The panel takes room from the matrix: its cell must not slide out of sight.
  const { ref } = grid
  const open = chosen && `${chosen.controlId}/${chosen.systemId}`
  useEffect(() => {
    if (open) ref.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [open, ref])
  /** One listener for thousands of links. */
  const follow = (event: MouseEvent<HTMLTableElement>) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-spot]') : null
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    const { pathname, search: query } = new URL(link.href)
    navigate(pathname + query, { preventScrollReset: query !== '' })
  }
  return (
    <div className="duiding-matrix-frame duiding-matrix-frame--catalogue">
      <table className="duiding-matrix" aria-label={words.label} {...grid} onKeyDown={grid.onKeyDown} onClick={follow}>
        <thead>
          <tr>
            <th scope="col" className="duiding-matrix__norm">
              {words.norm}
            </th>
            {matrix.systems.map((system) => (
              <th scope="col" key={system.id} className="duiding-matrix__system">
                {system.name}
              </th>
            ))}
          </tr>
        </thead>
        {sections.map(({ heading, rows }) => (
          <tbody key={keyOf(heading)}>
            <tr className="duiding-matrix__theme">
              <th scope="rowgroup" colSpan={matrix.systems.length + 1}>
                <span>{headingWords(heading, text)}</span>
              </th>
            </tr>
            {rows.map(({ row, at }) => (
              <MatrixRow
                key={row.id}
                row={row}
                at={at}
                frameworkId={framework.id}
                systems={matrix.systems}
                search={search}
                chosen={chosen?.controlId === row.id ? chosen.systemId : null}
                reachable={reachable(at)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface RowProps {
  row: CatalogueRow
  at: number
  frameworkId: string
  systems: CatalogueMatrix['systems']
  search: string
  chosen: string | null
  reachable: number | null | undefined
}

/** Drawn again only when the focus or the panel comes into it or leaves it. */
const MatrixRow = memo(function MatrixRow({ row, at, frameworkId, systems, search, chosen, reachable }: RowProps) {
  const words = useText().controls
  const address = addressOf(search, row.id)
  return (
    <tr>
      <th scope="row" className="duiding-matrix__norm">
        <a
          className="utrecht-link utrecht-link--html-a"
          href={controlAddress(frameworkId, row.id)}
          data-spot={spotName({ row: at, column: 0 })}
          tabIndex={tabIndexAt(0, reachable)}
        >
          <span className="duiding-matrix__id">{row.id}</span> {row.title}
        </a>
      </th>
      {systems.map((system, column) => {
        const { state, derived } = readCell(row.cells[column] ?? '')
        const here = chosen === system.id
        return (
          <td key={system.id} className={here ? 'duiding-matrix__chosen' : undefined}>
            <a
              className="duiding-matrix__cell"
              href={address + encodeURIComponent(system.id)}
              data-spot={spotName({ row: at, column: column + 1 })}
              tabIndex={tabIndexAt(column + 1, reachable)}
              aria-current={here ? 'true' : undefined}
              aria-label={`${row.id}, ${system.name}: ${words.applicability[state]}${derived ? `, ${words.derived}` : ''}`}
            >
              <span className={`duiding-mark duiding-mark--${state}${derived ? ' duiding-mark--fresh' : ''}`} aria-hidden="true">
                {words.letters[state]}
              </span>
            </a>
          </td>
        )
      })}
    </tr>
  )
})

/** The same page with the panel of a cell in this row; the id of its system comes behind it. */
function addressOf(search: string, controlId: string): string {
  const params = new URLSearchParams(search)
  params.delete('on')
  params.set('control', controlId)
  return `?${params}&on=`
}

/** The same page without a panel. */
export function withoutCell(search: string): string {
  const params = new URLSearchParams(search)
  params.delete('control')
  params.delete('on')
  return `?${params}`
}

function firstSpot(matrix: CatalogueMatrix, order: CatalogueRow[], chosen: CatalogueMatrixProps['chosen']): Spot {
  const row = order.findIndex((one) => one.id === chosen?.controlId)
  const column = matrix.systems.findIndex((one) => one.id === chosen?.systemId)
  return row >= 0 && column >= 0 ? { row, column: column + 1 } : { row: 0, column: 1 }
}

/** The place of each row in the whole grid, over the sections. */
function numbered(sections: { heading: Heading; rows: CatalogueRow[] }[]) {
  let at = 0
  return sections.map(({ heading, rows }) => ({ heading, rows: rows.map((row) => ({ row, at: at++ })) }))
}

const keyOf = (heading: Heading): string => (heading.kind === 'group' ? heading.id : heading.kind === 'theme' ? heading.theme : '')

function headingWords(heading: Heading, text: typeof nl): string {
  switch (heading.kind) {
    case 'group':
      return heading.titles.join(' › ')
    case 'theme':
      return text.nouns.themes[heading.theme]
    case 'rest':
      return text.controls.noGroup
  }
}
