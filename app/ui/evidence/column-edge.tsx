import type { KeyboardEvent, PointerEvent, RefObject } from 'react'
import { useText } from '../words'
import type { Columns, PaneId } from './use-columns'

/** The edge between two columns: dragged, or moved with the arrow keys (WAI-ARIA window splitter). */
export function ColumnEdge({ left, right, columns, row }: { left: PaneId; right: PaneId; columns: Columns; row: RefObject<HTMLElement> }) {
  const text = useText().evidence
  const folded = columns.collapsed.includes(left) || columns.collapsed.includes(right)

  function drag(event: PointerEvent<HTMLDivElement>) {
    const edge = event.currentTarget
    const total = row.current?.getBoundingClientRect().width ?? 1
    let from = event.clientX
    edge.setPointerCapture(event.pointerId)
    const follow = (moved: globalThis.PointerEvent) => {
      columns.move(left, right, ((moved.clientX - from) / total) * 100)
      from = moved.clientX
    }
    edge.addEventListener('pointermove', follow)
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', follow), { once: true })
  }

  function step(event: KeyboardEvent) {
    const share = { ArrowLeft: -2, ArrowRight: 2 }[event.key]
    if (share === undefined) return
    event.preventDefault()
    columns.move(left, right, share)
  }

  return (
    <div
      className="duiding-edge"
      role="separator"
      tabIndex={folded ? -1 : 0}
      aria-orientation="vertical"
      hidden={folded || !columns.live}
      aria-label={text.resize(text.columns[left], text.columns[right])}
      aria-controls={`pane-${left}`}
      aria-valuenow={Math.round(columns.widths[left])}
      aria-valuemin={15}
      aria-valuemax={70}
      onPointerDown={drag}
      onKeyDown={step}
    />
  )
}
