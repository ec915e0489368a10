import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { moveInGrid, type Spot } from './grid-keys'

interface GridRules {
  rows: number
  columns: number
  /** Where the focus begins. */
  start: () => Spot
  exists: (spot: Spot) => boolean
  /** Whether the panel of a cell is open: when it closes, the focus comes back to its cell. */
  open: boolean
}

/**
 * The keyboard of a grid of links, as the ARIA Authoring Practices describe it: one cell takes the focus of Tab, arrows move it.
 * Each link says its place in `data-spot`; without scripts all of them stay in the order of Tab.
 */
export function useGrid({ rows, columns, start, exists, open }: GridRules) {
  const table = useRef<HTMLTableElement>(null)
  const [spot, setSpot] = useState<Spot>(start)
  const [scripted, setScripted] = useState(false)
  useEffect(() => setScripted(true), [])
  const focusOn = (to: Spot) => table.current?.querySelector<HTMLElement>(`[data-spot="${spotName(to)}"]`)?.focus()

  const wasOpen = useRef(open)
  useEffect(() => {
    if (wasOpen.current && !open) focusOn(spot)
    wasOpen.current = open
  }, [open, spot])

  return {
    /** For the table itself. */
    grid: {
      ref: table,
      role: 'grid' as const,
      onKeyDown(event: KeyboardEvent) {
        if (event.altKey || event.metaKey) return
        const to = moveInGrid(spot, event.key, event.ctrlKey, rows, columns, exists)
        if (!to) return
        event.preventDefault()
        setSpot(to)
        focusOn(to)
      },
      onFocus({ target }: FocusEvent<HTMLElement>) {
        const at = /^(\d+):(\d+)$/.exec(target.dataset['spot'] ?? '')
        if (at) setSpot({ row: Number(at[1]), column: Number(at[2]) })
      },
    },
    /** The column of this row that Tab reaches; null when it reaches none; undefined without scripts, when it reaches all. */
    reachable: (row: number): number | null | undefined => (!scripted ? undefined : spot.row === row ? spot.column : null),
  }
}

export const spotName = (spot: Spot): string => `${spot.row}:${spot.column}`

/** The tabindex of the link in this column of a row. */
export const tabIndexAt = (column: number, reachable: number | null | undefined): -1 | undefined =>
  reachable === undefined || reachable === column ? undefined : -1
