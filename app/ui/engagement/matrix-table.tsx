import { useLocation, useNavigate } from '@remix-run/react'
import type { Spot } from '../grid/grid-keys'
import { spotName, tabIndexAt, useGrid } from '../grid/use-grid'
import { useText } from '../words'
import { MatrixCellLink } from './matrix-cell'
import type { Matrix, MatrixRow } from './matrix-model'

/** The cell whose panel is open. */
export interface Chosen {
  normId: string
  systemId: string
}

/**
 * Norm × system. Each cell is a link, so it works without scripts; with them one cell takes the focus, arrows move it,
 * Enter opens the panel beside it, and closing the panel brings the focus back.
 */
export function MatrixTable({ matrix, chosen }: { matrix: Matrix; chosen: Chosen | null }) {
  const text = useText()
  const { search } = useLocation()
  const { grid, reachable } = useGrid({
    rows: matrix.rows.length,
    columns: matrix.systems.length,
    start: () => firstSpot(matrix, chosen),
    exists: (at) => Boolean(matrix.rows[at.row]?.cells[at.column]),
    open: chosen !== null,
  })

  return (
    <div className="duiding-matrix-frame">
      <table className="duiding-matrix" aria-label={text.engagement.matrixLabel} {...grid}>
        <thead>
          <tr>
            <th scope="col" className="duiding-matrix__norm">
              {text.engagement.norm}
            </th>
            {matrix.systems.map((system) => (
              <th scope="col" key={system.id} className="duiding-matrix__system">
                {system.name}
              </th>
            ))}
          </tr>
        </thead>
        {groupByTheme(matrix.rows).map((group) => (
          <tbody key={group.theme}>
            <tr className="duiding-matrix__theme">
              <th scope="rowgroup" colSpan={matrix.systems.length + 1}>
                {text.nouns.themes[group.theme]}
              </th>
            </tr>
            {group.rows.map(({ row, at }) => (
              <tr key={row.normId}>
                <th scope="row" className="duiding-matrix__norm">
                  <span className="duiding-matrix__id">{row.normId}</span> {row.title}
                </th>
                {row.cells.map((cell, column) => {
                  const here = cell !== null && chosen?.normId === cell.normId && chosen.systemId === cell.systemId
                  return (
                    <td key={matrix.systems[column]!.id} className={here ? 'duiding-matrix__chosen' : undefined}>
                      {cell ? (
                        <MatrixCellLink
                          cell={cell}
                          search={search}
                          spot={spotName({ row: at, column })}
                          current={here}
                          system={matrix.systems[column]!.name}
                          tabIndex={tabIndexAt(column, reachable(at))}
                        />
                      ) : (
                        <span className="duiding-only-spoken">{text.engagement.outOfScope}</span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** Escape in the panel goes back to the matrix. */
export function useClosePanel(closeTo: string): () => void {
  const navigate = useNavigate()
  return () => navigate(closeTo, { preventScrollReset: true })
}

function firstSpot(matrix: Matrix, chosen: Chosen | null): Spot {
  const row = matrix.rows.findIndex((one) => one.normId === chosen?.normId)
  const column = matrix.systems.findIndex((one) => one.id === chosen?.systemId)
  if (row >= 0 && column >= 0) return { row, column }
  const start = matrix.rows.findIndex((one) => one.cells.some(Boolean))
  return { row: Math.max(0, start), column: Math.max(0, matrix.rows[start]?.cells.findIndex(Boolean) ?? 0) }
}

function groupByTheme(rows: MatrixRow[]): { theme: MatrixRow['theme']; rows: { row: MatrixRow; at: number }[] }[] {
  const groups: { theme: MatrixRow['theme']; rows: { row: MatrixRow; at: number }[] }[] = []
  rows.forEach((row, at) => {
    const last = groups.at(-1)
    if (last?.theme === row.theme) last.rows.push({ row, at })
    else groups.push({ theme: row.theme, rows: [{ row, at }] })
  })
  return groups
}
