import { useCallback, useEffect, useState } from 'react'

export type PaneId = 'viewer' | 'context' | 'annotations'

export interface Columns {
  /** Shares of the row, as fractions of their sum. */
  widths: Record<PaneId, number>
  collapsed: PaneId[]
  /** The pane in sight on a narrow screen. */
  tab: PaneId
  /** Whether scripts run: before that all panes stand below each other on a narrow screen. */
  live: boolean
  /** Moves the edge between two panes by a share of the row. */
  move(left: PaneId, right: PaneId, share: number): void
  fold(pane: PaneId): void
  /** Brings a pane in sight: its tab on a narrow screen, unfolded on a broad one. */
  choose(pane: PaneId): void
}

const STORED = 'duiding.columns'
const START: Record<PaneId, number> = { viewer: 46, context: 30, annotations: 24 }
/** A column narrower than this share of the row cannot be read. */
const LEAST = 15

/** How a person arranged the columns: kept in this browser, for it says nothing about the evidence. */
export function useColumns(first: PaneId): Columns {
  const [widths, setWidths] = useState(START)
  const [collapsed, setCollapsed] = useState<PaneId[]>([])
  const [tab, setTab] = useState<PaneId>(first)
  const [live, setLive] = useState(false)

  useEffect(() => {
    const kept = readStored()
    if (kept) {
      setWidths(kept.widths)
      setCollapsed(kept.collapsed)
    }
    setLive(true)
  }, [])
  useEffect(() => {
    if (live) store({ widths, collapsed })
  }, [live, widths, collapsed])

  const move = useCallback(
    (left: PaneId, right: PaneId, share: number) =>
      setWidths((now) => {
        const room = now[left] + now[right]
        const width = Math.max(LEAST, Math.min(room - LEAST, now[left] + share))
        return { ...now, [left]: width, [right]: room - width }
      }),
    [],
  )
  const fold = useCallback(
    (pane: PaneId) =>
      setCollapsed((now) => (now.includes(pane) ? now.filter((one) => one !== pane) : now.length < 2 ? [...now, pane] : now)),
    [],
  )
  const choose = useCallback((pane: PaneId) => {
    setTab(pane)
    setCollapsed((now) => (now.includes(pane) ? now.filter((one) => one !== pane) : now))
  }, [])
  return { widths, collapsed, tab, live, move, fold, choose }
}

interface Stored {
  widths: Record<PaneId, number>
  collapsed: PaneId[]
}

/** What was kept, if it still makes sense; storage may be forbidden or filled by hand. */
function readStored(): Stored | null {
  try {
    const kept = JSON.parse(localStorage.getItem(STORED) ?? 'null') as Partial<Stored> | null
    const whole = kept?.widths && (Object.keys(START) as PaneId[]).every((id) => Number(kept.widths![id]) >= LEAST)
    return whole
      ? { widths: { ...START, ...kept.widths }, collapsed: (kept.collapsed ?? []).filter((id) => id in START).slice(0, 2) }
      : null
  } catch {
    return null
  }
}

function store(columns: Stored): void {
  try {
    localStorage.setItem(STORED, JSON.stringify(columns))
  } catch {
    /* Then it is arranged anew next time. */
  }
}
