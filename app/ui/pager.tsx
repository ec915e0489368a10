import { useLocation } from '@remix-run/react'
import { TextLink } from './link'
import { useText } from './words'

/** To the page before and after, of a list that is too long for one. */
export function Pager({ page, pages }: { page: number; pages: number }) {
  const text = useText()
  const { search } = useLocation()
  if (pages <= 1) return null
  const to = (other: number) => {
    const params = new URLSearchParams(search)
    params.set('page', String(other))
    return `?${params}`
  }
  return (
    <nav className="duiding-pager duiding-not-printed" aria-label={text.shell.pages}>
      {page > 1 && <TextLink to={to(page - 1)}>{text.shell.previous}</TextLink>}
      <span>{text.shell.pageOf(page, pages)}</span>
      {page < pages && <TextLink to={to(page + 1)}>{text.shell.next}</TextLink>}
    </nav>
  )
}
