import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Anchor } from '../../domain/annotation'
import { anchorInAddress, useMarking } from './marking'

/** The number of a row or line; for who may annotate it is the way to mark that place, with and without JavaScript. */
export function MarkPlace({ anchor, label, children }: { anchor: Anchor; label: string; children: ReactNode }) {
  const { may, start } = useMarking()
  const { search } = useLocation()
  if (!may) return <>{children}</>
  const query = new URLSearchParams(search)
  query.set('mark', anchorInAddress(anchor))
  return (
    <a
      className="duiding-mark-place"
      href={`?${query}#annotate`}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.preventDefault()
        start(anchor)
      }}
    >
      {children}
    </a>
  )
}
