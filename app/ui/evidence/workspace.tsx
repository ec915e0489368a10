import { Fragment, useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../words'
import { ColumnEdge } from './column-edge'
import type { Columns, PaneId } from './use-columns'
import './workspace.css'

export interface Pane {
  id: PaneId
  /** How many things are in it, for its heading and its tab. */
  count?: number
  body: ReactNode
  /** Stays in sight below the body. */
  foot?: ReactNode
}

/** Columns side by side that resize and collapse; tabs on a narrow screen; below each other on paper and without JavaScript. */
export function Workspace({ panes, columns }: { panes: Pane[]; columns: Columns }) {
  const text = useText().evidence
  const element = useRef<HTMLDivElement>(null)
  const { widths, collapsed, tab, live } = columns

  // By script, for the content security policy refuses style attributes.
  useEffect(() => {
    for (const [id, width] of Object.entries(widths)) element.current?.style.setProperty(`--column-${id}`, `${width}fr`)
  }, [widths])

  return (
    <div
      className="duiding-workspace"
      ref={element}
      data-panes={panes.length}
      data-live={live || undefined}
      data-tab={tab}
      data-collapsed={collapsed.join(' ')}
    >
      <nav className="duiding-workspace-tabs" aria-label={panes.map((pane) => text.columns[pane.id]).join(', ')}>
        {panes.map((pane) => (
          <a
            key={pane.id}
            href={`#pane-${pane.id}`}
            aria-current={tab === pane.id ? 'true' : undefined}
            onClick={(event) => {
              event.preventDefault()
              columns.choose(pane.id)
            }}
          >
            {text.columns[pane.id]}
            {pane.count !== undefined && <span className="duiding-soft"> {pane.count}</span>}
          </a>
        ))}
      </nav>
      {panes.map((pane, index) => (
        <Fragment key={pane.id}>
          {index > 0 && <ColumnEdge left={panes[index - 1]!.id} right={pane.id} columns={columns} row={element} />}
          <PaneColumn pane={pane} columns={columns} />
        </Fragment>
      ))}
    </div>
  )
}

function PaneColumn({ pane, columns }: { pane: Pane; columns: Columns }) {
  const text = useText().evidence
  const title = text.columns[pane.id]
  const folded = columns.collapsed.includes(pane.id)
  return (
    <section
      className="duiding-pane"
      id={`pane-${pane.id}`}
      data-pane={pane.id}
      data-folded={folded || undefined}
      aria-labelledby={`pane-${pane.id}-title`}
      tabIndex={-1}
    >
      <header className="duiding-pane-head">
        <h2 id={`pane-${pane.id}-title`}>
          {title}
          {pane.count !== undefined && <span className="duiding-soft"> {pane.count}</span>}
        </h2>
        {columns.live && (
          <button
            type="button"
            className="duiding-fold"
            aria-expanded={!folded}
            aria-controls={`pane-${pane.id}-body`}
            aria-label={folded ? text.expand(title) : text.collapse(title)}
            title={folded ? text.expand(title) : text.collapse(title)}
            onClick={() => columns.fold(pane.id)}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d={folded ? 'M6 3l5 5-5 5' : 'M10 3L5 8l5 5'} />
            </svg>
          </button>
        )}
      </header>
      {/* It scrolls, also where nothing in it takes the focus. */}
      <div className="duiding-pane-body" id={`pane-${pane.id}-body`} tabIndex={0} role="group" aria-labelledby={`pane-${pane.id}-title`}>
        {pane.body}
      </div>
      {pane.foot && <div className="duiding-pane-foot">{pane.foot}</div>}
    </section>
  )
}
