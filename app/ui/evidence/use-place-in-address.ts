import { useLocation } from '@remix-run/react'
import { useEffect } from 'react'
import { goToPlace } from './go-to-place'
import type { Columns, PaneId } from './use-columns'

/** An address that names a place in one of the columns leads there: the column is shown, and the focus is at the place. */
export function usePlaceInAddress({ live, choose }: Columns): void {
  const { hash, key } = useLocation()
  useEffect(() => {
    const id = hash.slice(1)
    const pane = document.getElementById(id)?.closest<HTMLElement>('.duiding-pane')
    if (!live || !pane) return
    choose(pane.dataset['pane'] as PaneId)
    // After the column is shown, and after the router scrolled the window.
    const frame = requestAnimationFrame(() => goToPlace(id))
    return () => cancelAnimationFrame(frame)
  }, [hash, key, live, choose])
}
