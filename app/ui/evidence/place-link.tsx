import { useLinkClickHandler, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'

/** A link to a place on this page. The router follows it: after one that it did not follow, it puts the window back where it was. */
export function PlaceLink({ to, children }: { to: string; children: ReactNode }) {
  const { search } = useLocation()
  const follow = useLinkClickHandler<HTMLAnchorElement>({ search, hash: to })
  return (
    <a className="utrecht-link utrecht-link--html-a" href={`#${to}`} onClick={follow}>
      {children}
    </a>
  )
}
