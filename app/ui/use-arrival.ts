import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * After a navigation without a new document the focus would stay on a link that is gone: it goes to the title of the page
 * that came, so that who listens hears where they are. An error summary or a place named in the address goes before it.
 */
export function useArrival(): void {
  const { pathname, hash } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current === pathname) return
    before.current = pathname
    if (hash || document.querySelector('.duiding-error-summary')) return
    document.getElementById('title')?.focus({ preventScroll: true })
  }, [pathname, hash])
}
